"""What pages of several blocks add: rows of columns that gave none themselves, and columns that have no other page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.columns.drafts import Draft, by_key
from documents.columns.keys import key_of
from documents.columns.kinds import kind_of
from documents.columns.listpages import Block, is_clear
from documents.columns.paths import HOME, path_of
from documents.columns.rows import merged_rows
from documents.columns.site import Site
from documents.listings.adapters.without_rows import REASON_UNKNOWN
from records import ColumnKind, ListState

# A block whose rows are mostly those of known columns shows these columns.
MAX_KNOWN = 0.3


def with_blocks(drafts: Sequence[Draft], blocks: Sequence[Block], site: Site) -> list[Draft]:
    leading: dict[str, list[Block]] = {}
    for block in blocks:
        if block.more:
            leading.setdefault(key_of(block.more), []).append(block)
    filled = [_filled(draft, leading, site) for draft in drafts]
    known = by_key(filled)
    found = (_behind(key, group, site) for key, group in leading.items() if key not in known)
    filled += [draft for draft in found if draft is not None]
    return [*filled, *_alone(blocks, filled, site)]


def without_channels(drafts: Sequence[Draft]) -> list[Draft]:
    """A page on which nothing looks like a list and that only stands above other columns is none itself, unless its
    name says what has to come out there."""
    above = {draft.path[:end] for draft in drafts for end in range(2, len(draft.path))}
    return [draft for draft in drafts if draft.path not in above or not _is_channel(draft)]


def _is_channel(draft: Draft) -> bool:
    return not draft.rows and draft.reason == REASON_UNKNOWN and kind_of(draft.path) is ColumnKind.OTHER


def _filled(draft: Draft, leading: dict[str, list[Block]], site: Site) -> Draft:
    around = (block for key in sorted(draft.keys) for block in leading.get(key, ()))
    blocks = [] if draft.rows else [block for block in around if block.listing.entries]
    if not blocks:
        return draft
    rows = merged_rows((block.listing for block in blocks), site.published, site.today)
    return replace(draft, rows=rows, state=ListState.READ, reason="")


def _behind(key: str, blocks: Sequence[Block], site: Site) -> Draft | None:
    """A column that is known by its blocks alone."""
    page = site.by_key.get(key)
    if page is not None and page.listings:
        # A page of blocks itself.
        return None
    path = path_of(page, site) if page is not None else ()
    path = path or next((_below(block) for block in blocks if block.name), ())
    if len(path) < 2 or site.bureaus.is_unit(path[-1]):
        # A block that is headed 首页 names no column.
        return None
    rows = merged_rows((block.listing for block in blocks), site.published, site.today)
    if rows:
        return Draft(blocks[0].more, path, frozenset({key}), rows)
    listing = blocks[0].listing
    return Draft(blocks[0].more, path, frozenset({key}), (), listing.state, listing.reason)


def _alone(blocks: Sequence[Block], drafts: Sequence[Draft], site: Site) -> Iterator[Draft]:
    """Columns that exist only as a block of a channel page."""
    known = {key_of(row.url) for draft in drafts for row in draft.rows}
    paths = {draft.path for draft in drafts}
    for block in blocks:
        path = _below(block)
        if block.more or len(path) < 2 or not is_clear(block) or path in paths or site.bureaus.is_unit(block.name):
            continue
        entries = block.listing.entries
        if sum(key_of(entry.url) in known for entry in entries) <= MAX_KNOWN * len(entries):
            paths.add(path)
            yield Draft(block.page.url, path, frozenset(), merged_rows((block.listing,), site.published, site.today))


def _below(block: Block) -> tuple[str, ...]:
    above = block.path or (HOME,)
    return above if above[-1] == block.name else (*above, block.name)
