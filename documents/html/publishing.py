"""When a page was published, and where that was read: head, label, address, in this order of trust.

成文日期, 印发日期 and their like are never the publish date, and neither are dates in lists of other documents. A page
that does not say when it was published has no date.
"""

import re
import unicodedata
from datetime import date

from documents.dates import FoundDate, date_in_url, find_date, parse_date
from documents.html.head import Metas
from documents.html.labels import ANYTHING, COLON, SPACE, Kind, Label, in_company, labels
from documents.html.pieces import leading_lines
from records import DateSource, Published

META_NAMES = ("pubdate", "publishdate", "publish_date", "publishtime", "publish_time", "article:published_time")
GENERATED_NAMES = ("others", "maketime", "generatetime", "createtime")
GENERATED = re.compile(r"页面生成时间\s*[:：]?\s*(\d{4}-\d{1,2}-\d{1,2}[\sT]+\d{1,2}:\d{2})")
WHEN = rf"(?:时{SPACE}间|日{SPACE}期)"
ENDS = (("间", "时"), ("期", "日"))
STRONG = Kind(
    re.compile(rf"(?:发{SPACE}布|发稿|刊发|上传|上网|公开){SPACE}{WHEN}$|发布于$"), ANYTHING, (*ENDS, ("于", "布"))
)
# 成文日期, 会议时间 end with the same two characters: nothing Chinese may stand before.
WEAK = Kind(re.compile(rf"(?<![\u4e00-\u9fff])(?<![\u4e00-\u9fff]\s){WHEN}$|更新{WHEN}$"), COLON, ENDS)
SOURCE = Kind(re.compile(rf"来{SPACE}源$"), COLON, (("源", "来"),))
LEAD = re.compile(r"[\s:：\[【(（|]*")
RANGE_BEHIND = re.compile(r"\s*(?:上午|下午|晚|至|到|[-—~～]\s*\d|[(（]?星期|起|前|以前|之前)")
ALONE = re.compile(r"\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?")
ENDING = re.compile(rf"(?<!\d){ALONE.pattern}$")
PARTS = re.compile(r"\s{2,}|\|")
EDGES = " |[]【】\t\r\u3000"
MAX_LINE = 60
BEFORE = 400
MINUTE = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})[\sT]+(\d{1,2}):(\d{2})")
MAX_GAP = 3
MAX_RAW = 40


def published_of(metas: Metas, html: str, url: str, today: date) -> Published | None:
    """`html` is without comments and scripts. None when the page does not say it."""
    head = _from_head(metas, today)
    if head is not None and not _is_generation_time(head.raw, metas, html):
        return head
    label = _from_labels(html, today)
    if head is not None:
        # Some systems write the moment of building the page into PubDate, so that every rebuild makes old text new.
        return label if label is not None and label.day < head.day else head
    return label or _from_address(url, today)


def _from_head(metas: Metas, today: date) -> Published | None:
    for name, content in metas:
        if name.lower() in META_NAMES and (day := parse_date(content, today)):
            return Published(day, DateSource.META, content[:MAX_RAW])
    return None


def _is_generation_time(raw: str, metas: Metas, html: str) -> bool:
    """True when another tag, or the page itself, gives the same minute as the time of generation."""
    minute = _minute(raw)
    if not minute:
        return False
    stamps = [content for name, content in metas if name.lower() in GENERATED_NAMES]
    stamps += [match[1] for match in GENERATED.finditer(html)]
    return any(minute == _minute(stamp) for stamp in stamps)


def _minute(text: str) -> str:
    match = MINUTE.search(text)
    return "-".join(part.zfill(2) for part in match.groups()) if match else ""


def _from_labels(html: str, today: date) -> Published | None:
    for label in labels(STRONG, html):
        if found := _behind(label, today):
            return _labelled(found)
    for label in labels(WEAK, html):
        found = _behind(label, today)
        if found and in_company(html, label):
            return _labelled(found)
    return _beside_source(html, today)


def _behind(label: Label, today: date) -> FoundDate | None:
    """The date that stands right behind the label."""
    text = unicodedata.normalize("NFKC", label.behind[:200])
    text = text[LEAD.match(text).end() :]  # type: ignore[union-attr]
    found = find_date(text, today)
    if found is None or found.start > MAX_GAP or RANGE_BEHIND.match(text, found.end):
        return None
    return found


def _beside_source(html: str, today: date) -> Published | None:
    """A bare date in front of or behind 来源, as in `2026-05-18 09:30  来源：县水务局`."""
    for label in labels(SOURCE, html):
        for line in (*_lines_before(html, label), *label.behind.split("\n")[:3]):
            text = unicodedata.normalize("NFKC", line[:200]).strip(EDGES)
            bare = next((part for part in PARTS.split(text) if ALONE.fullmatch(part.strip(EDGES))), "")
            if found := find_date(bare or _at_the_end(text, label), today):
                return _labelled(found)
    return None


def _at_the_end(text: str, label: Label) -> str:
    """The date that ends the line of the label itself: only markup parts it from the name of the source."""
    match = (
        ENDING.search(text) if len(text) <= MAX_LINE and text in unicodedata.normalize("NFKC", label.behind) else None
    )
    return match[0] if match else ""


def _lines_before(html: str, label: Label) -> list[str]:
    lines = [line for line in leading_lines(html, label.position, BEFORE).split("\n") if line.strip()]
    return lines[-2:][::-1]


def _labelled(found: FoundDate) -> Published:
    return Published(found.day, DateSource.LABEL, found.raw[:MAX_RAW])


def _from_address(url: str, today: date) -> Published | None:
    if not url.startswith(("http://", "https://")):
        # The folders of a local file say nothing about its publication.
        return None
    day = date_in_url(url, today)
    return Published(day, DateSource.URL, url.rsplit("/", 1)[-1][:MAX_RAW]) if day else None
