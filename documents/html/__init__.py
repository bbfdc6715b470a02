"""The HTML reader: a quick first look with selectolax, a full reading with lxml."""

from documents.html.page import read_page, read_page_around
from documents.html.skimming import skim

__all__ = ["read_page", "read_page_around", "skim"]
