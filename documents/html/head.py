"""The head of a page: the tags of the government website standard and the title."""

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from documents.html.tags import region_named
from documents.text import tidy

MAX_METAS = 200
MAX_TITLE = 300
MAX_ANCESTORS = 30
# Tags whose content is prose that search engines show; faults and leaks in them are as public as in the body.
PROSE = ("articletitle", "description", "keywords", "columnname", "columndescription", "columnkeywords")
JOINT = re.compile(r"\s*(?:[_|｜丨]|--+|—+|\s[-–]\s|[-–])\s*")
SITE_NAME = re.compile(r"(?:政府|网站|官网|门户|平台|网|委员会|办公室|局|厅|委|办|中心|首页)$")

Metas = tuple[tuple[str, str], ...]


def metas_of(tree: LexborHTMLParser) -> Metas:
    """(name, content) in page order. Templates put them into the body, too."""
    found = []
    for node in tree.css("meta")[:MAX_METAS]:
        attributes = node.attributes
        name = attributes.get("name") or attributes.get("property")
        if name:
            found.append((tidy(name), tidy(attributes.get("content") or "")))
    return tuple(found)


def meta(metas: Metas, name: str) -> str:
    """The first filled-in content under that name, in any case: templates repeat a tag with empty content."""
    return next((content for key, content in metas if content and key.lower() == name), "")


def title_of(tree: LexborHTMLParser, metas: Metas) -> str:
    """ArticleTitle, else the first h1 of the content, else the title element without the site's name."""
    if title := meta(metas, "articletitle"):
        return title[:MAX_TITLE]
    node = tree.css_first("title")
    whole = tidy(node.text())[: 2 * MAX_TITLE] if node is not None else ""
    site = meta(metas, "sitename")
    heading = _heading(tree.css("h1"), (site, whole))
    if heading:
        return heading
    bare = without_site(whole, site)
    if bare and bare != site:
        return bare[:MAX_TITLE]
    return _heading(tree.css("h2,[class*=title]"), (site,)) or bare


def without_site(title: str, site: str) -> str:
    """The title up to the names of column and site behind it; the hyphens of 1-10月 stay."""
    while joints := list(JOINT.finditer(title)):
        last = joints[-1]
        tail, rest = title[last.end() :].strip(), title[: last.start()].strip()
        if not rest or not (tail == site or SITE_NAME.search(tail)):
            break
        title = rest
    return title.strip()


def _heading(nodes: Sequence[LexborNode], unwanted: tuple[str, ...]) -> str:
    for node in nodes[:5]:
        text = tidy(node.text())
        if 4 <= len(text) <= MAX_TITLE and text not in unwanted and not _in_frame(node):
            return text
    return ""


def _in_frame(node: LexborNode | None) -> bool:
    """True within the page's header, navigation or footer: many sites set their logo as h1."""
    for _ in range(MAX_ANCESTORS):
        if node is None or node.tag in ("body", "html"):
            return False
        if node.tag in ("header", "nav", "footer"):
            return True
        attributes = node.attributes
        if region_named(f"{attributes.get('class') or ''} {attributes.get('id') or ''}") is not None:
            return True
        node = node.parent
    return False
