"""The links of a page that may be rows of a list."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from documents.listings.outline import Outline, Spot
from documents.listings.sheet import Sheet
from records import opened_by

MAX_ANCHORS = 3_000
NOT_TARGETS = ("#", "javascript:", "mailto:", "tel:")
# How a link begins that may be opened by a script.
SCRIPTED = ("#", "j", "J")
TEMPLATE = re.compile(r"\{\{|\$\{|<%|@\{|\[\[")
MORE = re.compile(r"(?:查看|了解|点击|更多|全部|进入|列表|more|[>»+》›\[\]…\s])+", re.IGNORECASE)
STEPS = re.compile(
    r"首\s*页|尾\s*页|末\s*页|第一页|最后一页|上\s*一?\s*页|下\s*一?\s*页|[<>«»‹›]+|\d{1,4}|转到|跳转|go|prev|next"
    r"|[\[【(（]?(?:查看|阅读|浏览|点击)?(?:详[情细]|全文|原文)[\]】)）]?[>»›]{0,2}",
    re.IGNORECASE,
)


class Anchor(NamedTuple):
    """A link with visible or titled text. `href` is as written."""

    spot: Spot
    href: str
    text: str
    title: str

    @property
    def is_more(self) -> bool:
        return bool(self.text) and len(self.text) <= 12 and MORE.fullmatch(self.text) is not None

    @property
    def is_step(self) -> bool:
        """True for a page turner or a bare 详情, which never name a row."""
        return len(self.text) <= 8 and STEPS.fullmatch(self.text) is not None

    @property
    def label(self) -> str:
        return self.text or self.title


@dataclass(frozen=True, slots=True)
class Anchors:
    """`rows` may be rows; `more` are 更多 links; `templates` counts links that a script has still to fill."""

    rows: tuple[Anchor, ...]
    more: tuple[Anchor, ...]
    templates: int


def _is_template(text: str) -> bool:
    # Hardly any link holds one of these signs, and looking for them is quicker than the pattern.
    return ("{" in text or "<%" in text or "[[" in text) and TEMPLATE.search(text) is not None


def read_anchors(sheet: Sheet, outline: Outline) -> Anchors:
    rows: list[Anchor] = []
    more: list[Anchor] = []
    templates = 0
    links = sheet.links
    for node, attributes, written in islice(zip(links.nodes, links.attributes, links.texts, strict=True), MAX_ANCHORS):
        href = (attributes["href"] or "").strip()
        text = " ".join(written.split())
        if _is_template(text) or _is_template(href):
            templates += 1
            continue
        if href[:1] in SCRIPTED:
            href = opened_by(href, attributes.get("onclick") or "") or href
        title = " ".join((attributes.get("title") or "").split())
        if not (text or (title and node.tag == "a")) or not href or href.lower().startswith(NOT_TARGETS):
            continue
        spot = outline.spot(node)
        if spot is None:
            continue
        anchor = Anchor(spot, href, text, title)
        if anchor.is_more:
            more.append(anchor)
        elif not anchor.is_step:
            rows.append(anchor)
    return Anchors(tuple(rows), tuple(more), templates)
