"""Zip files from strangers: bounded in members, in declared and in real size."""

import struct
from collections.abc import Iterator, KeysView
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from documents.troubles import Unreadable, damaged, encrypted, too_large
from records import Problem

MAX_MEMBERS = 20_000
# A directory entry takes 46 bytes and its name.
MAX_DIRECTORY_BYTES = 4_000_000
# The largest sheets met unpack to some 150 MB.
MAX_UNPACKED = 400_000_000
# Parts that are read tag by tag take a second for some two million; a sheet of 400,000 cells has as many.
MAX_TAGS = 6_000_000
CHUNK = 1 << 16
END = b"PK\x05\x06"
LOCKED = 0x1


def open_zip(body: bytes) -> ZipFile | None:
    """None when this is no zip that can be opened; its directory is not even parsed when it is too large."""
    at = body.rfind(END)
    if at < 0 or len(body) < at + 22:
        return None
    (size,) = struct.unpack_from("<I", body, at + 12)
    if size > MAX_DIRECTORY_BYTES:
        return None
    try:
        archive = ZipFile(BytesIO(body))
    except Exception:
        # zipfile raises a dozen kinds of errors on hostile directories.
        return None
    return archive if len(archive.filelist) <= MAX_MEMBERS else None


def part_name(name: str) -> str:
    """Part names do not tell case apart; some exporters write backslashes."""
    return name.replace("\\", "/").lstrip("/").lower()


class Package:
    """The parts of an Office file. Reading never raises: what goes wrong is noted and shows in `problems`."""

    def __init__(self, body: bytes, label: str) -> None:
        """Raises Unreadable. `label` is the type's name for messages."""
        archive = open_zip(body)
        if archive is None:
            raise Unreadable(damaged(label))
        if any(info.flag_bits & LOCKED for info in archive.filelist):
            raise Unreadable(encrypted(label))
        self._archive = archive
        self._parts: dict[str, ZipInfo] = {part_name(info.filename): info for info in archive.filelist}
        self._label = label
        self._left = MAX_UNPACKED
        self._tags_left = MAX_TAGS
        self.cut = False
        self.broken = False

    @property
    def names(self) -> tuple[str, ...]:
        """Part names in lower case, in the order of the directory."""
        return tuple(self._parts)

    @property
    def names_set(self) -> KeysView[str]:
        """The same names, for quick membership."""
        return self._parts.keys()

    @property
    def problems(self) -> tuple[Problem, ...]:
        if self.cut:
            # What was cut off looks damaged, too.
            return (too_large(self._label),)
        return (damaged(self._label),) if self.broken else ()

    def read(self, name: str, limit: int) -> bytes:
        """The first `limit` bytes of a part, b"" when there is no such part."""
        return b"".join(self.chunks(name, limit))

    def tagged_chunks(self, name: str, limit: int) -> Iterator[bytes]:
        """Like `chunks`, but ends when all parts read in this way together hold too many tags."""
        for chunk in self.chunks(name, limit):
            self._tags_left -= chunk.count(b"<")
            if self._tags_left < 0:
                self.cut = True
                return
            yield chunk

    def chunks(self, name: str, limit: int) -> Iterator[bytes]:
        info = self._parts.get(part_name(name))
        if info is None:
            return
        taken = 0
        try:
            with self._archive.open(info) as file:
                while chunk := file.read(CHUNK):
                    taken += len(chunk)
                    self._left -= len(chunk)
                    if taken > limit or self._left < 0:
                        self.cut = True
                        return
                    yield chunk
        except MemoryError:
            raise
        except Exception:
            # As above: zlib, struct, EOF and checksum errors, and methods that Python cannot unpack.
            self.broken = True
