"""What judging found in an earlier run, for pages and files that are the same bytes under the same rules and day."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from struct import error as StructError
from struct import pack, unpack
from sysconfig import get_path
from typing import Any, Self

import documents
import records
import rules
from audit import judging, sources
from audit.judged import Judged, key_of
from audit.version import VERSION
from evidence import Notes
from records import Finding, Page, Snapshot, Unread, from_json, to_sparse_json
from rules import Settings

FILE_NAME = "judged.sqlite"
COMPILED = ".pyc"


class Memory:
    """Answers only what would be found again: the mark covers the rules' code and lists, the settings and the day."""

    def __init__(self, notes: Notes, home: str) -> None:
        self._notes = notes
        self._home = home

    @classmethod
    def open(cls, folder: Path, settings: Settings, home: str) -> Self:
        return cls(Notes.open(folder / FILE_NAME, mark_of(settings)), home)

    def recall(self, seq: int, snapshot: Snapshot) -> Judged | None:
        """What this fetch gives, when the same was judged before."""
        note = self._notes.get(key_of(snapshot, snapshot.url == self._home))
        if note is None:
            return None
        try:
            return _unpacked(json.loads(note), seq, snapshot)
        except (ValueError, KeyError, TypeError, StructError):
            return None

    def keep(self, judged: Iterable[Judged]) -> None:
        self._notes.put((one.key, _packed(one)) for one in judged if one.key)

    def close(self) -> None:
        self._notes.close()


def mark_of(settings: Settings) -> str:
    """A name for everything but the page that a judgement depends on."""
    mark = blake2b(f"{VERSION}\x1f{settings}".encode("utf-8", "surrogatepass"), key=settings.key[:64], digest_size=20)
    mark.update("".join(_libraries()).encode())
    for path in _code():
        mark.update(path.name.encode() + path.read_bytes())
    return mark.hexdigest()


def _libraries() -> list[str]:
    """Every installed package with its version: a reader may do more, or other things, with another one."""
    return sorted(path.name for path in Path(get_path("purelib")).glob("*.dist-info"))


def _code() -> list[Path]:
    """A page's judgement is these rooms' work; a list that was mended is a different rule."""
    folders = [Path(room.__file__).parent for room in (documents, records, rules) if room.__file__]
    files = (path for folder in folders for path in folder.rglob("*") if path.suffix != COMPILED and path.is_file())
    return [Path(judging.__file__), Path(sources.__file__), *sorted(files)]


def _packed(judged: Judged) -> bytes:
    data = {
        "kind": judged.kind,
        "url": judged.url,
        "page": to_sparse_json(judged.page),
        "findings": to_sparse_json(judged.findings),
        "unread": to_sparse_json(judged.unread),
        "outcomes": judged.outcomes,
        "links": b64encode(pack(f"<{len(judged.links)}Q", *judged.links)).decode(),
    }
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _unpacked(data: Any, seq: int, snapshot: Snapshot) -> Judged:
    links = b64decode(data["links"])
    return Judged(
        seq=seq,
        url=data["url"],
        digest=snapshot.digest,
        kind=data["kind"],
        page=from_json(Page, data["page"]) if data["page"] else None,
        links=unpack(f"<{len(links) // 8}Q", links),
        findings=tuple(from_json(Finding, item) for item in data["findings"]),
        unread=tuple(from_json(Unread, item) for item in data["unread"]),
        outcomes=data["outcomes"],
        rendered=snapshot.rendered,
    )
