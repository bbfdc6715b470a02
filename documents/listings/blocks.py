"""Which groups of rows are the page's lists: its one main list, or the blocks of a channel page."""

import re
from dataclasses import dataclass
from datetime import date

from documents.listings.anchors import Anchors
from documents.listings.entries import base_of, read_entries
from documents.listings.furniture import SECOND_NAMES, is_aside, is_furniture, is_hidden
from documents.listings.grouping import Group, group_rows
from documents.listings.headings import Heading, heading_of, more_links
from documents.listings.pager import Pager
from documents.listings.sheet import Sheet
from records import Entry, canonical

YEAR = re.compile(r"((?:19|20)\d{2})年?(?:度)?")
MAX_GROUPS = 60
MIN_UNDATED_ROWS = 3
MIN_UNDATED_TITLE = 9


@dataclass(frozen=True, slots=True)
class Block:
    """A list with its entries. `more` is canonical, "" without one."""

    group: Group
    entries: tuple[Entry, ...]
    name: str = ""
    more: str = ""

    @property
    def dated(self) -> int:
        return sum(entry.day is not None for entry in self.entries)

    @property
    def weight(self) -> tuple[bool, int]:
        return self.dated > 0, len(self.entries)


def read_blocks(sheet: Sheet, anchors: Anchors, pager: Pager) -> tuple[Block, ...]:
    """Lists in page order. A page with a pager has one list, the longest; side columns count if nothing else does."""
    groups = tuple(group for group in group_rows(anchors.rows) if not is_furniture(group) and not is_hidden(group))
    groups = groups[:MAX_GROUPS]
    shared = more_links(groups, anchors.more)
    blocks = []
    for index, group in enumerate(groups):
        heading = heading_of(group, groups[:index] + groups[index + 1 :])
        if SECOND_NAMES.search(heading.name):
            continue
        entries = read_entries(group, sheet, _end_of_year(heading.name))
        if _is_list(entries):
            blocks.append(_block(group, entries, heading, shared.get(index, ""), sheet))
    return _chosen(blocks, pager)


def _end_of_year(name: str) -> date | None:
    """The last day of the year that heads a part of a list: its rows show month and day only."""
    match = YEAR.fullmatch(name)
    return date(int(match[1]), 12, 31) if match else None


def _block(group: Group, entries: tuple[Entry, ...], heading: Heading, more: str, sheet: Sheet) -> Block:
    href = more or heading.href
    address = canonical(href, base_of(sheet) or sheet.url) if href else None
    return Block(group, entries, heading.name, address or "")


def _is_list(entries: tuple[Entry, ...]) -> bool:
    dated = sum(entry.day is not None for entry in entries)
    if dated * 3 >= len(entries) and dated:
        return True
    titles = sum(len(entry.title) for entry in entries)
    return len(entries) >= MIN_UNDATED_ROWS and titles >= MIN_UNDATED_TITLE * len(entries)


def _chosen(blocks: list[Block], pager: Pager) -> tuple[Block, ...]:
    central = [block for block in blocks if not is_aside(block.group)] or blocks
    if pager.found and central:
        return (max(central, key=lambda block: block.weight),)
    # Undated groups beside dated lists are link collections, and so are those that only lead to other sites.
    dated = [block for block in central if block.dated]
    inward = [block for block in central if not all(entry.foreign for entry in block.entries)]
    return tuple(dated or inward or central)
