"""Judging one stored page or file. Runs in worker processes; holds one engine and one reader of the archive each."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

from audit.judged import CRASHED, HTML, UNKNOWN, Batch, Judged, key_of, link_name
from audit.limits import READING_SHARE, until
from audit.sources import source_of
from documents import Source, feed_page, kind_of, read, read_each, skim
from evidence import Archive, ArchiveError
from records import Document, Finding, Page, ProblemKind, Role, Snapshot, Unread
from rules import Engine, Settings, scrub_name

BROWSER = "browser"


class Judge:
    def __init__(self, archive: Path, settings: Settings, home: str, seconds: float = 90.0) -> None:
        """`seconds` is the time that an attached file may take."""
        self.archive = Archive.open(archive, readonly=True)
        self.engine = Engine(settings)
        self.today: date = settings.today
        self.home = home
        self.seconds = seconds

    def judge(self, seq: int, snapshot: Snapshot) -> Judged:
        """What the stored body gives. A rule's crash is of the moment and not remembered."""
        try:
            body = self.archive.body(snapshot.digest)
        except ArchiveError as error:
            return self._unread(seq, snapshot, str(error))
        crashes = len(self.engine.crashes())
        judged = self._judged(seq, snapshot, body)
        outcomes = self.engine.outcomes()
        certain = crashes == len(self.engine.crashes()) and CRASHED not in outcomes and not judged.in_haste
        key = key_of(snapshot, snapshot.url == self.home) if certain else b""
        return replace(judged, outcomes=outcomes, rendered=snapshot.rendered, key=key)

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


def batch_of(judge: Judge, items: list[tuple[int, Snapshot]]) -> Batch:
    judged = tuple(judge.judge(seq, snapshot) for seq, snapshot in items)
    return Batch(judged, os.getpid(), judge.engine.crashes())
