"""The whole river on the sample county: the issue list is exactly what was planted, no more and no less."""

from collections import Counter
from unicodedata import normalize

from records import Finding, Verdict
from rules.kit import mask_id, mask_mobile
from samples.minicounty import PlantedColumn, PlantedFinding
from tests.audit.county_runs import SampleScan

MASKS = {"PR01": mask_id, "PR02": mask_mobile}


def seen(finding: Finding) -> tuple[str, str, str, str, str, int]:
    """What identifies a finding in the truth: rule, outcome, page, file, subject and count."""
    return (finding.rule, finding.outcome.value, finding.url, finding.attachment, subject(finding), finding.count)


def subject(finding: Finding) -> str:
    if finding.where is not None and finding.where.kind == "column":
        return "/".join(finding.column)
    if finding.rule == "GZ04":
        return "、".join(finding.examples)
    # A page may show an identity number in full-width digits.
    return normalize("NFKC", finding.quote) if finding.rule in MASKS else finding.quote


def planted(finding: PlantedFinding) -> tuple[str, str, str, str, str, int]:
    mask = MASKS.get(finding.rule, str)
    return (
        finding.rule,
        finding.outcome.value,
        finding.url,
        finding.attachment,
        mask(finding.subject),
        finding.count,
    )


def test_the_issue_list_is_exactly_what_was_planted(sample_scan: SampleScan) -> None:
    found = Counter(map(seen, sample_scan.result.findings))
    wanted = Counter(map(planted, sample_scan.truth.findings))
    assert sorted((found - wanted).elements()) == []
    assert sorted((wanted - found).elements()) == []


def test_every_column_is_found_with_kind_bureau_and_verdict(sample_scan: SampleScan) -> None:
    found = {(column.url, column.path): column for column in sample_scan.result.columns}
    wanted = {(column.url, column.path): column for column in sample_scan.truth.columns}
    assert sorted(found) == sorted(wanted)
    for place, column in wanted.items():
        assert (
            PlantedColumn(
                url=column.url,
                path=found[place].path,
                bureau=found[place].bureau,
                kind=found[place].kind,
                verdict=found[place].verdict,
                newest=found[place].newest if column.newest else None,
                entries=found[place].entries,
            )
            == column
        )


def test_the_command_says_that_issues_were_found(sample_scan: SampleScan) -> None:
    assert sample_scan.ran.code == 1
    assert "云岫县" in sample_scan.ran.out and "报告已写入" in sample_scan.ran.out


def test_all_reports_are_written(sample_scan: SampleScan) -> None:
    names = {path.name for path in sample_scan.folder.iterdir()}
    assert {"result.json", "问题清单.xlsx", "测评报告.html", "findings.sarif", "evidence.sqlite"} <= names


def test_the_scan_is_complete_and_says_what_it_could_not_read(sample_scan: SampleScan) -> None:
    coverage = sample_scan.result.coverage
    assert coverage.complete, coverage.notes
    unread = {(item.url, item.attachment) for item in coverage.unread}
    assert unread == {(item.url, item.attachment) for item in sample_scan.truth.unread}
    assert coverage.columns_unknown == sum(1 for c in sample_scan.result.columns if c.verdict is Verdict.UNKNOWN)
    assert not coverage.crashed


def test_each_rule_counts_its_outcomes(sample_scan: SampleScan) -> None:
    tally = {row.rule: row for row in sample_scan.result.tally}
    failed = Counter(f.rule for f in sample_scan.result.failed())
    assert all(tally[rule].failed > 0 for rule in failed)
    assert all(row.passed for rule, row in tally.items() if rule.startswith(("PR", "WD")))
    assert sum(row.crashed for row in tally.values()) == 0


def test_every_finding_has_a_fingerprint_of_its_own(sample_scan: SampleScan) -> None:
    names = Counter(f.fingerprint for f in sample_scan.result.findings)
    assert all(name.startswith("v1:") for name in names)
    assert names.most_common(1)[0][1] == 1
