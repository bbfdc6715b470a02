"""A second scan builds on the first, and its result is that of a scan that starts anew."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copytree

import pytest

from evidence import Archive
from records import ScanResult, Tally
from samples.minicounty import Site, build, serve
from samples.minicounty.answers import Answer, missing
from tests.audit.county_runs import govlint, result_in

NOT_MODIFIED = 304


def told(result: ScanResult) -> tuple[object, ...]:
    """All of a result but its own moments."""
    findings = sorted(result.findings, key=lambda f: (f.fingerprint, f.url))
    coverage = replace(result.coverage, skipped=tuple(sorted(result.coverage.skipped, key=lambda s: s.reason)))
    return (findings, result.columns, coverage, result.tally)


@dataclass(frozen=True)
class Scanned:
    """A served county that was scanned once. `copied` gives a folder with that scan in it."""

    site: Site
    base: str
    county: Path
    out: Path
    first: ScanResult

    def copied(self, folder: Path) -> Path:
        return Path(copytree(self.out, folder / "out"))


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scanned]:
    folder = tmp_path_factory.mktemp("rescan")
    site = build(pages=150)
    with serve(site) as base:
        county = folder / "county.toml"
        county.write_text(site.county_toml(base), encoding="utf-8")
        yield Scanned(site, base, county, folder / "out", scan(county, folder / "out"))


def scan(county: Path, out: Path, *arguments: str) -> ScanResult:
    ran = govlint("scan", county, "--out", out, *arguments, state=county.parent / "state")
    assert ran.code in (0, 1), ran.text
    return result_in(out)


def test_an_unchanged_county_is_not_transferred_again_and_judged_the_same(scanned: Scanned, tmp_path: Path) -> None:
    out = scanned.copied(tmp_path)
    again = scan(scanned.county, out)
    assert told(again) == told(scanned.first)
    with Archive.open(out / "evidence.sqlite", readonly=True) as archive:
        latest = [snapshot for _, snapshot in archive.latest() if snapshot.failure is None]
        # What is left are the site's few redirects out of it.
        assert sum(s.status == NOT_MODIFIED for s in latest) > 0.95 * len(latest)
        assert all(archive.body(s.digest) for s in latest if s.digest)


def test_another_day_is_judged_by_that_day(scanned: Scanned, tmp_path: Path) -> None:
    later = scan(scanned.county, scanned.copied(tmp_path), "--as-of", "2026-12-31")
    anew = scan(scanned.county, tmp_path / "anew", "--as-of", "2026-12-31")
    assert told(later) == told(anew)
    assert [c.verdict for c in later.columns] != [c.verdict for c in scanned.first.columns]


def test_a_damaged_memory_costs_nothing_but_time(scanned: Scanned, tmp_path: Path) -> None:
    out = scanned.copied(tmp_path)
    for name in ("judged.sqlite", "judged.sqlite-wal", "evidence-20990101-000000.sqlite"):
        (out / name).write_bytes(b"not a database at all" * 100)
    assert told(scan(scanned.county, out)) == told(scanned.first)


def test_what_is_remembered_is_its_owners_alone_and_holds_no_leak(scanned: Scanned) -> None:
    memory = scanned.out / "judged.sqlite"
    leaks = [f.subject for f in scanned.site.truth(scanned.base).findings if f.rule in ("PR01", "PR02")]
    assert memory.stat().st_mode & 0o077 == 0
    assert leaks and not any(leak.encode() in memory.read_bytes() for leak in leaks)


def test_every_rule_of_wording_counts_each_page_once(scanned: Scanned) -> None:
    totals = {sum_of(row) for row in scanned.first.tally if row.rule in ("WD01", "WD02", "WD03")}
    assert len(totals) == 1 and totals != {0}


def sum_of(row: Tally) -> int:
    return row.outside + row.passed + row.review + row.failed + row.crashed


def test_changed_deleted_and_new_pages_give_what_a_fresh_scan_gives(tmp_path: Path) -> None:
    site = build(pages=100)
    with serve(site) as base:
        county = tmp_path / "county.toml"
        county.write_text(site.county_toml(base), encoding="utf-8")
        scan(county, tmp_path / "out")
        change(site)
        again, anew = scan(county, tmp_path / "out"), scan(county, tmp_path / "anew")
    assert told(again) == told(anew)
    assert any("99001" in finding.url for finding in again.findings)


def change(site: Site) -> None:
    """One page gets a leak, one is deleted, one links to a new page."""
    leaks, deleted, host = [path for path in site.pages if "/info/" in path or "/art/" in path][:3]
    added = "/swj/info/1001/99001.htm"
    body = "<html><head><title>名单</title></head><body><p>姓名 王某，手机 {}</p></body></html>"
    page = site.routes[host]("")
    longer = page.body.replace(b"</body>", f'<a href="{added}">x</a></body>'.encode())
    site.routes[leaks] = lambda _: Answer(body.format("13912345678").encode())
    site.routes[deleted] = lambda _: missing(site.renderer.plain)
    site.routes[added] = lambda _: Answer(body.format("13712345678").encode())
    site.routes[host] = lambda _: replace(page, body=longer)
