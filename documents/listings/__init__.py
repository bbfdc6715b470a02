"""Lists on pages: which documents a column shows, how old they are, and where the list goes on."""

from datetime import date

from documents.links import Links
from documents.listings.adapters import adapters
from documents.listings.gate import is_worth_reading
from documents.listings.sheet import Sheet
from records import Listing

__all__ = ["find_listings"]


def find_listings(links: Links, html: str, url: str, today: date) -> tuple[Listing, ...]:
    """The lists of a page in page order, () when it is none. A page of one list gives one listing without a name.

    A column page whose list cannot be read gives one listing without entries and with a `state` that says why.
    """
    sheet = Sheet(links, html, url, today)
    if not is_worth_reading(sheet):
        return ()
    for adapter in adapters():
        if adapter.applies(sheet) and (found := adapter.read(sheet)) is not None:
            return found
    return ()
