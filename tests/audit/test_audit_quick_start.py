"""What a command does not need, it does not load."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from audit.cli import COMMANDS
from tests.audit.county_runs import ROOT, county_file, govlint

HEAVY = {"scrapy", "django", "pandas", "openpyxl", "documents", "reports"}


def loaded(*arguments: str) -> set[str]:
    """Top-level names of all that Python imports for `govlint ARGUMENTS`."""
    command = [sys.executable, "-X", "importtime", "-m", "audit", *arguments]
    ran = subprocess.run(command, cwd=ROOT, env=os.environ | {"COLUMNS": "200"}, capture_output=True, timeout=120)
    assert ran.returncode == 0, ran.stderr.decode()
    lines = ran.stderr.decode().splitlines()
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines if line.startswith("import time:")}


@pytest.mark.parametrize("line", ["--help", "rules list", "config show"])
def test_what_only_tells_something_loads_no_library_of_a_scan(line: str, tmp_path: Path) -> None:
    county = [str(county_file(tmp_path, "http://www.example.com/"))] if line == "config show" else []
    names = loaded(*line.split(), *county)
    assert "typer" in names
    assert names & HEAVY == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_the_overview_says_of_each_command_what_its_own_help_says(command: str, tmp_path: Path) -> None:
    ran = govlint(command, "--help", state=tmp_path)
    assert ran.code == 0, ran.text
    assert command in ran.out and COMMANDS[command][1] in ran.out
