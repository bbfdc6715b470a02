"""What a rule file needs, and nothing more."""

from rules.kit.context import Context
from rules.kit.digits import Number, numbers
from rules.kit.examples import Example, Expect, Subject, bad, good, outside, unsure
from rules.kit.factories import EXAMPLE_DAY, EXAMPLE_LEADERS, make_column, make_document, make_link, make_site
from rules.kit.hints import may_name_a_person
from rules.kit.masking import excerpt, mask_id, mask_mobile, scrub, scrub_name, scrub_url
from rules.kit.rule import Draft, Param, Rule, Trigger
from rules.kit.spots import Spot
from rules.kit.walking import Strip, blocks, strip_of, table_columns, texts

__all__ = [
    "EXAMPLE_DAY",
    "EXAMPLE_LEADERS",
    "Context",
    "Draft",
    "Example",
    "Expect",
    "Number",
    "Param",
    "Rule",
    "Spot",
    "Strip",
    "Subject",
    "Trigger",
    "bad",
    "blocks",
    "excerpt",
    "good",
    "make_column",
    "make_document",
    "make_link",
    "make_site",
    "mask_id",
    "mask_mobile",
    "may_name_a_person",
    "numbers",
    "outside",
    "scrub",
    "scrub_name",
    "scrub_url",
    "strip_of",
    "table_columns",
    "texts",
    "unsure",
]
