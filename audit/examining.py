"""Was the subject of an old issue looked at in this scan? Only then may its absence close it."""

from dataclasses import dataclass, field

from audit.seen import Seen
from evidence import Archive
from records import RECHECK, Column, Examination, Family, Finding, ScanResult, Sight, Tally, Verdict

NO_RULE = Examination(Sight.UNSEEN, "本次未执行该规则")
CRASHED = Examination(Sight.UNSEEN, "本次该规则执行出错")
OTHER_BUREAU = Examination(Sight.UNSEEN, "本次只检查了部分单位")
WHOLE_SITE = Examination(Sight.UNSEEN, "该问题需全站扫描才能复查")
NO_COLUMN = Examination(Sight.UNSEEN, "本次未发现该栏目")


@dataclass(frozen=True, slots=True)
class Examiner:
    """Answers from one scan's evidence and result. `bureaus` are those that the scan was narrowed to."""

    result: ScanResult
    seen: Seen
    bureaus: tuple[str, ...] = ()
    columns: dict[tuple[str, ...], Column] = field(default_factory=dict)
    tallies: dict[str, Tally] = field(default_factory=dict)

    @classmethod
    def of(cls, archive: Archive, result: ScanResult, bureaus: tuple[str, ...] = ()) -> "Examiner":
        examiner = cls(result, Seen.of(archive, result.coverage), bureaus)
        examiner.tallies.update({tally.rule: tally for tally in result.tally})
        for column in result.columns:
            examiner.columns.setdefault((column.bureau, *column.path), column)
            examiner.columns.setdefault((column.url,), column)
        return examiner

    def __call__(self, finding: Finding) -> Examination:
        if (obstacle := self._obstacle(finding)) is not None:
            return obstacle
        if finding.is_about_column and finding.column:
            return self._column(finding)
        if finding.family is Family.LINKS:
            return self.seen.link(finding)
        return self.seen.file(finding) if finding.attachment else self.seen.page(finding.url)

    def _obstacle(self, finding: Finding) -> Examination | None:
        tally = self.tallies.get(finding.rule)
        if tally is None:
            return NO_RULE
        if tally.crashed:
            return CRASHED
        if self.result.plan.kind == RECHECK and finding.is_about_site:
            return WHOLE_SITE
        return OTHER_BUREAU if self.bureaus and finding.bureau not in self.bureaus else None

    def _column(self, finding: Finding) -> Examination:
        column = self.columns.get((finding.bureau, *finding.column)) or self.columns.get((finding.url,))
        if column is None:
            page = self.seen.page(finding.url)
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
