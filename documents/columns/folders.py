"""What the addresses of a list's rows tell of its column: systems put the documents of one column into one folder."""

import re
from collections.abc import Sequence

from documents.columns.keys import key_of
from records import Listing

# Folders by year, month and day lie inside that of a column.
DAYS = re.compile(r"/(?:(?:19|20)\d{2}(?:[-_]?\d{2}){0,2}|\d{1,2})(?=/|$)")
# 大汉 has the column's number in the name of the file.
NUMBERED = re.compile(r"/art_\d+_")
MOST = 0.8


def folder_of(url: str) -> str:
    key = key_of(url).partition("?")[0]
    folder, _, name = key.rpartition("/")
    number = NUMBERED.match(f"/{name}")
    return DAYS.sub("", folder) + (number[0] if number else "")


def are_alike(listings: Sequence[Listing]) -> bool:
    """True when every list shares a folder with the first: parts of one list do."""
    folders = [{folder_of(entry.url) for entry in listing.entries} for listing in listings]
    return all(not folders[0].isdisjoint(others) for others in folders[1:])


def lies_in(listing: Listing, page: str) -> bool:
    """True when most rows that stay on the site lie in the folder of the page itself."""
    own = folder_of(f"{page.partition('?')[0].rpartition('/')[0]}/x.html")
    rows = [entry for entry in listing.entries if not entry.foreign]
    inside = sum(folder_of(entry.url) == own for entry in rows)
    return "/" in own and inside > 0 and inside >= MOST * len(rows)
