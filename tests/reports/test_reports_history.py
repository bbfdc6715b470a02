"""Reports of a scan that a ledger has taken in."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from lxml import html
from papers import paper_text
from report_samples import golden

from records import Finding, Issue, IssueState, Outcome, ScanResult, Waiver, identified
from reports import History, Known, write_reports

EARLIER = timedelta(days=30)


def issue_of(finding: Finding, result: ScanResult, **changes: object) -> Issue:
    at = result.finished_at
    plain = Issue(f"N-{finding.rule}", identified(finding), IssueState.OPEN, at, at, at, due=date(2026, 7, 8))
    return replace(plain, **changes)  # type: ignore[arg-type]


def sample() -> ScanResult:
    """Three problems and a doubt, on pages of their own."""
    result = golden()
    failed, doubtful = result.failed()[:3], result.to_review()[:1]
    findings = tuple(
        identified(replace(f, url=f"http://www.yunxiu.example/p{place}.html", fingerprint=""))
        for place, f in enumerate((*failed, *doubtful))
    )
    return replace(result, findings=findings)


def page_of(result: ScanResult, out: Path, *issues: Issue) -> str:
    history = History.of(result, issues)
    (path,) = write_reports(result, out, formats=("html",), known=Known(history))
    tree = html.document_fromstring(path.read_text(encoding="utf-8"))
    return " ".join(" ".join(text.split()) for text in tree.xpath("//main//text()") if text.strip())


def test_each_issue_tells_its_number_state_first_day_and_deadline(tmp_path: Path) -> None:
    result = sample()
    old = issue_of(result.findings[0], result, number="旧-1", first_seen=result.started_at - EARLIER)
    page = page_of(result, tmp_path, old)
    assert "旧-1" in page
    assert "待整改，2026-05-31 首次发现，时限 2026-07-08" in page


def test_what_changed_since_earlier_scans_is_counted(tmp_path: Path) -> None:
    result = sample()
    before = result.started_at - EARLIER
    new, standing, back = result.findings[:3]
    fixed = replace(new, defect="已改", message="已改的一处")
    issues = (
        issue_of(new, result, number="1"),
        issue_of(standing, result, number="2", first_seen=before),
        issue_of(back, result, number="3", first_seen=before, episode=2),
        issue_of(
            fixed, result, number="4", state=IssueState.CLOSED, closed_at=result.finished_at, closing="复查已整改"
        ),
    )
    page = page_of(result, tmp_path, *issues)
    assert "新增 1 条、存量 1 条、反弹 1 条、已销号 1 条" in page
    assert "反弹 1 次" in page
    assert "已改的一处" in page
    assert "复查已整改" in page


def test_what_was_closed_long_ago_is_not_told_again(tmp_path: Path) -> None:
    result = sample()
    gone = replace(result.findings[0], defect="早已改", message="早已改的一处")
    closed_at = result.started_at - EARLIER
    page = page_of(result, tmp_path, issue_of(gone, result, state=IssueState.CLOSED, closed_at=closed_at))
    assert "已销号 0 条" in page
    assert "早已改的一处" not in page


def test_dismissed_and_exempt_items_are_shown_apart_and_not_counted(tmp_path: Path) -> None:
    result = sample()
    waiver = Waiver("系统升级", "张三", date(2026, 12, 31))
    issues = (
        issue_of(result.findings[0], result, number="不认-1", state=IssueState.DISMISSED),
        issue_of(result.findings[1], result, number="豁免-1", state=IssueState.EXEMPT, waiver=waiver),
    )
    page = page_of(result, tmp_path, *issues)
    assert "一、问题（1）" in page
    assert "备案豁免和不予认定（2）" in page
    assert "豁免至 2026-12-31：系统升级" in page


def test_what_a_person_confirmed_is_a_problem_and_no_longer_in_doubt(tmp_path: Path) -> None:
    result = sample()
    doubtful = result.findings[3]
    assert doubtful.outcome is Outcome.REVIEW
    page = page_of(result, tmp_path, issue_of(doubtful, result, confirmed=True))
    assert "一、问题（4）" in page
    assert "二、待人工核对（0）" in page


def test_the_word_report_tells_the_history_too(tmp_path: Path) -> None:
    result = sample()
    history = History.of(result, [issue_of(result.findings[0], result, number="旧-1")])
    (path,) = write_reports(result, tmp_path, formats=("docx",), known=Known(history))
    text = paper_text(path)
    assert "新增 1 条" in text
    assert "旧-1⏎待整改" in text
