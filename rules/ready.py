"""A rule with what it needs in this run."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from records import Document, RuleCard, Skim
from rules.kit import Context, Draft, Subject
from rules.registry import Loaded
from rules.settings import Settings


@dataclass(frozen=True, eq=False)
class Ready:
    """`ctx` is made when it is first asked for: who judges no documents needs no word lists. RuleError then, where
    the settings cannot be used."""

    loaded: Loaded
    settings: Settings

    @cached_property
    def card(self) -> RuleCard:
        return self.loaded.card

    @cached_property
    def ctx(self) -> Context:
        loaded, settings = self.loaded, self.settings
        data = loaded.prepare(settings) if loaded.prepare else None
        return Context(today=settings.today, params=loaded.rule.values, key=settings.key, data=data)

    def fires(self, text: str, page: Document) -> bool:
        """`text` is all that stands on the page, `page` what is known of it before it is read."""
        if self.loaded.fires is not None:
            return self.loaded.fires(text, self.ctx)
        return self.concerns(page)

    def words(self, text: str) -> frozenset[str]:
        """The words whose places are all that the check looks at; empty for a check that wants more."""
        return self.loaded.words(text, self.ctx) if self.loaded.words else frozenset()

    def concerns(self, subject: Subject) -> bool:
        return bool(self.loaded.rule.where(subject))

    def check(self, subject: Subject) -> Iterable[Draft]:
        return self.loaded.check(subject, self.ctx)


def glanced(skim: Skim) -> Document:
    """What is known of a page before it is read."""
    page = skim.page
    return Document(
        url=page.url,
        kind="html",
        title=page.title,
        published=page.published,
        source=page.source,
        breadcrumb=page.breadcrumb,
    )
