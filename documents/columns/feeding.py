"""Puts the rows that lie outside of a page into it: answers of data interfaces, and pages inside frames."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from records import Entry, Listing, ListState, Page, host_of
from records.feeds import Feed, first_page, is_feed, page_number

# A frame on more pages than this is a part of the template.
MAX_FRAMING = 3
SCRIPTED = "脚本生成的列表"
NO_DATA = "数据接口返回的不是列表数据"
PAGE_READERS = ("generic", "without_rows")
# Answers of one list, first page first.
Answers = Mapping[str, Sequence[Page]]


def with_sources(pages: Iterable[Page]) -> list[Page]:
    """Pages with the rows of their interfaces and frames. Answers and framed pages are no pages of their own."""
    everything = list(pages)
    answers = _answers(everything)
    asked = {first_page(feed.url) for page in everything for feed in page.feeds}
    kept = [_fed(page, answers) for page in everything if not is_feed(page.url) or first_page(page.url) not in asked]
    return _framed(kept)


def _answers(pages: Sequence[Page]) -> Answers:
    found: dict[str, list[Page]] = {}
    for page in pages:
        if is_feed(page.url):
            found.setdefault(first_page(page.url), []).append(page)
    return {address: sorted(group, key=lambda page: page_number(page.url)) for address, group in found.items()}


def _fed(page: Page, answers: Answers) -> Page:
    if not page.feeds:
        return page
    named = tuple(_named(feed, answers, page) for feed in page.feeds if feed.name)
    if named:
        return replace(page, is_list=True, listings=(*(x for x in page.listings if x.entries), *named))
    if len(page.listings) > 1:
        return page
    own = page.listings[0] if page.listings else Listing((), ListState.SCRIPT, reason=SCRIPTED)
    lists = [found for feed in page.feeds if not feed.name and (found := _list_of(feed, answers, page)) is not None]
    return replace(page, is_list=True, listings=(_main(own, lists),)) if lists else page


def _named(feed: Feed, answers: Answers, page: Page) -> Listing:
    """The list of one of several columns; without rows where the interface gave none."""
    found = _list_of(feed, answers, page) or Listing(())
    if found.entries:
        return replace(found, name=feed.name, more=feed.place)
    return Listing((), ListState.SCRIPT, feed.name, feed.place, reason=_why(found))


def _why(found: Listing) -> str:
    return f"{SCRIPTED}，{found.reason}" if found.reason else SCRIPTED


def _main(own: Listing, lists: Sequence[Listing]) -> Listing:
    """The page's own rows and those of its longest interface list; without any rows, why there are none."""
    best = max(lists, key=lambda listing: len(listing.entries))
    if not best.entries:
        if own.entries:
            return own
        # An answer without rows does not prove that the column has none.
        return replace(own, state=ListState.SCRIPT, reason=_why(best))
    known = {entry.url for entry in own.entries}
    rows = (*own.entries, *(entry for entry in best.entries if entry.url not in known))
    return replace(own, entries=rows, state=ListState.READ, reason="", reader=best.reader)


def _list_of(feed: Feed, answers: Answers, page: Page) -> Listing | None:
    """The rows of all pages of an interface's list as one listing, None where it gave no answer."""
    given = answers.get(first_page(feed.url), ())
    listings = [answer.listings[0] for answer in given if _is_data(answer)]
    if not listings:
        return Listing((), ListState.SCRIPT, reason=NO_DATA) if given else None
    rows = {entry.url: _seen_from(entry, page) for listing in reversed(listings) for entry in listing.entries}
    ordered = dict.fromkeys(entry.url for listing in listings for entry in listing.entries)
    return replace(listings[0], entries=tuple(rows[url] for url in ordered))


def _is_data(answer: Page) -> bool:
    """False for a web page in the answer's place: an error note, a login, the home page."""
    if not answer.listings:
        return False
    is_whole_page = bool(answer.navigation or answer.site_name or answer.breadcrumb)
    return answer.listings[0].reader not in PAGE_READERS or not is_whole_page


def _seen_from(entry: Entry, page: Page) -> Entry:
    """The interface may have a host of its own: what leads to another site is measured from the column's page."""
    foreign = host_of(entry.url).removeprefix("www.") != host_of(page.url).removeprefix("www.")
    return entry if entry.foreign == foreign else replace(entry, foreign=foreign)


def _framed(pages: list[Page]) -> list[Page]:
    """Rows of a framed page belong to the page that frames it and shows none itself."""
    inner = {page.url: page for page in pages if page.listings}
    uses = Counter(frame for page in pages for frame in page.frames if not _has_rows(page))
    taken: set[str] = set()
    kept = []
    for page in pages:
        source = None if _has_rows(page) else next((f for f in page.frames if _is_list(inner.get(f))), None)
        if source is not None and uses[source] <= MAX_FRAMING:
            taken.add(source)
            kept.append(replace(page, is_list=True, listings=inner[source].listings))
        else:
            kept.append(page)
    return [page for page in kept if page.url not in taken]


def _has_rows(page: Page) -> bool:
    return any(listing.entries for listing in page.listings)


def _is_list(page: Page | None) -> bool:
    return page is not None and len(page.listings) == 1 and not page.frames
