"""What is on every page and is never its list: menus, footers, popups, related reading."""

import re
from functools import lru_cache

from documents.listings.groups import Group
from documents.listings.outline import Spot

START = r"(?:^|[\s_-])"
# Not lists even when their rows carry dates.
NEVER = re.compile(
    rf"{START}(?:foot|bottom|friend|yqlj|popup|pop-|pop$|dialog|modal|layer|float|share|crumb|breadcrumb|prevnext)"
    r"|footer|relat|xgxx|xgwd|xgwz|xgyd|xglj|recommend|tuijian|hot-?(?:list|news|box)|rank|copyright|location|position"
)
# Undated short links there are a menu; a dated list is a list wherever it stands.
MENU = re.compile(
    rf"{START}(?:nav|menu|head|top|sub-?nav|side-?nav|tab|tree|logo|search|tool|login)|nav(?:$|[\s_-])|menu"
)
ASIDE = re.compile(rf"{START}(?:side|aside|sidebar|right-?(?:side|bar))|sidebar|aside")
SECOND_NAMES = re.compile(
    r"相关|推荐|热门|热点(?:文章|信息|新闻|排行)|点击|排行|可能|猜你|友情|上一[篇条]|下一[篇条]|延伸|链接|附件|浏览历史|热搜|热词"
)
DATEISH = re.compile(r"\d{1,4}\s*[-/.年月]\s*\d|[一二三四五六七八九十]月|前$")
MIN_TITLE = 8
PROBE = 4


def is_furniture(group: Group) -> bool:
    """True when the place of the group says that it is no list of documents."""
    chain = group.container.up()
    if any(spot.tag in ("footer", "header") or _is_never(spot.marks) for spot in chain):
        return True
    if not _short(group) and not any(spot.tag == "nav" or _is_menu(spot.marks) for spot in chain):
        return False
    return not is_dateish(group)


# The pages of a site share their layout, and the lists of a page most of their ancestors.
@lru_cache(maxsize=20_000)
def _is_never(marks: str) -> bool:
    return NEVER.search(marks) is not None


@lru_cache(maxsize=20_000)
def _is_menu(marks: str) -> bool:
    return MENU.search(marks) is not None


def is_aside(group: Group) -> bool:
    return any(spot.tag == "aside" or ASIDE.search(spot.marks) for spot in group.container.up())


def is_hidden(group: Group) -> bool:
    """A hidden part of a list whose first part is shown is not hidden: scripts page through such parts."""
    return any(spot.hidden for spot in group.container.up())


def is_dateish(group: Group) -> bool:
    """A cheap test: do the first rows, or what stands beside them, look dated?"""
    return any(DATEISH.search(_around(row.spot)) for row in group.rows[:PROBE])


def _around(spot: Spot) -> str:
    text = spot.node.text()
    following = spot.node.next
    if spot.tag in ("li", "tr") or following is None:
        return text[:2_000]
    after = following.next
    return f"{text[:2_000]} {following.text()[:200]} {after.text()[:200] if after is not None else ''}"


def _short(group: Group) -> bool:
    labels = [len(row.link.label) for row in group.rows]
    return len(labels) < 2 or sum(labels) < MIN_TITLE * len(labels)
