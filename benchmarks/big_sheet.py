"""`python -m benchmarks.big_sheet`: a workbook of 100,000 rows, read and judged, beside python-calamine alone.

With the name of a workbook: reads it, judges it and prints the CPU seconds of both.
"""

import sys
import tempfile
import time
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from statistics import median

import xlsxwriter

from benchmarks.measure import Usage, run
from documents import Source, read
from rules import Engine, Settings

ROWS, ROUNDS, MOST_MB, MOST_TIMES = 100_000, 3, 300, 3.0
TODAY = date(2026, 6, 30)
LIBRARY = "python_calamine"
ALONE = f"""
import sys, time
from {LIBRARY} import CalamineWorkbook
started = time.process_time()
CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
print(time.process_time() - started)
"""


def main() -> None:
    if len(sys.argv) > 1:
        print(*_cost(Path(sys.argv[1])))
        return
    with tempfile.TemporaryDirectory(prefix="govlint-bench-") as folder:
        path = Path(folder) / "名单.xlsx"
        _write(path)
        ours = [run(["-m", "benchmarks.big_sheet", str(path)]) for _ in range(ROUNDS)]
        alone = [run(["-c", ALONE, str(path)]) for _ in range(ROUNDS)] if find_spec(LIBRARY) else []
    _tell(ours, alone)


def _write(path: Path) -> None:
    """Names, villages and sums, with a mobile in every thousandth row."""
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("名单")
    sheet.write_row(0, 0, ["序号", "姓名", "村组", "补贴金额", "联系电话"])
    for number in range(1, ROWS + 1):
        phone = f"138{number:08}" if number % 1000 == 0 else "138****0000"
        sheet.write_row(number, 0, [number, "沈砚秋", f"青禾村{number % 30}组", number % 900 + 0.5, phone])
    book.close()


def _cost(path: Path) -> tuple[float, float]:
    body, engine = path.read_bytes(), Engine(Settings(TODAY, b"benchmark", select=("privacy",)))
    started = time.process_time()
    document = read(Source("http://127.0.0.1/1.xlsx", body, name=path.name), TODAY)
    middle = time.process_time()
    if not engine.judge(document):
        raise RuntimeError("the numbers in the workbook were not found")
    return middle - started, time.process_time() - middle


def _tell(ours: list[Usage], alone: list[Usage]) -> None:
    peak = max(usage.peak_mb for usage in ours)
    _row("workbook of 100,000 rows, peak memory", peak, MOST_MB, "MB")
    reading, judging = (median(float(u.output.split()[i]) for u in ours) for i in (0, 1))
    if not alone:
        print(f"python-calamine is not installed; reading {reading:.2f} s, judging {judging:.2f} s")
        return
    library = median(float(usage.output) for usage in alone)
    detail = f"read {reading:.2f} s, judged {judging:.2f} s / {library:.2f} s"
    _row("workbook of 100,000 rows over calamine, CPU", (reading + judging) / library, MOST_TIMES, detail)


def _row(name: str, value: float, goal: float, detail: str) -> None:
    word = "met" if value <= goal else "MISSED"
    print(f"{name:<44}{value:>7.2f}   ≤ {goal:<5} {word:<7} {detail}")


if __name__ == "__main__":
    main()
