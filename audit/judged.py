"""What judging gives, as it goes from a worker to whoever gathers it."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from records import Finding, Page, Snapshot, Unread

HTML, UNKNOWN = "html", "unknown"

# As fields of a tally; their first letters differ.
OUTCOMES = ("outside", "passed", "review", "failed", "crashed")
CRASHED = "c"


@dataclass(frozen=True, slots=True)
class Judged:
    """What one snapshot gave. `links` are 64-bit names of the page's link targets: a thousand pages that repeat the
    same navigation cost little to send between processes. `unread` are the file itself or members of an archive.
    `outcomes` has one letter for each rule, in the order of the engine's tally. `in_haste` says that time ran out.
    `key` names what was judged, b"" for what must not be remembered."""

    seq: int
    url: str
    digest: str
    kind: str
    page: Page | None = None
    links: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = ()
    unread: tuple[Unread, ...] = ()
    outcomes: str = ""
    rendered: bool = False
    in_haste: bool = False
    key: bytes = b""


@dataclass(frozen=True, slots=True)
class Batch:
    """One worker's answer. `crashes` are all of that worker's since it started, `worker` is its process id."""

    judged: tuple[Judged, ...]
    worker: int = 0
    crashes: tuple[str, ...] = ()


@lru_cache(maxsize=100_000)
def link_name(url: str) -> int:
    """A 64-bit name that is the same in every process."""
    return int.from_bytes(blake2b(url.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def key_of(snapshot: Snapshot, is_home: bool) -> bytes:
    """A name for a fetch as judging sees it: its bytes and where they came from."""
    parts = (
        snapshot.digest,
        snapshot.url,
        snapshot.final_url,
        snapshot.content_type,
        snapshot.parent,
        snapshot.anchor,
        f"{int(snapshot.role)}{is_home}{snapshot.rendered}",
    )
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()
