"""Was the subject of an old issue looked at in this scan? Only then may its absence close it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from audit.clock import BEIJING
from audit.sources import attachment_name
from evidence import Archive
from records import (
    RECHECK,
    Column,
    Examination,
    FailureKind,
    Family,
    Finding,
    ScanResult,
    Sight,
    Snapshot,
    Tally,
    Verdict,
    canonical,
)

GONE_STATUS = (404, 410)
DIGEST_SHOWN = 12
NOT_VISITED = Examination(Sight.UNSEEN, "本次未访问到该页面")
NO_RULE = Examination(Sight.UNSEEN, "本次未执行该规则")
CRASHED = Examination(Sight.UNSEEN, "本次该规则执行出错")
OTHER_BUREAU = Examination(Sight.UNSEEN, "本次只检查了部分单位")
WHOLE_SITE = Examination(Sight.UNSEEN, "该问题需全站扫描才能复查")
NO_COLUMN = Examination(Sight.UNSEEN, "本次未发现该栏目")


@dataclass(frozen=True, slots=True)
class Examiner:
    """Answers from one scan's evidence and result. `bureaus` are those that the scan was narrowed to."""

    result: ScanResult
    bureaus: tuple[str, ...] = ()
    pages: dict[str, Snapshot] = field(default_factory=dict)
    files: dict[str, list[Snapshot]] = field(default_factory=lambda: defaultdict(list))
    copies: Counter[str] = field(default_factory=Counter)
    unread: dict[tuple[str, str], str] = field(default_factory=dict)
    columns: dict[tuple[str, ...], Column] = field(default_factory=dict)
    tallies: dict[str, Tally] = field(default_factory=dict)

    @classmethod
    def of(cls, archive: Archive, result: ScanResult, bureaus: tuple[str, ...] = ()) -> "Examiner":
        examiner = cls(result, bureaus)
        examiner.tallies.update({tally.rule: tally for tally in result.tally})
        examiner._add_snapshots(snapshot for _, snapshot in archive.latest())
        for unread in result.coverage.unread:
            # A finding in a file names the page that links it.
            examiner.unread[unread.url, unread.attachment] = unread.reason
            examiner.unread[unread.parent or unread.url, unread.attachment] = unread.reason
        for column in result.columns:
            examiner.columns.setdefault((column.bureau, *column.path), column)
            examiner.columns.setdefault((column.url,), column)
        return examiner

    def _add_snapshots(self, snapshots: Iterable[Snapshot]) -> None:
        for snapshot in snapshots:
            self.copies[snapshot.digest] += bool(snapshot.digest)
            self.pages[snapshot.url] = snapshot
            if snapshot.parent:
                self.files[attachment_name(snapshot)].append(snapshot)
            if snapshot.failure is None and (final := canonical(snapshot.final_url)):
                self.pages.setdefault(final, snapshot)

    def __call__(self, finding: Finding) -> Examination:
        if (obstacle := self._obstacle(finding)) is not None:
            return obstacle
        if finding.is_about_column and finding.column:
            return self._column(finding)
        if finding.family is Family.LINKS:
            return self._link(finding)
        return self._file(finding) if finding.attachment else self._page(finding.url)

    def _obstacle(self, finding: Finding) -> Examination | None:
        tally = self.tallies.get(finding.rule)
        if tally is None:
            return NO_RULE
        if tally.crashed:
            return CRASHED
        if self.result.plan.kind == RECHECK and finding.is_about_site:
            return WHOLE_SITE
        return OTHER_BUREAU if self.bureaus and finding.bureau not in self.bureaus else None

    def _page(self, url: str, attachment: str = "") -> Examination:
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

    def _file(self, finding: Finding) -> Examination:
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
        page = self._page(finding.url)
        return Examination(Sight.GONE, f"页面上已无附件；{page.why}") if page.sight is Sight.EXAMINED else page

    def _link(self, finding: Finding) -> Examination:
        """Mended when it opens, or when the page that named it was read and names it no more."""
        target = self.pages.get(finding.quote)
        if target is None:
            return self._page(finding.url)
        if target.failure is None and target.digest:
            return Examination(Sight.EXAMINED, f"链接已能打开（{_proof(target)}）")
        reason = target.failure.label if target.failure else "跳转到检查范围之外"
        return Examination(Sight.UNSEEN, f"未能认定链接已可打开（{reason}）")

    def _column(self, finding: Finding) -> Examination:
        column = self.columns.get((finding.bureau, *finding.column)) or self.columns.get((finding.url,))
        if column is None:
            page = self._page(finding.url)
            return page if page.sight is Sight.GONE else NO_COLUMN
        if column.verdict is Verdict.UNKNOWN:
            return Examination(Sight.UNSEEN, column.reason or "栏目无法判定")
        if column.verdict is Verdict.EXEMPT:
            return self._exempt(column)
        newest = f"，最新信息 {column.newest}" if column.newest else ""
        return Examination(Sight.EXAMINED, f"栏目共 {column.entries} 条{newest}")

    def _exempt(self, column: Column) -> Examination:
        county, today = self.result.plan.county, self.result.plan.as_of
        own = (e for e in county.exemptions if e.concerns(column.bureau, column.path))
        until = (e.until for e in own if e.until >= today)
        return Examination(Sight.EXEMPT, column.reason, max(until, default=today))


def _failed(snapshot: Snapshot) -> Examination:
    if snapshot.failure is FailureKind.SOFT_404 or snapshot.status in GONE_STATUS:
        status = f"HTTP {snapshot.status}" if snapshot.status in GONE_STATUS else "显示页面不存在"
        return Examination(Sight.GONE, f"{snapshot.fetched_at.astimezone(BEIJING):%Y-%m-%d %H:%M} 访问，{status}")
    reason = snapshot.failure.label if snapshot.failure else "未能打开"
    return Examination(Sight.UNSEEN, f"未能打开（{reason}）")


def _proof(snapshot: Snapshot) -> str:
    """When it was looked at, and under which name the archive holds what was seen."""
    return f"{snapshot.fetched_at.astimezone(BEIJING):%Y-%m-%d %H:%M} 访问，证据摘要 {snapshot.digest[:DIGEST_SHOWN]}"
