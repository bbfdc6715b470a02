"""A second scan builds on the first, and its result is that of a scan that starts anew."""

from dataclasses import replace

from evidence import Archive
from records import ScanResult, Tally
from samples.minicounty.answers import Answer, missing
from tests.audit.county_runs import SampleScan, govlint, result_in
from tests.audit.edited_county import Edited

NOT_MODIFIED = 304


def told(result: ScanResult) -> tuple[object, ...]:
    """All of a result but its own moments."""
    findings = sorted(result.findings, key=lambda f: (f.fingerprint, f.url))
    coverage = replace(result.coverage, skipped=tuple(sorted(result.coverage.skipped, key=lambda s: s.reason)))
    return (findings, result.columns, coverage, result.tally)


def scan(own: SampleScan, *arguments: str, anew: bool = False) -> ScanResult:
    out = own.folder.with_name("anew") if anew else own.folder
    ran = govlint("scan", own.county, "--out", out, *arguments, state=own.state)
    assert ran.code in (0, 1), ran.text
    return result_in(out)


def test_an_unchanged_county_is_not_transferred_again_and_judged_the_same(own_scan: SampleScan) -> None:
    again = scan(own_scan)
    assert told(again) == told(own_scan.result)
    with Archive.open(own_scan.folder / "evidence.sqlite", readonly=True) as archive:
        latest = [snapshot for _, snapshot in archive.latest() if snapshot.failure is None]
        # What is left are the site's few redirects out of it.
        assert sum(s.status == NOT_MODIFIED for s in latest) > 0.95 * len(latest)
        assert all(archive.body(s.digest) for s in latest if s.digest)


def test_another_day_is_judged_by_that_day(own_scan: SampleScan) -> None:
    later = scan(own_scan, "--as-of", "2026-12-31")
    anew = scan(own_scan, "--as-of", "2026-12-31", anew=True)
    assert told(later) == told(anew)
    assert [c.verdict for c in later.columns] != [c.verdict for c in own_scan.result.columns]


def test_a_damaged_memory_costs_nothing_but_time(own_scan: SampleScan) -> None:
    for name in ("judged.sqlite", "judged.sqlite-wal", "evidence-20990101-000000.sqlite"):
        (own_scan.folder / name).write_bytes(b"not a database at all" * 100)
    assert told(scan(own_scan)) == told(own_scan.result)


def test_what_is_remembered_is_its_owners_alone_and_holds_no_leak(sample_scan: SampleScan) -> None:
    memory = sample_scan.folder / "judged.sqlite"
    leaks = [f.subject for f in sample_scan.truth.findings if f.rule in ("PR01", "PR02")]
    assert memory.stat().st_mode & 0o077 == 0
    assert leaks and not any(leak.encode() in memory.read_bytes() for leak in leaks)


def test_every_rule_of_wording_counts_each_page_once(sample_scan: SampleScan) -> None:
    totals = {sum_of(row) for row in sample_scan.result.tally if row.rule in ("WD01", "WD02", "WD03")}
    assert len(totals) == 1 and totals != {0}


def sum_of(row: Tally) -> int:
    return row.outside + row.passed + row.review + row.failed + row.crashed


def test_changed_deleted_and_new_pages_give_what_a_fresh_scan_gives(own_scan: SampleScan) -> None:
    change(own_scan.site)
    again, anew = scan(own_scan), scan(own_scan, anew=True)
    assert told(again) == told(anew)
    assert any("99001" in finding.url for finding in again.findings)


def change(county: Edited) -> None:
    """One page gets a leak, one is deleted, one links to a new page."""
    site = county.site
    leaks, deleted, host = [path for path in site.pages if "/info/" in path or "/art/" in path][:3]
    added = "/swj/info/1001/99001.htm"
    body = "<html><head><title>名单</title></head><body><p>姓名 王某，手机 {}</p></body></html>"
    page = site.answer(host)
    longer = page.body.replace(b"</body>", f'<a href="{added}">x</a></body>'.encode())
    county.exact |= {
        leaks: Answer(body.format("13912345678").encode()),
        deleted: missing(site.renderer.plain),
        added: Answer(body.format("13712345678").encode()),
        host: replace(page, body=longer),
    }
