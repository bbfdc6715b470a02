"""The quick first look at a page: the hot path of a scan."""

from datetime import date

from documents.html.behind import with_sources
from documents.html.bounds import NOTHING
from documents.html.facts import Facts
from documents.html.head import meta
from documents.html.opening import DESK
from documents.source import Source
from records import Crumb, Page, Skim


def skim(source: Source, today: date) -> Skim:
    """Never raises. The text contains every text that `read_page` yields of the same bytes."""
    page = DESK.opened(source, today)
    problems = page.markup.problems if page.text.strip() else (*page.markup.problems, NOTHING)
    facts = page.facts
    told = with_sources(_page(facts, source.url, page.navigation), page.markup.html, facts.base)
    return Skim(told, page.text, page.targets, problems)


def _page(facts: Facts, url: str, navigation: tuple[Crumb, ...]) -> Page:
    return Page(
        url=url,
        title=facts.title,
        is_list=bool(facts.listings),
        breadcrumb=facts.breadcrumb,
        column_name=meta(facts.metas, "columnname"),
        site_name=meta(facts.metas, "sitename"),
        source=facts.source,
        published=facts.published,
        listings=facts.listings,
        navigation=navigation,
    )
