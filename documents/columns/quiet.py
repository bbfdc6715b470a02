"""Columns without a list page: single documents, and columns that only menus and breadcrumbs know."""

import re
from collections.abc import Iterator, Sequence

from documents.columns.drafts import Draft, by_key
from documents.columns.keys import in_scope, key_of
from documents.columns.kinds import LISTED, kind_of
from documents.columns.listpages import NO_COLUMN
from documents.columns.paths import HOME, crumb_path
from documents.columns.site import Site
from records import ColumnKind, Crumb, ListState, Page, is_attachment

NOT_FETCHED = "栏目页面未抓取到，仅由详情页面包屑得知"
NO_LIST = "栏目页面未识别出列表"
# Columns that may be one document.
STATIC = frozenset({ColumnKind.FUNCTIONS, ColumnKind.GUIDE})
# What systems write where a column has no page.
NO_PAGE = re.compile(r"/(?:null|undefined)(?:\.\w{1,6})?$")
MAX_LABEL = 12
NO_LABEL = ("关于", "《", "，", "。", "！")


def quiet_columns(drafts: Sequence[Draft], site: Site) -> list[Draft]:
    """Those not among `drafts`."""
    known = set(by_key(drafts)) | {site.home}
    paths = {draft.path for draft in drafts}
    found: dict[str, Draft] = {}
    for draft in (*_from_menus(site), *_from_breadcrumbs(site)):
        key = key_of(draft.url)
        if key not in known and key not in found and draft.path not in paths:
            paths.add(draft.path)
            found[key] = draft
    return list(found.values())


def _from_menus(site: Site) -> Iterator[Draft]:
    """Menus lead to columns; a page without a list behind a menu is a document, or a list that was not understood."""
    for key, label in site.labels.items():
        page = site.by_key.get(key)
        if page is None or page.listings or not _is_label(label) or site.bureaus.is_unit(label):
            continue
        path = crumb_path(page, site.county.name) or (HOME,)
        path = path if _names(path[-1], label) else (*path, label)
        draft = _documented(page, key, path, LISTED, site)
        if draft is not None:
            yield draft


def _names(name: str, label: str) -> bool:
    """Menus use short forms: 公开指南 for 政府信息公开指南."""
    return label in name or name in label


def _is_label(label: str) -> bool:
    return len(label) <= MAX_LABEL and not any(mark in label for mark in NO_LABEL)


def _from_breadcrumbs(site: Site) -> Iterator[Draft]:
    """The column that a document names as its own."""
    for page in site.pages:
        crumb = page.breadcrumb[-1] if page.breadcrumb and not page.listings else None
        path = crumb_path(page, site.county.name) if crumb is not None else ()
        if crumb is None or not _is_column(crumb, path, page, site):
            continue
        key = key_of(crumb.url)
        target = site.by_key.get(key)
        if target is None:
            yield Draft(crumb.url, path, frozenset({key}), state=ListState.NOT_FETCHED, reason=NOT_FETCHED)
        elif not target.listings and (draft := _documented(target, key, path, None, site)):
            yield draft


def _is_column(crumb: Crumb, path: tuple[str, ...], page: Page, site: Site) -> bool:
    if (
        not crumb.url
        or NO_PAGE.search(crumb.url)
        or path[-1:] != ("".join(crumb.name.split()),)
        or key_of(crumb.url) == key_of(page.url)
    ):
        return False
    if (
        site.bureaus.is_unit(path[-1])
        or NO_COLUMN.search(path[-1])
        or site.bureaus.prefix_of(key_of(crumb.url)) == key_of(crumb.url)
    ):
        return False
    return in_scope(crumb.url, site.county) and not is_attachment(crumb.url)


def _documented(
    page: Page, key: str, path: tuple[str, ...], listed: frozenset[ColumnKind] | None, site: Site
) -> Draft | None:
    """The column behind a page without a list, None when it need not be one. `listed` are the kinds that must have a
    list, None for all of them."""
    kind = kind_of(path, frozenset(part for part in path if site.bureaus.is_unit(part)))
    if kind in STATIC:
        return Draft(page.url, path, frozenset({key}))
    if listed is None or kind in listed:
        return Draft(page.url, path, frozenset({key}), state=ListState.NOT_UNDERSTOOD, reason=NO_LIST)
    return None
