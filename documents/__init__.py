"""The reading room's door: bytes in, readable things out. No network, no storage, no clock."""

from documents.columns import Attribution, Bureaus, Place, attribute_pages, build_columns
from documents.html import read_page_around, skim
from documents.listings.feed import feed_page
from documents.reading import kind_of, read, read_all, read_each
from documents.source import Source

__all__ = [
    "Attribution",
    "Bureaus",
    "Place",
    "Source",
    "attribute_pages",
    "build_columns",
    "feed_page",
    "kind_of",
    "read",
    "read_all",
    "read_each",
    "read_page_around",
    "skim",
]
