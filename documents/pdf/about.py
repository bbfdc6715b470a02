"""What a PDF says about itself: properties, and the files it carries."""

from collections.abc import Iterator

import pypdfium2

from documents.drafts import Draft
from documents.text import tidy
from records import Block, Region, Where

NAMES = {
    "Title": ("title", "标题"),
    "Author": ("creator", "作者"),
    "Subject": ("subject", "主题"),
    "Keywords": ("keywords", "关键词"),
}
MAX_VALUE = 5_000
MAX_ATTACHMENTS = 200


def add_properties(draft: Draft, document: pypdfium2.PdfDocument) -> None:
    """META blocks; the same pairs go into the metas."""
    found = document.get_metadata_dict(skip_empty=True)
    for key, (meta, name) in NAMES.items():
        text = tidy(found.get(key, "")[:MAX_VALUE])
        if text:
            draft.metas.append((meta, text))
            draft.blocks.append(Block(text, Where("meta", name=name), Region.META, visible=False))


def attachments(document: pypdfium2.PdfDocument) -> Iterator[tuple[str, pypdfium2.PdfAttachment]]:
    """Name and handle of each embedded file; `get_data()` of the handle gives the bytes."""
    for index in range(min(document.count_attachments(), MAX_ATTACHMENTS)):
        attachment = document.get_attachment(index)
        yield tidy(attachment.get_name()) or f"附件{index + 1}", attachment
