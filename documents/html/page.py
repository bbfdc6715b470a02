"""The full reading of a page, with a place for every text."""

from datetime import date

from lxml import etree

from documents.html.assembly import blocks_of, data_tables, links_of, meta_blocks, rest_blocks, tables_of
from documents.html.bounds import NOTHING
from documents.html.lines import Lines
from documents.html.opening import DESK
from documents.html.runs import Seen
from documents.html.walk import walk
from documents.source import Source
from records import Document


def read_page(source: Source, today: date) -> Document:
    """Never raises. XPaths find their element in an lxml parse of the decoded markup."""
    page = DESK.opened(source, today)
    markup, facts = page.markup, page.facts
    seen = _seen(markup.html, Lines(page.text))
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


def _seen(html: str, lines: Lines) -> Seen:
    # The declared encoding is that of the bytes as sent; these are decoded.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return Seen()
    return Seen() if root is None else walk(root, lines)
