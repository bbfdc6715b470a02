"""Judging one stored page or file. Runs in worker processes; holds one engine and one reader of the archive each."""

import os
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from urllib.parse import unquote, urlsplit

from audit.limits import READING_SHARE, until
from documents import Source, feed_page, kind_of, read, read_each, skim
from evidence import Archive, ArchiveError
from records import Document, Finding, Page, ProblemKind, Role, Snapshot, Tally, Unread, canonical, is_attachment
from rules import Engine, Settings, scrub_name

BROWSER = "browser"
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


class Judge:
    def __init__(self, archive: Path, settings: Settings, home: str, seconds: float = 20.0) -> None:
        """`seconds` is the time that a page or a file may take."""
        self.archive = Archive.open(archive, readonly=True)
        self.engine = Engine(settings)
        self.today: date = settings.today
        self.home = home
        self.seconds = seconds
        self.counted = self.engine.tally()

    def judge(self, seq: int, snapshot: Snapshot) -> Judged:
        """What the stored body gives. A rule's crash is of the moment and not remembered."""
        try:
            body = self.archive.body(snapshot.digest)
        except ArchiveError as error:
            return self._unread(seq, snapshot, str(error))
        crashes = len(self.engine.crashes())
        judged = self._judged(seq, snapshot, body)
        outcomes = self._outcomes()
        certain = crashes == len(self.engine.crashes()) and CRASHED not in outcomes and not judged.in_haste
        key = key_of(snapshot, snapshot.url == self.home) if certain else b""
        return replace(judged, outcomes=outcomes, rendered=snapshot.rendered, key=key)

    def _outcomes(self) -> str:
        """What each rule made of the last subject."""
        before, self.counted = self.counted, self.engine.tally()
        return "".join(letter_of(old, new) for old, new in zip(before, self.counted, strict=True))

    def _judged(self, seq: int, snapshot: Snapshot, body: bytes) -> Judged:
        source = source_of(snapshot, body, is_home=snapshot.url == self.home)
        kind = kind_of(source)
        if kind == HTML and snapshot.role is not Role.ATTACHMENT:
            return self._page(seq, snapshot, source)
        return self._file(seq, snapshot, source, kind)

    def _page(self, seq: int, snapshot: Snapshot, source: Source) -> Judged:
        look = skim(source, self.today)
        findings: list[Finding] = []
        if source.is_home or self.engine.wants(look):
            findings = self.engine.judge(read(source, self.today), look)
        else:
            self.engine.pass_over(look)
        return Judged(
            seq=seq,
            url=source.url,
            digest=snapshot.digest,
            kind=HTML,
            page=as_rendered(look.page) if snapshot.rendered else look.page,
            links=tuple(map(link_name, look.hrefs)),
            findings=tuple(findings),
            unread=unread_of(snapshot, Document(source.url, HTML, problems=look.problems), source.url),
        )

    def _file(self, seq: int, snapshot: Snapshot, source: Source, kind: str) -> Judged:
        findings: list[Finding] = []
        unread: list[Unread] = []
        in_haste = False
        for document in read_each(source, self.today, until(self.seconds * READING_SHARE)):
            if document.attachment == source.attachment:
                kind = document.kind
            findings += self.engine.judge(document)
            unread += unread_of(snapshot, document, snapshot.url)
            in_haste = in_haste or any(problem.kind is ProblemKind.TIMEOUT for problem in document.problems)
        return Judged(
            seq=seq,
            url=source.url,
            digest=snapshot.digest,
            kind=kind,
            page=None if source.attachment else feed_page(source, self.today),
            findings=tuple(findings),
            unread=tuple(unread),
            in_haste=in_haste,
        )

    def _unread(self, seq: int, snapshot: Snapshot, reason: str) -> Judged:
        unread = Unread(scrub_name(snapshot.url), reason, parent=snapshot.parent)
        return Judged(seq=seq, url=snapshot.url, digest=snapshot.digest, kind=UNKNOWN, unread=(unread,))


def source_of(snapshot: Snapshot, body: bytes, is_home: bool) -> Source:
    """What the readers get for a fetch. A file belongs to the page that links it: that page is what a bureau mends."""
    is_file = snapshot.role is Role.ATTACHMENT or is_attachment(snapshot.final_url or snapshot.url)
    own = canonical(snapshot.final_url) or snapshot.url
    return Source(
        url=(snapshot.parent or own) if is_file else own,
        body=body,
        content_type=snapshot.content_type,
        name=file_name(snapshot.url),
        attachment=attachment_name(snapshot) if is_file else "",
        parent=snapshot.parent if is_file else "",
        is_home=is_home,
    )


def attachment_name(snapshot: Snapshot) -> str:
    """The name people see: the link text when it is a file name, else the last part of the address."""
    anchor = snapshot.anchor.strip()
    return anchor if anchor and is_attachment(f"http://x/{anchor}") else file_name(snapshot.url)


def file_name(url: str) -> str:
    return unquote(urlsplit(url).path.rsplit("/", 1)[-1])


def as_rendered(page: Page) -> Page:
    """A reader of the column map sees that these rows took a browser."""
    return replace(page, listings=tuple(replace(listing, reader=BROWSER) for listing in page.listings))


def unread_of(snapshot: Snapshot, document: Document, url: str) -> tuple[Unread, ...]:
    """Empty for what was read without trouble. Names of files may be leaks themselves."""
    if not document.problems:
        return ()
    reason = "；".join(problem.message for problem in document.problems)
    return (Unread(scrub_name(url), reason, scrub_name(document.attachment), document.parent),)


def is_judgeable(snapshot: Snapshot) -> bool:
    """True for an answer with content."""
    return snapshot.failure is None and bool(snapshot.digest)


def letter_of(old: Tally, new: Tally) -> str:
    """Of several documents in one file the worst counts."""
    return next((one[0] for one in reversed(OUTCOMES) if getattr(new, one) != getattr(old, one)), "-")


def batch_of(judge: Judge, items: list[tuple[int, Snapshot]]) -> Batch:
    judged = tuple(judge.judge(seq, snapshot) for seq, snapshot in items)
    return Batch(judged, os.getpid(), judge.engine.crashes())
