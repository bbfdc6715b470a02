"""Lists that stand in the page: items, table rows, definition lists, cards."""

from documents.listings.anchors import read_anchors
from documents.listings.blocks import Block, read_blocks
from documents.listings.outline import Outline
from documents.listings.pager import Pager, read_pager
from documents.listings.prose import is_article
from documents.listings.scripted import has_script_list
from documents.listings.sheet import Sheet
from records import Listing

NAME = "generic"
ORDER = 50
# A scripted page may carry a few static links of its own beside the list that a script fills.
MIN_ROWS_BESIDE_SCRIPT = 5


def applies(sheet: Sheet) -> bool:
    return True


def read(sheet: Sheet) -> tuple[Listing, ...] | None:
    outline = Outline()
    anchors = read_anchors(sheet, outline)
    pager = read_pager(sheet)
    blocks = read_blocks(sheet, outline, anchors, pager)
    rows = sum(len(block.entries) for block in blocks)
    if not blocks or (rows < MIN_ROWS_BESIDE_SCRIPT and has_script_list(sheet)):
        return None
    if not pager.found and is_article(sheet, outline, blocks):
        return ()
    if len(blocks) == 1 and not blocks[0].tab:
        return (_main(blocks[0], pager),)
    return tuple(_part(block) for block in blocks)


def _main(block: Block, pager: Pager) -> Listing:
    return Listing(
        entries=block.entries,
        next_page=pager.next_page,
        page_number=pager.page_number,
        more=block.more if not pager.found else "",
        reader=NAME,
    )


def _part(block: Block) -> Listing:
    return Listing(entries=block.entries, name=block.name, more=block.more, reader=NAME)
