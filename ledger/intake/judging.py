"""What a scan means for each issue: seen again, looked at and gone, or not looked at."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from ledger.models import County, Issue, Waiver
from ledger.rows import finding_of, numbers_of, put, to_data
from ledger.steps import Occasion, Written, step
from ledger.storing import store, store_new
from records import Examination, Finding, IssueEvent, IssueState, Outcome, Sight

NEW, STILL, RELAPSED, FIXED, GONE, UNSEEN = "新增", "仍存在", "反弹", "已整改", "已下线", "未检到"
EXEMPT, EXPIRED = "备案豁免", "豁免到期"
BY_COUNTY_FILE = "配置文件"


@dataclass
class Judging:
    """Works through a scan in batches and stores each; `counts` tells what happened."""

    alias: str
    county: County
    occasion: Occasion
    confirm_all: bool
    examine: Callable[[Finding], Examination]
    counts: Counter[str] = field(default_factory=Counter)

    def new(self, findings: Sequence[Finding]) -> None:
        written = Written()
        numbers = _Numbers(self.alias, self.county, findings)
        rows = [self._new(finding, numbers, written) for finding in findings]
        self.counts[NEW] += len(rows)
        store_new(self.alias, rows, written)

    def _new(self, finding: Finding, numbers: "_Numbers", written: Written) -> Issue:
        at = self.occasion.at
        row = Issue(
            county=self.county,
            number=numbers.next(finding),
            state="",
            first_seen=at,
            last_seen=at,
            examined_at=at,
        )
        put(row, finding, to_data(finding))
        event = IssueEvent.FOUND if self._is_sure(row, finding) else IssueEvent.SUSPECTED
        step(row, event, "", self.occasion, written)
        return row

    def known(self, ids: Sequence[int], seen: Mapping[int, Finding]) -> None:
        """Issues of these ids: those in `seen` were reported again, the others were not."""
        written = Written()
        told: list[Issue] = []
        lived: list[Issue] = []
        touched: list[int] = []
        waivers = {w.issue_id: w for w in Waiver.objects.using(self.alias).filter(issue_id__in=ids)}
        for row in Issue.objects.using(self.alias).filter(pk__in=ids):
            finding, before = seen.get(row.pk), (len(written.transitions), row.unexamined)
            self._expire(row, waivers.get(row.pk), written)
            if finding is None:
                self._missed(row, waivers, written)
                lived.append(row)
            elif self._seen(row, finding, waivers, written):
                told.append(row)
            elif before != (len(written.transitions), row.unexamined):
                lived.append(row)
            else:
                touched.append(row.pk)
        at = self.occasion.at
        Issue.objects.using(self.alias).filter(pk__in=touched).update(last_seen=at, examined_at=at)
        store(self.alias, lived, written, told)

    def _expire(self, row: Issue, waiver: Waiver | None, written: Written) -> None:
        if row.state == IssueState.EXEMPT and waiver is not None and waiver.until < self.occasion.today:
            step(row, IssueEvent.EXPIRED, f"豁免至 {waiver.until} 止", self.occasion, written)
            self.counts[EXPIRED] += 1

    def _seen(self, row: Issue, finding: Finding, waivers: Mapping[int, Waiver], written: Written) -> bool:
        """True when the ledger told of it otherwise until now."""
        data = to_data(finding)
        is_news = row.finding != data or row.fingerprint != finding.fingerprint
        if is_news:
            put(row, finding, data)
        row.last_seen = row.examined_at = self.occasion.at
        row.unexamined = ""
        if row.state == IssueState.CLOSED:
            self._relapse(row, finding, waivers.get(row.pk), written)
            return is_news
        self.counts[STILL] += 1
        why = "复核不通过，问题仍存在" if row.state == IssueState.CLAIMED else ""
        step(row, IssueEvent.SEEN, why, self.occasion, written)
        if row.state == IssueState.PENDING and not self.confirm_all and finding.outcome is Outcome.FAIL:
            step(row, IssueEvent.CONFIRMED, "本次扫描已能认定", self.occasion, written)
        return is_news

    def _relapse(self, row: Issue, finding: Finding, waiver: Waiver | None, written: Written) -> None:
        self.counts[RELAPSED] += 1
        event = IssueEvent.RELAPSED if self._is_sure(row, finding) else IssueEvent.RESURFACED
        step(row, event, "销号后再次出现", self.occasion, written)
        if waiver is not None and waiver.until >= self.occasion.today:
            step(row, IssueEvent.EXEMPTED, waiver.reason, self.occasion, written)

    def _missed(self, row: Issue, waivers: dict[int, Waiver], written: Written) -> None:
        examination = self.examine(finding_of(row))
        if examination.sight is Sight.UNSEEN:
            self.counts[UNSEEN] += 1
            row.unexamined = examination.why
            return
        row.examined_at, row.unexamined = self.occasion.at, ""
        if examination.sight is Sight.EXEMPT:
            self._exempt(row, examination, waivers, written)
            return
        event, name = (IssueEvent.GONE, GONE) if examination.sight is Sight.GONE else (IssueEvent.FIXED, FIXED)
        self.counts[name] += 1
        step(row, event, examination.why, self.occasion, written)

    def _exempt(self, row: Issue, examination: Examination, waivers: Mapping[int, Waiver], written: Written) -> None:
        self.counts[EXEMPT] += 1
        until = examination.until or self.occasion.today
        known = waivers.get(row.pk)
        if row.state == IssueState.EXEMPT and known is not None and known.until == until:
            return
        step(row, IssueEvent.EXEMPTED, examination.why, self.occasion, written)
        waiver = Waiver(issue=row, reason=examination.why, who=BY_COUNTY_FILE, until=until, at=self.occasion.at)
        waiver.save(using=self.alias)

    def _is_sure(self, row: Issue, finding: Finding) -> bool:
        return row.confirmed or (finding.outcome is Outcome.FAIL and not self.confirm_all)


class _Numbers:
    """Numbers for new issues, none twice: the short digests of two may agree, and a closed issue keeps its number."""

    def __init__(self, alias: str, county: County, findings: Sequence[Finding]) -> None:
        wanted = [number for finding in findings for number in numbers_of(finding)]
        taken = Issue.objects.using(alias).filter(county=county, number__in=wanted)
        self.taken = set(taken.values_list("number", flat=True))

    def next(self, finding: Finding) -> str:
        number = next(number for number in numbers_of(finding) if number not in self.taken)
        self.taken.add(number)
        return number
