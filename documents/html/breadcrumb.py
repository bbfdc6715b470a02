"""Where a page says it stands: 当前位置：首页 > 政务公开 > 通知公告."""

import re
from collections.abc import Iterator
from itertools import islice

from selectolax.lexbor import LexborHTMLParser

from documents.html.pieces import HREF, TITLE, Piece, attribute, is_text, pieces
from documents.text import tidy
from records import Crumb, resolve_all

PLACE = "位置"
BEFORE_PLACE = re.compile(r"(?:当前|现在|目前|所在|所处|您的|你的)的?$")
# 地理位置：… is no path.
BARE_BEFORE = re.compile(r"(?:^|[^\u4e00-\u9fff])$")
COLON = re.compile(r"(?:</?\w[^>]{0,200}>|&nbsp;|\s|[是为在])*[:：]")
HOME = re.compile(r"(?:网站|本站|门户|返回)?首\s*页|home", re.IGNORECASE)
# The link to the home page, then a separator: a breadcrumb without a label or a speaking class.
HOME_THEN_SEPARATOR = re.compile(
    r"首\s{0,3}页\s*</a>(?:\s|&nbsp;|</?(?:span|i|em|b|font|li)\b[^>]{0,200}>){0,6}(?:&gt;|>|&raquo;|»|›|→|＞|≫|&rsaquo;|/|·|》|-)",
    re.IGNORECASE,
)
CLASSES = ",".join(f"[class*={part}]" for part in ("rumb", "osition", "ocation", "weizhi", "dqwz", "mbx"))
SEPARATORS = re.compile(r"\s*(?:>+|»|›|→|＞+|≫|》|\s[/|·•—-]+\s|(?<=[\u4e00-\u9fff])/(?=[\u4e00-\u9fff])|::|\u2192)\s*")
ONLY_SEPARATORS = re.compile(r"[\s>»›→＞≫》/|·•—\-_:：.\xa0]*")
# Templates end the path with a word for the page itself.
PAGE_WORDS = re.compile(
    r"(?:文章|信息|新闻|详细)?(?:正文|详情|内容|信息)(?:内容|详情|页)?|(?:浏览|查看|文章|信息)(?:文章|信息|页)|返回|阅读"
)
# Templates give each step an item or a cell of its own.
STEPS = frozenset({"td", "th", "li", "dt", "dd"})
REACH = 6_000
MAX_CRUMBS = 12
MAX_NAME = 40
# Columns have short names; what is longer at the end of a path is the title of the page.
MAX_LAST = 18
MAX_CANDIDATES = 20


def breadcrumb_of(tree: LexborHTMLParser, html: str, base: str, title: str, is_article: bool) -> tuple[Crumb, ...]:
    """`html` is without comments and scripts. The article's own title at the end is left out; () when there is none."""
    best: list[Crumb] = []
    for found in _candidates(tree, html):
        crumbs = _without_page(found, title, is_article)
        if len(crumbs) >= 2 and (HOME.search(crumbs[0].name) or len(crumbs) > 2 or not best):
            best = crumbs
            break
        best = best or crumbs
    return _resolved(best[:MAX_CRUMBS], base)


def _candidates(tree: LexborHTMLParser, html: str) -> Iterator[list[Crumb]]:
    """Labelled paths, then links to the home page with a separator behind, then elements with a speaking class."""
    for end in _labels(html):
        if found := _read(html, end):
            yield found
    for match in islice(HOME_THEN_SEPARATOR.finditer(html), MAX_CANDIDATES):
        start = html.rfind("<a", max(0, match.start() - 600), match.start())
        if start >= 0 and len(found := _read(html, start)) > 1:
            yield found
    for node in tree.css(CLASSES)[:MAX_CANDIDATES]:
        if "首" in node.text()[:200] and len(found := _read(node.html or "", 0)) > 1 and HOME.search(found[0].name):
            yield found


def _labels(html: str) -> Iterator[int]:
    """Where the path begins behind each 当前位置."""
    position = html.find(PLACE)
    for _ in range(MAX_CANDIDATES):
        if position < 0:
            return
        end = position + len(PLACE)
        before = html[max(0, position - 8) : position]
        colon = COLON.match(html, end, end + 300)
        if (BEFORE_PLACE.search(before) or (colon and BARE_BEFORE.search(before))) and is_text(html, position):
            yield colon.end() if colon else end
        position = html.find(PLACE, end)


def _read(html: str, start: int) -> list[Crumb]:
    """Crumbs from `start` to the end of the element around it."""
    crumbs: list[Crumb] = []
    depth = 0
    link: Piece | None = None
    text = ""
    for piece in pieces(html, start, REACH):
        if piece.tag == "a":
            crumbs += _crumbs(text, link)
            link, text = (None if piece.closing else piece), ""
        elif piece.text:
            text += piece.text
        elif piece.is_block and piece.tag not in ("br", "img", "input"):
            crumbs += _crumbs(text, link)
            text = ""
            depth += 0 if piece.tag in STEPS else -1 if piece.closing else 1
            if depth < 0 and crumbs:
                return crumbs
        if len(crumbs) > MAX_CRUMBS:
            return []
    return crumbs + _crumbs(text, link)


def _crumbs(text: str, link: Piece | None) -> list[Crumb]:
    text = tidy(text).lstrip(":：").strip()
    if ONLY_SEPARATORS.fullmatch(text):
        return []
    if link is None:
        names = [name.strip(" :：>»") for name in SEPARATORS.split(f" {text} ")]
        return [Crumb(name) for name in names if name and not ONLY_SEPARATORS.fullmatch(name)]
    name = text.strip(" >»›→＞》")
    if name.endswith(("...", "…")):
        name = attribute(TITLE, link.attributes) or name
    return [Crumb(name, attribute(HREF, link.attributes))] if name else []


def _without_page(crumbs: list[Crumb], title: str, is_article: bool) -> list[Crumb]:
    kept = list(crumbs)
    while kept and _is_page(kept[-1], title, is_article):
        kept.pop()
    return [] if any(len(crumb.name) > MAX_NAME for crumb in kept) else kept


def _is_page(crumb: Crumb, title: str, is_article: bool) -> bool:
    name = crumb.name
    if PAGE_WORDS.fullmatch("".join(name.split())):
        return True
    stem = name.rstrip(".…")
    same = bool(title) and (name == title or (len(stem) >= 6 and stem != name and title.startswith(stem)))
    return (same and is_article) or (not crumb.url and len(name) > MAX_LAST)


def _resolved(crumbs: list[Crumb], base: str) -> tuple[Crumb, ...]:
    urls = resolve_all([crumb.url for crumb in crumbs], base)
    return tuple(Crumb(c.name, (url or "") if c.url else "") for c, url in zip(crumbs, urls, strict=True))
