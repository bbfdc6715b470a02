"""The reading room's door: bytes in, readable things out. No network, no storage, no clock."""

from documents.columns import Attribution, Place, attribute_pages, build_columns
from documents.html import skim
from documents.reading import kind_of, read
from documents.source import Source

__all__ = ["Attribution", "Place", "Source", "attribute_pages", "build_columns", "kind_of", "read", "skim"]
