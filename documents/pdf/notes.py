"""Comments, stamps and form fields of a page."""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from documents.text import tidy_lines

MAX_NOTES = 2_000
MAX_CHARS = 20_000
HIDDEN = 0x2 | 0x20
# Keys of an annotation that hold text → what people call it.
KEYS = {b"Contents": "批注", b"V": "表单"}


@dataclass(frozen=True, slots=True)
class Note:
    name: str
    text: str
    visible: bool


def form_of(document: pypdfium2.PdfDocument) -> pypdfium2.PdfFormEnv | None:
    """The form's fields become readable only with this; it has to be there before pages are opened."""
    with suppress(Exception):
        # A damaged form must not keep the pages from being read.
        if document.get_formtype() != raw.FORMTYPE_NONE:
            document.init_forms()
    return document.formenv


def notes_of(page: pypdfium2.PdfPage, form: pypdfium2.PdfFormEnv | None) -> Iterator[Note]:
    met: set[tuple[str, str]] = set()
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), MAX_NOTES)):
        note = raw.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        try:
            shows = not raw.FPDFAnnot_GetFlags(note) & HIDDEN
            for name, text in _texts(note, form):
                if text and (name, text) not in met:
                    met.add((name, text))
                    yield Note(name, text, shows)
        finally:
            raw.FPDFPage_CloseAnnot(note)


def _texts(note: raw.FPDF_ANNOTATION, form: pypdfium2.PdfFormEnv | None) -> Iterator[tuple[str, str]]:
    for key, name in KEYS.items():
        yield name, _value(lambda buffer, size, key=key: raw.FPDFAnnot_GetStringValue(note, key, buffer, size))
    if form is not None and raw.FPDFAnnot_GetSubtype(note) == raw.FPDF_ANNOT_WIDGET:
        yield "表单", _value(lambda buffer, size: raw.FPDFAnnot_GetFormFieldValue(form, note, buffer, size))
        yield "表单说明", _value(lambda buffer, size: raw.FPDFAnnot_GetFormFieldAlternateName(form, note, buffer, size))


def _value(fetch: Callable[..., int]) -> str:
    """PDFium tells the size in bytes first, then fills UTF-16 with an end mark."""
    size = fetch(None, 0)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    fetch(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return tidy_lines(buffer.raw[: size - 2].decode("utf-16-le", "replace")[:MAX_CHARS].replace("\r", "\n"))
