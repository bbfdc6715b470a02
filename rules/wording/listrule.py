"""What all rules on word lists do alike; such a rule's file holds its card and the categories of rows that feed it."""

from collections.abc import Callable, Iterator

from records import Document
from rules.kit import Context, Draft, Rule
from rules.settings import Settings
from rules.wording.judging import fires, wrong_words
from rules.wording.lexicon import Lexicon
from rules.wording.rows import Category
from rules.wording.shipped import lexicon_of

Prepare = Callable[[Settings], Lexicon]
Trigger = Callable[[str, Context], bool]
Check = Callable[[Document, Context], Iterator[Draft]]


def list_rule(rule: Rule[Document], *categories: Category) -> tuple[Prepare, Trigger, Check]:
    """`prepare`, `trigger` and `check` of a rule module, fed by the rows of `categories`."""
    chosen = frozenset(categories)

    def trigger(text: str, ctx: Context) -> bool:
        return fires(text, ctx, chosen)

    def check(document: Document, ctx: Context) -> Iterator[Draft]:
        yield from wrong_words(rule, document, ctx, chosen)

    return lexicon_of, trigger, check
