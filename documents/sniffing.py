"""A first look at bytes: what they are, whatever their name and the server call them."""

import re
from dataclasses import dataclass
from functools import cached_property

from documents.decoding import Decoded, decode
from documents.kinds import STRICT_SUFFIXES
from documents.packages import open_zip, part_name
from documents.signatures import is_encrypted_office, ole_kind, signature
from documents.source import Source

HEAD_BYTES = 16_384
# Form feeds and escapes occur in text; what is left of the control bytes makes one byte in nine of packed data.
CONTROLS = bytes(set(range(0x20)) - set(b"\0\t\n\r\f\x1b"))
MAX_CONTROL_SHARE = 0.03
# A short text may hold a few.
FEW_CONTROLS = 4
MAX_GARBLED_SHARE = 0.1
# Letters, digits and blanks, punctuation, Han, full-width forms.
USUAL = re.compile(r"[\t\n\r -~\u00b7\u2000-\u33ff\u3400-\u9fff\uff01-\uffee]")
# Members whose names begin so make an Office file of a zip.
OFFICE_FOLDERS = (("xl/workbook.bin", "xlsb"), ("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"))
OPEN_DOCUMENT = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}
MIMETYPE = re.compile(rb"application/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)")
LOCAL_NAME = re.compile(rb"PK\x03\x04.{26}([ -~]{1,80})", re.DOTALL)
OFFICE_2003 = ("<?mso-application ", "urn:schemas-microsoft-com:office:spreadsheet", "<w:wordDocument")
OFFICE_SIGNS = tuple(sign.encode() for sign in OFFICE_2003)
OFFICE_REACH = 2_000
PAGE_SUFFIXES = frozenset({"html", "htm", "shtml", "shtm", "xhtml"})
PAGE_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)


@dataclass(frozen=True)
class Look:
    """Bytes with what can be told from them; each answer is worked out once, when it is asked for."""

    source: Source

    @cached_property
    def signature(self) -> str:
        """The kind shown by fixed bytes (containers already opened), "" for none."""
        body = self.source.body
        kind = signature(body)
        if kind == "zip":
            return self._zip_kind
        if kind == "ole":
            return self._locked_kind if self.is_encrypted else ole_kind(body, self.source.suffix)
        return kind

    @cached_property
    def is_encrypted(self) -> bool:
        """An Office file under a password."""
        return signature(self.source.body) == "ole" and is_encrypted_office(self.source.body)

    @property
    def is_plain_page(self) -> bool:
        """Nearly every file of a site begins as a page and is named like one: no reader has to be asked."""
        body = self.source.body
        return (
            (not self.source.suffix or self.source.suffix in PAGE_SUFFIXES)
            and PAGE_START.match(body) is not None
            and b"\0" not in body[:HEAD_BYTES]
            and not any(sign in body[:OFFICE_REACH] for sign in OFFICE_SIGNS)
        )

    @property
    def head(self) -> str:
        """The first characters as text."""
        return self._head.text

    @cached_property
    def is_text(self) -> bool:
        if self.signature or not self.head.strip():
            return False
        garbled = self.head.count("\ufffd") / len(self.head)
        if self._head.encoding.startswith("utf-16"):
            usual = len(USUAL.findall(self.head)) / len(self.head)
            return usual > 1 - MAX_GARBLED_SHARE
        bare = self._first_bytes.replace(b"\0", b"")
        controls = len(bare) - len(bare.translate(None, CONTROLS))
        return controls <= max(FEW_CONTROLS, len(bare) * MAX_CONTROL_SHARE) and garbled < MAX_GARBLED_SHARE

    @cached_property
    def text_kind(self) -> str:
        """office_xml or mht: text that only Office can show; "" for other text."""
        if not self.is_text:
            return ""
        start = self.head[:OFFICE_REACH]
        if any(sign in start for sign in OFFICE_2003):
            return "office_xml"
        start = self.head.lstrip()[:400].lower()
        return "mht" if start.startswith(("mime-version:", "from: <saved by")) and "multipart" in start else ""

    @cached_property
    def _first_bytes(self) -> bytes:
        """Up to a line's end where one is near, so that no character is cut."""
        first = self.source.body[:HEAD_BYTES]
        end = first.rfind(b"\n", HEAD_BYTES - 2000) if len(first) == HEAD_BYTES else -1
        return first[: end + 1] or first

    @cached_property
    def _head(self) -> Decoded:
        return decode(self._first_bytes)

    @property
    def _locked_kind(self) -> str:
        # The password hides the type; only the name is left to tell it.
        return STRICT_SUFFIXES.get(self.source.suffix, "ole")

    @cached_property
    def _zip_kind(self) -> str:
        archive = open_zip(self.source.body)
        names = [part_name(info.filename) for info in archive.filelist] if archive else self._local_names
        is_office = "[content_types].xml" in names
        for start, kind in OFFICE_FOLDERS:
            if is_office and any(name.startswith(start) for name in names):
                return kind
        if "ofd.xml" in names:
            return "ofd"
        match = MIMETYPE.search(self.source.body, 0, 200)
        return OPEN_DOCUMENT[match[1].decode()] if match else "zip"

    @property
    def _local_names(self) -> list[str]:
        """Names of members without the directory, which a cut-off file has lost."""
        heads = LOCAL_NAME.finditer(self.source.body, 0, 5_000_000)
        return [part_name(match[1].decode("ascii")) for match in heads]
