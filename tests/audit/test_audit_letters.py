"""Letters and reports with history of a real scan of the sample county."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from records import Outcome
from tests.audit.county_runs import Ran, SampleScan, govlint


class Desk:
    """The sample county, scanned once, with its ledger."""

    def __init__(self, scan: SampleScan) -> None:
        self.folder, self.county, self.state, self.out = scan.county.parent, scan.county, scan.state, scan.folder

    def run(self, *arguments: str | Path) -> Ran:
        ran = govlint(*arguments, state=self.state)
        assert ran.code in (0, 1), ran.text
        return ran

    def issues(self) -> list[dict[str, Any]]:
        listed: list[dict[str, Any]] = self.run("ledger", "list", self.county, "--format", "json").json["issues"]
        return listed

    def letters(self, *options: str) -> dict[str, str]:
        out = self.folder / f"letters-{len(list(self.folder.iterdir()))}"
        self.run("ledger", "letters", self.county, "--out", out, *options)
        return letters_in(out)


def letters_in(folder: Path) -> dict[str, str]:
    return {path.stem: words_of(path) for path in folder.glob("*.docx")}


def words_of(path: Path) -> str:
    document = docx.Document(BytesIO(path.read_bytes()))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(paragraph.text for paragraph in document.paragraphs), *cells))


@pytest.fixture(scope="module")
def desk(sample_scan: SampleScan, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(sample_scan.copied(tmp_path_factory.mktemp("letters") / "own"))


def test_a_scan_writes_one_letter_for_each_bureau_that_has_something_to_mend(desk: Desk) -> None:
    sure = [i for i in desk.issues() if i["state"] == "待整改" and i["finding"]["bureau"]]
    assert sure
    letters = letters_in(desk.out / "反馈函")
    assert set(letters) == {i["finding"]["bureau"] for i in sure}
    for issue in sure:
        assert issue["number"] in letters[issue["finding"]["bureau"]]


def test_a_letter_is_signed_and_dated_as_the_county_says(desk: Desk) -> None:
    plain = desk.county.read_text(encoding="utf-8")
    try:
        signed = '[letter]\noffice = "云岫县政务公开办公室"\ncontact = "文某"\nphone = "0000-7654321"\n'
        desk.county.write_text(f"{plain}\n{signed}", encoding="utf-8")
        letters = desk.letters("--as-of", "2026-07-02")
    finally:
        desk.county.write_text(plain, encoding="utf-8")
    for text in letters.values():
        assert "云岫县政务公开办公室\n2026年7月2日\n（联系人：文某，联系电话：0000-7654321）" in text


def test_a_scan_writes_the_sheets_that_its_letters_ask_to_fill_in(desk: Desk) -> None:
    assert (desk.out / "整改台账.xlsx").is_file()
    assert set(letters_in(desk.out / "反馈函")) <= {path.stem for path in (desk.out / "整改台账").glob("*.xlsx")}


def test_overdue_is_counted_on_the_day_that_is_asked_for(desk: Desk) -> None:
    def overdue(day: str) -> int:
        listed = desk.run("ledger", "list", desk.county, "--overdue", "--as-of", day, "--format", "json")
        return len(listed.json["issues"])

    assert overdue("2026-06-30") == 0
    assert overdue("2026-12-31") == len([i for i in desk.issues() if i["state"] == "待整改"]) > 0


def test_what_nobody_confirmed_is_in_no_letter_until_somebody_does(desk: Desk) -> None:
    doubtful = next(i for i in desk.issues() if i["state"] == "待核" and i["finding"]["bureau"])
    assert doubtful["finding"]["outcome"] == Outcome.REVIEW
    number, bureau = doubtful["number"], doubtful["finding"]["bureau"]
    assert number not in "".join(desk.letters().values())
    desk.run("ledger", "confirm", desk.county, number)
    assert number in desk.letters("--bureau", bureau)[bureau]


def test_letters_go_to_the_named_bureaus_only(desk: Desk) -> None:
    bureau = next(iter(desk.letters()))
    assert set(desk.letters("--bureau", bureau)) == {bureau}


def test_a_county_that_wants_everything_confirmed_sends_nothing_unconfirmed(desk: Desk) -> None:
    plain = desk.county.read_text(encoding="utf-8")
    confirmed = {i["number"] for i in desk.issues() if i["confirmed"]}
    try:
        desk.county.write_text(f'{plain}\n[ledger]\nconfirm = "all"\n', encoding="utf-8")
        sent = "".join(desk.letters().values())
    finally:
        desk.county.write_text(plain, encoding="utf-8")
    others = {i["number"] for i in desk.issues()} - confirmed
    assert not [number for number in others if number in sent]


def test_the_page_and_the_paper_of_a_scan_tell_what_the_ledger_knows(desk: Desk) -> None:
    page = (desk.out / "测评报告.html").read_text(encoding="utf-8")
    assert "与台账中此前的记录相比：新增" in page
    assert "首次发现" in words_of(desk.out / "测评报告.docx")


def test_a_report_made_later_takes_the_history_from_the_ledger_it_is_given(desk: Desk) -> None:
    number = next(i["number"] for i in desk.issues() if i["state"] == "待整改")
    desk.run("ledger", "dismiss", desk.county, number, "--why", "引用原文")
    out = desk.folder / "later"
    desk.run("report", desk.out, "--format", "html", "--county", desk.county, "--out", out)
    page = (out / "测评报告.html").read_text(encoding="utf-8")
    assert "备案豁免和不予认定（1）" in page
    assert number in page
    assert "得分与等次" in page and "历次扫描" in page and "信息发布情况" in page


def test_a_result_does_not_depend_on_the_ledger(desk: Desk) -> None:
    result = json.loads((desk.out / "result.json").read_text(encoding="utf-8"))
    assert {f["rule"] for f in result["findings"]} >= {i["finding"]["rule"] for i in desk.issues()}
