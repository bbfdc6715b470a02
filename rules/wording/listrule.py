"""What all rules on word lists do alike; such a rule's file holds its card and the categories of rows that feed it."""

from collections.abc import Callable, Iterator

from records import Document
from rules.kit import Context, Draft, Rule
from rules.settings import Settings
from rules.wording.judging import fires, lexicon_in, wrong_words
from rules.wording.lexicon import Lexicon
from rules.wording.rows import Category
from rules.wording.shipped import lexicon_of

Prepare = Callable[[Settings], Lexicon]
Trigger = Callable[[str, Context], bool]
Check = Callable[[Document, Context], Iterator[Draft]]
Words = Callable[[str, Context], frozenset[str]]


def list_rule(rule: Rule[Document], *categories: Category) -> tuple[Prepare, Trigger, Check, Words]:
    """`prepare`, `trigger`, `check` and `words` of a rule module, fed by the rows of `categories`."""
    chosen = frozenset(categories)

    def trigger(text: str, ctx: Context) -> bool:
        return fires(text, ctx, chosen)

    def check(document: Document, ctx: Context) -> Iterator[Draft]:
        yield from wrong_words(rule, document, ctx, chosen)

    def words(text: str, ctx: Context) -> frozenset[str]:
        return lexicon_in(ctx).words(text)

    return lexicon_of, trigger, check, words
