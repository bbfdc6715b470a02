"""A scan that is killed goes on where it was, and its result is that of a scan that was not."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from evidence import Archive
from tests.audit.county_runs import ROOT, SampleScan, govlint, result_in

IN_FLIGHT = 16


def start(county: Path, out: Path, state: Path) -> "subprocess.Popen[bytes]":
    environment = os.environ | {"GOVLINT_STATE_DIR": str(state), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "audit", "scan", str(county), "--out", str(out)]
    return subprocess.Popen(
        command, env=environment, cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def fetched(archive_path: Path) -> int:
    if not archive_path.exists():
        return 0
    try:
        with Archive.open(archive_path, readonly=True) as archive:
            return len(archive.snapshots(limit=1_000_000))
    except Exception:  # the file is being made
        return 0


def kill_when_fetched(process: "subprocess.Popen[bytes]", archive_path: Path, pages: int) -> None:
    deadline = time.monotonic() + 120
    while fetched(archive_path) < pages and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def test_kill_9_in_the_middle_loses_nothing_and_repeats_only_what_was_in_flight(
    sample_scan: SampleScan, tmp_path: Path
) -> None:
    county = tmp_path / "county.toml"
    # Slow enough to be caught in the middle.
    text = sample_scan.county.read_text(encoding="utf-8").replace("delay_s = 0\n", "delay_s = 0.01\n")
    county.write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    process = start(county, out, sample_scan.state)
    kill_when_fetched(process, out / "evidence.sqlite", 60)
    before = fetched(out / "evidence.sqlite")
    assert not (out / "result.json").exists()
    again = govlint("scan", county, "--out", out, state=sample_scan.state)
    assert before >= 60
    assert (again.code, sample_scan.ran.code) == (1, 1), again.text
    resumed, straight = result_in(out), sample_scan.result
    assert {f.fingerprint for f in resumed.findings} == {f.fingerprint for f in straight.findings}
    assert resumed.coverage.fetched == straight.coverage.fetched
    repeats = fetched(out / "evidence.sqlite") - fetched(sample_scan.folder / "evidence.sqlite")
    assert repeats <= IN_FLIGHT
