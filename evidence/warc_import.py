"""A WARC file into an archive: our own exports exactly, those of other tools as far as they tell."""

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParserException

from evidence import errors
from evidence.archive import Archive
from evidence.payloads import MAX_BODY_BYTES
from evidence.warc_foreign import foreign_snapshot
from evidence.warc_format import SNAPSHOT_TYPE
from evidence.warc_whole import require_whole
from records import Snapshot, from_json

MAX_SNAPSHOT_BYTES = 4_000_000
BLOCK = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """A record with a body, which waits for what the next record says about it."""

    record: Any
    body: bytes

    @property
    def id(self) -> str:
        return self.record.rec_headers.get_header("WARC-Record-ID") or ""


def import_warc(path: Path, archive: Archive) -> int:
    """Record everything in the file, in its order; how many snapshots. What came before a damaged place is kept."""
    count = 0
    with _reading(path) as records:
        for snapshot, body in _captures(records, archive):
            archive.record(snapshot, body)
            count += 1
    return count


@contextmanager
def _reading(path: Path) -> Iterator[Any]:
    if not path.is_file():
        raise errors.missing(path)
    try:
        with path.open("rb") as file:
            yield ArchiveIterator(file)
            require_whole(file)
    except (ArchiveLoadFailed, StatusAndHeadersParserException, zlib.error, EOFError, ValueError) as error:
        raise errors.damaged_warc(path, str(error)) from error


def _captures(records: Any, archive: Archive) -> Iterator[tuple[Snapshot, bytes]]:
    """An answer goes with the metadata record behind it; without one it stands for itself."""
    held: Answer | None = None
    for record in records:
        if not record.rec_type:
            raise ValueError("有一条记录没有类型")
        if not _is_own(record):
            yield from _alone(held, archive)
            held = _answer(record)
            continue
        if held is not None and record.rec_headers.get_header("WARC-Refers-To") == held.id:
            yield _own(record, held.body)
        else:
            yield from _alone(held, archive)
            yield _own(record, b"")
        held = None
    yield from _alone(held, archive)


def _is_own(record: Any) -> bool:
    return bool(record.rec_type == "metadata" and record.content_type == SNAPSHOT_TYPE)


def _alone(held: Answer | None, archive: Archive) -> Iterator[tuple[Snapshot, bytes]]:
    snapshot = foreign_snapshot(held.record, archive) if held else None
    if held and snapshot:
        yield snapshot, held.body


def _own(record: Any, body: bytes) -> tuple[Snapshot, bytes]:
    snapshot = from_json(Snapshot, json.loads(_read(record.raw_stream, MAX_SNAPSHOT_BYTES)))
    if body and sha256(body).hexdigest() != snapshot.digest:
        raise ValueError(f"{snapshot.url} 的内容与摘要不符")
    return snapshot, body


def _answer(record: Any) -> Answer | None:
    if record.rec_type not in ("response", "revisit", "resource"):
        return None
    body = _read(record.content_stream(), MAX_BODY_BYTES)
    # The block must have been there to its last byte.
    _read(record.raw_stream, MAX_BODY_BYTES)
    if record.raw_stream.limit:
        raise ValueError("文件在一条记录中间断开")
    return Answer(record, body)


def _read(stream: Any, limit: int) -> bytes:
    blocks, size = [], 0
    while block := stream.read(BLOCK):
        blocks.append(block)
        size += len(block)
        if size > limit:
            raise ValueError(f"一条记录超过 {limit} 字节")
    return b"".join(blocks)
