"""Which groups of rows are the page's lists: its one main list, or the blocks of a channel page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from documents.listings.anchors import Anchors
from documents.listings.entries import read_entries
from documents.listings.furniture import SECOND_NAMES, is_aside, is_furniture, is_hidden
from documents.listings.grouping import group_rows
from documents.listings.groups import Group
from documents.listings.headings import Heading, heading_of, more_links
from documents.listings.joining import folders
from documents.listings.outline import Outline
from documents.listings.pager import Pager
from documents.listings.placing import paged_groups
from documents.listings.sheet import Sheet
from documents.listings.tabs import tab_headings
from records import Entry, canonical, directory_of

YEAR = re.compile(r"((?:19|20)\d{2})年?(?:度)?")
MAX_GROUPS = 60
MIN_UNDATED_ROWS = 3
MIN_UNDATED_TITLE = 9
# Slashes in the address of a site's root.
MIN_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A list with its entries. `more` is canonical, "" without one; a `tab` has others beside it."""

    group: Group
    entries: tuple[Entry, ...]
    name: str = ""
    more: str = ""
    tab: bool = False

    @property
    def dated(self) -> int:
        return sum(entry.day is not None for entry in self.entries)

    @property
    def weight(self) -> tuple[bool, int]:
        return self.dated > 0, len(self.entries)


def read_blocks(sheet: Sheet, outline: Outline, anchors: Anchors, pager: Pager) -> tuple[Block, ...]:
    """Lists in page order. A page with a pager has one list, that which the pager turns; side columns count if nothing
    else does."""
    listed = [group for group in group_rows(anchors.rows) if not is_furniture(group)][:MAX_GROUPS]
    groups, tabs = _visible(listed)
    shared = more_links(groups, anchors.more)
    blocks = []
    for index, group in enumerate(groups):
        heading = tabs.get(index) or heading_of(group, groups[:index] + groups[index + 1 :])
        if SECOND_NAMES.search(heading.name):
            continue
        entries = read_entries(group, sheet, _end_of_year(heading.name))
        if _is_list(entries):
            block = _block(group, entries, heading, shared.get(index, ""), sheet)
            blocks.append(replace(block, tab=index in tabs))
    central = _whole([block for block in blocks if not is_aside(block.group)] or blocks)
    return (_paged(central, sheet, outline),) if pager.found and central else _shown(central, sheet)


def _visible(groups: Sequence[Group]) -> tuple[tuple[Group, ...], dict[int, Heading]]:
    """What a visitor sees or may choose to see, with the labels of tabs by index."""
    tabs = tab_headings(groups)
    kept = [index for index, group in enumerate(groups) if index in tabs or not is_hidden(group)]
    return tuple(groups[index] for index in kept), {at: tabs[index] for at, index in enumerate(kept) if index in tabs}


def _end_of_year(name: str) -> date | None:
    """The last day of the year that heads a part of a list: its rows show month and day only."""
    match = YEAR.fullmatch(name)
    return date(int(match[1]), 12, 31) if match else None


def _block(group: Group, entries: tuple[Entry, ...], heading: Heading, more: str, sheet: Sheet) -> Block:
    href = more or heading.href
    address = canonical(href, sheet.base) if href else None
    return Block(group, entries, heading.name, address or "")


def _is_list(entries: tuple[Entry, ...]) -> bool:
    dated = sum(entry.day is not None for entry in entries)
    if dated * 3 >= len(entries) and dated:
        return True
    titles = sum(len(entry.title) for entry in entries)
    return len(entries) >= MIN_UNDATED_ROWS and titles >= MIN_UNDATED_TITLE * len(entries)


def _paged(blocks: list[Block], sheet: Sheet, outline: Outline) -> Block:
    nearest = paged_groups([block.group for block in blocks], sheet, outline) if len(blocks) > 1 else [0]
    return max((blocks[index] for index in nearest), key=lambda block: block.weight)


def _shown(blocks: list[Block], sheet: Sheet) -> tuple[Block, ...]:
    # Undated groups beside dated lists are link collections, and so are those that only lead to other sites; but the
    # page's own list may leave the days to its documents.
    folder = directory_of(sheet.url)
    own = [block for block in blocks if _lies_in(block, folder)]
    dated = [block for block in blocks if block.dated or (len(own) == 1 and block is own[0])]
    dated = dated if any(block.dated for block in dated) else []
    inward = [block for block in blocks if not all(entry.foreign for entry in block.entries)]
    return tuple(dated or inward or blocks)


def _lies_in(block: Block, folder: str) -> bool:
    inside = sum(directory_of(entry.url) == folder for entry in block.entries)
    return folder.count("/") > MIN_DEPTH and inside * 2 > len(block.entries)


def _whole(blocks: list[Block]) -> list[Block]:
    """One list shown in two columns side by side: without headings, of like length, the second older than the first."""
    bare = [block for block in blocks if block.dated and not block.name and not block.more]
    if len(bare) != 2 or abs(len(bare[0].entries) - len(bare[1].entries)) > 1 or not _goes_on(*bare):
        return blocks
    whole = replace(bare[0], entries=(*bare[0].entries, *bare[1].entries))
    return [whole if block is bare[0] else block for block in blocks if block is not bare[1]]


def _goes_on(one: Block, other: Block) -> bool:
    days = [entry.day for entry in (*one.entries[-1:], *other.entries[:1]) if entry.day is not None]
    side_by_side = one.group.container.depth == other.group.container.depth
    return (
        side_by_side
        and len(days) == 2
        and days[0] >= days[1]
        and not folders(one.group).isdisjoint(folders(other.group))
    )
