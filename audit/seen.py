"""What one scan saw of a page, a file or a link that an old issue is about."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from audit.clock import BEIJING
from audit.sources import attachment_name
from evidence import Archive
from records import Coverage, Examination, FailureKind, Finding, Sight, Snapshot, canonical

GONE_STATUS = (404, 410)
DIGEST_SHOWN = 12
NOT_VISITED = Examination(Sight.UNSEEN, "本次未访问到该页面")


@dataclass(frozen=True, slots=True)
class Seen:
    """`unread` gives the reason by page and attachment; `copies` counts the addresses that hold the same bytes."""

    pages: dict[str, Snapshot] = field(default_factory=dict)
    files: dict[str, list[Snapshot]] = field(default_factory=lambda: defaultdict(list))
    copies: Counter[str] = field(default_factory=Counter)
    unread: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, archive: Archive, coverage: Coverage) -> "Seen":
        seen = cls()
        seen._add_snapshots(snapshot for _, snapshot in archive.latest())
        for unread in coverage.unread:
            # A finding in a file names the page that links it.
            seen.unread[unread.url, unread.attachment] = unread.reason
            seen.unread[unread.parent or unread.url, unread.attachment] = unread.reason
        return seen

    def _add_snapshots(self, snapshots: Iterable[Snapshot]) -> None:
        for snapshot in snapshots:
            self.copies[snapshot.digest] += bool(snapshot.digest)
            self.pages[snapshot.url] = snapshot
            if snapshot.parent:
                self.files[attachment_name(snapshot)].append(snapshot)
            if snapshot.failure is None and (final := canonical(snapshot.final_url)):
                self.pages.setdefault(final, snapshot)

    def page(self, url: str, attachment: str = "") -> Examination:
        snapshot = self.pages.get(url)
        if snapshot is None:
            return NOT_VISITED
        if snapshot.failure is not None:
            return _failed(snapshot)
        if not snapshot.digest:
            return Examination(Sight.UNSEEN, f"地址已跳转到检查范围之外（{snapshot.final_url}）")
        if (url, attachment) in self.unread:
            return Examination(Sight.UNSEEN, self.unread[url, attachment])
        # A page that answers from another address, or with the bytes of another page, is judged under that name.
        moved = snapshot.url == url != (canonical(snapshot.final_url) or url) or self.copies[snapshot.digest] > 1
        return Examination(Sight.EXAMINED, _proof(snapshot), moved=moved)

    def file(self, finding: Finding) -> Examination:
        """A file inside an archive stands and falls with the archive, unless it alone could not be read."""
        name = finding.file
        for unread in (finding.attachment, name):
            if reason := self.unread.get((finding.url, unread)):
                return Examination(Sight.UNSEEN, reason)
        known = self.files.get(name, [])
        snapshot = next((s for s in known if s.parent == finding.url), known[0] if known else None)
        if snapshot is not None:
            moved = snapshot.parent != finding.url
            return _failed(snapshot) if snapshot.failure else Examination(Sight.EXAMINED, _proof(snapshot), moved=moved)
        page = self.page(finding.url)
        return Examination(Sight.GONE, f"页面上已无附件；{page.why}") if page.sight is Sight.EXAMINED else page

    def link(self, finding: Finding) -> Examination:
        """Mended when it opens, or when the page that named it was read and names it no more."""
        target = self.pages.get(finding.quote)
        if target is None:
            return self.page(finding.url)
        if target.failure is None and target.digest:
            return Examination(Sight.EXAMINED, f"链接已能打开（{_proof(target)}）")
        reason = target.failure.label if target.failure else "跳转到检查范围之外"
        return Examination(Sight.UNSEEN, f"未能认定链接已可打开（{reason}）")


def _failed(snapshot: Snapshot) -> Examination:
    if snapshot.failure is FailureKind.SOFT_404 or snapshot.status in GONE_STATUS:
        status = f"HTTP {snapshot.status}" if snapshot.status in GONE_STATUS else "显示页面不存在"
        return Examination(Sight.GONE, f"{snapshot.fetched_at.astimezone(BEIJING):%Y-%m-%d %H:%M} 访问，{status}")
    reason = snapshot.failure.label if snapshot.failure else "未能打开"
    return Examination(Sight.UNSEEN, f"未能打开（{reason}）")


def _proof(snapshot: Snapshot) -> str:
    """When it was looked at, and under which name the archive holds what was seen."""
    return f"{snapshot.fetched_at.astimezone(BEIJING):%Y-%m-%d %H:%M} 访问，证据摘要 {snapshot.digest[:DIGEST_SHOWN]}"
