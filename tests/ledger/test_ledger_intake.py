"""Taking scans in: what a scan opens, keeps, closes, brings back and leaves alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ledger.acts import claim, confirm, dismiss, exempt, reopen
from ledger.book import Ledger
from ledger.errors import LedgerError
from ledger.policy import Policy
from ledger.query import Wanted
from ledger.steps import Occasion
from records import Claim, Examination, Finding, Issue, IssueEvent, IssueState, Outcome, Sight
from tests.ledger.made import EXAMINED, FIRST, FIRST_DAY, always, by_page, scan, stale, typo

POLICY = Policy()
CLERK = Occasion(FIRST, FIRST_DAY, "审核员")


@pytest.fixture(params=["sqlite", "postgres"])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    where = tmp_path / "台账.sqlite" if request.param == "sqlite" else request.getfixturevalue("postgres_url")
    with Ledger.open(where, "云岫县") as ledger:
        yield ledger


def only(book: Ledger) -> Issue:
    (issue,) = book.issues()
    return issue


def states(book: Ledger) -> dict[str, IssueState]:
    return {issue.finding.quote or issue.finding.column[-1]: issue.state for issue in book.issues()}


def test_a_sure_finding_opens_with_a_deadline_in_working_days(book: Ledger) -> None:
    taken = book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    issue = only(book)
    assert (taken.of("新增"), issue.state) == (1, IssueState.OPEN)
    # Ten working days after Monday 2 March.
    assert issue.due == date(2026, 3, 16)
    assert issue.number.startswith("WD01-")


def test_an_unsure_finding_waits_for_a_person(book: Ledger) -> None:
    book.take(scan(0, typo("帐号", outcome=Outcome.REVIEW)), EXAMINED, POLICY)
    issue = only(book)
    assert issue.state is IssueState.PENDING and issue.due is None and not issue.may_be_sent
    book.act([issue.number], confirm("核对属实"), CLERK)
    assert only(book).state is IssueState.OPEN and only(book).may_be_sent


def test_a_county_may_want_every_finding_confirmed(book: Ledger) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, Policy(confirm_all=True))
    assert only(book).state is IssueState.PENDING


def test_the_same_scan_twice_changes_nothing(book: Ledger) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    again = book.take(scan(0, typo("帐号"), typo("布署")), EXAMINED, POLICY)
    assert again.again and only(book).finding.quote == "帐号"


def test_an_older_scan_is_refused_so_that_it_cannot_revive_what_is_closed(book: Ledger) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    book.take(scan(2), EXAMINED, POLICY)
    with pytest.raises(LedgerError, match="更晚的扫描"):
        book.take(scan(1, typo("帐号")), EXAMINED, POLICY)
    assert only(book).state is IssueState.CLOSED


def test_one_scan_that_says_a_thing_twice_opens_one_issue(book: Ledger) -> None:
    book.take(scan(0, typo("帐号"), typo("帐号")), EXAMINED, POLICY)
    assert only(book).state is IssueState.OPEN
    book.take(scan(1, typo("帐号"), typo("帐号")), EXAMINED, POLICY)
    assert only(book).state is IssueState.OPEN


def test_an_issue_closes_only_when_its_subject_was_examined(book: Ledger) -> None:
    book.take(scan(0, typo("帐号", page="a"), typo("布署", page="b"), typo("既使", page="c")), EXAMINED, POLICY)
    taken = book.take(scan(1), by_page(b=Sight.UNSEEN, c=Sight.GONE), POLICY)
    assert states(book) == {"帐号": IssueState.CLOSED, "布署": IssueState.OPEN, "既使": IssueState.CLOSED}
    assert (taken.of("已整改"), taken.of("未检到"), taken.of("已下线")) == (1, 1, 1)
    unseen = next(issue for issue in book.issues() if issue.finding.quote == "布署")
    assert "超时" in unseen.unexamined and unseen.examined_at == FIRST


def test_a_failed_scan_closes_nothing(book: Ledger) -> None:
    book.take(scan(0, typo("帐号"), stale("工作动态")), EXAMINED, POLICY)
    book.take(scan(1), always(Sight.UNSEEN, "网站打不开"), POLICY)
    assert set(states(book).values()) == {IssueState.OPEN}


def test_a_relapse_is_a_new_episode_with_a_new_deadline(book: Ledger) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    first_due = only(book).due
    book.take(scan(1), EXAMINED, POLICY)
    taken = book.take(scan(4, typo("帐号")), EXAMINED, POLICY)
    issue = only(book)
    assert taken.of("反弹") == 1
    assert issue.state is IssueState.OPEN and issue.episode == 2
    assert issue.due is not None and first_due is not None and issue.due > first_due
    assert issue.closed_at is None and issue.closing == ""


def test_a_dismissed_issue_stays_dismissed_whatever_scans_say(book: Ledger) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    book.act([only(book).number], dismiss("专有名称"), CLERK)
    for week, findings in ((1, [typo("帐号")]), (2, []), (3, [typo("帐号")])):
        book.take(scan(week, *findings), EXAMINED, POLICY)
        assert only(book).state is IssueState.DISMISSED
    book.act([only(book).number], reopen("误判"), CLERK)
    assert only(book).state is IssueState.PENDING


def test_a_dismissed_issue_that_moved_stays_dismissed(book: Ledger) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    book.act([only(book).number], dismiss("专有名称"), CLERK)
    moved = replace(typo("帐号"), url="http://www.example.com/new/9.html", fingerprint="v1:moved0moved0moved0")
    book.take(scan(1, moved), always(Sight.GONE), POLICY)
    assert only(book).state is IssueState.DISMISSED and only(book).finding.url.endswith("/new/9.html")


def test_a_claim_never_closes_and_a_scan_that_still_sees_it_rejects_it(book: Ledger) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    due = only(book).due
    what = Claim("已更正", "http://www.example.com/a.html", "科员", date(2026, 3, 4))
    book.act([only(book).number], claim(what), replace(CLERK, who="县水务局"))
    assert only(book).state is IssueState.CLAIMED and only(book).claim == what
    book.take(scan(1, typo("帐号")), EXAMINED, POLICY)
    assert only(book).state is IssueState.OPEN and only(book).due == due
    book.act([only(book).number], claim(what), replace(CLERK, who="县水务局"))
    book.take(scan(2), EXAMINED, POLICY)
    assert only(book).state is IssueState.CLOSED and "已整改" in only(book).closing


def test_an_exemption_holds_until_its_day_and_then_opens_again(book: Ledger) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    book.act([only(book).number], exempt("历史文件", date(2026, 3, 12)), CLERK)
    book.take(scan(1, typo("帐号")), EXAMINED, POLICY)
    assert only(book).state is IssueState.EXEMPT
    waiver = only(book).waiver
    assert waiver is not None and waiver.reason == "历史文件"
    taken = book.take(scan(2, typo("帐号")), EXAMINED, POLICY)
    assert taken.of("豁免到期") == 1
    assert only(book).state is IssueState.OPEN and only(book).waiver is None


def test_a_relapse_under_a_running_exemption_is_exempt_again(book: Ledger) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    book.act([only(book).number], exempt("历史文件", date(2026, 12, 31)), CLERK)
    book.take(scan(1), EXAMINED, POLICY)
    assert only(book).state is IssueState.CLOSED
    book.take(scan(2, typo("帐号")), EXAMINED, POLICY)
    assert only(book).state is IssueState.EXEMPT


def test_a_column_declared_quiet_in_the_county_file_is_exempt_not_mended(book: Ledger) -> None:
    book.take(scan(0, stale("人事信息")), EXAMINED, POLICY)
    declared = always(Sight.EXEMPT, "本年度无人事任免", date(2026, 12, 31))
    book.take(scan(1), declared, POLICY)
    assert only(book).state is IssueState.EXEMPT
    book.take(scan(2), declared, POLICY)
    assert len([line for line in history(book) if line is IssueEvent.EXEMPTED]) == 1


def history(book: Ledger) -> list[IssueEvent]:
    issue = book.issue(only(book).number)
    assert issue is not None
    return [line.event for line in issue.history]


def test_the_history_tells_who_why_and_by_which_scan(book: Ledger) -> None:
    book.take(scan(0, typo("帐号", outcome=Outcome.REVIEW)), EXAMINED, POLICY)
    book.act([only(book).number], confirm("核对属实"), CLERK)
    book.take(scan(1), EXAMINED, POLICY)
    issue = book.issue(only(book).number)
    assert issue is not None
    assert [(line.event, line.who, line.scan) for line in issue.history] == [
        (IssueEvent.SUSPECTED, "扫描", "scan-0"),
        (IssueEvent.CONFIRMED, "审核员", ""),
        (IssueEvent.FIXED, "扫描", "scan-1"),
    ]


def test_a_page_that_moved_keeps_its_issue(book: Ledger) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    number = only(book).number
    moved = replace(typo("帐号"), url="http://www.example.com/2026/1.shtml", fingerprint="v1:0123456789abcdef01234567")
    taken = book.take(scan(1, moved), always(Sight.GONE), POLICY)
    assert taken.of("仍存在") == 1
    assert only(book).number == number and only(book).finding.url.endswith("1.shtml")


def test_a_twin_on_another_page_is_another_issue_when_the_first_was_read_clean(book: Ledger) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    twin = replace(typo("帐号"), url="http://www.example.com/2026/1.shtml", fingerprint="v1:0123456789abcdef01234567")
    book.take(scan(1, twin), EXAMINED, POLICY)
    assert sorted(issue.state for issue in book.issues()) == sorted([IssueState.CLOSED, IssueState.OPEN])


def test_a_column_under_a_new_path_keeps_its_issue(book: Ledger) -> None:
    book.take(scan(0, stale("工作动态")), EXAMINED, POLICY)
    again = replace(
        stale("工作动态"), column=("首页", "政务公开", "工作动态"), fingerprint="v1:aaaabbbbccccddddeeeeffff"
    )
    book.take(scan(1, again), always(Sight.UNSEEN), POLICY)
    assert only(book).state is IssueState.OPEN and "政务公开" in only(book).finding.column


def test_a_scan_that_has_become_sure_opens_what_waited(book: Ledger) -> None:
    book.take(scan(0, typo("帐号", outcome=Outcome.REVIEW)), EXAMINED, POLICY)
    book.take(scan(1, typo("帐号")), EXAMINED, POLICY)
    assert only(book).state is IssueState.OPEN


def test_two_counties_in_one_database_do_not_see_each_other(tmp_path: Path) -> None:
    where = tmp_path / "共用.sqlite"
    for county in ("云岫县", "青禾县"):
        with Ledger.open(where, county) as ledger:
            ledger.take(scan(0, typo("帐号")), EXAMINED, POLICY)
            assert len(list(ledger.issues())) == 1


def test_a_crash_in_the_middle_leaves_the_last_good_state(book: Ledger) -> None:
    book.take(scan(0, typo("帐号"), typo("布署", page="b")), EXAMINED, POLICY)

    def breaks(_: Finding) -> Examination:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        book.take(scan(1, typo("既使", page="c")), breaks, POLICY)
    assert states(book) == {"帐号": IssueState.OPEN, "布署": IssueState.OPEN}
    assert book.take(scan(1, typo("既使", page="c")), EXAMINED, POLICY).of("新增") == 1


def test_text_that_no_database_holds_is_stored_without_it(book: Ledger) -> None:
    book.take(scan(0, replace(typo("帐号"), message="坏\0字\ud800符")), EXAMINED, POLICY)
    assert only(book).finding.message == "坏字?符"


def test_acts_are_all_or_none(book: Ledger) -> None:
    book.take(scan(0, typo("帐号"), typo("布署", page="b", outcome=Outcome.REVIEW)), EXAMINED, POLICY)
    numbers = [issue.number for issue in book.issues()]
    with pytest.raises(LedgerError, match="不能“认定”"):
        book.act(numbers, confirm("核对属实"), CLERK)
    assert states(book) == {"帐号": IssueState.OPEN, "布署": IssueState.PENDING}


@pytest.mark.parametrize(
    ("order", "who", "word"),
    [
        (dismiss(""), "审核员", "理由"),
        (dismiss("误报"), " ", "由谁"),
        (exempt("历史", date(2020, 1, 1)), "审核员", "已过"),
    ],
)
def test_an_act_without_who_or_why_is_refused(book: Ledger, order: object, who: str, word: str) -> None:
    book.take(scan(0, typo("帐号")), EXAMINED, POLICY)
    with pytest.raises(LedgerError, match=word):
        book.act([only(book).number], order, replace(CLERK, who=who))  # type: ignore[arg-type]


def test_filters_narrow_the_list(book: Ledger) -> None:
    book.take(scan(0, typo("帐号"), stale("工作动态", bureau="县民政局")), EXAMINED, POLICY)
    assert [i.finding.rule for i in book.issues(Wanted(bureaus=("县民政局",)))] == ["CL02"]
    assert [i.finding.rule for i in book.issues(Wanted(families=("wording",)))] == ["WD01"]
    assert [i.finding.rule for i in book.issues(Wanted(overdue_on=date(2026, 3, 10)))] == ["CL02"]
    assert list(book.issues(Wanted(states=(IssueState.CLOSED,)))) == []
