"""整改台账 as the office keeps it and the bureaus fill it in."""

import csv
from pathlib import Path

import pytest
from ledger_samples import BUREAUS, about, book, cells_of, every_state, make_issue, workbook_of
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from test_reports_leaks import MASKED, NUMBER, leak
from test_reports_workbook import TITLES

from records import Claim
from reports import Layout, ReportError, write_ledger

FORMULAS = ('=HYPERLINK("http://evil.example/","看")', "+1", "-1+2", "@x", "＝1+1", "\t=1")
ANSWERS = {"协同单位", "责任人", "联系电话(办公)", "整改情况", "整改链接", "整改完成时间"}
Row = dict[str, Cell]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return workbook_of(book(*every_state()), tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def rows(whole: Workbook) -> dict[str, Row]:
    return cells_of(whole["整改台账"])


def letters_of(book: Workbook) -> dict[str, str]:
    """Column letters by heading."""
    return {str(cell.value): get_column_letter(place) for place, cell in enumerate(book["整改台账"][1], start=1)}


def row(rows: dict[str, Row], number: int) -> dict[str, object]:
    return {name: cell.value for name, cell in rows[f"WD01-{number:08x}"].items()}


def told(rows: dict[str, Row], number: int, *names: str) -> tuple[object, ...]:
    values = row(rows, number)
    return tuple(getattr(values[name], "date", lambda v=values[name]: v)() for name in names)


def test_it_has_the_columns_of_the_issue_list_with_states_and_relapses(whole: Workbook) -> None:
    titles = [cell.value for cell in whole["整改台账"][1]]
    assert set(titles) == {*TITLES, "状态", "反弹次数"} - {"结论"}
    assert titles[:3] == ["序号", "问题编号", "责任单位"]


def test_what_the_ledger_knows_is_filled_in(rows: dict[str, Row]) -> None:
    names = ("状态", "责任人", "整改情况", "复核人", "复核结果", "是否销号", "反弹次数")
    assert told(rows, 1, *names) == ("待整改", "某科员", "已更正", "系统复查", "不通过", "否", 2)
    assert told(rows, 2, *names) == ("待复核", "某科员", "已更正", None, None, "否", 0)
    assert told(rows, 3, *names) == ("已销号", "某科员", "已更正", "系统复查", "通过", "是", 0)
    assert told(rows, 7, *names) == ("待整改", None, None, None, None, "否", 0)
    days = [str(day) for day in told(rows, 3, "整改完成时间", "复核时间", "销号时间")]
    assert days == ["2026-07-03", "2026-06-30", "2026-06-30"]
    assert str(told(rows, 2, "整改时限")[0]) == "2026-07-01"


def test_the_remark_says_why_an_issue_stands_as_it_does(rows: dict[str, Row]) -> None:
    remarks = {number: row(rows, number)["备注"] for number in (3, 4, 6, 7, 8)}
    assert remarks == {
        3: "复查已整改：原处已改正",
        4: "豁免至 2026-12-31：机构改革期间",
        6: "待人工核实，暂不需整改。",
        7: "最近一次检查未检到：打不开（超时）",
        8: None,
    }


def test_vetoes_come_first_and_what_is_done_last(rows: dict[str, Row]) -> None:
    assert [int(number[-1]) for number in rows] == [8, 1, 2, 6, 7, 3, 4, 5]


def test_only_the_answers_that_are_asked_for_can_be_changed(whole: Workbook, rows: dict[str, Row]) -> None:
    assert whole["整改台账"].protection.sheet and whole["汇总"].protection.sheet
    assert not whole["整改台账"].protection.password
    opened = {n: {name for name, cell in r.items() if not cell.protection.locked} for n, r in rows.items()}
    assert {int(n[-1]): names for n, names in opened.items() if names} == dict.fromkeys((1, 2, 7, 8), ANSWERS)


def test_answers_are_offered_and_days_are_checked(whole: Workbook) -> None:
    rules = {str(rule.sqref): rule for rule in whole["整改台账"].data_validations.dataValidation}
    letters = letters_of(whole)
    offer = rules[f"{letters['整改情况']}2:{letters['整改情况']}9"]
    assert offer.type == "list" and "已更正" in offer.formula1 and not offer.showErrorMessage
    assert rules[f"{letters['整改完成时间']}2:{letters['整改完成时间']}9"].type == "date"


def test_deadlines_and_closed_rows_have_colours(whole: Workbook) -> None:
    formats = whole["整改台账"].conditional_formatting
    rules = {str(area.sqref): [rule.formula[0] for rule in area.rules] for area in formats}
    letters = letters_of(whole)
    due = letters["整改时限"]
    assert ["<TODAY()" in test or "+3" in test for test in rules[f"{due}2:{due}9"]] == [True, True]
    grey = [test for tests in rules.values() for test in tests if "已销号" in test]
    assert grey == [f'OR(${letters["状态"]}2="已销号",${letters["状态"]}2="备案豁免",${letters["状态"]}2="不予认定")']


def test_the_sheet_is_ready_for_the_screen_and_for_paper(whole: Workbook) -> None:
    sheet = whole["整改台账"]
    assert whole.sheetnames == ["汇总", "整改台账"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", f"A1:{get_column_letter(sheet.max_column)}9")
    assert sheet.page_setup.orientation == "landscape" and sheet.print_title_rows == "$1:$1"
    assert all(cell.alignment.wrap_text for cell in sheet[2])


def test_the_summary_counts_each_bureau_by_state(whole: Workbook) -> None:
    lines = [[cell for cell in line if cell is not None] for line in whole["汇总"].iter_rows(values_only=True)]
    heads = next(line for line in lines if line and line[0] == "单位")
    counts = {line[0]: dict(zip(heads, line, strict=True)) for line in lines if line and line[0] in (*BUREAUS, "合计")}
    water = counts["县水务局"]
    assert (water["合计"], water["待整改"], water["待复核"], water["超过时限"], water["3 日内到期"]) == (7, 2, 1, 1, 2)
    assert (counts["县民政局"]["未检到"], counts["合计"]["合计"]) == (1, 8)
    assert any("WD01-00000008" in str(line[0]) for line in lines if line)


def test_a_bureau_gets_its_own_without_what_is_not_confirmed(tmp_path: Path) -> None:
    write_ledger(book(*every_state()), tmp_path)
    assert {path.name for path in (tmp_path / "整改台账").iterdir()} == {"县水务局.xlsx", "县民政局.xlsx"}
    own = cells_of(workbook_of(book(*every_state()), tmp_path, "整改台账/县水务局")["整改台账"])
    assert [int(number[-1]) for number in own] == [8, 1, 2, 3, 4]


def test_bureaus_that_are_named_alike_get_a_file_each(tmp_path: Path) -> None:
    names = ("县档案局/办公室", "县档案局?办公室")
    issues = [make_issue(n, finding=about(n, bureau=name)) for n, name in enumerate(names)]
    paths = write_ledger(book(*issues), tmp_path)
    assert sorted(path.name for path in paths) == ["县档案局_办公室(2).xlsx", "县档案局_办公室.xlsx", "整改台账.xlsx"]


def test_one_bureau_alone_leaves_the_whole_ledger_as_it_was(tmp_path: Path) -> None:
    (path,) = write_ledger(book(*every_state()), tmp_path, only=("县民政局",))
    assert path == tmp_path / "整改台账" / "县民政局.xlsx" and not (tmp_path / "整改台账.xlsx").exists()


def test_csv_holds_the_same_rows(tmp_path: Path, rows: dict[str, Row]) -> None:
    write_ledger(book(*every_state()), tmp_path, ("csv",))
    assert (tmp_path / "整改台账.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "整改台账.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [line["问题编号"] for line in lines] == list(rows)
    for line in lines:
        values = {name: cell.value for name, cell in rows[line["问题编号"]].items()}
        assert line == {name: _as_text(value) for name, value in values.items()}


def _as_text(value: object) -> str:
    return value.date().isoformat() if hasattr(value, "date") else "" if value is None else str(value)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_looks_like_a_formula_stays_text(text: str, tmp_path: Path) -> None:
    finding = about(1, title=text, message=text, url=text)
    given = book(make_issue(1, finding=finding, claim=Claim(text, text, text)))
    cells = cells_of(workbook_of(given, tmp_path)["整改台账"])["WD01-00000001"]
    for name in ("页面标题", "问题描述", "页面链接", "整改情况", "整改链接", "责任人"):
        assert (cells[name].value, cells[name].data_type, cells[name].hyperlink) == (text, "s", None)
    write_ledger(given, tmp_path, ("csv",))
    with (tmp_path / "整改台账.csv").open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file)
    assert {line[name] for name in ("页面标题", "问题描述", "整改情况")} == {f"'{text}"}


def test_only_web_addresses_become_links(tmp_path: Path) -> None:
    claims = ("http://www.yunxiu.example/a.html", "javascript:alert(1)", "file:///etc/hosts")
    issues = (make_issue(n, claim=Claim("已更正", link)) for n, link in enumerate(claims))
    cells = cells_of(workbook_of(book(*issues), tmp_path)["整改台账"]).values()
    assert [bool(row["整改链接"].hyperlink) for row in cells] == [True, False, False]


def test_the_plain_number_of_a_masked_leak_is_in_no_file(tmp_path: Path) -> None:
    write_ledger(book(make_issue(1, finding=leak(defect=NUMBER))), tmp_path, ("xlsx", "csv"))
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) == 4
    cells = cells_of(workbook_of(book(make_issue(1, finding=leak(defect=NUMBER))), tmp_path)["整改台账"])
    texts = [str(cell.value) for row in cells.values() for cell in row.values()]
    texts.append((tmp_path / "整改台账.csv").read_text(encoding="utf-8-sig"))
    assert not any(NUMBER in text for text in texts) and any(MASKED in text for text in texts)


def test_a_layout_picks_orders_and_renames(tmp_path: Path) -> None:
    path = tmp_path / "版式.toml"
    fields = ('field = "状态"', 'field = "问题编号"', 'field = "整改情况"\ntitle = "落实情况"')
    path.write_text("".join(f"[[column]]\n{field}\n" for field in fields), encoding="utf-8")
    given = book(*every_state(), layout=Layout.load_for_ledger(str(path)))
    sheet = workbook_of(given, tmp_path)["整改台账"]
    assert [cell.value for cell in sheet[1]] == ["状态", "问题编号", "落实情况"]
    assert not cells_of(sheet)["WD01-00000001"]["落实情况"].protection.locked


def test_an_empty_ledger_says_so(tmp_path: Path) -> None:
    sheet = workbook_of(book(), tmp_path)["整改台账"]
    assert sheet["A2"].value == "没有符合条件的问题。"


def test_an_unknown_format_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="台账格式“xls”不存在，是否要写“xlsx”"):
        write_ledger(book(*every_state()), tmp_path / "out", ("xls",))
    assert not (tmp_path / "out").exists()
