"""From what was seen to the one result: columns judged, findings attributed, merged and named, coverage counted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import chain

from audit.collect import Collected
from audit.columnfacts import with_facts
from audit.coverage import coverage_of
from audit.exemptions import idle_exemptions
from audit.link_targets import dead_targets
from audit.merge import without_repeats
from audit.publications import publications_of
from audit.siteviews import site_views
from audit.version import VERSION
from documents import Attribution, attribute_pages, build_columns
from evidence import Archive
from records import Column, Finding, LinkTarget, Page, Plan, ScanResult, Severity, SiteView, Versions, identified
from rules import Engine, Settings, appraise, masked, merged

ROWS_KEPT = 5
# Pages are dated in Chinese time, fetches in UTC.
CHINA_OFFSET = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Everything needed to finish a scan once the last page is judged."""

    plan: Plan
    settings: Settings
    engine: Engine
    bureaus: tuple[str, ...] = ()


def assemble(
    judgement: Judgement, archive: Archive, collected: Collected, started: datetime, finished: datetime
) -> ScanResult:
    """The scan's result. `bureaus` narrows columns and findings to those units; coverage stays that of the crawl."""
    plan, engine = judgement.plan, judgement.engine
    pages = collected.pages
    columns = _columns(judgement, archive, pages, max(plan.as_of, (finished + CHINA_OFFSET).date()))
    places = attribute_pages(pages.values(), columns, plan.county)
    links = dead_targets(archive, collected, archive.plan.starts[0])
    views = site_views(columns, plan.county, pages, places.of(plan.county.portal).bureau)
    subjects: Iterator[Column | SiteView | LinkTarget] = chain(columns, views, links)
    sitewide = chain.from_iterable(map(engine.judge, subjects))
    findings = _named(without_repeats([*collected.in_order(), *sitewide], pages), places)
    crashes = tuple(dict.fromkeys(line for group in (*collected.crashes.values(), engine.crashes()) for line in group))
    coverage = coverage_of(archive, collected, columns, crashes, plan.min_coverage)
    idle = idle_exemptions(plan.county, columns, judgement.bureaus)
    return ScanResult(
        plan=plan,
        versions=Versions(govlint=VERSION),
        started_at=started,
        finished_at=finished,
        coverage=replace(coverage, notes=(*coverage.notes, *idle)),
        tally=merged([collected.tally(engine.tally()), engine.tally()]),
        columns=tuple(_slim(c) for c in columns if _wanted(c.bureau, judgement.bureaus)),
        findings=tuple(sorted((f for f in findings if _wanted(f.bureau, judgement.bureaus)), key=_order)),
        rules=engine.cards(),
        publications=tuple(
            masked(row)
            for row in publications_of(columns, pages, places, plan.as_of)
            if _wanted(row.bureau, judgement.bureaus)
        ),
    )


def _columns(judgement: Judgement, archive: Archive, pages: Mapping[str, Page], scanned: date) -> tuple[Column, ...]:
    plan = judgement.plan
    built = build_columns(pages.values(), plan.county, plan.as_of)
    return appraise(with_facts(built, pages, archive, scanned), judgement.settings, plan.county.exemptions)


def _named(findings: Iterable[Finding], places: Attribution) -> list[Finding]:
    return [identified(_placed(finding, places)) for finding in findings]


def _placed(finding: Finding, places: Attribution) -> Finding:
    if finding.bureau or finding.is_about_column:
        return finding
    place = places.of(finding.url)
    return replace(finding, bureau=place.bureau, column=finding.column or place.column)


def _slim(column: Column) -> Column:
    """What reports show of a column; a title in its list may carry somebody's number."""
    slim: Column = masked(replace(column, rows=column.rows[:ROWS_KEPT]))
    return slim


def _wanted(bureau: str, bureaus: tuple[str, ...]) -> bool:
    return not bureaus or bureau in bureaus


def _order(finding: Finding) -> tuple[str, int, str, str, str, str]:
    severity: Severity = finding.severity
    return (finding.bureau, severity.rank, finding.rule, finding.url, finding.attachment, finding.fingerprint)
