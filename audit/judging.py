"""Judging one stored page or file. Runs in worker processes; holds one engine and one reader of the archive each."""

import os
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from urllib.parse import unquote, urlsplit

from documents import Source, kind_of, read, skim
from evidence import Archive, ArchiveError
from records import Finding, Page, Problem, Role, Snapshot, Tally, Unread, canonical, is_attachment
from rules import Engine, Settings

HTML = "html"


@dataclass(frozen=True, slots=True)
class Judged:
    """What one snapshot gave. `links` are 64-bit names of the page's link targets: a thousand pages that repeat the
    same navigation cost little to send between processes."""

    seq: int
    url: str
    digest: str
    kind: str
    page: Page | None = None
    links: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = ()
    unread: Unread | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """One worker's answer. `tally` is what that worker counted since it started, `worker` its process id."""

    judged: tuple[Judged, ...]
    worker: int
    tally: tuple[Tally, ...]
    crashes: tuple[str, ...]


@lru_cache(maxsize=100_000)
def link_name(url: str) -> int:
    """A 64-bit name that is the same in every process."""
    return int.from_bytes(blake2b(url.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


class Judge:
    def __init__(self, archive: Path, settings: Settings, home: str) -> None:
        self.archive = Archive.open(archive, readonly=True)
        self.engine = Engine(settings)
        self.today: date = settings.today
        self.home = home

    def judge(self, seq: int, snapshot: Snapshot) -> Judged:
        try:
            body = self.archive.body(snapshot.digest)
        except ArchiveError as error:
            return self._unread(seq, snapshot, str(error))
        source = source_of(snapshot, body, is_home=snapshot.url == self.home)
        kind = kind_of(source)
        if kind == HTML and snapshot.role is not Role.ATTACHMENT:
            return self._page(seq, snapshot, source)
        return self._file(seq, snapshot, source)

    def _page(self, seq: int, snapshot: Snapshot, source: Source) -> Judged:
        look = skim(source, self.today)
        findings: list[Finding] = []
        if source.is_home or self.engine.wants(look):
            findings = self.engine.judge(read(source, self.today))
        else:
            self.engine.pass_over(look)
        return Judged(
            seq=seq,
            url=source.url,
            digest=snapshot.digest,
            kind=HTML,
            page=look.page,
            links=tuple(map(link_name, look.hrefs)),
            findings=tuple(findings),
            unread=unread_of(source, look.problems),
        )

    def _file(self, seq: int, snapshot: Snapshot, source: Source) -> Judged:
        document = read(source, self.today)
        return Judged(
            seq=seq,
            url=source.url,
            digest=snapshot.digest,
            kind=document.kind,
            findings=tuple(self.engine.judge(document)),
            unread=unread_of(replace(source, url=snapshot.url), document.problems),
        )

    def _unread(self, seq: int, snapshot: Snapshot, reason: str) -> Judged:
        unread = Unread(snapshot.url, reason, parent=snapshot.parent)
        return Judged(seq=seq, url=snapshot.url, digest=snapshot.digest, kind="unknown", unread=unread)


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


def unread_of(source: Source, problems: tuple[Problem, ...]) -> Unread | None:
    """None for what was read without trouble."""
    if not problems:
        return None
    return Unread(source.url, "；".join(problem.message for problem in problems), source.attachment, source.parent)


def is_judgeable(snapshot: Snapshot) -> bool:
    """True for an answer with content."""
    return snapshot.failure is None and bool(snapshot.digest)


def batch_of(judge: Judge, items: list[tuple[int, Snapshot]]) -> Batch:
    judged = tuple(judge.judge(seq, snapshot) for seq, snapshot in items)
    return Batch(judged, os.getpid(), judge.engine.tally(), judge.engine.crashes())
