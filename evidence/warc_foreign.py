"""What a WARC record of another tool tells about a fetch."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from warcio.bufferedreaders import BufferedReader

from evidence.archive import Archive
from records import FailureKind, Role, Snapshot, canonical, is_attachment

UNPACKABLE = frozenset({"", "identity", *BufferedReader.get_supported_decompressors()})


def foreign_snapshot(record: Any, archive: Archive) -> Snapshot | None:
    """None when the record shows no page: a redirect, no web address, or a revisit of something not in the file."""
    uri = record.rec_headers.get_header("WARC-Target-URI") or ""
    url = canonical(uri)
    status = _status(record)
    if url is None or (status is not None and 300 <= status < 400):
        return None
    snapshot = Snapshot(
        url=url,
        final_url=url,
        fetched_at=_moment(record.rec_headers.get_header("WARC-Date") or ""),
        role=Role.ATTACHMENT if is_attachment(url) else Role.DETAIL,
        status=status,
        failure=_failure(record, status),
        content_type=_http(record, "Content-Type"),
        headers=tuple(record.http_headers.headers) if record.http_headers else (),
        truncated=record.rec_headers.get_header("WARC-Truncated") is not None,
    )
    return _revisited(snapshot, record, archive) if record.rec_type == "revisit" else snapshot


def _status(record: Any) -> int | None:
    code = record.http_headers.get_statuscode() if record.http_headers else ""
    return int(code) if code.isdecimal() and len(code) == 3 else None


def _failure(record: Any, status: int | None) -> FailureKind | None:
    if status is not None and status >= 400:
        return FailureKind.HTTP_4XX if status < 500 else FailureKind.HTTP_5XX
    # Reading packed bytes as a page would find nothing but garble.
    return None if _http(record, "Content-Encoding").lower() in UNPACKABLE else FailureKind.OTHER


def _http(record: Any, name: str) -> str:
    return record.http_headers.get_header(name, "") if record.http_headers else ""


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _revisited(snapshot: Snapshot, record: Any, archive: Archive) -> Snapshot | None:
    earlier = canonical(record.rec_headers.get_header("WARC-Refers-To-Target-URI") or "") or snapshot.url
    digest = next((s.digest for s in reversed(archive.attempts(earlier)) if s.digest), "")
    return replace(snapshot, digest=digest) if digest else None
