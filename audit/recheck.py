"""The re-check: fetches and judges just the subjects of open issues."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from audit.scan import Scan
from audit.sources import attachment_name
from evidence import Archive
from records import CrawlPlan, Finding, directory_of

# A list's further pages and the pages of its undated rows.
DEPTH = 3


def narrowed(scan: Scan, open_findings: Iterable[Finding], earlier: Iterable[Path]) -> Scan:
    """The county's scan cut down to what the findings are about. `earlier` are archives that know their files."""
    findings = tuple(open_findings)
    files = _files_of(findings, earlier)
    crawl = _crawl(scan.crawl, findings, files)
    rules = replace(scan.rules, select=tuple(sorted({finding.rule for finding in findings})), ignore=())
    return replace(scan, crawl=crawl, rules=rules)


def _crawl(plan: CrawlPlan, findings: tuple[Finding, ...], files: tuple[str, ...]) -> CrawlPlan:
    """The home page stays first: without it nothing can be said of a site at all."""
    subjects = (url for finding in findings for url in finding.addresses)
    columns = (_column_scope(finding.url) for finding in findings if finding.is_about_column and finding.column)
    return replace(
        plan,
        starts=tuple(dict.fromkeys((plan.starts[0], *subjects))),
        # A file is fetched through the page that links it, so that it is known under the same name.
        follow=tuple(dict.fromkeys((*columns, *files))) or (plan.starts[0],),
        max_depth=DEPTH,
    )


def _column_scope(url: str) -> str:
    """What belongs to a list: its folder; for a list that lies in the root, whatever begins as it does."""
    folder = directory_of(url)
    if urlsplit(folder).path not in ("", "/"):
        return folder
    return url.rpartition(".")[0] if "." in urlsplit(url).path else url


def _files_of(findings: tuple[Finding, ...], earlier: Iterable[Path]) -> tuple[str, ...]:
    """Addresses of the attachments, as earlier scans met them."""
    wanted = {(f.url, f.file) for f in findings if f.attachment}
    if not wanted:
        return ()
    return tuple(dict.fromkeys(url for path in earlier for url in _files_in(path, wanted)))


def _files_in(path: Path, wanted: set[tuple[str, str]]) -> list[str]:
    with Archive.open(path, readonly=True) as archive:
        snapshots = (snapshot for _, snapshot in archive.latest() if snapshot.parent)
        return [s.url for s in snapshots if (s.parent, attachment_name(s)) in wanted]
