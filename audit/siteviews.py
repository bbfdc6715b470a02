"""Which columns are the portal's own and which are a bureau's: the whole-site rules count them apart."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from audit.columnfacts import bare
from records import Column, County, DateSource, DateStamp, Entry, ListState, Page, SiteView, within

# A step of the path that names a unit, known to the county file or not.
UNIT = re.compile(
    r"(?:局|委|镇|乡|街道|街道办事处|委员会|人民政府|办公室|管理处|公司|学校|中学|小学|医院|法院|检察院)$"
    r"|(?<!新闻)(?<!资讯)(?<!信息)(?<!下载)(?<!互动)(?<!服务)(?<!公开)中心$"
)
UNREAD = (ListState.SCRIPT, ListState.NOT_UNDERSTOOD)


def site_views(
    columns: Sequence[Column], county: County, pages: Mapping[str, Page], owner: str
) -> tuple[SiteView, ...]:
    """The portal's view, when its home page was read, and one for each bureau that has columns below its own name.
    `owner` is the bureau that answers for the portal."""
    own = [column for column in columns if _is_portals(column, columns, county)]
    kept = {id(column) for column in own}
    bureaus: dict[str, list[Column]] = {}
    for column in columns:
        if id(column) not in kept and column.bureau:
            bureaus.setdefault(column.bureau, []).append(column)
    views = [SiteView(_address(name, county), name, name, columns=tuple(group)) for name, group in bureaus.items()]
    return (*_portal(own, county, pages, owner), *views)


def _is_portals(column: Column, columns: Sequence[Column], county: County) -> bool:
    """Columns of bureaus are never summed up into the portal's count: a county has hundreds of them."""
    if column.level == 1:
        return True
    names = {name for bureau in county.bureaus for name in bureau.names} - {county.name}
    if any(part in names or UNIT.search(part) for part in column.path[:-1]):
        return False
    prefixes = [url for bureau in county.bureaus for url in bureau.urls if within(column.url, (url,))]
    # An address that holds a single column is that column's own, as the office behind the portal gives them.
    return not any(sum(within(other.url, (prefix,)) for other in columns) > 1 for prefix in prefixes)


def _address(bureau: str, county: County) -> str:
    return next((one.urls[0] for one in county.bureaus if one.name == bureau and one.urls), county.portal)


def _portal(own: list[Column], county: County, pages: Mapping[str, Page], owner: str) -> Iterator[SiteView]:
    known = {bare(url): page for url, page in pages.items()}
    home = known.get(bare(county.portal))
    if home is None:
        return
    yield SiteView(
        url=county.portal,
        name=f"{county.name}政府门户网站",
        bureau=owner,
        is_portal=True,
        columns=tuple(own),
        front=tuple(_dated(entry, known) for listing in home.listings for entry in listing.entries),
        front_read=all(listing.state not in UNREAD for listing in home.listings),
        stamps=tuple(_stamps(pages.values())),
    )


def _dated(entry: Entry, known: Mapping[str, Page]) -> Entry:
    """A row of the home page with the day that it or its document shows."""
    page = known.get(bare(entry.url))
    day: date | None = entry.day or (page.published.day if page is not None and page.published else None)
    return entry if day == entry.day else replace(entry, day=day)


def _stamps(pages: Iterable[Page]) -> Iterator[DateStamp]:
    counts: Counter[str] = Counter()
    first: dict[str, tuple[str, str]] = {}
    for page in sorted(pages, key=lambda page: page.url):
        if page.published is not None and page.published.source is DateSource.META:
            form = re.sub(r"\d", "9", page.published.raw)
            counts[form] += 1
            first.setdefault(form, (page.published.raw, page.url))
    return (DateStamp(*first[form], pages=number) for form, number in counts.most_common())
