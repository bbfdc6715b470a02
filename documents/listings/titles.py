"""The full title of a row, which the page often shows cut short."""

import re

from documents.listings.anchors import Anchor
from documents.listings.dateforms import ONLY_A_DATE
from documents.listings.pieces import pieces_of

CUT = re.compile(r"(?:…|\.{2,}|。{2,})+\s*$")
BULLETS = " \u3000·•●■◆▪►▶»›>-—*★☆|、"
TRAILING_DAY = re.compile(
    r"\s*[\[(（【]?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[\])）】]?$"
)
# Titles of links are also used for tooltips that name no document.
TOOLTIP = re.compile(r"点击|查看|打开|新窗口|链接到")
# Tooltips list what else is known of the document.
FURTHER = re.compile(
    r"\s+(?:点击(?:数|率|次数)?|浏览(?:数|次数|量)?|阅读(?:数|次数|量)?|作\s*者|来\s*源|(?:发布|发表|更新|公开|添加|录入)(?:时间|日期|机构|单位|者)|时\s*间|日\s*期)\s*[:：]"
)
LABELLED = re.compile(r"(?:文章)?标\s*题\s*[:：]\s*(?P<title>.+?)(?=\s+(?:发布|作者|时间|日期|来源|点击)|$)")
HEADINGS = "h1, h2, h3, h4, h5, h6, [class*=tit], strong"
MARKS = re.compile(r"^\s*[\[【(（]?\s*(?:置顶|顶|荐|热|new)\s*[\]】)）]\s*|^\s*置顶\s*", re.IGNORECASE)
MAX_TITLE = 300


def title_of(link: Anchor) -> str:
    """The title attribute where it says more than the text, else the text without bullets, marks and a final date."""
    shown = _shown(link)
    full = _attribute(link.title)
    if full and (not shown or CUT.search(shown) or _extends(full, shown)):
        shown = full
    return MARKS.sub("", shown.strip(BULLETS))[:MAX_TITLE].strip()


def _attribute(title: str) -> str:
    match = LABELLED.match(title)
    if match:
        return match["title"]
    return "" if TOOLTIP.search(title[:8]) else FURTHER.split(title, maxsplit=1)[0]


def _extends(full: str, shown: str) -> bool:
    return len(full) > len(shown) and full.startswith(shown.strip(BULLETS)[:6])


def _shown(link: Anchor) -> str:
    pieces = pieces_of(link.spot.node)
    if len(pieces) <= 1:
        return TRAILING_DAY.sub("", link.text)
    heading = link.spot.node.css_first(HEADINGS)
    if heading is not None and (text := " ".join(heading.text().split())):
        return text
    words = [piece for piece in pieces if not ONLY_A_DATE.fullmatch(piece)]
    # Coloured words cut a title into pieces; a summary below it makes a second, longer one.
    return "".join(words) if sum(map(len, words)) <= 60 else max(words[:2], key=len, default="")
