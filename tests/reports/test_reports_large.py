"""A county with ten thousand findings."""

import resource
from dataclasses import replace
from pathlib import Path

import pytest
from report_samples import book_of, golden, rows_of

from records import ScanResult
from reports import write_reports

MANY = 10_000
MEMORY_MB = 600


@pytest.fixture(scope="module")
def crowded() -> ScanResult:
    few = golden().findings
    found = (replace(few[n % len(few)], url=f"http://www.yunxiu.example/{n}", fingerprint="") for n in range(MANY))
    return replace(golden(), findings=tuple(found))


def test_every_report_holds_all_of_them_in_bounded_memory(crowded: ScanResult, tmp_path: Path) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    paths = {path.suffix: path for path in write_reports(crowded, tmp_path)}
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    assert grown < MEMORY_MB
    assert paths[".html"].read_text(encoding="utf-8").count("<article id=") == MANY
    assert paths[".xlsx"].stat().st_size < 10_000_000


def test_the_list_of_vetoes_on_the_first_sheet_stays_short(crowded: ScanResult, tmp_path: Path) -> None:
    vetoes = tuple(found for found in crowded.findings if found.rule == "WD90")
    book = book_of(replace(crowded, findings=vetoes), tmp_path)
    told = [str(row[0]) for row in book["总览"].iter_rows(values_only=True) if row[0]]
    listed = [text for text in told if text.startswith("●")]
    assert len(listed) == 40
    assert f"其余 {len(vetoes) - 40} 条见问题清单和待人工核对。" in told
    assert len(rows_of(book, "问题清单")) + len(rows_of(book, "待人工核对")) == len(vetoes)
