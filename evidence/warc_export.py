"""An archive as a WARC file."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from uuid import NAMESPACE_URL, uuid5

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from evidence import errors
from evidence.archive import Archive
from evidence.store import MODE
from evidence.warc_format import (
    SNAPSHOT_TYPE,
    http_headers,
    media_type,
    payload_digest,
    status_line,
    target_uri,
    warc_date,
)
from records import Snapshot, to_json

BATCH = 200
NOT_MODIFIED = 304


def export_warc(archive: Archive, path: Path) -> int:
    """Write every snapshot, gzipped record by record; how many snapshots. The file must not exist."""
    with _new_file(path) as file:
        exporter = Exporter(archive, WARCWriter(file, gzip=True, warc_version="1.1"))
        exporter.write_info(path.name)
        return sum(exporter.write(seq, snapshot) for seq, snapshot in _all(archive))


def _all(archive: Archive) -> Iterator[tuple[int, Snapshot]]:
    seq = 0
    while batch := archive.snapshots(after=seq, limit=BATCH):
        yield from batch
        seq = batch[-1][0]


@contextmanager
def _new_file(path: Path) -> Iterator[BinaryIO]:
    """Readable by the owner only; removed again when the export fails half-way."""
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, MODE)
    except FileExistsError as error:
        raise errors.exists_already(path) from error
    except OSError as error:
        raise errors.cannot_write(path, error) from error
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123
            yield file
    except BaseException as error:
        path.unlink()
        if isinstance(error, OSError):
            raise errors.cannot_write(path, error) from error
        raise


@dataclass(frozen=True, slots=True)
class Exporter:
    archive: Archive
    writer: Any

    def write_info(self, name: str) -> None:
        started = self.archive.started
        fields = {
            "software": "govlint",
            "format": "WARC File Format 1.1",
            "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "description": "Published pages as fetched, bodies after content decoding",
            "govlint-started": started.isoformat(),
            "govlint-plan": json.dumps(to_json(self.archive.plan)),
        }
        text = "".join(f"{key}: {value}\r\n" for key, value in fields.items()).encode()
        headers = {"WARC-Date": warc_date(started), "WARC-Record-ID": self._id(0, "info"), "WARC-Filename": name}
        self._write("", "warcinfo", text, headers)

    def write(self, seq: int, snapshot: Snapshot) -> int:
        """One snapshot: its answer, when there was one, then the snapshot itself."""
        answered = self._write_answer(seq, snapshot)
        headers = {"WARC-Date": warc_date(snapshot.fetched_at), "WARC-Record-ID": self._id(seq, "snapshot")}
        if answered:
            headers["WARC-Refers-To"] = self._id(seq, "answer")
        text = json.dumps(to_json(snapshot)).encode()
        self._write(target_uri(snapshot.url), "metadata", text, headers, warc_content_type=SNAPSHOT_TYPE)
        return 1

    def _write_answer(self, seq: int, snapshot: Snapshot) -> bool:
        # After a redirect the answer is the final address's; the metadata record keeps the one that was asked.
        uri = snapshot.final_url or snapshot.url
        # The body of a 304 was brought by an earlier run, whose answer is not in this archive.
        answered = snapshot.status is not None and snapshot.status != NOT_MODIFIED
        if answered and uri.startswith(("http://", "https://")):
            self._write_response(seq, snapshot, uri)
        elif snapshot.digest:
            body = self.archive.body(snapshot.digest)
            kind = media_type(snapshot.content_type)
            self._write(target_uri(uri), "resource", body, self._answer_headers(seq, snapshot), warc_content_type=kind)
        else:
            return False
        return True

    def _write_response(self, seq: int, snapshot: Snapshot, uri: str) -> None:
        headers, kind = self._answer_headers(seq, snapshot), "response"
        body = self.archive.body(snapshot.digest) if snapshot.digest else b""
        head = StatusAndHeaders(
            status_line(snapshot.status or 0), http_headers(snapshot, len(body)), protocol="HTTP/1.1"
        )
        if snapshot.digest:
            first_seq, first = self.archive.first_with(snapshot.digest)
            if first_seq != seq:
                kind, body = "revisit", b""
                headers |= self._refers_to(first)
        self._write(target_uri(uri), kind, body, headers, http_headers=head)

    def _answer_headers(self, seq: int, snapshot: Snapshot) -> dict[str, str]:
        headers = {"WARC-Date": warc_date(snapshot.fetched_at), "WARC-Record-ID": self._id(seq, "answer")}
        if snapshot.digest:
            headers["WARC-Payload-Digest"] = payload_digest(snapshot.digest)
        if snapshot.truncated:
            headers["WARC-Truncated"] = "length"
        return headers

    def _refers_to(self, first: Snapshot) -> dict[str, str]:
        return {
            "WARC-Profile": "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
            "WARC-Refers-To-Target-URI": target_uri(first.final_url or first.url),
            "WARC-Refers-To-Date": warc_date(first.fetched_at),
        }

    def _id(self, seq: int, part: str) -> str:
        # The same archive gives the same file.
        name = f"{self.archive.started.isoformat()}/{self.archive.plan.starts}/{seq}/{part}"
        return f"<urn:uuid:{uuid5(NAMESPACE_URL, name)}>"

    def _write(self, uri: str, kind: str, body: bytes, headers: dict[str, str], **more: Any) -> None:
        record = self.writer.create_warc_record(
            uri, kind, payload=BytesIO(body), length=len(body), warc_headers_dict=headers, **more
        )
        self.writer.write_record(record)
