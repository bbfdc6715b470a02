"""Which part of a page has to be walked to read what stands around some words."""

from collections.abc import Collection
from itertools import chain, takewhile
from typing import cast

from lxml import etree

from documents.text import tidy
from records import Document

# More words than this are no repeated slip; the full reading is due.
MAX_WORDS = 8
HOLDERS = etree.XPath(
    "//*[text()[contains(., $word)] or @*[contains(., $word)] or comment()[contains(., $word)]]", smart_strings=False
)


def elements_around(root: etree._Element, words: Collection[str]) -> set[etree._Element]:
    """The elements that hold one of the words with all around them; a table that holds one with all that is in it,
    because its headers and rows are read together. Empty where there are too many words."""
    around: set[etree._Element] = set()
    if len(words) > MAX_WORDS:
        return around
    for holder in (element for word in words for element in cast(list[etree._Element], HOLDERS(root, word=word))):
        # What lies above a known element is known, too: hostile pages nest deeply.
        line = list(takewhile(lambda one: one not in around, chain((holder,), holder.iterancestors())))
        around.update(line)
        tables = [element for element in line if element.tag == "table"]
        if tables:
            around.update(tables[-1].iter())
    return around


def covers(document: Document, text: str, words: Collection[str]) -> bool:
    """Does every line of `text` with one of the words stand in the document, other than as its title alone?"""
    lines = {tidy(line) for line in text.split("\n") if any(word in line for word in words)}
    tables = document.tables
    cells = (cell.text for table in tables for row in table.rows for cell in row)
    headers = (header for table in tables for header in table.header)
    known = "\n".join((*(block.text for block in document.blocks), *headers, *cells))
    return all(line in known for line in lines if line != document.title)
