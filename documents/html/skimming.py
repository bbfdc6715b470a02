"""The quick first look at a page: the hot path of a scan."""

from datetime import date

from documents.html.bounds import NOTHING
from documents.html.facts import Facts, facts_of
from documents.html.head import meta
from documents.html.hrefs import anchors_of
from documents.html.markup import markup_of
from documents.html.navigation import navigation_of
from documents.html.wholetext import whole_text
from documents.source import Source
from records import Crumb, Page, Skim


def skim(source: Source, today: date) -> Skim:
    """Never raises. The text contains every text that `read_page` yields of the same bytes."""
    markup = markup_of(source)
    facts = facts_of(markup, source.url, today)
    anchors = anchors_of(facts.tree, facts.base)
    navigation = navigation_of(facts.tree, anchors) if source.is_home or facts.listings else ()
    page = _page(facts, source.url, navigation)
    text = whole_text(facts, anchors, markup.rest)
    return Skim(page, text, anchors.targets, markup.problems if text.strip() else (*markup.problems, NOTHING))


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
