"""An assessor's list beside ours, in the column sets that assessors use."""

from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from ledger.acts import dismiss
from ledger.book import Ledger
from ledger.errors import LedgerError
from ledger.policy import Policy
from ledger.steps import Occasion
from tests.ledger.made import EXAMINED, FIRST, FIRST_DAY, scan, stale, typo

Rows = list[list[object]]


@pytest.fixture
def listed(book: Ledger) -> Ledger:
    """Two typos on one page and one on another, two stale columns of the same name."""
    findings = (
        typo("帐号", page="甲"),
        typo("布署", page="甲"),
        typo("既使", page="乙", bureau="县民政局"),
        stale("工作动态"),
        stale("工作动态", bureau="县民政局", url="http://www.example.com/mzj/gzdt/"),
    )
    book.take(scan(0, *findings), EXAMINED, Policy())
    return book


def workbook(path: Path, rows: Rows) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def word(path: Path, rows: Rows) -> Path:
    document = Document()
    table = document.add_table(len(rows), len(rows[0]))
    for line, row in zip(table.rows, rows, strict=True):
        for cell, value in zip(line.cells, row, strict=True):
            cell.text = str(value)
    document.save(str(path))
    return path


def told(book: Ledger, path: Path) -> list[list[str]]:
    names = lambda issues: sorted(i.finding.quote or i.finding.bureau for i in issues)  # noqa: E731
    comparison = book.compare(path)
    return [*(names(row.issues) for row in comparison.rows), names(comparison.extra)]


def test_a_third_partys_list_with_indicators(listed: Ledger, tmp_path: Path) -> None:
    rows: Rows = [
        ["县水务局问题清单", None, None, None],
        ["一级指标", "二级指标", "评价标准", "问题明细"],
        ["信息发布", "错敏词", "无错别字", "《关于甲的通知》中“帐号”疑为“账号”"],
        ["信息发布", "栏目更新", "及时更新", "“工作动态”栏目超过2周未更新"],
        ["信息发布", "政策解读", "应解读尽解读", "规范性文件未解读"],
    ]
    comparison = listed.compare(workbook(tmp_path / "清单.xlsx", rows))
    assert [len(row.issues) for row in comparison.rows] == [1, 2, 0]
    assert comparison.recall == pytest.approx(2 / 3)
    assert sorted(i.finding.quote for i in comparison.extra) == ["布署", "既使"]


def test_units_part_columns_of_one_name(listed: Ledger, tmp_path: Path) -> None:
    rows: Rows = [
        ["序号", "责任单位", "栏目名称", "问题描述"],
        [1, "民政局", "工作动态", "更新不及时"],
        [2, None, "通知公告", "空白栏目"],
    ]
    assert told(listed, workbook(tmp_path / "清单.xlsx", rows)) == [
        ["县民政局"],
        [],
        sorted(["县水务局", "帐号", "布署", "既使"]),
    ]


def test_a_word_table_of_a_circular(listed: Ledger, tmp_path: Path) -> None:
    rows: Rows = [
        ["网站名称", "主办单位", "被通报问题"],
        ["云岫县政府网", "县民政局", "http://www.example.com/乙.html 页面存在错别字“既使”"],
        ["云岫县政府网", "县水务局", "无"],
    ]
    assert told(listed, word(tmp_path / "通报.docx", rows))[0] == ["既使"]
    assert len(listed.compare(tmp_path / "通报.docx").rows) == 1


def test_dismissed_issues_are_neither_theirs_nor_extra(listed: Ledger, tmp_path: Path) -> None:
    number = next(i.number for i in listed.issues() if i.finding.quote == "布署")
    listed.act([number], dismiss("原文如此"), Occasion(FIRST, FIRST_DAY, "审核员"))
    rows: Rows = [["单位", "存在问题"], ["县水务局", "《关于甲的通知》中“布署”应为“部署”"]]
    answer = told(listed, workbook(tmp_path / "清单.xlsx", rows))
    assert answer[0] == [] and "布署" not in answer[1]


@pytest.mark.parametrize("name", ["清单.docx", "清单.xlsx"])
def test_a_file_without_a_list_is_refused(listed: Ledger, tmp_path: Path, name: str) -> None:
    rows: Rows = [["姓名", "电话"], ["某", "无"]]
    make = word if name.endswith("docx") else workbook
    with pytest.raises(LedgerError, match="没有找到问题清单"):
        listed.compare(make(tmp_path / name, rows))


def test_a_file_that_is_no_document_is_refused(listed: Ledger, tmp_path: Path) -> None:
    (tmp_path / "清单.docx").write_bytes(b"nothing of the kind")
    with pytest.raises(LedgerError, match="打不开"):
        listed.compare(tmp_path / "清单.docx")


def test_a_unit_that_only_the_sentence_names_parts_columns_too(listed: Ledger, tmp_path: Path) -> None:
    rows: Rows = [
        ["二级指标", "问题明细"],
        ["栏目更新", "县民政局“工作动态”栏目监测时间点前2周内无更新"],
    ]
    (found, extra) = told(listed, workbook(tmp_path / "清单.xlsx", rows))
    assert found == ["县民政局"] and "县水务局" in extra
