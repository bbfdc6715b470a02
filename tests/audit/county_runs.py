"""Runs of the real command line against real servers, shared by the tests of the audit room."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from records import ScanResult, from_json
from samples.minicounty import Truth

ROOT = Path(__file__).resolve().parents[2]
LONG_S = 300


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended; `text` is what it printed on both streams."""

    code: int
    out: str
    err: str

    @property
    def text(self) -> str:
        return self.out + self.err

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class SampleScan:
    """A finished scan of the sample county: how the command ended, its folder and what should have been found."""

    ran: Ran
    folder: Path
    county: Path
    state: Path
    truth: Truth
    result: ScanResult


def govlint(*arguments: str | Path, state: Path, stdin: bytes = b"", cwd: Path = ROOT) -> Ran:
    """`govlint ARGUMENTS` as a process of its own, with its key in `state`."""
    environment = os.environ | {"GOVLINT_STATE_DIR": str(state), "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    done = subprocess.run(
        [sys.executable, "-m", "audit", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env=environment,
        cwd=cwd,
        timeout=LONG_S,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def result_in(folder: Path) -> ScanResult:
    return from_json(ScanResult, json.loads((folder / "result.json").read_text(encoding="utf-8")))


def county_file(folder: Path, portal: str, *lines: str) -> Path:
    """A county file for a server on loopback; `lines` go into its [crawl] section."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "county.toml"
    usual = {"delay_s": "0", "retry_wait_s": "0.05", "allow_private_hosts": "true", "timeout_s": "3"}
    values = usual | dict(line.split(" = ", 1) for line in lines)
    crawl = "\n".join(f"{name} = {value}" for name, value in values.items())
    head = f'[county]\nname = "云岫县"\nportal = "{portal}"\nas_of = 2026-06-30\n'
    path.write_text(f"{head}\n[crawl]\n{crawl}\n", encoding="utf-8")
    return path
