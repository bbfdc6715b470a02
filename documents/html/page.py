"""The full reading of a page, with a place for every text."""

from collections.abc import Collection
from datetime import date

from lxml import etree

from documents.html.around import covers, elements_around
from documents.html.assembly import blocks_of, data_tables, links_of, meta_blocks, rest_blocks, tables_of
from documents.html.bounds import NOTHING
from documents.html.lines import Lines
from documents.html.opening import DESK, Opened
from documents.html.runs import Seen
from documents.html.walk import walk
from documents.source import Source
from records import Document


def read_page(source: Source, today: date) -> Document:
    """Never raises. XPaths find their element in an lxml parse of the decoded markup."""
    page = DESK.opened(source, today)
    root = _root(page.markup.html)
    return _document(source, page, Seen() if root is None else walk(root, Lines(page.text)))


def read_page_around(source: Source, today: date, words: Collection[str]) -> Document:
    """Like `read_page`, with all blocks and tables that hold one of `words`, and others only by chance. A fault in the
    list that a template repeats on thousands of pages would otherwise cost a full reading of each."""
    page = DESK.opened(source, today)
    root = _root(page.markup.html)
    around = elements_around(root, words) if root is not None else set()
    if root is None or not around:
        return read_page(source, today)
    document = _document(source, page, walk(root, Lines(page.text), around))
    return document if covers(document, page.text, words) else read_page(source, today)


def _document(source: Source, page: Opened, seen: Seen) -> Document:
    markup, facts = page.markup, page.facts
    data = data_tables(seen)
    blocks = (
        *blocks_of(seen, data, facts.title),
        *meta_blocks(facts.metas, facts.title),
        *rest_blocks(markup.rest),
    )
    return Document(
        url=source.url,
        kind="html",
        title=facts.title,
        attachment=source.attachment,
        parent=source.parent,
        is_home=source.is_home,
        published=facts.published,
        source=facts.source,
        breadcrumb=facts.breadcrumb,
        metas=facts.metas,
        blocks=blocks,
        tables=tables_of(data),
        links=links_of(seen.links, facts.base),
        problems=markup.problems if blocks or data else (*markup.problems, NOTHING),
    )


def _root(html: str) -> etree._Element | None:
    # The declared encoding is that of the bytes as sent; these are decoded.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        return etree.fromstring(html.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
