"""The column map: from the notes of single pages to the 栏目 of a county, and every page put in its place."""

from documents.columns.attribution import Attribution, Place, attribute_pages
from documents.columns.building import build_columns
from documents.columns.bureaus import Bureaus

__all__ = ["Attribution", "Bureaus", "Place", "attribute_pages", "build_columns"]
