"""问题清单.xlsx as the bureaus get it."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.workbook.workbook import Workbook
from report_samples import book_of, golden, make_finding, rows_of, with_findings

from records import Bureau, County, Outcome, Severity

# Those of the lists that assessors hand out, in their order; 结论 is ours.
TITLES = (
    *(
        "序号",
        "问题编号",
        "责任单位",
        "协同单位",
        "问题类别",
        "问题子类",
        "严重程度",
        "结论",
        "栏目路径",
        "页面标题",
        "页面链接",
    ),
    *(
        "附件名称/位置",
        "问题描述",
        "证据(脱敏)",
        "快照时间",
        "依据文件及条款",
        "扣分/否决口径",
        "整改要求",
        "整改时限",
        "责任人",
    ),
    *(
        "联系电话(办公)",
        "整改情况",
        "整改链接",
        "整改完成时间",
        "复核人",
        "复核结果",
        "复核时间",
        "是否销号",
        "销号时间",
        "备注",
    ),
)
BY_HAND = (*TITLES[18:], "协同单位")
ISSUE_SHEETS = ("问题清单", "待人工核对", "县民政局", "县自然资源和规划局", "未归属单位")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return book_of(golden(), tmp_path_factory.mktemp("book"))


@pytest.mark.parametrize("sheet", ISSUE_SHEETS)
def test_an_issue_sheet_has_the_assessors_columns(book: Workbook, sheet: str) -> None:
    assert [cell.value for cell in book[sheet][1]] == list(TITLES)


@pytest.mark.parametrize("sheet", ISSUE_SHEETS)
def test_the_header_stays_in_sight_and_filters(book: Workbook, sheet: str) -> None:
    assert book[sheet].freeze_panes == "C2"
    assert book[sheet].auto_filter.ref == f"A1:AD{book[sheet].max_row}"


def test_bureau_sheets_follow_the_county_file(book: Workbook) -> None:
    county = [bureau.name for bureau in golden().plan.county.bureaus]
    assert book.sheetnames[:6] == ["总览", "检查范围与完整性", "问题清单", "待人工核对", "栏目", "依据"]
    assert book.sheetnames[6:] == [*county, "未归属单位"]


def test_problems_and_doubtful_items_are_on_sheets_of_their_own(book: Workbook) -> None:
    assert {row["结论"] for row in rows_of(book, "问题清单")} == {"问题"}
    assert {row["结论"] for row in rows_of(book, "待人工核对")} == {"待核"}


def test_a_bureaus_problems_stand_before_its_doubtful_items(book: Workbook) -> None:
    outcomes = [row["结论"] for row in rows_of(book, "县人力资源和社会保障局")]
    assert outcomes == ["问题"] * 3 + ["待核"] * 4


def test_a_veto_comes_first_and_asks_for_confirmation(book: Workbook) -> None:
    for sheet in ("问题清单", "待人工核对"):
        first = rows_of(book, sheet)[0]
        assert (first["严重程度"], first["扣分/否决口径"]) == ("单项否决", "单项否决（须人工确认）")


def test_what_people_fill_in_is_empty(book: Workbook) -> None:
    rows = [row for sheet in ISSUE_SHEETS for row in rows_of(book, sheet)]
    assert {row[title] for row in rows for title in BY_HAND} == {None}


def test_the_results_of_a_review_are_offered_for_choice(book: Workbook) -> None:
    offers = {str(rule.sqref): rule.formula1 for rule in book["问题清单"].data_validations.dataValidation}
    assert offers == {"Z2:Z34": '"通过,不通过"', "AB2:AB34": '"是,否"'}


def test_the_snapshot_time_is_that_of_the_scan_in_beijing(book: Workbook) -> None:
    assert {row["快照时间"] for row in rows_of(book, "问题清单")} == {"2026-06-30 09:00 至 09:42"}


def test_the_page_is_one_click_away(book: Workbook) -> None:
    cells = [row[10] for row in book["问题清单"].iter_rows(min_row=2)]
    assert [cell.hyperlink.target for cell in cells] == [cell.value for cell in cells]


def test_the_first_sheet_leads_to_each_bureau(book: Workbook) -> None:
    links = {row[1].value: row[1].hyperlink.location for row in book["总览"].iter_rows() if row[1].hyperlink}
    assert links == {name: f"'{name}'!A1" for name in book.sheetnames[6:]}


def test_long_texts_wrap_in_rows_high_enough_to_show_them(tmp_path: Path) -> None:
    told = "该页面的表述与现行规定不一致，建议核实后更正。" * 6
    sheet = book_of(with_findings(make_finding(message=told), make_finding(message="短")), tmp_path)["问题清单"]
    heights = {sheet.cell(row, 13).value: sheet.row_dimensions[row].height for row in (2, 3)}
    assert sheet.cell(2, 13).alignment.wrap_text
    assert heights[told] > 2 * heights["短"]


def test_a_bureau_may_be_called_like_one_of_our_sheets(tmp_path: Path) -> None:
    names = ("总览", "问题清单", "县档案局[筹]/办公室", "县档案局[筹]?办公室", "长" * 40)
    county = County("云岫县", "http://www.yunxiu.example/", tuple(Bureau(name) for name in names))
    findings = tuple(make_finding(bureau=name, url=f"http://www.yunxiu.example/{n}") for n, name in enumerate(names))
    result = replace(golden(), findings=findings, columns=(), plan=replace(golden().plan, county=county))
    book = book_of(result, tmp_path)
    owners = [rows_of(book, sheet)[0]["责任单位"] for sheet in book.sheetnames[6:]]
    assert owners == list(names)
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_the_two_bureau_orders_differ_only_where_a_ranking_is_asked_for(book: Workbook) -> None:
    ranked = [row[1].value for row in book["总览"].iter_rows() if isinstance(row[0].value, int)]
    assert ranked != [bureau.name for bureau in golden().plan.county.bureaus]
    assert set(ranked) == {bureau.name for bureau in golden().plan.county.bureaus}


def test_equal_burdens_share_a_place(tmp_path: Path) -> None:
    same = [make_finding(bureau=name, deduction=2.0) for name in ("县水务局", "县民政局")]
    worse = make_finding(bureau="青屏镇人民政府", deduction=3.0)
    book = book_of(with_findings(*same, worse), tmp_path)
    places = {row[1].value: row[0].value for row in book["总览"].iter_rows() if isinstance(row[0].value, int)}
    assert places["县水务局"] == places["县民政局"] < places["青屏镇人民政府"]


def test_doubtful_items_cost_no_place(tmp_path: Path) -> None:
    doubtful = make_finding(bureau="县水务局", outcome=Outcome.REVIEW, severity=Severity.VETO)
    book = book_of(with_findings(doubtful, make_finding(bureau="县民政局")), tmp_path)
    places = {row[1].value: row[0].value for row in book["总览"].iter_rows() if isinstance(row[0].value, int)}
    assert places["县水务局"] == 1
