"""The ledger as files: out to the bureaus, through their spreadsheet programs, and back."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.audit.county_runs import Ran, SampleScan, govlint
from tests.documents.legacy_kit import converted

# Synthetic; the check digit fits.
IDENTITY = "11010119900307721X"
MASKED = "110101********721X"
WHAT, LINK, PERSON, DAY = "整改情况", "整改链接", "责任人", "整改完成时间"
PHONE, HELPER = "联系电话(办公)", "协同单位"
NUMBERS = "0000-7654321、13900000000"
Claims = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Office:
    """A county's office with a ledger of its own."""

    folder: Path
    state: Path

    def run(self, command: str, *arguments: str | Path) -> Ran:
        ran = govlint("ledger", command, self.folder / "county.toml", *arguments, state=self.state)
        assert "内部出错" not in ran.text, ran.text
        return ran

    def issues(self) -> dict[str, dict[str, Any]]:
        return {issue["number"]: issue for issue in self.run("list", "--format", "json").json["issues"]}

    def claims(self) -> Claims:
        return {number: issue["claim"] for number, issue in self.issues().items() if issue.get("claim")}

    def export(self, *arguments: str) -> Path:
        out = self.folder / "out"
        assert self.run("export", "--out", out, *arguments).code == 0
        return out


@pytest.fixture
def office(sample_scan: SampleScan, tmp_path: Path) -> Office:
    for path in sample_scan.county.parent.glob("*台账.sqlite*"):
        shutil.copy(path, tmp_path)
    shutil.copy(sample_scan.county, tmp_path / "county.toml")
    return Office(tmp_path, sample_scan.state)


def heads(sheet: Worksheet) -> dict[str, int]:
    return {str(cell.value): place for place, cell in enumerate(sheet[1], start=1)}


def fill(path: Path, answer: Callable[[int], tuple[str, str, str, date]]) -> Claims:
    """Fills every open row as a bureau does; returns what was filled in by number."""
    book = load_workbook(path)
    sheet, filled = book["整改台账"], {}
    places = heads(sheet)
    for row in range(2, sheet.max_row + 1):
        if sheet.cell(row, places[WHAT]).protection.locked:
            continue
        values = answer(row)
        cells: tuple[str | date, ...] = values
        for name, value in zip((WHAT, LINK, PERSON, DAY), cells, strict=True):
            cell = sheet.cell(row, places[name], value)
            if isinstance(value, str):
                cell.data_type = "s"
        sheet.cell(row, places[PHONE], NUMBERS)
        sheet.cell(row, places[HELPER], "县交通局")
        what, link, person, day = values
        number = str(sheet.cell(row, places["问题编号"]).value)
        told = {"what": what, "link": link, "person": person, "finished": day.isoformat()}
        filled[number] = told | {"phone": NUMBERS, "helper": "县交通局"}
    book.save(path)
    return filled


def answered(row: int) -> tuple[str, str, str, date]:
    return (f"已更正第{row}处\n并复核全文", f"http://www.example.com/{row}.html?a=1&b=2", "某科员", date(2026, 7, 1))


def through_office(path: Path, folder: Path) -> Path:
    """Opened and saved by another spreadsheet program, in its own format and back."""
    folder.mkdir()
    foreign = converted(folder, "sheet.xlsx", path.read_bytes(), "ods")
    back = folder / "回复.xlsx"
    back.write_bytes(converted(folder, "back.ods", foreign, "xlsx"))
    return back


def test_what_bureaus_fill_in_comes_back_through_a_spreadsheet_program(office: Office) -> None:
    whole = office.export() / "整改台账.xlsx"
    before = office.issues()
    rows = load_workbook(whole)["整改台账"].iter_rows(min_row=2, values_only=True)
    assert {row[1] for row in rows} == set(before)
    filled = fill(whole, answered)
    assert set(filled) == {number for number, issue in before.items() if issue["state"] == "待整改"}

    back = through_office(whole, office.folder / "office")
    ran = office.run("import", back, "--who", "收表人")
    assert ran.code == 0 and f"已登记 {len(filled)} 条，无变化 0 条，未登记 0 条" in ran.text, ran.text
    assert office.claims() == filled
    states = {number: issue["state"] for number, issue in office.issues().items()}
    assert states == {n: "待复核" if n in filled else issue["state"] for n, issue in before.items()}

    assert f"已登记 0 条，无变化 {len(filled)} 条" in office.run("import", back).text
    out = office.export("--format", "xlsx,csv")
    ran = office.run("import", out / "整改台账.xlsx", out / "整改台账.csv", "--format", "json")
    assert ran.json["counts"] == {"已登记": 0, "无变化": 2 * len(filled), "未登记": 0}
    assert office.issues().keys() == before.keys()


def test_locks_and_drop_downs_survive_a_spreadsheet_program(office: Office) -> None:
    whole = office.export() / "整改台账.xlsx"
    sheets = [load_workbook(path)["整改台账"] for path in (whole, through_office(whole, office.folder / "office"))]
    kept = [
        (
            sheet.protection.sheet,
            [[cell.protection.locked for cell in row] for row in sheet.iter_rows(max_row=9)],
            sorted(rule.type for rule in sheet.data_validations.dataValidation),
            [rule.formula for area in sheet.conditional_formatting for rule in area.rules],
            [[cell.value for cell in row] for row in sheet.iter_rows()],
        )
        for sheet in sheets
    ]
    assert kept[0] == kept[1]
    assert kept[0][2] == ["date", "list"]


def test_a_bureau_may_rearrange_its_sheet(office: Office) -> None:
    out = office.export() / "整改台账"
    path = max(out.glob("*.xlsx"), key=lambda path: load_workbook(path)["整改台账"].max_row)
    filled = fill(path, answered)
    rearrange(path)
    assert office.run("import", path).code == 0
    # Two rows stand above the one that was put in between; below it one answer serves all.
    numbers = list(filled)
    shared = {"what": filled[numbers[2]]["what"]}
    assert office.claims() == filled | {number: filled[number] | shared for number in numbers[2:]}


def rearrange(path: Path) -> None:
    """Columns in reverse under other names, one more column, a title above, rows between, one answer for all rows."""
    names = {WHAT: "整改措施", LINK: "整改后网址", PERSON: "整改责任人", DAY: "完成日期", "问题编号": "编号"}
    old = load_workbook(path)["整改台账"]
    table = [list(reversed(row)) for row in old.iter_rows(values_only=True)]
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["县水务局整改情况回复"])
    sheet.append([])
    sheet.append(["科室意见", *(names.get(str(name), name) for name in table[0])])
    for row in table[1:]:
        sheet.append(["同意", *row])
    place = next(cell.column for cell in sheet[3] if cell.value == names[WHAT])
    sheet.insert_rows(6)
    sheet.cell(6, 1).value = "以下为办公室负责"
    sheet.merge_cells(start_row=7, end_row=sheet.max_row, start_column=place, end_column=place)
    book.save(path)


def test_rows_that_are_refused_are_told_with_their_reason(office: Office) -> None:
    path = office.export() / "整改台账.xlsx"
    book = load_workbook(path)
    sheet, places = book["整改台账"], heads(load_workbook(path)["整改台账"])
    states = {str(sheet.cell(row, places["状态"]).value): row for row in range(2, sheet.max_row + 1)}
    sheet.cell(states["待核"], places[WHAT]).value = "已更正"
    sheet.cell(states["待整改"], places[WHAT]).value = "已更正"
    book.save(path)
    ran = office.run("import", path, "--format", "json")
    assert ran.code == 1 and ran.json["counts"] == {"已登记": 1, "无变化": 0, "未登记": 1}
    told = {row["row"]: (row["sheet"], row["fate"], row["why"]) for row in ran.json["files"][0]["rows"]}
    sheet_name, fate, why = told[states["待核"]]
    assert (sheet_name, fate) == ("整改台账", "未登记") and "待核" in why
    assert "不需要申报整改" in office.run("import", path).text


def test_a_file_that_cannot_be_read_does_not_hold_up_the_others(office: Office) -> None:
    good = office.export() / "整改台账.xlsx"
    filled = fill(good, answered)
    bad = office.folder / "坏.xlsx"
    bad.write_bytes(b"not a workbook")
    ran = office.run("import", bad, good)
    assert ran.code == 2 and "已损坏" in ran.text
    assert office.claims() == filled


def test_csv_keeps_texts_that_look_like_formulas(office: Office) -> None:
    path = office.export() / "整改台账.xlsx"
    filled = fill(path, lambda row: ("=已更正", "http://www.example.com/a.html", "@某科员", date(2026, 7, 1)))
    office.run("import", path)
    csv = office.export("--format", "csv") / "整改台账.csv"
    assert "'=已更正" in csv.read_text(encoding="utf-8-sig")
    assert office.run("import", csv, "--format", "json").json["counts"]["无变化"] == len(filled)


def test_a_number_that_a_bureau_quotes_is_kept_masked(office: Office) -> None:
    path = office.export("--bureau", "县水务局") / "整改台账" / "县水务局.xlsx"
    filled = fill(path, lambda row: (f"已删除{IDENTITY}", "http://www.example.com/a.html", "某", date(2026, 7, 1)))
    office.run("import", path)
    assert {claim["what"] for claim in office.claims().values()} == {f"已删除{MASKED}"}
    assert office.run("import", path, "--format", "json").json["counts"]["无变化"] == len(filled)
    office.run("claim", next(iter(filled)), "--what", IDENTITY)
    path.unlink()
    csv = office.export("--format", "csv") / "整改台账.csv"
    for file in (csv, *office.folder.glob("*.sqlite*")):
        assert IDENTITY.encode() not in file.read_bytes()


def test_a_countys_own_column_names_go_out_and_come_back(office: Office) -> None:
    titles = {WHAT: "办理结果", LINK: "办理后页面", PERSON: "经手", DAY: "办结于", PHONE: "怎么联系", HELPER: "谁配合"}
    columns = [f'[[column]]\nfield = "{field}"\n' for field in ("序号", "问题编号")]
    columns += [f'[[column]]\nfield = "{field}"\ntitle = "{title}"\n' for field, title in titles.items()]
    (office.folder / "版式.toml").write_text("\n".join(columns), encoding="utf-8")
    county = office.folder / "county.toml"
    plain = county.read_text(encoding="utf-8")
    county.write_text(f'{plain}\n[ledger]\nlayout = "版式.toml"\n', encoding="utf-8")
    path = office.export() / "整改台账.xlsx"
    renamed = {value: key for key, value in titles.items()}
    book = load_workbook(path)
    assert set(heads(book["整改台账"])) == {"序号", "问题编号", *renamed}
    sheet = book["整改台账"]
    for cell in sheet[1]:
        cell.value = renamed.get(str(cell.value), cell.value)
    book.save(path)
    filled = fill(path, answered)
    book = load_workbook(path)
    for cell in book["整改台账"][1]:
        cell.value = titles.get(str(cell.value), cell.value)
    book.save(path)
    assert office.run("import", path).code == 0
    assert office.claims() == filled
    county.write_text(plain, encoding="utf-8")
    ran = office.run("import", path)
    assert ran.code == 2 and "--layout" in ran.text
    assert office.run("import", path, "--layout", office.folder / "版式.toml").code == 0


def test_an_export_of_some_states_says_so(office: Office) -> None:
    book = load_workbook(office.export("--state", "待核") / "整改台账.xlsx")
    states = {cell.value for cell in book["整改台账"]["H"][1:]}
    assert states == {"待核"} and "只列状态：待核" in str(book["汇总"]["A2"].value)
    ran = office.run("export", "--state", "待合")
    assert ran.code == 2 and "待核" in ran.text


def test_an_assessors_list_is_set_beside_ours_item_by_item(office: Office) -> None:
    known = [issue for issue in office.issues().values() if issue["finding"]["rule"] == "PR01"][:2]
    list_file = office.folder / "检查清单.xlsx"
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["序号", "责任单位", "问题描述", "页面链接"])
    for place, issue in enumerate(known, start=1):
        sheet.append([place, issue["finding"]["bureau"], f"公开了身份证号{IDENTITY}", issue["finding"]["url"]])
    sheet.append([9, "县档案局", "“馆务公告”栏目超期未更新", "http://www.example.com/none/"])
    book.save(list_file)
    ran = office.run("compare", list_file, "--format", "json")
    assert ran.code == 0 and (ran.json["agreed"], ran.json["missed"]) == (2, 1), ran.text
    assert ran.json["recall"] == round(2 / 3, 4)

    out = office.folder / "对比.xlsx"
    text = office.run("compare", list_file, "--out", out).text
    assert "一致 2" in text and "我方漏检 1" in text and IDENTITY not in text
    made = load_workbook(out)
    assert made.sheetnames == ["汇总", "逐条对照", "我方多出"]
    titles, *rows = made["逐条对照"].iter_rows(values_only=True)
    items = [dict(zip(titles, row, strict=True)) for row in rows]
    assert [item["结论"] for item in items] == ["一致", "一致", "我方漏检"]
    assert known[0]["number"] in str(items[0]["我方问题编号"]) and items[0]["对方清单位置"] == "Sheet 第 2 行"
    extra = {row[1] for row in made["我方多出"].iter_rows(min_row=2, values_only=True)}
    assert extra == set(ran.json["extra"])
    assert not any(IDENTITY in json.dumps(row, default=str) for sheet in made for row in sheet.values)
