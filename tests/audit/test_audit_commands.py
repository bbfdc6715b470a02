"""The other commands, on the sample county's finished scan."""

from dataclasses import replace
from pathlib import Path

import pytest

from records import Verdict
from tests.audit.county_runs import SampleScan, govlint, result_in


def copied(scan: SampleScan, folder: Path) -> Path:
    """The scan's folder as rejudge needs it; the archive is linked, not copied."""
    folder.mkdir()
    (folder / "evidence.sqlite").hardlink_to(scan.folder / "evidence.sqlite")
    (folder / "plan.json").write_bytes((scan.folder / "plan.json").read_bytes())
    return folder


def test_rejudging_saved_evidence_gives_the_same_result_without_network(
    sample_scan: SampleScan, tmp_path: Path
) -> None:
    folder = copied(sample_scan, tmp_path / "again")
    ran = govlint("rejudge", folder, state=sample_scan.state)
    assert ran.code == 1, ran.text
    again = result_in(folder)
    assert again.findings == sample_scan.result.findings
    assert again.columns == sample_scan.result.columns
    assert again.coverage == sample_scan.result.coverage


def test_a_later_inspection_day_makes_fresh_columns_stale(sample_scan: SampleScan, tmp_path: Path) -> None:
    folder = copied(sample_scan, tmp_path / "later")
    govlint("rejudge", folder, "--as-of", "2026-12-31", state=sample_scan.state)
    before = {c.url: c.verdict for c in sample_scan.result.columns}
    after = {c.url: c.verdict for c in result_in(folder).columns}
    fresh = [url for url, verdict in before.items() if verdict is Verdict.FRESH]
    assert fresh and sum(after[url] is Verdict.STALE for url in fresh) > len(fresh) / 2


def test_one_bureaus_report_holds_only_its_issues(sample_scan: SampleScan, tmp_path: Path) -> None:
    bureau = next(f.bureau for f in sample_scan.result.findings if f.bureau)
    ran = govlint(
        "report", sample_scan.folder, "--format", "json,xlsx", "--bureau", bureau, "--out", tmp_path, state=tmp_path
    )
    assert ran.code == 0, ran.text
    names = {p.name for p in tmp_path.iterdir()}
    assert {f"result-{bureau}.json", f"问题清单-{bureau}.xlsx"} <= names


@pytest.mark.parametrize(
    ("arguments", "word"),
    [(("--format", "pdf"), "pdf"), (("--bureau", "县水利厅"), "县水利厅"), (("--layout", "none.toml"), "none.toml")],
)
def test_a_report_that_cannot_be_made_is_told(
    sample_scan: SampleScan, tmp_path: Path, arguments: tuple[str, str], word: str
) -> None:
    ran = govlint("report", sample_scan.folder, "--out", tmp_path, *arguments, state=tmp_path)
    assert ran.code == 2
    assert word in ran.err and "Traceback" not in ran.err


def test_a_folder_without_a_scan_is_told(tmp_path: Path) -> None:
    for command in ("report", "rejudge"):
        ran = govlint(command, tmp_path, state=tmp_path)
        assert ran.code == 2
        assert "没有扫描结果" in ran.err


def test_a_damaged_result_is_told(tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text('{"plan": 1}', encoding="utf-8")
    ran = govlint("report", tmp_path, state=tmp_path)
    assert ran.code == 2
    assert "已损坏" in ran.err


def test_rules_are_listed_and_shown(tmp_path: Path) -> None:
    listed = govlint("rules", "list", state=tmp_path)
    shown = govlint("rules", "show", "cl02", state=tmp_path)
    unknown = govlint("rules", "show", "CL99", state=tmp_path)
    assert listed.code == shown.code == 0
    assert "CL02" in listed.out and "动态要闻类栏目超期未更新" in shown.out
    assert unknown.code == 2 and "CL99" in unknown.err


def test_the_effective_configuration_is_shown_with_its_origins(sample_scan: SampleScan, tmp_path: Path) -> None:
    ran = govlint("config", "show", sample_scan.county, state=tmp_path)
    assert ran.code == 0
    assert "crawl.max_pages" in ran.out and "默认值" in ran.out and "第" in ran.out


def test_a_mistyped_key_stops_the_scan_before_anything_is_fetched(sample_scan: SampleScan, tmp_path: Path) -> None:
    path = tmp_path / "county.toml"
    path.write_text(sample_scan.county.read_text(encoding="utf-8").replace("delay_s", "delays"), encoding="utf-8")
    ran = govlint("scan", path, "--out", tmp_path / "out", state=tmp_path)
    assert ran.code == 2
    assert "delays" in ran.err and "delay_s" in ran.err and "第" in ran.err
    assert not (tmp_path / "out").exists()


def test_a_wrong_command_is_told_in_chinese(tmp_path: Path) -> None:
    ran = govlint("scam", state=tmp_path)
    assert ran.code == 2
    assert "--help" in ran.err


def test_every_report_can_be_made_again_from_the_result_alone(sample_scan: SampleScan, tmp_path: Path) -> None:
    (tmp_path / "result.json").write_bytes((sample_scan.folder / "result.json").read_bytes())
    ran = govlint("report", tmp_path / "result.json", state=tmp_path)
    assert ran.code == 0, ran.text
    # The scan's own page knows the ledger too; what was found is the same in both.
    page = (tmp_path / "测评报告.html").read_text(encoding="utf-8")
    numbers = [f"{f.rule}-{f.fingerprint.rpartition(':')[2][:8]}" for f in sample_scan.result.findings]
    assert numbers and all(number in page for number in numbers)
    assert replace(result_in(tmp_path)) == sample_scan.result
