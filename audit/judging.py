"""Judging one stored page or file. Runs in worker processes; holds one engine and one reader of the archive each."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from audit.judged import CRASHED, HTML, UNKNOWN, Batch, Judged, key_of, link_name
from audit.limits import READING_SHARE, until
from audit.sources import source_of
from documents import Source, feed_page, kind_of, read, read_each, read_page_around, skim
from evidence import Archive, ArchiveError
from records import Document, Finding, Page, ProblemKind, Role, Skim, Snapshot, Unread
from rules import Engine, Settings, scrub_name

BROWSER = "browser"
Item = tuple[int, Snapshot]


@dataclass(frozen=True, slots=True)
class Opened:
    """A fetch before it is judged. Without `source`, `trouble` says why; `look` is there for a page."""

    seq: int
    snapshot: Snapshot
    source: Source | None = None
    kind: str = UNKNOWN
    look: Skim | None = None
    trouble: str = ""


class Judge:
    def __init__(self, archive: Path, settings: Settings, home: str, seconds: float = 90.0) -> None:
        """`seconds` is the time that an attached file may take."""
        self.archive = Archive.open(archive, readonly=True)
        self.engine = Engine(settings)
        self.engine.prepare()
        self.today: date = settings.today
        self.home = home
        self.seconds = seconds

    def judge(self, items: Sequence[Item]) -> list[Judged]:
        """What the stored bodies give: first a quick look at all of them, then a close one where it is worth it. A
        rule's crash is of the moment and not remembered."""
        opened = [self._opened(seq, snapshot) for seq, snapshot in items]
        self.engine.look_over([one.look for one in opened if one.look is not None])
        return [self._judged(one) for one in opened]

    def _opened(self, seq: int, snapshot: Snapshot) -> Opened:
        try:
            body = self.archive.body(snapshot.digest)
        except ArchiveError as error:
            return Opened(seq, snapshot, trouble=str(error))
        source = source_of(snapshot, body, is_home=snapshot.url == self.home)
        kind = kind_of(source)
        is_page = kind == HTML and snapshot.role is not Role.ATTACHMENT
        return Opened(seq, snapshot, source, kind, skim(source, self.today) if is_page else None)

    def _judged(self, one: Opened) -> Judged:
        if one.source is None:
            unread = Unread(scrub_name(one.snapshot.url), one.trouble, parent=one.snapshot.parent)
            return Judged(one.seq, one.snapshot.url, one.snapshot.digest, UNKNOWN, unread=(unread,))
        crashes = len(self.engine.crashes())
        judged = self._page(one, one.source, one.look) if one.look else self._file(one, one.source)
        outcomes = self.engine.outcomes()
        certain = crashes == len(self.engine.crashes()) and CRASHED not in outcomes and not judged.in_haste
        key = key_of(one.snapshot, one.snapshot.url == self.home) if certain else b""
        return replace(judged, outcomes=outcomes, rendered=one.snapshot.rendered, key=key)

    def _page(self, one: Opened, source: Source, look: Skim) -> Judged:
        return Judged(
            seq=one.seq,
            url=source.url,
            digest=one.snapshot.digest,
            kind=HTML,
            page=as_rendered(look.page) if one.snapshot.rendered else look.page,
            links=tuple(map(link_name, look.hrefs)),
            findings=tuple(self._findings(source, look)),
            unread=unread_of(one.snapshot, Document(source.url, HTML, problems=look.problems), source.url),
        )

    def _findings(self, source: Source, look: Skim) -> list[Finding]:
        if source.is_home:
            return self.engine.judge(read(source, self.today), look)
        if not self.engine.wants(look):
            self.engine.pass_over(look)
            return []
        words = self.engine.words(look)
        document = read_page_around(source, self.today, words) if words else read(source, self.today)
        return self.engine.judge(document, look)

    def _file(self, one: Opened, source: Source) -> Judged:
        findings: list[Finding] = []
        unread: list[Unread] = []
        kind, in_haste = one.kind, False
        for document in read_each(source, self.today, until(self.seconds * READING_SHARE)):
            if document.attachment == source.attachment:
                kind = document.kind
            findings += self.engine.judge(document)
            unread += unread_of(one.snapshot, document, one.snapshot.url)
            in_haste = in_haste or any(problem.kind is ProblemKind.TIMEOUT for problem in document.problems)
        return Judged(
            seq=one.seq,
            url=source.url,
            digest=one.snapshot.digest,
            kind=kind,
            page=None if source.attachment else feed_page(source, self.today),
            findings=tuple(findings),
            unread=tuple(unread),
            in_haste=in_haste,
        )


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


def batch_of(judge: Judge, items: Sequence[Item]) -> Batch:
    return Batch(tuple(judge.judge(items)), os.getpid(), judge.engine.crashes())
