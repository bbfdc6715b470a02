"""The column map of a site."""

from collections.abc import Callable, Iterable
from datetime import date

from documents.columns.bureaus import Owner
from documents.columns.channels import with_blocks, without_channels
from documents.columns.drafts import Draft, draft_of
from documents.columns.grouping import grouped
from documents.columns.keys import key_of
from documents.columns.kinds import kind_of
from documents.columns.listpages import Block, ListPage, blocks_of, list_page_of
from documents.columns.moved import note_of, without_move
from documents.columns.owners import owner_of
from documents.columns.quiet import quiet_columns
from documents.columns.rows import evidence_of
from documents.columns.site import Site, survey
from documents.columns.twins import without_twins
from records import Column, County, Page


def build_columns(pages: Iterable[Page], county: County, today: date) -> tuple[Column, ...]:
    """The columns of all sites of the county, ordered by bureau and path. `today` is the inspection day: later days
    are no evidence. Verdicts are not given here."""
    site = survey(pages, county, today)
    sheets, blocks = _sorted_out(site)
    drafts = with_blocks([draft_of(group, site) for group in grouped(sheets, site)], blocks, site)
    drafts = without_channels([*drafts, *quiet_columns(drafts, site)])
    owned = without_twins([(draft, owner_of(draft, site)) for draft in drafts])
    return tuple(_column(draft, owner, site) for draft, owner in sorted(owned, key=_order(county)))


def _sorted_out(site: Site) -> tuple[list[ListPage], list[Block]]:
    sheets: list[ListPage] = []
    blocks: list[Block] = []
    for page in site.pages:
        if not page.listings:
            continue
        sheet = list_page_of(page, site)
        if sheet is not None:
            sheets.append(sheet)
        else:
            blocks += blocks_of(page, site)
    return sheets, blocks


def _column(draft: Draft, owner: Owner, site: Site) -> Column:
    rows = without_move(draft.rows, site.published, site.today)
    note = note_of(draft.rows, rows)
    evidence = evidence_of(rows)
    newest = evidence.newest
    units = frozenset(part for part in draft.path if site.bureaus.is_unit(part))
    return Column(
        url=draft.url,
        path=draft.path,
        name=draft.name,
        kind=kind_of(draft.path, units, [row.title for row in rows]),
        bureau=owner.bureau,
        bureau_evidence=owner.evidence,
        level=_level(draft, units, site),
        entries=len(rows),
        dated=evidence.dated,
        newest=newest.day if newest else None,
        newest_url=newest.url if newest else "",
        newest_title=newest.title if newest else "",
        reason=draft.reason or (note if newest is None else "") or evidence.reason,
        readable_by=draft.readable_by,
        state=draft.state,
        rows=rows,
        date_note=note,
    )


def _level(draft: Draft, units: frozenset[str], site: Site) -> int:
    """1 directly under the portal. A column on a bureau's own site lies below that bureau, named or not."""
    key = key_of(draft.url)
    prefix = site.bureaus.prefix_of(key)
    below = bool(prefix) and prefix != key and not units
    return len(draft.path) - 1 + below


def _order(county: County) -> Callable[[tuple[Draft, Owner]], tuple[int, str, tuple[str, ...], str]]:
    ranks = {bureau.name: rank for rank, bureau in enumerate(county.bureaus)}

    def order(item: tuple[Draft, Owner]) -> tuple[int, str, tuple[str, ...], str]:
        draft, owner = item
        return ranks.get(owner.bureau, len(ranks)), owner.bureau, draft.path, draft.url

    return order
