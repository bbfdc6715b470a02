"""反馈函: what a bureau gets in an envelope."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from papers import document_of, pages_of, paper_text
from report_samples import golden, make_finding, pinned

from records import Claim, Family, Finding, Issue, IssueState, Outcome, Severity, identified
from reports import letters_of, write_letters

TODAY = date(2026, 7, 1)
SEEN = datetime(2026, 6, 30, 1, tzinfo=UTC)


def make_issue(finding: Finding | None = None, **changes: object) -> Issue:
    found = identified(finding or make_finding())
    plain = Issue("WD01-00000001", found, IssueState.OPEN, SEEN, SEEN, SEEN, due=date(2026, 7, 8))
    return replace(plain, **changes)  # type: ignore[arg-type]


def written(out: Path, *issues: Issue) -> list[Path]:
    return write_letters(letters_of("云岫县", TODAY, issues, golden().rules), out)


def letter_text(out: Path, *issues: Issue) -> str:
    (path,) = written(out, *issues)
    return paper_text(path)


def test_a_letter_reads_as_pinned(tmp_path: Path) -> None:
    leak = make_finding(
        rule="PR01",
        family=Family.PRIVACY,
        name="身份证号未脱敏",
        severity=Severity.GRAVE,
        message="附件“名单.xlsx”中C列为完整身份证号，共128条，未作去标识化处理。",
        quote="110***********0012",
        context="",
        attachment="名单.xlsx",
        basis=next(card for card in golden().rules if card.code == "PR01").basis and ("条例/15",),
        title="临时救助名单公示",
    )
    text = letter_text(
        tmp_path,
        make_issue(due=date(2026, 6, 26)),
        make_issue(leak, number="PR01-00000002", due=date(2026, 7, 3), episode=2),
        make_issue(
            replace(leak, outcome=Outcome.REVIEW), number="PR01-00000003", confirmed=True, state=IssueState.CLAIMED
        ),
    )
    assert text == pinned("letter.docx.txt", text)


@pytest.mark.parametrize("state", [s for s in IssueState if not s.counts])
def test_what_is_parked_done_or_unconfirmed_is_in_no_letter(state: IssueState, tmp_path: Path) -> None:
    assert written(tmp_path, make_issue(state=state)) == []


def test_a_doubtful_item_enters_only_once_a_person_has_confirmed_it(tmp_path: Path) -> None:
    doubtful = make_issue(make_finding(outcome=Outcome.REVIEW))
    assert written(tmp_path, doubtful) == []
    assert "修定" in letter_text(tmp_path, replace(doubtful, confirmed=True))


def test_what_belongs_to_no_bureau_is_sent_to_nobody(tmp_path: Path) -> None:
    assert written(tmp_path, make_issue(make_finding(bureau=""))) == []


def test_each_bureau_gets_its_own_list_and_no_other(tmp_path: Path) -> None:
    mine, other = make_issue(), make_issue(make_finding(bureau="县民政局", quote="既使"), number="WD01-00000009")
    texts = {path.stem: paper_text(path) for path in written(tmp_path, mine, other)}
    assert sorted(texts) == ["县民政局", "县水务局"]
    assert "WD01-00000009" in texts["县民政局"] and "WD01-00000009" not in texts["县水务局"]


def test_the_deadline_of_the_letter_is_the_latest_of_its_items(tmp_path: Path) -> None:
    text = letter_text(tmp_path, make_issue(), make_issue(number="WD01-2", due=date(2026, 7, 20)))
    assert "请于2026年7月20日前（含当日）全部整改到位" in text


def test_items_past_their_deadline_are_asked_for_at_once(tmp_path: Path) -> None:
    text = letter_text(tmp_path, make_issue(due=TODAY - timedelta(days=9)))
    assert "整改时限均已届满（最晚为2026年6月22日），请立即整改并反馈" in text
    assert "已超期 9 天" in text


def test_a_claimed_item_says_that_it_waits_for_the_recheck(tmp_path: Path) -> None:
    text = letter_text(tmp_path, make_issue(state=IssueState.CLAIMED, claim=Claim("已更正")))
    assert "已申报整改，待复核" in text


def test_no_points_and_no_unverified_basis_stand_in_a_letter(tmp_path: Path) -> None:
    every = tuple(clause.id for card in golden().rules for clause in card.basis)
    text = letter_text(tmp_path, make_issue(make_finding(deduction=2.0, basis=every)))
    assert "依据：" in text
    assert "参考口径" not in text
    assert "扣" not in text


def test_names_that_fit_no_file_name_get_letters_of_their_own(tmp_path: Path) -> None:
    names = ("县/水:务*局", "县?水<务>局", "县" + "很长" * 100 + "局", "..")
    issues = [make_issue(make_finding(bureau=name), number=f"WD01-{i}") for i, name in enumerate(names)]
    paths = written(tmp_path, *issues)
    assert len({path.name.lower() for path in paths}) == len(names)
    assert {path.parent for path in paths} == {tmp_path}
    assert all(len(path.name.encode()) < 255 for path in paths)


def test_three_hundred_items_are_all_in_the_letter(tmp_path: Path) -> None:
    issues = (make_issue(number=f"WD01-{i:08d}") for i in range(300))
    text = letter_text(tmp_path, *issues)
    assert all(f"WD01-{i:08d}" in text for i in range(300))


def test_the_list_stands_on_landscape_pages_and_fits(tmp_path: Path) -> None:
    (path,) = written(tmp_path, make_issue())
    document = document_of(path)
    last = document.sections[-1]
    assert last.page_width and last.page_height and last.left_margin and last.right_margin
    assert last.page_width > last.page_height
    room = last.page_width - last.left_margin - last.right_margin
    assert sum(column.width or 0 for column in document.tables[-1].columns) <= room * 1.01


def test_libreoffice_shows_the_letter_on_one_page_before_its_list(tmp_path: Path) -> None:
    (path,) = written(tmp_path, make_issue(), make_issue(number="WD01-00000002"))
    letter, listed = pages_of(path, tmp_path)
    assert "县水务局：" in letter and "2026年7月1日" in letter.replace(" ", "")
    assert "整改问题清单" in listed and "WD01-00000002" in listed
