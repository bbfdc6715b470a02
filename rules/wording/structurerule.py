"""What all rules on the structure of a text do alike: the same search serves as the trigger and, place by place, as the
check."""

from collections.abc import Callable, Iterator

from records import Document
from rules.kit import Context, Draft, Rule
from rules.wording.running import Fault, drafts, running

Trigger = Callable[[str, Context], bool]
Check = Callable[[Document, Context], Iterator[Draft]]


def structure_rule(
    rule: Rule[Document], search: Callable[[str], Iterator[Fault]], may_hold: Trigger
) -> tuple[Trigger, Check]:
    """`trigger` and `check` of a rule module whose faults `search` finds in the running text. `may_hold` is a quick
    look that never overlooks what the search would find."""

    def trigger(text: str, ctx: Context) -> bool:
        return may_hold(text, ctx) and next(search(text), None) is not None

    def check(document: Document, ctx: Context) -> Iterator[Draft]:
        strip = running(document)
        yield from drafts(rule, document, strip, search(strip.text))

    return trigger, check
