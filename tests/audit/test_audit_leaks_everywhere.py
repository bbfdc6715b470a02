"""Values of every kind in every kind of place, and every byte that any command writes searched for them."""

import io
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from pytest_httpserver import HTTPServer

from tests.audit.county_runs import Ran, county_file, govlint
from tests.audit.leaking_county import SAID, Leaks, publish

OWNERS = re.compile(r"(?:evidence.*|kept-.*|judged)\.sqlite(?:-wal|-shm)?|crawl\.log")
TAGS, ESCAPES = re.compile(r"<[^<>]{1,2000}>"), re.compile(r"\\u([0-9a-f]{4})", re.IGNORECASE)
BETWEEN = re.compile(r"[\s\u200b-]+")


@dataclass(frozen=True, slots=True)
class Told:
    """All that the commands left: where it stands and its text."""

    leaks: Leaks
    folder: Path
    runs: dict[str, Ran]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, make_httpserver: HTTPServer) -> Told:
    folder = tmp_path_factory.mktemp("leaks")
    (folder / "tmp").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(folder / "tmp"))
        # Whatever served here before is not this county.
        make_httpserver.clear()
        leaks = publish(make_httpserver)
        county = county_file(folder, make_httpserver.url_for("/"))
        # Letters go to bureaus.
        bureau = f'\n[[bureau]]\nname = "县水务局"\nurls = ["{make_httpserver.url_for("/")}"]\n'
        county.write_text(county.read_text(encoding="utf-8") + bureau, encoding="utf-8")
        papers = _papers(tmp_path_factory.mktemp("papers"), leaks)
        runs = _run(folder, county, papers, leaks)
    make_httpserver.clear()
    return Told(leaks, folder, runs)


def _run(folder: Path, county: Path, papers: Path, leaks: Leaks) -> dict[str, Ran]:
    out, state = folder / "out", folder / "state"
    lines: dict[str, tuple[str | Path, ...]] = {
        "scan": ("scan", county, "--out", out),
        "columns": ("columns", county, "--out", folder / "columns"),
        "rejudge": ("rejudge", out),
        "report": ("report", out, "--out", folder / "again", "--county", county),
        "recheck": ("recheck", county, "--out", folder / "recheck"),
        "list": ("ledger", "list", county),
        "list json": ("ledger", "list", county, "--format", "json"),
        "export": ("ledger", "export", county, "--out", folder / "books", "--format", "xlsx,csv"),
        "letters": ("ledger", "letters", county, "--out", folder / "letters"),
        "info": ("evidence", "info", county, "--out", out),
        "check text": ("check", papers),
        "check json": ("check", papers, "--format", "json"),
        "check sarif": ("check", papers, "--format", "sarif"),
        "no such file": ("check", papers / f"{leaks('asked', 'id')}.txt"),
        "no such scan": ("rejudge", folder / leaks("asked", "mobile")),
        "no such county": ("scan", folder / f"{leaks('asked', 'id')}.toml"),
        "no such command": (leaks("asked", "mobile"),),
        "no such option": ("scan", county, f"--{leaks('asked', 'id')}"),
        "no such number": ("ledger", "history", county, "--out", leaks("asked", "card")),
        "no such issue": ("ledger", "history", county, leaks("asked", "id")),
    }
    runs = {name: govlint("--verbose", *line, state=state) for name, line in lines.items()}
    first = str(_issues(runs["list json"])[0]["number"])
    return runs | {"history": govlint("ledger", "history", county, first, state=state)}


def _issues(ran: Ran) -> list[dict[str, Any]]:
    assert ran.code == 0, ran.text
    found: list[dict[str, Any]] = ran.json["issues"]
    assert found
    return found


def _papers(folder: Path, leaks: Leaks) -> Path:
    for kind, said in SAID.items():
        name = leaks("own file name", kind) if kind not in ("passport", "passbook") else kind
        (folder / f"名单{name}.txt").write_text(said.format(leaks("own file", kind)), encoding="utf-8")
    return folder


def _texts(body: bytes) -> Iterator[str]:
    """The readings of a file: with members of a zip unpacked, without tags and escapes."""
    if zipfile.is_zipfile(io.BytesIO(body)):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for name in archive.namelist():
                yield name
                yield from _texts(archive.read(name))
        return
    plain = body.decode("utf-8", "replace")
    yield plain
    yield TAGS.sub("", plain)
    yield ESCAPES.sub(lambda found: chr(int(found[1], 16)), plain)


def _rows(path: Path) -> str:
    with closing(sqlite3.connect(path)) as base:
        return "\n".join(base.iterdump())


def _held(leaks: Leaks, text: str) -> set[tuple[str, str, str]]:
    readings = [BETWEEN.sub("", reading) for reading in (text, unquote(text))]
    wanted = {(*key, value) for key, value in leaks.values.items()}
    return {one for one in wanted if any(BETWEEN.sub("", one[2]) in reading for reading in readings)}


def _written(folder: Path) -> Iterator[Path]:
    yield from (path for path in folder.rglob("*") if path.is_file() and not OWNERS.fullmatch(path.name))


def test_no_command_prints_a_planted_value(told: Told) -> None:
    assert {name: held for name, ran in told.runs.items() if (held := _held(told.leaks, ran.text))} == {}


def test_no_command_breaks_off_at_a_planted_value(told: Told) -> None:
    assert [name for name, ran in told.runs.items() if "Traceback" in ran.text] == []


def test_no_file_beside_the_evidence_holds_a_planted_value(told: Told) -> None:
    paths = list(_written(told.folder))
    assert {".json", ".xlsx", ".docx", ".html", ".sarif", ".csv"} <= {path.suffix for path in paths}
    assert any(path.suffix == ".docx" for path in (told.folder / "letters").iterdir())
    held = {}
    for path in paths:
        if found := {one for text in _texts(path.read_bytes()) for one in _held(told.leaks, text)}:
            held[path.relative_to(told.folder).as_posix()] = found
    assert held == {}


def test_no_row_of_the_ledger_holds_a_planted_value(told: Told) -> None:
    ledgers = [path for path in _written(told.folder) if path.suffix == ".sqlite"]
    assert ledgers
    assert [held for path in ledgers if (held := _held(told.leaks, _rows(path)))] == []


def test_no_name_of_a_file_holds_a_planted_value(told: Told) -> None:
    assert [p for p in told.folder.rglob("*") if _held(told.leaks, p.relative_to(told.folder).as_posix())] == []


def test_only_its_owner_may_open_what_holds_them(told: Told) -> None:
    owned = [path for path in told.folder.rglob("*") if OWNERS.fullmatch(path.name)]
    assert {"evidence.sqlite", "judged.sqlite", "crawl.log"} <= {path.name for path in owned}
    assert [path for path in owned if path.stat().st_mode & 0o777 != 0o600] == []


def test_the_planted_values_were_really_met(told: Told) -> None:
    archive = next(told.folder.glob("out/evidence*.sqlite"))
    assert archive.stat().st_size
    rules = {issue["finding"]["rule"] for issue in _issues(told.runs["list json"])}
    assert {"PR01", "PR02", "PR03", "PR04"} <= rules
