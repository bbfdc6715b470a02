"""Whatever a page says, a report stays a report."""

import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from report_samples import book_of, golden, make_finding, page_of, rows_of, with_findings

from records import Bureau, County, ScanResult, from_json
from reports import sarif_text, write_reports
from reports.text import CELL_LIMIT, clean, fit

PICKED = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "\ud800",
    "\x00\x1b",
    "</script><script>alert(1)</script>",
    "_x0041_",
    "'",
    "a\rb",
]
NASTY = st.text(st.characters(exclude_categories=()), max_size=40) | st.sampled_from(PICKED)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://a.example","x")', "=cmd|' /C calc'!A0")
MARKUP = "</title></style></script><img src=x onerror=alert(1)>\"'><svg onload=alert(2)>"


def everywhere(text: str, url: str) -> ScanResult:
    """A result with `text` in every place that a page can fill."""
    found = make_finding(
        url=url, title=text, message=text, context=text, quote=text, attachment=text, bureau=text, suggestion=text
    )
    result = with_findings(replace(found, column=(text, text), examples=(text,)))
    county = County("云岫县", "http://www.yunxiu.example/", (Bureau(text),) if text else ())
    columns = tuple(replace(c, name=text, path=(text,), bureau=text, reason=text) for c in result.columns[:2])
    seen = replace(result.coverage, notes=(text,), crashed=(text,))
    return replace(result, plan=replace(result.plan, county=county), columns=columns, coverage=seen)


@settings(max_examples=25)
@given(text=NASTY, url=NASTY.map(lambda tail: f"http://www.yunxiu.example/{tail}") | NASTY)
def test_any_text_makes_every_report_and_survives_in_the_result(text: str, url: str) -> None:
    result = everywhere(text, url)
    with TemporaryDirectory() as folder:
        paths = {path.suffix: path for path in write_reports(result, Path(folder))}
        assert from_json(ScanResult, json.loads(paths[".json"].read_text(encoding="utf-8"))) == result
        log = json.loads(paths[".sarif"].read_text(encoding="utf-8"))
        html.document_fromstring(paths[".html"].read_text(encoding="utf-8"))
    assert len(log["runs"][0]["results"]) == 1
    sarif_text(result).encode()


@settings(max_examples=25)
@given(text=NASTY)
def test_any_text_makes_a_workbook_that_opens(text: str) -> None:
    with TemporaryDirectory() as folder:
        book = book_of(everywhere(text, "http://www.yunxiu.example/"), Path(folder))
    row = rows_of(book, "问题清单")[0]
    # XML knows one line end only.
    assert (row["页面标题"] or "") == clean(text)
    assert not [cell for sheet in book for cells in sheet.iter_rows() for cell in cells if cell.data_type == "f"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_stays_text(text: str, tmp_path: Path) -> None:
    sheet = book_of(everywhere(text, text), tmp_path)["问题清单"]
    cells = {cell.value: cell.data_type for cell in sheet[2] if cell.value == text}
    assert cells == {text: "s"}


def test_markup_stays_text(tmp_path: Path) -> None:
    tree = html.document_fromstring(page_of(everywhere(MARKUP, "http://www.yunxiu.example/" + MARKUP), tmp_path))
    assert not tree.xpath("//img|//article//svg|//*[@onerror]|//*[@onload]")
    assert len(tree.xpath("//script")) == 1
    assert tree.xpath("//article//p[@class='message']")[0].text_content() == MARKUP


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "JAVASCRIPT:x//"])
def test_only_web_addresses_become_links(url: str, tmp_path: Path) -> None:
    result = with_findings(make_finding(url=url))
    result = replace(result, columns=tuple(replace(c, url=url) for c in result.columns))
    targets = html.document_fromstring(page_of(result, tmp_path)).xpath("//a/@href")
    assert {target for target in targets if not target.startswith(("#", "http://"))} == set()
    assert book_of(result, tmp_path)["问题清单"].cell(2, 11).hyperlink is None


def test_directions_are_not_turned_round(tmp_path: Path) -> None:
    assert "\u202e" not in page_of(with_findings(make_finding(title="公示\u202excod.名单")), tmp_path)


def test_a_cell_is_cut_where_excel_would_break(tmp_path: Path) -> None:
    row = rows_of(book_of(with_findings(make_finding(message="字" * 40_000)), tmp_path), "问题清单")[0]
    told = str(row["问题描述"])
    assert len(told) == CELL_LIMIT
    assert told.endswith("……（内容过长，已截断）")


@given(st.text(max_size=60), st.integers(min_value=30, max_value=80))
def test_a_fitted_text_never_exceeds_its_limit(text: str, limit: int) -> None:
    assert len(fit(text, limit).encode("utf-16-le")) <= 2 * limit


def test_a_very_long_address_is_text_and_not_a_broken_link(tmp_path: Path) -> None:
    url = "http://www.yunxiu.example/" + "路径" * 400
    cell = book_of(with_findings(make_finding(url=url)), tmp_path)["问题清单"].cell(2, 11)
    assert (cell.value, cell.hyperlink) == (url, None)


def test_the_message_of_a_log_entry_makes_no_link() -> None:
    log = json.loads(sarif_text(with_findings(make_finding(message="见[附件](http://a.example/)"))))
    assert log["runs"][0]["results"][0]["message"]["text"] == r"见\[附件\](http://a.example/)"


def test_hostile_names_do_not_leave_the_folder(tmp_path: Path) -> None:
    name = "../../外面/县水务局"
    county = replace(golden().plan.county, bureaus=(Bureau(name),))
    result = replace(golden(), plan=replace(golden().plan, county=county))
    paths = write_reports(result, tmp_path / "out", bureau=name)
    assert {path.parent for path in paths} == {tmp_path / "out"}
    assert all(path.is_file() for path in paths)
