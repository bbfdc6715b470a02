"""Opens a PDF, or says why not."""

import pypdfium2
from pypdfium2 import raw

from documents.kinds import label_of
from documents.troubles import Unreadable, damaged, encrypted

LABEL = label_of("pdf").strip()
LOCKED = frozenset({raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY})


def opened(body: bytes) -> pypdfium2.PdfDocument:
    """Raises Unreadable. The caller closes the document."""
    try:
        return pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code in LOCKED
        raise Unreadable(encrypted(LABEL) if is_locked else damaged(LABEL)) from error
