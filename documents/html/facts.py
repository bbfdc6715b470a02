"""What a page says about itself; the quick look and the full reading take it from here, so that they agree."""

from dataclasses import dataclass
from datetime import date

from selectolax.lexbor import LexborHTMLParser

from documents.html.breadcrumb import breadcrumb_of
from documents.html.head import Metas, meta, metas_of, title_of
from documents.html.markup import Markup, Stripped
from documents.html.origin import source_of
from documents.html.publishing import published_of
from documents.links import Links
from documents.listings import find_listings
from records import Crumb, Listing, Published, canonical

# The base element stands in the head.
HEAD = 10_000
ARTICLE_METAS = ("articletitle", "pubdate")


@dataclass(frozen=True, slots=True)
class Facts:
    """`base` is the address that the page's links are relative to."""

    base: str
    metas: Metas
    title: str
    source: str
    breadcrumb: tuple[Crumb, ...]
    listings: tuple[Listing, ...]
    published: Published | None


def facts_of(links: Links, markup: Markup, parts: Stripped, url: str, today: date) -> Facts:
    """`links` are those of the page without comments and scripts."""
    tree = links.tree
    base = _base(tree, parts.html, url)
    metas = metas_of(tree)
    title = title_of(tree, metas)
    listings = find_listings(links, markup.html, url, today)
    is_article = not listings or any(meta(metas, name) for name in ARTICLE_METAS)
    breadcrumb = breadcrumb_of(tree, parts.html, base, title, is_article)
    return Facts(
        base=base,
        metas=metas,
        title=title or (breadcrumb[-1].name if breadcrumb and listings else ""),
        source=source_of(metas, parts.html),
        breadcrumb=breadcrumb,
        listings=listings,
        # A list page shows the dates of its rows; it has none of its own.
        published=published_of(metas, parts.html, url, today) if is_article else None,
    )


def _base(tree: LexborHTMLParser, html: str, url: str) -> str:
    head = html[:HEAD]
    if "<base" not in head and "<BASE" not in head:
        return url
    node = tree.css_first("base[href]")
    href = (node.attributes.get("href") or "") if node is not None else ""
    return (canonical(href, url) if href else None) or url
