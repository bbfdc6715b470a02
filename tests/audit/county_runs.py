"""Runs of the real command line against real servers, shared by the tests of the audit room."""

import json
import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from records import ScanResult, from_json
from samples.minicounty import Truth
from tests.audit.edited_county import Edited
from tests.audit.resident import ROOT, resident


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
    """A finished scan of the sample county: how the command ended, its folder and what should have been
    found, and the county that goes on being served at `base`."""

    ran: Ran
    folder: Path
    county: Path
    state: Path
    truth: Truth
    result: ScanResult
    site: Edited
    base: str

    def copied(self, folder: Path) -> "SampleScan":
        """The same scan, lying with county file and ledger where the commands look for them by themselves."""
        folder.mkdir()
        for path in (self.county, *self.county.parent.glob("*台账.sqlite*")):
            shutil.copy(path, folder)
        out = shutil.copytree(self.folder, folder / f"{self.result.plan.county.name}-扫描")
        return replace(self, folder=out, county=folder / self.county.name)


def govlint(*arguments: str | Path, state: Path, stdin: bytes = b"", cwd: Path = ROOT) -> Ran:
    """`govlint ARGUMENTS` as a process of its own, with its key in `state`."""
    environment = os.environ | {"GOVLINT_STATE_DIR": str(state), "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    with TemporaryDirectory() as folder:
        streams = [Path(folder, name) for name in ("in", "out", "err")]
        for path, content in zip(streams, (stdin, b"", b""), strict=True):
            path.write_bytes(content)
        code = resident().run(list(map(str, arguments)), environment, cwd, streams)
        return Ran(code, streams[1].read_text(encoding="utf-8"), streams[2].read_text(encoding="utf-8"))


def result_in(folder: Path) -> ScanResult:
    return from_json(ScanResult, json.loads((folder / "result.json").read_text(encoding="utf-8")))


def county_file(folder: Path, portal: str, *lines: str) -> Path:
    """A county file for a server on loopback; `lines` go into its [crawl] section."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "county.toml"
    usual = {"delay_s": "0", "retry_wait_s": "0.05", "allow_private_hosts": "true", "timeout_s": "20"}
    values = usual | dict(line.split(" = ", 1) for line in lines)
    crawl = "\n".join(f"{name} = {value}" for name, value in values.items())
    head = f'[county]\nname = "云岫县"\nportal = "{portal}"\nas_of = 2026-06-30\n'
    path.write_text(f"{head}\n[crawl]\n{crawl}\n", encoding="utf-8")
    return path
