"""`python -m benchmarks`: every figure with its goal, as a table. Absolute seconds are only context for the ratios."""

import argparse
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.measure import Usage, run
from benchmarks.relay import counting
from benchmarks.server import county

FOUND = (0, 1)
LEDGER_ROWS = 20_000
FINDINGS = 100_000
COUNTY = """[county]
name = "云岫县"
portal = "{base}"
as_of = 2026-06-30

[crawl]
delay_s = 0
retry_wait_s = 0.1
max_pages = 100000
allow_private_hosts = true
browser = "never"
"""


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    ratio: float
    goal: float
    at_least: bool
    detail: str

    @property
    def met(self) -> bool:
        return self.ratio >= self.goal if self.at_least else self.ratio <= self.goal

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        word = "met" if self.met else "MISSED"
        return f"{self.name:<44}{self.ratio:>7.2f}   {sign} {self.goal:<5} {word:<7} {self.detail}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2_000)
    parser.add_argument("--many", type=int, default=20_000, help="pages of the large county for the memory figure")
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="govlint-bench-") as name:
        for figure in figures(Path(name), arguments.pages, arguments.many, arguments.runs):
            print(figure, flush=True)


def figures(folder: Path, pages: int, many: int, runs: int) -> Iterator[Figure]:
    with county(pages) as base:
        pairs = [(bare(base), whole_scan(base, folder / f"scan{i}")) for i in range(runs)]
        yield speed(pairs, folder)
        yield cpu(pairs, folder)
        yield judging([folder / f"scan{i}" for i in range(runs)])
        yield column_share([folder / f"scan{i}" for i in range(runs)])
        yield from scanned_again(base, folder / "again")
        few = crawl_peak(base, folder / "few")
    with county(many) as base:
        large = crawl_peak(base, folder / "many")
    yield ledger_sheet(LEDGER_ROWS)
    yield from ledger_intake(FINDINGS)
    yield Figure(f"crawl memory, {many} over {pages} pages", large / few, 1.2, False, f"{large:.0f} MB / {few:.0f} MB")


def scanned_again(base: str, out: Path) -> Iterator[Figure]:
    """A second scan of a county in which nothing changed, into the same folder."""
    with counting(base) as relay:
        first = whole_scan(relay.base, out)
        brought, relay.sent = relay.sent, 0
        second = scan(out)
    detail = f"{second.cpu_s:.1f} / {first.cpu_s:.1f} s"
    yield Figure("re-scan over first scan, CPU", second.cpu_s / first.cpu_s, 0.2, False, detail)
    detail = f"{relay.sent / 1e6:.1f} / {brought / 1e6:.1f} MB"
    yield Figure("re-scan over first scan, bytes", relay.sent / brought, 0.05, False, detail)


def bare(base: str) -> Usage:
    return run(["-m", "benchmarks.bare_spider", base])


def whole_scan(base: str, out: Path) -> Usage:
    out.mkdir(parents=True)
    (out / "county.toml").write_text(COUNTY.format(base=base), encoding="utf-8")
    return scan(out)


def scan(out: Path) -> Usage:
    return run(["-m", "audit", "scan", str(out / "county.toml"), "--out", str(out)], ok=FOUND)


def speed(pairs: list[tuple[Usage, Usage]], folder: Path) -> Figure:
    rates = [(int(a.output) / a.wall_s, fetched(folder / f"scan{i}") / b.wall_s) for i, (a, b) in enumerate(pairs)]
    ratio = median(scan / spider for spider, scan in rates)
    detail = f"{median(s for _, s in rates):.0f} / {median(b for b, _ in rates):.0f} pages/s"
    return Figure("whole scan over bare spider, pages/s", ratio, 1.0, True, detail)


def cpu(pairs: list[tuple[Usage, Usage]], folder: Path) -> Figure:
    costs = [(a.cpu_s / int(a.output), b.cpu_s / fetched(folder / f"scan{i}")) for i, (a, b) in enumerate(pairs)]
    ratio = median(scan / spider for spider, scan in costs)
    detail = f"{_ms(s for _, s in costs)} / {_ms(b for b, _ in costs)} ms a page"
    return Figure("whole scan over bare spider, CPU a page", ratio, 2.5, False, detail)


def _ms(seconds: Iterator[float]) -> str:
    return f"{median(seconds) * 1000:.2f}"


def fetched(out: Path) -> int:
    result = json.loads((out / "result.json").read_text(encoding="utf-8"))
    return int(result["coverage"]["fetched"])


def judging(outs: list[Path]) -> Figure:
    ours = [per_page("benchmarks.judge_saved", out) for out in outs]
    lxml = [per_page("benchmarks.lxml_parse", out) for out in outs]
    ratio = median(a / b for a, b in zip(ours, lxml, strict=True))
    detail = f"{median(ours) * 1000:.2f} / {median(lxml) * 1000:.2f} ms a page"
    return Figure("judging saved pages over lxml parsing, CPU", ratio, 4.0, False, detail)


def column_share(outs: list[Path]) -> Figure:
    """Columns over all else that judging saved pages takes."""
    told = [run(["-m", "benchmarks.column_share", str(out / "evidence.sqlite")]).output.split() for out in outs]
    pairs = [(float(columns), float(rest)) for columns, rest in told]
    ratio = median(columns / rest for columns, rest in pairs)
    detail = f"{median(columns for columns, _ in pairs):.2f} / {median(rest for _, rest in pairs):.2f} s"
    return Figure("columns over reading and judging pages, CPU", ratio, 0.15, False, detail)


def per_page(program: str, out: Path) -> float:
    count, seconds = run(["-m", program, str(out / "evidence.sqlite")]).output.split()
    return float(seconds) / int(count)


def ledger_sheet(rows: int) -> Figure:
    ours, plain = (float(run(["-m", "benchmarks.ledger_sheet", way, str(rows)]).output) for way in ("ours", "plain"))
    return Figure(
        f"整改台账 of {rows} rows over plain XlsxWriter", ours / plain, 3.0, False, f"{ours:.1f} / {plain:.1f} s"
    )


def ledger_intake(count: int) -> Iterator[Figure]:
    """A scan of `count` findings into a ledger of as many issues."""
    ours, plain = (run(["-m", "benchmarks.ledger_intake", way, str(count)]) for way in ("ours", "plain"))
    seconds, rows = float(ours.output), float(plain.output)
    yield Figure(f"intake of {count} findings, CPU s", seconds, 60, False, f"{seconds / rows:.1f} × plain bulk inserts")
    yield Figure(f"intake of {count} findings, peak MB", ours.peak_mb, 500, False, f"plain {plain.peak_mb:.0f} MB")


def crawl_peak(base: str, out: Path) -> float:
    """Peak memory in MB of a process that crawls alone."""
    return run(["-m", "benchmarks.crawl_alone", base, str(out)]).peak_mb


if __name__ == "__main__":
    main()
