"""One ScanResult, every report. After an intended change: GOVLINT_PIN=1 pytest tests/reports/test_reports_golden.py,
then read the difference."""

import json
from pathlib import Path

from lxml import html
from openpyxl.workbook.workbook import Workbook
from report_samples import book_of, golden, page_of, pinned

from records import ScanResult, from_json
from reports import sarif_text, write_reports


def table_text(book: Workbook) -> str:
    """Each sheet under its name, one line per row, cells parted by |, links behind their text."""
    lines: list[str] = []
    for sheet in book:
        lines.append(f"== {sheet.title} 冻结 {sheet.freeze_panes} 筛选 {sheet.auto_filter.ref}")
        for row in sheet.iter_rows():
            cells = ["" if cell.value is None else str(cell.value).replace("\n", "⏎") for cell in row]
            lines.append("|".join(cells).rstrip("|"))
    return "\n".join(lines) + "\n"


def outline(page: str) -> str:
    """The words of a page in reading order, one line per block, with the targets of links."""
    tree = html.document_fromstring(page)
    blocks = tree.xpath("//title|//h1|//h2|//h3|//p|//li|//tr|//blockquote|//dt|//dd|//label|//summary|//caption")
    lines = []
    for block in blocks:
        words = " ".join(" ".join(part.split()) for part in block.itertext() if part.strip())
        targets = "".join(f" <{a.get('href')}>" for a in block.iter("a"))
        lines.append(f"{block.tag}: {words}{targets}")
    return "\n".join(lines) + "\n"


def test_the_workbook_reads_as_pinned(tmp_path: Path) -> None:
    text = table_text(book_of(golden(), tmp_path))
    assert text == pinned("workbook.txt", text)


def test_the_page_reads_as_pinned(tmp_path: Path) -> None:
    text = outline(page_of(golden(), tmp_path))
    assert text == pinned("page.txt", text)


def test_the_sarif_log_is_as_pinned() -> None:
    text = sarif_text(golden()) + "\n"
    assert text == pinned("findings.sarif", text)


def test_the_file_and_the_text_of_sarif_are_the_same(tmp_path: Path) -> None:
    (path,) = write_reports(golden(), tmp_path, formats=("sarif",))
    assert path.read_text(encoding="utf-8") == sarif_text(golden()) + "\n"


def test_a_result_survives_its_file(tmp_path: Path) -> None:
    (path,) = write_reports(golden(), tmp_path, formats=("json",))
    assert from_json(ScanResult, json.loads(path.read_text(encoding="utf-8"))) == golden()


def test_the_same_result_makes_the_same_files(tmp_path: Path) -> None:
    first = [path.read_bytes() for path in write_reports(golden(), tmp_path / "first")]
    again = [path.read_bytes() for path in write_reports(golden(), tmp_path / "again")]
    assert first == again
