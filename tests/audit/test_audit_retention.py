"""Evidence is cleared away when its time is over; what open issues need stays, and nothing else is touched."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from audit.evidence_files import pieces_in
from audit.matters import Matters
from audit.retention import Decision, Fate, Order, carry_out, decide
from evidence import Archive
from records import CrawlPlan, Family, Finding, Issue, IssueState, Outcome, Role, Severity, Snapshot
from tests.audit.county_runs import Ran, county_file, govlint

NOW = datetime.now(UTC)
HOME = "http://127.0.0.1:9/"
PAGE, OTHER, FILE = f"{HOME}a.html", f"{HOME}b.html", f"{HOME}f/1.xls"


def archive(path: Path, days: int) -> Path:
    """A finished scan of so many days ago: two pages, one with a file."""
    at = NOW - timedelta(days=days)
    with Archive.create(path, CrawlPlan((HOME,), (HOME,)), at) as made:
        for url, parent, role in ((PAGE, "", Role.DETAIL), (OTHER, "", Role.DETAIL), (FILE, PAGE, Role.ATTACHMENT)):
            made.record(Snapshot(url, url, at, role, status=200, parent=parent, anchor="名单.xls"), url.encode() * 50)
        made.finish(at)
    old = (NOW - timedelta(days=days)).timestamp()
    os.utime(path, (old, old))
    return path


def issue(days: int, url: str = PAGE, attachment: str = "") -> Issue:
    finding = Finding(
        rule="PR01",
        family=Family.PRIVACY,
        name="身份证号未脱敏",
        outcome=Outcome.FAIL,
        severity=Severity.GRAVE,
        url=url,
        message="…",
        attachment=attachment,
    )
    at = NOW - timedelta(days=days)
    return Issue("1", finding, IssueState.OPEN, at, at, at)


def decisions(folder: Path, matters: Matters, days: int = 30) -> dict[str, Decision]:
    order = Order(NOW - timedelta(days=days), datetime.now(UTC))
    return {d.piece.path.name: d for d in decide(pieces_in(folder, NOW), order, matters)}


def urls(path: Path) -> set[str]:
    with Archive.open(path, readonly=True) as opened:
        return {snapshot.url for _, snapshot in opened.latest()}


def test_what_is_past_its_time_goes_and_what_is_not_stays(tmp_path: Path) -> None:
    archive(tmp_path / "evidence.sqlite", 1)
    old = archive(tmp_path / "evidence-20260101-000000.sqlite", 100)
    made = decisions(tmp_path, Matters.of([]))
    assert {name: d.fate for name, d in made.items()} == {
        "evidence.sqlite": Fate.KEEP,
        "evidence-20260101-000000.sqlite": Fate.REMOVE,
    }
    carry_out(made[old.name], Matters.of([]), NOW)
    assert not list(tmp_path.glob(f"{old.name}*"))


def test_the_page_and_the_file_of_an_open_issue_are_kept_and_nothing_else(tmp_path: Path) -> None:
    old = archive(tmp_path / "evidence-20260101-000000.sqlite", 100)
    matters = Matters.of([issue(99, PAGE, "名单.xls!内/表.xls")])
    decision = decisions(tmp_path, matters)[old.name]
    assert decision.fate is Fate.THIN
    carry_out(decision, matters, NOW)
    (kept,) = tmp_path.glob("*.sqlite")
    assert kept.name.startswith("kept-") and urls(kept) == {PAGE, FILE}
    assert kept.stat().st_mode & 0o777 == 0o600
    with Archive.open(kept, readonly=True) as opened:
        assert opened.body(opened.attempts(FILE)[0].digest) == FILE.encode() * 50


def test_a_thinned_copy_is_thinned_again_and_goes_with_its_last_issue(tmp_path: Path) -> None:
    old = archive(tmp_path / "evidence-20260101-000000.sqlite", 100)
    both = Matters.of([issue(99, PAGE, "名单.xls")])
    carry_out(decisions(tmp_path, both)[old.name], both, NOW)
    (kept,) = tmp_path.glob("kept-*.sqlite")
    aged = (NOW - timedelta(days=90)).timestamp()
    os.utime(kept, (aged, aged))
    other = Matters.of([issue(99, FILE)])
    carry_out(decisions(tmp_path, other)[kept.name], other, NOW)
    assert urls(kept) == {FILE} and [p.name for p in tmp_path.glob("*.sqlite")] == [kept.name]
    os.utime(kept, (aged, aged))
    assert decisions(tmp_path, Matters.of([]))[kept.name].fate is Fate.REMOVE


def test_an_issue_needs_its_newest_evidence_only(tmp_path: Path) -> None:
    archive(tmp_path / "evidence.sqlite", 50)
    archive(tmp_path / "evidence-20260101-000000.sqlite", 100)
    made = decisions(tmp_path, Matters.of([issue(50)]))
    assert made["evidence.sqlite"].fate is Fate.THIN
    assert made["evidence-20260101-000000.sqlite"].fate is Fate.REMOVE


def test_links_other_peoples_files_and_running_scans_are_left_alone(tmp_path: Path) -> None:
    folder, outside = tmp_path / "扫描", tmp_path / "别处.sqlite"
    folder.mkdir()
    archive(outside, 500)
    (folder / "evidence-20250101-000000.sqlite").symlink_to(outside)
    (folder / "judged.sqlite").symlink_to(outside)
    foreign = folder / "evidence-mine.sqlite"
    foreign.write_text("别的程序的文件", encoding="utf-8")
    running = archive(folder / "evidence.sqlite", 500)
    os.utime(running, (time.time(), time.time()))
    for decision in decisions(folder, Matters.of([])).values():
        assert decision.fate is Fate.LEAVE and decision.why
        carry_out(decision, Matters.of([]), NOW)
    assert outside.exists() and foreign.exists() and running.exists()


def prepared(tmp_path: Path) -> tuple[Path, Path]:
    county = county_file(tmp_path, HOME)
    folder = tmp_path / "云岫县-扫描"
    folder.mkdir()
    archive(folder / "evidence.sqlite", 400)
    for name in ("judged.sqlite", "crawl.log"):
        (folder / name).write_bytes(b"x")
        os.utime(folder / name, (1_600_000_000, 1_600_000_000))
    (folder / "result.json").write_text("{}", encoding="utf-8")
    return county, folder


def run(*arguments: str | Path, tmp_path: Path) -> Ran:
    return govlint("evidence", *arguments, state=tmp_path / "state")


def test_the_command_clears_archive_notes_and_log_but_no_report(tmp_path: Path) -> None:
    county, folder = prepared(tmp_path)
    trial = run("prune", county, "--dry-run", tmp_path=tmp_path)
    assert trial.code == 0, trial.text
    assert "试运行" in trial.out and len(list(folder.iterdir())) >= 4
    ran = run("prune", county, tmp_path=tmp_path)
    assert ran.code == 0, ran.text
    assert "删除 3 个" in ran.out
    assert [path.name for path in folder.iterdir()] == ["result.json"]


def test_the_days_come_from_the_county_file_and_the_command_line_wins(tmp_path: Path) -> None:
    county, _ = prepared(tmp_path)
    county.write_text(county.read_text(encoding="utf-8") + "\n[evidence]\nkeep_days = 500\n", encoding="utf-8")
    assert "evidence.sqlite" in run("prune", county, "--dry-run", tmp_path=tmp_path).out
    assert "保留 1 个" in run("prune", county, "--dry-run", tmp_path=tmp_path).out
    assert "删除 3 个" in run("prune", county, "--keep-days", "300", "--dry-run", tmp_path=tmp_path).out


def test_a_scan_can_be_named_and_a_wrong_name_is_told(tmp_path: Path) -> None:
    county, folder = prepared(tmp_path)
    wrong = run("prune", county, "--scan", "evidence-1.sqlite", tmp_path=tmp_path)
    assert wrong.code == 2 and "evidence.sqlite" in wrong.err
    ran = run("prune", county, "--scan", "evidence.sqlite", "--keep-days", "9999", tmp_path=tmp_path)
    assert ran.code == 0, ran.text
    assert not (folder / "evidence.sqlite").exists() and (folder / "judged.sqlite").exists()


def test_info_lists_what_lies_there_and_who_may_read_it(tmp_path: Path) -> None:
    county, folder = prepared(tmp_path)
    (folder / "crawl.log").chmod(0o644)
    ran = run("info", county, tmp_path=tmp_path)
    assert ran.code == 0, ran.text
    assert "evidence.sqlite" in ran.out and "仅本人可读" in ran.out and "其他用户也可读取" in ran.out


@pytest.mark.parametrize("command", ["info", "prune"])
def test_a_folder_that_is_a_link_is_refused(tmp_path: Path, command: str) -> None:
    county, folder = prepared(tmp_path)
    real = folder.rename(tmp_path / "别处")
    folder.symlink_to(real)
    ran = run(command, county, tmp_path=tmp_path)
    assert ran.code == 2 and "链接" in ran.err
    assert (real / "evidence.sqlite").exists()
