"""Tells an article that carries a few links below its text from a list."""

import re

from selectolax.lexbor import LexborNode

from documents.listings.blocks import Block
from documents.listings.gate import LIST_ADDRESS
from documents.listings.outline import Outline
from documents.listings.sheet import Sheet

# The line between an article's title and its text; a list has one at most within its rows.
WHEN = r"(?:发布|发表|发文|更新)?(?:时间|日期)\s*[:：]\s*(?:19|20)\d{2}"
BYLINE = re.compile(
    rf"{WHEN}[^\n]{{0,60}}?(?:来源|作者|编辑|浏览|点击|阅读|字体|字号)|来源\s*[:：][^\n]{{0,60}}?{WHEN}"
)
COMPANY = ("来源", "作者", "浏览", "点击", "阅读", "字体", "字号")
MIN_PARAGRAPH = 30
MIN_PROSE = 300
# A column may begin with a few words about itself.
MAX_INTRODUCTION = 800
MAX_PARAGRAPHS = 400


def is_article(sheet: Sheet, outline: Outline, blocks: tuple[Block, ...]) -> bool:
    """True when running text outside the lists outweighs their titles, or an article's information line is there."""
    if _has_byline(sheet, blocks):
        return True
    lists = {container.node.mem_id for block in blocks for container in block.group.containers}
    rows = {row.spot.node.mem_id for block in blocks for row in block.group.rows}
    titles = sum(len(entry.title) for block in blocks for entry in block.entries)
    prose = prose_length(sheet, outline, lists | rows)
    return prose >= (MAX_INTRODUCTION if LIST_ADDRESS.search(sheet.url) else MIN_PROSE) and prose > titles


def _has_byline(sheet: Sheet, blocks: tuple[Block, ...]) -> bool:
    body = sheet.tree.body
    if body is None or not any(word in sheet.html for word in COMPANY):
        return False
    within = sum(len(_bylines(container.node)) for block in blocks for container in block.group.containers)
    return len(_bylines(body)) > within


def _bylines(node: LexborNode) -> list[str]:
    return BYLINE.findall(" ".join(node.text(separator=" ").split()))


def prose_length(sheet: Sheet, outline: Outline, outside_of: frozenset[int] | set[int] = frozenset()) -> int:
    """Characters in paragraphs of running text, not counting those inside the given elements (by identity)."""
    total = 0
    for node in sheet.tree.css("p")[:MAX_PARAGRAPHS]:
        length = len("".join(node.text().split()))
        if length < MIN_PARAGRAPH:
            continue
        spot = outline.spot(node)
        if spot is None or any(above.node.mem_id in outside_of for above in spot.up()):
            continue
        total += length - sum(len(link.text()) for link in node.css("a"))
    return total
