"""From what a walk has seen to the parts of a document."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from documents.grids import Shaped, Spot
from documents.html.head import Metas
from documents.html.hidden import prose_metas
from documents.html.hrefs import anchor_text
from documents.html.runs import LinkSeen, Run, Seen
from documents.html.tables import shaped
from documents.html.tags import FOOTER_MARKS
from documents.links import MAX_LINKS
from documents.text import tidy
from records import Block, Link, Region, Table, Where, is_attachment, resolve_all

REST_BLOCK = 5_000
# Pages of one site repeat their links.
leads_to_file = lru_cache(maxsize=20_000)(is_attachment)


def data_tables(seen: Seen) -> dict[int, Shaped]:
    """By identity of the table as seen."""
    found = ((id(table), shaped(table)) for table in seen.tables)
    return {key: shape for key, shape in found if shape is not None}


def tables_of(data: dict[int, Shaped]) -> tuple[Table, ...]:
    return tuple(shape.table for shape in data.values())


def blocks_of(seen: Seen, data: dict[int, Shaped], title: str) -> Iterator[Block]:
    """Texts outside data tables in page order. A tooltip that repeats what is shown says nothing new."""
    shown = {run.text for run in seen.runs if run.visible} | {tidy("".join(link.pieces)) for link in seen.links}
    told: set[int] = set()
    for run in seen.runs:
        shape = data.get(id(run.table)) if run.table is not None else None
        if shape is not None and id(run.table) not in told:
            told.add(id(run.table))
            yield from (_lead(spot, run.region) for spot in shape.lead)
        if run.attribute and run.text in shown:
            continue
        if shape is None or not _in_cell(run):
            yield _block(run, title)


def meta_blocks(metas: Metas, title: str) -> Iterator[Block]:
    """Prose in the head; a title that stands there once more is left out."""
    for name, content in prose_metas(metas):
        if content != title:
            yield Block(content, Where("meta", name=name), Region.META, visible=False)


def rest_blocks(rest: str) -> Iterator[Block]:
    """Text behind the point where reading stopped has no place of its own."""
    where = Where("xpath", xpath="/html")
    lines = [line for part in rest.split("\n") if (line := tidy(part))]
    held: list[str] = []
    size = 0
    for line in lines:
        if size > REST_BLOCK:
            yield Block("\n".join(held), where)
            held, size = [], 0
        held.append(line)
        size += len(line)
    if held:
        yield Block("\n".join(held), where)


def links_of(seen: Iterable[LinkSeen], base: str) -> tuple[Link, ...]:
    links = list(seen)[:MAX_LINKS]
    urls = resolve_all([link.href for link in links], base)
    return tuple(
        Link(url, anchor_text("".join(link.pieces), link.title), link.visible, leads_to_file(url))
        for link, url in zip(links, urls, strict=True)
        if url is not None
    )


def _in_cell(run: Run) -> bool:
    return run.cell is not None and not run.attribute and run.visible == run.cell.visible


def _lead(spot: Spot, region: Region) -> Block:
    return Block(spot.text, spot.where, region, spot.visible)


def _block(run: Run, title: str) -> Block:
    region = run.region
    if run.visible and run.text == title:
        region = Region.TITLE
    elif region is Region.BODY and any(mark in run.text for mark in FOOTER_MARKS):
        region = Region.FOOTER
    where = Where("xpath", xpath=run.path, name=run.attribute or None)
    return Block(run.text, where, region, run.visible)
