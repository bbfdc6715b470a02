"""测评报告.docx: the report for reading, filing and sending round."""

from dataclasses import fields
from pathlib import Path
from zipfile import ZipFile

import pytest
from papers import document_of, pages_of, paper_text
from report_samples import golden, make_finding, pinned, unfinished, with_findings

from records import Family, Finding, ScanResult
from reports import write_reports

# Synthetic: the last digit does not fit the others.
NUMBER = "110101190001010012"
MASKED = "110***********0012"
# What reports do not repeat: addresses are links, and these are for programs.
KEPT_BACK = ("defect", "type")


def report_of(result: ScanResult, out: Path, **options: str) -> Path:
    (path,) = write_reports(result, out, formats=("docx",), **options)
    return path


def test_the_report_reads_as_pinned(tmp_path: Path) -> None:
    text = paper_text(report_of(golden(), tmp_path))
    assert text == pinned("report.docx.txt", text)


def test_the_scope_stands_before_any_verdict(tmp_path: Path) -> None:
    text = paper_text(report_of(golden(), tmp_path))
    places = [text.index(part) for part in ("检查范围与完整性", "总体情况", "单位排名", "各单位情况", "附件：")]
    assert places == sorted(places)


def test_an_unfinished_scan_is_titled_so_and_ranks_nobody(tmp_path: Path) -> None:
    text = paper_text(report_of(unfinished(golden()), tmp_path))
    assert text.startswith("Title: 云岫县政务公开合规测评报告（未完成）")
    assert "名次|" not in text
    assert "单位排名" not in text
    assert "不作排名" in text


def test_masked_words_enter_and_what_is_kept_back_does_not(tmp_path: Path) -> None:
    leak = make_finding(family=Family.PRIVACY, quote=MASKED, context=f"证号：{MASKED}。", start=3, end=21)
    path = report_of(
        with_findings(make_finding(**dict.fromkeys(KEPT_BACK, NUMBER), examples=(NUMBER,)), leak), tmp_path
    )
    with ZipFile(path) as package:
        everything = b"".join(package.read(name) for name in package.namelist()).decode("utf-8", "replace")
    assert MASKED in everything
    assert NUMBER not in everything


@pytest.mark.parametrize("name", sorted(f.name for f in fields(Finding) if f.type in (str, "str") and f.name != "url"))
def test_no_text_of_a_finding_gets_into_an_address(name: str, tmp_path: Path) -> None:
    path = report_of(with_findings(make_finding(**{name: f"证号{NUMBER}号"})), tmp_path)
    links = document_of(path).part.rels.values()
    assert not [link.target_ref for link in links if link.is_external and NUMBER in link.target_ref]


def test_only_addresses_of_the_web_become_links(tmp_path: Path) -> None:
    urls = ("javascript:alert(1)", "file:///etc/passwd", "http://www.yunxiu.example/" + "长" * 3000)
    path = report_of(with_findings(*(make_finding(url=url) for url in urls)), tmp_path)
    assert not [rel for rel in document_of(path).part.rels.values() if rel.is_external]


def test_hostile_text_is_words_and_nothing_else(tmp_path: Path) -> None:
    nasty = "<w:p/>&amp;\x00\x0b\ud800\u202e]]>" + "长" * 5000
    found = make_finding(title=nasty, message=nasty, quote=nasty, context=nasty, bureau=nasty[:30], column=(nasty,))
    assert "<w:p/>&amp;]]>长长" in paper_text(report_of(with_findings(found), tmp_path))


def test_three_hundred_issues_of_one_bureau_are_all_listed(tmp_path: Path) -> None:
    result = with_findings(*(make_finding(url=f"http://www.yunxiu.example/swj/t{i}.html") for i in range(300)))
    text = paper_text(report_of(result, tmp_path))
    assert all(f"/swj/t{i}.html" in text for i in range(300))


def test_more_than_a_report_can_hold_is_counted_and_found_in_the_workbook(tmp_path: Path) -> None:
    result = with_findings(*(make_finding(url=f"http://www.yunxiu.example/swj/t{i}.html") for i in range(320)))
    assert "其余 20 条见问题清单.xlsx" in paper_text(report_of(result, tmp_path))


def test_a_bureau_without_issues_is_named_with_what_may_be_said_of_it(tmp_path: Path) -> None:
    text = paper_text(report_of(with_findings(), tmp_path))
    assert "Heading 2: 县民政局" in text
    assert "本次检查另有" in text


def test_the_head_of_every_table_is_repeated_and_rows_stay_whole(tmp_path: Path) -> None:
    document = document_of(report_of(golden(), tmp_path))
    listed = [t for t in document.tables if t.rows[0].cells[0].text in ("序号", "单位", "规则", "栏目")]
    assert listed
    for table in listed:
        assert table._tbl.tr_lst[0].xpath("w:trPr/w:tblHeader")
        assert all(row.xpath("w:trPr/w:cantSplit") for row in table._tbl.tr_lst)


def test_tables_fit_between_the_margins(tmp_path: Path) -> None:
    document = document_of(report_of(golden(), tmp_path))
    section = document.sections[0]
    assert section.page_width and section.left_margin and section.right_margin
    room = section.page_width - section.left_margin - section.right_margin
    for table in document.tables:
        assert sum(column.width or 0 for column in table.columns) <= room * 1.01


def test_libreoffice_shows_the_whole_report_without_empty_pages(tmp_path: Path) -> None:
    pages = pages_of(report_of(golden(), tmp_path), tmp_path)
    assert 10 <= len(pages) <= 20
    assert all(len(page.split()) > 8 for page in pages)
    assert "检查范围与完整性" in pages[1]
    assert "—2—" in pages[1].replace(" ", "")


def test_libreoffice_opens_a_report_of_very_long_titles_and_addresses(tmp_path: Path) -> None:
    long = make_finding(title="关于" + "很长" * 300, url="http://www.yunxiu.example/" + "a" * 1500)
    assert "需" in "".join(pages_of(report_of(with_findings(long), tmp_path), tmp_path))
