"""The container of the old Office formats: streams in a small file system."""

from io import BytesIO

import olefile

from documents.drafts import Draft
from documents.office.properties import MAX_VALUE, NAMES
from documents.text import tidy
from documents.troubles import Unreadable, damaged
from records import Block, Region, Where

MAX_STREAM = 200_000_000
# Our names of properties → those of the summary stream.
PROPERTIES = {
    "title": "title",
    "subject": "subject",
    "creator": "author",
    "keywords": "keywords",
    "description": "comments",
    "lastModifiedBy": "last_saved_by",
}
# Code pages of properties: their own number, else that of Chinese Windows.
UTF8_PAGE, CHINESE = 65001, "gb18030"


class Compound:
    """Raises Unreadable for what is no container."""

    def __init__(self, body: bytes, label: str) -> None:
        try:
            self._file = olefile.OleFileIO(BytesIO(body))
        except Exception as error:
            # olefile meets hostile sector chains with errors of many kinds.
            raise Unreadable(damaged(label)) from error
        self._label = label

    def has(self, name: str) -> bool:
        return bool(self._file.exists(name))

    def names(self) -> tuple[str, ...]:
        """Paths of all streams, parts joined by a slash."""
        return tuple("/".join(parts) for parts in self._file.listdir())

    def read(self, name: str) -> bytes:
        """b"" when there is no such stream; raises Unreadable when its chain of sectors is broken."""
        if not self.has(name):
            return b""
        try:
            return bytes(self._file.openstream(name).read(MAX_STREAM))
        except Exception as error:
            raise Unreadable(damaged(self._label)) from error

    def add_properties(self, draft: Draft) -> None:
        """META blocks for the filled-in properties, as those of newer files."""
        try:
            meta = self._file.get_metadata()
        except Exception:
            # The summary is beside the content.
            return
        # The number is kept in sixteen bits with a sign.
        encoding = "utf-8" if (meta.codepage or 0) & 0xFFFF == UTF8_PAGE else CHINESE
        for name, theirs in PROPERTIES.items():
            value = getattr(meta, theirs, None)
            raw = value.decode(encoding, "replace") if isinstance(value, bytes) else str(value or "")
            if text := tidy(raw[:MAX_VALUE]):
                draft.metas.append((name, text))
                draft.blocks.append(Block(text, Where("meta", name=NAMES[name]), Region.META, visible=False))
