"""Word files read back, and shown as LibreOffice shows them."""

import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.table import Table

from tests.office import SOFFICE, convert

PDFTOTEXT = shutil.which("pdftotext")


def document_of(path: Path) -> Document:
    return docx.Document(BytesIO(path.read_bytes()))


def paper_text(path: Path) -> str:
    """The words in reading order: each paragraph under its style, each row of a table with its cells parted by |."""
    return "\n".join(_lines(document_of(path))) + "\n"


def _lines(document: Document) -> Iterator[str]:
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                cells = (cell.text.replace("\n", "⏎") for cell in row.cells)
                # A bar is one merged cell, read once for each step it spans.
                texts = list(cells)
                yield "| " + "|".join(t for i, t in enumerate(texts) if t or i < 12).rstrip("|")
        elif part.text:
            yield f"{part.style.name if part.style else ''}: {part.text}"


def pages_of(path: Path, out: Path) -> list[str]:
    """The text of each page as LibreOffice lays it out; skips where the programs for it are absent."""
    if SOFFICE is None or PDFTOTEXT is None:
        pytest.skip("LibreOffice (soffice) and poppler (pdftotext) are needed to lay out Word files")
    pdf = convert(path, "pdf", out)
    told = subprocess.run([PDFTOTEXT, "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60)
    return told.stdout.decode("utf-8").split("\f")[:-1]
