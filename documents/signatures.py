"""Types that show themselves by fixed bytes at a fixed place."""

import re

MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"PK\x03\x04", "zip"),
    (0, b"PK\x05\x06", "zip"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (0, b"{\\rtf", "rtf"),
    (0, b"Rar!\x1a\x07", "rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z"),
    (0, b"\x1f\x8b\x08", "gz"),
    (0, b"\xfd7zXZ\x00", "xz"),
    (257, b"ustar", "tar"),
    (0, b"\xff\xd8\xff", "image"),
    (0, b"\x89PNG\r\n\x1a\n", "image"),
    (0, b"GIF87a", "image"),
    (0, b"GIF89a", "image"),
    (0, b"II*\x00", "image"),
    (0, b"MM\x00*", "image"),
    (8, b"WEBP", "image"),
    (4, b"ftyp", "media"),
    (0, b"ID3", "media"),
    (0, b"FLV\x01", "media"),
    (0, b"\x1aE\xdf\xa3", "media"),
    (0, b"OggS", "media"),
    (8, b"WAVE", "media"),
    (8, b"AVI ", "media"),
    (0, b"0&\xb2u\x8ef\xcf\x11", "media"),
    (0, b"\x7fELF", "program"),
)
# Short words that text may begin with: the bytes behind them decide.
LOOSE: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"BM.{4}\x00{4}", re.DOTALL), "image"),
    # Workbooks of old exporters, bare records without a container.
    (re.compile(rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00..[\x05\x10]\x00", re.DOTALL), "xls"),
    (re.compile(rb"BZh[1-9]1AY&SY"), "bz2"),
    (re.compile(rb"MZ[^\n]{0,60}?\x00", re.DOTALL), "program"),
    # Writers put a few stray bytes in front, and viewers accept them.
    (re.compile(rb"[^<]{0,1000}?%PDF-\d", re.DOTALL), "pdf"),
)
# Names of OLE streams; the first one met tells the program.
STREAMS: tuple[tuple[str, str], ...] = (
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)
# WPS writes the same formats under names of its own.
WPS_NAMES = {("doc", "wps"): "wps", ("xls", "et"): "et", ("ppt", "dps"): "dps"}


def signature(body: bytes) -> str:
    """The kind that the bytes show, "" for none; `zip` and `ole` are containers that need a closer look."""
    for offset, magic, kind in MAGIC:
        if body.startswith(magic, offset):
            return kind
    return next((kind for pattern, kind in LOOSE if pattern.match(body)), "")


def is_encrypted_office(body: bytes) -> bool:
    """A password makes Office wrap the zip into an OLE container."""
    return _name("EncryptedPackage") in body


def ole_kind(body: bytes, suffix: str) -> str:
    """doc, xls or ppt, their WPS names where the suffix says so, `ole` when no program is recognised."""
    found = ((body.find(_name(stream)), kind) for stream, kind in STREAMS)
    kind = min(((at, kind) for at, kind in found if at >= 0), default=(0, "ole"))[1]
    return WPS_NAMES.get((kind, suffix), kind)


def _name(stream: str) -> bytes:
    # Directory entries start on multiples of 128 bytes; the end mark keeps Book apart from Bookmark.
    return stream.encode("utf-16-le") + b"\0\0"
