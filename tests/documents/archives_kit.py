"""Archives made on the fly for the tests of the readers."""

import tarfile
import zipfile
from io import BytesIO
from zlib import crc32

import py7zr

from documents import Source, read_all
from records import Document, Readability
from tests.documents.readers_kit import TODAY


def zip_bytes(members: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return buffer.getvalue()


def gbk_zip_bytes(name: str, body: bytes) -> bytes:
    """As Chinese Windows writes it: the name in GBK, without any mark."""
    raw = name.encode("gbk")
    stand_in = "x" * len(raw)
    return zip_bytes({stand_in: body}).replace(stand_in.encode(), raw)


def tar_bytes(members: dict[str, bytes], mode: str = "w", encoding: str = "utf-8") -> bytes:
    buffer = BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode, encoding=encoding, format=tarfile.GNU_FORMAT) as archive:  # type: ignore[call-overload]
        for name, body in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(body)
            archive.addfile(info, BytesIO(body))
    return buffer.getvalue()


def seven_bytes(members: dict[str, bytes], password: str | None = None) -> bytes:
    buffer = BytesIO()
    with py7zr.SevenZipFile(buffer, "w", password=password) as archive:
        for name, body in members.items():
            archive.writestr(body, name)
    return buffer.getvalue()


def rar_bytes(members: dict[str, bytes]) -> bytes:
    """RAR 5 with members that are stored, not squeezed."""
    files = [_rar_file(name.encode(), body) for name, body in members.items()]
    return b"".join([b"Rar!\x1a\x07\x01\x00", _rar_head(b"\x01\x00\x00"), *files, _rar_head(b"\x05\x00\x00")])


def _rar_file(name: bytes, body: bytes) -> bytes:
    size = _vint(len(body))
    check = crc32(body).to_bytes(4, "little")
    fields = b"\x02\x02" + size + b"\x04" + size + _vint(0o100644) + check + b"\x00\x01" + _vint(len(name)) + name
    return _rar_head(fields) + body


def _rar_head(fields: bytes) -> bytes:
    sized = _vint(len(fields)) + fields
    return crc32(sized).to_bytes(4, "little") + sized


def _vint(number: int) -> bytes:
    pieces = []
    while number > 0x7F:
        pieces.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*pieces, number])


def locked(body: bytes) -> bytes:
    """The zip with the first member's password flag set."""
    marked = bytearray(body)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        marked[body.find(mark) + offset] |= 1
    return bytes(marked)


def opened(name: str, body: bytes) -> dict[str, Document]:
    """Attachment → document."""
    return {document.attachment: document for document in read_all(Source(name, body, name=name), TODAY)}


def lines(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def is_unreadable(document: Document) -> bool:
    return document.readability is Readability.UNREADABLE
