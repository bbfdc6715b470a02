"""Notes of single pages for tests of the column map; county, places and titles are invented."""

from collections.abc import Sequence
from datetime import date, timedelta

from documents import build_columns
from records import Bureau, Column, County, Crumb, DateSource, Entry, Listing, ListState, Page, Published

TODAY = date(2026, 6, 30)
PORTAL = "http://www.yunxiu.example/"
COUNTY = County(
    name="云岫县",
    portal=PORTAL,
    bureaus=(
        Bureau("县水务局", ("云岫县水务局",), (PORTAL + "swj/",)),
        Bureau("县民政局"),
        Bureau("青岚镇人民政府", ("青岚镇",)),
    ),
)


def at(path: str) -> str:
    return path if "://" in path else PORTAL + path


def rows(folder: str, *ages: int | None, foreign: bool = False) -> tuple[Entry, ...]:
    """One row per age in days, None for a row without a date."""
    return tuple(
        Entry(
            f"关于渠道检修安排的第{number}号通知",
            at(f"{folder}info{number}.html"),
            None if age is None else TODAY - timedelta(days=age),
            foreign=foreign,
        )
        for number, age in enumerate(ages)
    )


def trail(*names: str, last: str = "") -> tuple[Crumb, ...]:
    """A breadcrumb from 首页; `last` is the address of its last step."""
    steps = [Crumb("首页", PORTAL), *(Crumb(name) for name in names)]
    return (*steps[:-1], Crumb(steps[-1].name, at(last))) if last else tuple(steps)


def list_page(
    path: str,
    *names: str,
    entries: Sequence[Entry] = (),
    state: ListState = ListState.READ,
    number: int = 1,
    following: str = "",
    reader: str = "generic",
    reason: str = "",
) -> Page:
    listing = Listing(
        tuple(entries),
        state,
        next_page=at(following) if following else "",
        page_number=number,
        reader=reader,
        reason=reason,
    )
    return Page(at(path), names[-1] if names else "", True, trail(*names) if names else (), listings=(listing,))


def block(name: str, entries: Sequence[Entry], more: str = "") -> Listing:
    return Listing(tuple(entries), name=name, more=at(more) if more else "")


def channel(path: str, *names: str, blocks: Sequence[Listing], menu: Sequence[tuple[str, str]] = ()) -> Page:
    navigation = tuple(Crumb(name, at(target)) for name, target in menu)
    crumbs = trail(*names) if names else ()
    return Page(at(path), "", True, crumbs, listings=tuple(blocks), navigation=navigation)


def article(path: str, *names: str, age: int | None = None, last: str = "", source: str = "", title: str = "") -> Page:
    published = None if age is None else Published(TODAY - timedelta(days=age), DateSource.META)
    crumbs = trail(*names, last=last) if names else ()
    return Page(at(path), title or "渠道检修安排", breadcrumb=crumbs, source=source, published=published)


def build(*pages: Page, county: County = COUNTY) -> tuple[Column, ...]:
    return build_columns(pages, county, TODAY)


def only(columns: Sequence[Column]) -> Column:
    assert len(columns) == 1, [(column.path, column.url) for column in columns]
    return columns[0]
