"""Results that report tests share, and ways to read reports back."""

import json
import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

from records import Family, Finding, Outcome, ScanResult, Severity, from_json
from reports import write_reports

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def golden() -> ScanResult:
    return from_json(ScanResult, json.loads((GOLDEN / "result.json").read_text(encoding="utf-8")))


def pinned(name: str, text: str) -> str:
    """The pinned text of that name; with GOVLINT_PIN=1 in the environment it is written anew first."""
    path = GOLDEN / name
    if os.environ.get("GOVLINT_PIN") == "1":
        path.write_text(text, encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8")


def make_finding(**changes: object) -> Finding:
    plain = Finding(
        rule="WD01",
        family=Family.WORDING,
        name="固定表述错误",
        outcome=Outcome.FAIL,
        severity=Severity.MINOR,
        url="http://www.yunxiu.example/swj/t1.html",
        message="正文“修定”疑为“修订”，建议核实更正。",
        bureau="县水务局",
        quote="修定",
        context="现将修定后的办法印发。",
        start=2,
        end=4,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def with_findings(*findings: Finding) -> ScanResult:
    return replace(golden(), findings=findings)


def unfinished(result: ScanResult) -> ScanResult:
    return replace(result, coverage=replace(result.coverage, complete=False, fetched=120))


def without_gaps(result: ScanResult) -> ScanResult:
    """Everything was read and could be judged."""
    seen = replace(result.coverage, unread=(), crashed=(), columns_unknown=0)
    return replace(result, coverage=seen, columns=tuple(c for c in result.columns if c.verdict.value != "unknown"))


def book_of(result: ScanResult, out: Path, **options: str) -> Workbook:
    (path,) = write_reports(result, out, formats=("xlsx",), **options)
    # From memory: openpyxl keeps a file that it cannot read open.
    return load_workbook(BytesIO(path.read_bytes()))


def page_of(result: ScanResult, out: Path, **options: str) -> str:
    (path,) = write_reports(result, out, formats=("html",), **options)
    return path.read_text(encoding="utf-8")


def rows_of(book: Workbook, sheet: str) -> list[dict[str, object]]:
    """The rows of a sheet whose first row holds the titles."""
    titles, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip((str(t) for t in titles), row, strict=True)) for row in rows]


def texts_of(book: Workbook) -> str:
    """Every cell of a workbook, one per line."""
    return "\n".join(str(v) for s in book for row in s.iter_rows(values_only=True) for v in row if v is not None)
