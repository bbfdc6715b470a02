"""Sheets that bureaus fill in: whatever they did to them, what is legible is taken and the rest is told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from ledger.acts import dismiss
from ledger.book import Ledger
from ledger.errors import LedgerError
from ledger.intake.claims import Fate
from ledger.policy import Policy
from ledger.steps import Occasion
from records import Claim, IssueState, Outcome
from tests.ledger.made import EXAMINED, FIRST, FIRST_DAY, scan, typo

CLERK = Occasion(FIRST, FIRST_DAY, "审核员")
HEADS = ["序号", "问题编号", "责任单位", "问题描述", "整改时限", "责任人", "整改情况", "整改链接", "整改完成时间"]
Row = list[object]


@pytest.fixture
def numbers(book: Ledger) -> list[str]:
    """Three issues in the book: two to mend, one still to be confirmed."""
    findings = (typo("帐号"), typo("布署", page="b"), typo("既使", page="c", outcome=Outcome.REVIEW))
    book.take(scan(0, *findings), EXAMINED, Policy())
    return [issue.number for issue in book.issues()]


def filled(number: str, what: object = "已更正", day: object = date(2026, 3, 1)) -> Row:
    return [1, number, "县水务局", "错别字", date(2026, 3, 16), "某科员", what, "http://www.example.com/a.html", day]


def saved(path: Path, *rows: Row, heads: Row | None = None) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (heads or list(HEADS), *rows):
        sheet.append(row)
    book.save(path)
    return path


def fates(book: Ledger, path: Path) -> list[tuple[Fate, str]]:
    return [(told.fate, told.why) for told in book.import_claims(path, CLERK)]


def states(book: Ledger) -> list[IssueState]:
    return [issue.state for issue in book.issues()]


def test_a_filled_row_becomes_a_claim_and_closes_nothing(book: Ledger, numbers: list[str], tmp_path: Path) -> None:
    path = saved(tmp_path / "台账.xlsx", filled(numbers[0]), [2, numbers[1], "县水务局", "错别字"])
    assert fates(book, path) == [(Fate.TAKEN, "")]
    assert states(book) == [IssueState.CLAIMED, IssueState.OPEN, IssueState.PENDING]
    assert next(book.issues()).claim == Claim("已更正", "http://www.example.com/a.html", "某科员", date(2026, 3, 1))


def test_the_same_file_twice_changes_nothing(book: Ledger, numbers: list[str], tmp_path: Path) -> None:
    path = saved(tmp_path / "台账.xlsx", filled(numbers[0]))
    book.import_claims(path, CLERK)
    assert fates(book, path)[0][0] is Fate.SAME
    issue = book.issue(numbers[0])
    assert issue is not None and len(issue.history) == 2


def test_an_old_file_does_not_claim_again_what_a_scan_has_rejected(
    book: Ledger, numbers: list[str], tmp_path: Path
) -> None:
    path = saved(tmp_path / "台账.xlsx", filled(numbers[0]))
    book.import_claims(path, CLERK)
    book.take(scan(1, typo("帐号"), typo("布署", page="b")), EXAMINED, Policy())
    assert fates(book, path)[0][0] is Fate.SAME and states(book)[0] is IssueState.OPEN


def test_columns_may_be_moved_added_and_renamed(book: Ledger, numbers: list[str], tmp_path: Path) -> None:
    heads: Row = ["完成日期", "编号（勿改）", "我局意见", "整改措施", "销号时间", "佐证链接", "整改责任人"]
    row: Row = ["2026年3月1日", numbers[0], "同意", "已更正", None, "http://www.example.com/a.html", "某科员"]
    title: Row = ["整改台账（回复）"]
    path = saved(tmp_path / "台账.xlsx", [None], heads, ["小计"], row, heads=title)
    assert [fate for fate, _ in fates(book, path)] == [Fate.TAKEN]
    assert next(book.issues()).claim == Claim("已更正", "http://www.example.com/a.html", "某科员", date(2026, 3, 1))


def test_a_merged_cell_speaks_for_all_its_rows(book: Ledger, numbers: list[str], tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (HEADS, filled(numbers[0]), [2, numbers[1]]):
        sheet.append(row)
    sheet.merge_cells("G2:G3")
    workbook.save(path)
    assert [fate for fate, _ in fates(book, path)] == [Fate.TAKEN, Fate.TAKEN]


def test_the_phone_and_who_helps_come_back_and_stay_where_a_sheet_has_no_column_for_them(
    book: Ledger, numbers: list[str], tmp_path: Path
) -> None:
    full: Row = ["问题编号", "协同单位", "整改情况", "联系电话(办公)"]
    row: Row = [numbers[0], "县交通局", "已更正", "0000-7654321"]
    given = Claim("已更正", phone="0000-7654321", helper="县交通局")
    assert [fate for fate, _ in fates(book, saved(tmp_path / "全.xlsx", row, heads=full))] == [Fate.TAKEN]
    assert next(book.issues()).claim == given
    short = saved(tmp_path / "简.xlsx", [numbers[0], "已删除"], heads=["问题编号", "整改情况"])
    assert [fate for fate, _ in fates(book, short)] == [Fate.TAKEN]
    assert next(book.issues()).claim == replace(given, what="已删除")


def test_a_county_reads_back_the_names_that_it_gave_to_the_columns(
    book: Ledger, numbers: list[str], tmp_path: Path
) -> None:
    heads: Row = ["问题编号", "办理结果", "办结于", "经手", "复核情况（整改情况）"]
    path = saved(tmp_path / "台账.xlsx", [numbers[0], "已更正", date(2026, 3, 1), "某科员", "通过"], heads=heads)
    with pytest.raises(LedgerError, match="--layout"):
        book.import_claims(saved(tmp_path / "无.xlsx", [numbers[0], "已更正"], heads=heads[:2]), CLERK)
    names = {"办理结果": "整改情况", "办结于": "整改完成时间", "经手": "责任人", "复核情况（整改情况）": "复核结果"}
    assert [row.fate for row in book.import_claims(path, CLERK, names=names)] == [Fate.TAKEN]
    assert next(book.issues()).claim == Claim("已更正", "", "某科员", date(2026, 3, 1))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_csv_is_taken_in_the_encodings_that_spreadsheets_write(
    book: Ledger, numbers: list[str], tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "台账.csv"
    line = f"1,{numbers[0]},县水务局,错别字,,某科员,已更正,,2026/3/1"
    path.write_text(",".join(HEADS) + "\n" + line, encoding=encoding)
    assert [fate for fate, _ in fates(book, path)] == [Fate.TAKEN]


def test_each_refused_row_is_told_with_its_reason(book: Ledger, numbers: list[str], tmp_path: Path) -> None:
    book.act([numbers[1]], dismiss("误报"), CLERK)
    path = saved(
        tmp_path / "台账.xlsx",
        filled(numbers[1]),
        filled(numbers[2]),
        filled("WD01-ffffffff"),
        filled(numbers[0], day="上周五"),
        filled(numbers[0], day=date(2027, 1, 1)),
        filled(numbers[0], what="字" * 2001),
        [*filled(numbers[0])[:5], "名" * 101, "已更正"],
        filled(""),
    )
    told = book.import_claims(path, CLERK)
    assert {row.fate for row in told} == {Fate.REFUSED}
    assert [row.row for row in told] == list(range(2, 10))
    reasons = "；".join(row.why for row in told)
    for word in (
        "不予认定",
        "待核",
        "没有编号“WD01-ffffffff”",
        "上周五",
        "晚于今天",
        "2000",
        "责任人超过 100 字",
        "没有问题编号",
    ):
        assert word in reasons
    assert states(book) == [IssueState.OPEN, IssueState.DISMISSED, IssueState.PENDING]


def test_two_different_answers_for_one_issue_are_not_guessed_between(
    book: Ledger, numbers: list[str], tmp_path: Path
) -> None:
    path = saved(tmp_path / "台账.xlsx", filled(numbers[0]), filled(numbers[0], what="已删除"))
    assert [fate for fate, _ in fates(book, path)] == [Fate.TAKEN, Fate.REFUSED]


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.xlsx", b"not a workbook", "已损坏"),
        ("a.xls", b"\xd0\xcf\x11\xe0", "另存为 xlsx"),
        ("a.csv", "名称,数量\n甲,1\n".encode(), "没有问题编号"),
        ("a.csv", b"\xff\xff\xff\xff", "编码"),
    ],
)
def test_a_file_that_cannot_serve_is_refused_in_one_sentence(
    book: Ledger, tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(LedgerError, match=word):
        book.import_claims(tmp_path / name, CLERK)
