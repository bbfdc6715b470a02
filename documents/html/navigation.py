"""The menus of a page: the names under which a site files its columns."""

from selectolax.lexbor import LexborNode

from documents.html.hrefs import Anchors, anchor_text
from documents.html.tags import region_named
from records import Crumb, Region

CONTAINERS = "header,nav,[class*=nav],[class*=Nav],[class*=menu],[class*=header],[id*=nav],[id*=menu]"
PATHS = ("crumb", "position", "location", "weizhi")
# Items of a menu, whose class names speak of it too.
SINGLE = frozenset({"li", "a", "span", "i", "em", "img", "input", "button", "p"})
MAX_CONTAINERS = 60
MAX_LINKS = 500
MAX_TEXT = 20


def navigation_of(anchors: Anchors) -> tuple[Crumb, ...]:
    """Links of header, navigation and side menus with a text of up to 20 characters, each address once."""
    inside: set[int] = set()
    for container in anchors.links.tree.css(CONTAINERS)[:MAX_CONTAINERS]:
        if container.tag in SINGLE:
            continue
        first = container.css_first("a[href]")
        # A menu within one that is already read.
        if first is not None and first.mem_id not in inside and _is_menu(container):
            inside.update(node.mem_id for node in container.css("a[href]")[:MAX_LINKS])
    names: dict[str, str] = {}
    links = anchors.links
    for node, text, url, title in zip(links.nodes, links.texts, anchors.urls, anchors.titles, strict=True):
        if url is None or node.mem_id not in inside:
            continue
        name = anchor_text(text, title)
        if 0 < len(name) <= MAX_TEXT:
            names.setdefault(url, name)
    return tuple(Crumb(name, url) for url, name in names.items())


def _is_menu(node: LexborNode) -> bool:
    if node.tag in ("header", "nav"):
        return True
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return region_named(names) is Region.NAVIGATION and not any(path in names.lower() for path in PATHS)
