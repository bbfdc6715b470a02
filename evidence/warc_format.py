"""How an archive is written as WARC 1.1.

Each snapshot with an HTTP answer is a `response` record (`revisit` when the same body stands earlier in the file), one
with a body but no answer a `resource`; after it comes a `metadata` record with the snapshot itself, for HTTP headers
alone cannot tell it all. A fetch without an answer is a `metadata` record only. Other tools read the first and pass
over the second.
"""

import re
from base64 import b32encode
from datetime import UTC, datetime
from http import HTTPStatus
from string import printable
from urllib.parse import quote

from records import Snapshot

SNAPSHOT_TYPE = "application/vnd.govlint.snapshot+json"
URL_SAFE = "!$%&'()*+,/:;=?@[]~|#"
TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
MEDIA_TYPE = re.compile(r"[!-~]+/[ -~]+")
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
# The body is kept decoded, so what told how it was packed on the way would now be a lie.
TRANSPORT = frozenset({"content-encoding", "transfer-encoding", "content-length"})


def target_uri(url: str) -> str:
    return quote(url, safe=URL_SAFE, errors="replace")


def warc_date(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def payload_digest(digest: str) -> str:
    """`sha256:` and base 32, as WARC tools write it, from our hex."""
    return f"sha256:{b32encode(bytes.fromhex(digest)).decode()}"


def media_type(content_type: str) -> str:
    """As claimed, when that can stand in a header."""
    return content_type if MEDIA_TYPE.fullmatch(content_type) else "application/octet-stream"


def status_line(status: int) -> str:
    phrases = {item.value: item.phrase for item in HTTPStatus}
    return f"{status} {phrases.get(status, 'Unknown')}"


def http_headers(snapshot: Snapshot, size: int) -> list[tuple[str, str]]:
    """The answer's headers, safe to print, as if the body had been sent plain."""
    kept = [(name, _plain(value)) for name, value in snapshot.headers if _is_kept(name)]
    return [*kept, ("Content-Length", str(size))]


def _is_kept(name: str) -> bool:
    return TOKEN.fullmatch(name) is not None and name.lower() not in TRANSPORT


def _plain(value: str) -> str:
    return quote(CONTROL.sub(" ", value).strip(), safe=printable, errors="replace")
