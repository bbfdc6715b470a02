"""Nothing that a scan writes repeats a leak, except the evidence archive."""

import io
import zipfile
from pathlib import Path

from tests.audit.county_runs import SampleScan, govlint

ARCHIVES = (".sqlite", ".sqlite-wal", ".sqlite-shm")


def raw_values(scan: SampleScan) -> set[str]:
    """The numbers planted in the county that some finding stands for."""
    return {f.subject for f in scan.truth.findings if f.rule in ("PR01", "PR02")}


def written(folder: Path) -> list[tuple[Path, bytes]]:
    return [(p, p.read_bytes()) for p in folder.rglob("*") if p.is_file() and not p.name.endswith(ARCHIVES)]


def unpacked(body: bytes) -> bytes:
    """The body with the members of a zip file behind it, since an xlsx hides its text from a plain search."""
    if not zipfile.is_zipfile(io.BytesIO(body)):
        return body
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return body + b"\n".join(archive.read(name) for name in archive.namelist())


def test_no_file_beside_the_archive_holds_a_raw_number(sample_scan: SampleScan) -> None:
    values = raw_values(sample_scan)
    assert values
    files = written(sample_scan.folder)
    assert len(files) >= 5
    for path, body in files:
        content = unpacked(body)
        assert not [v for v in values if v.encode() in content], path


def test_the_archive_that_holds_them_belongs_to_its_owner_alone(sample_scan: SampleScan) -> None:
    assert (sample_scan.folder / "evidence.sqlite").stat().st_mode & 0o777 == 0o600


def test_the_screen_shows_no_raw_number(sample_scan: SampleScan) -> None:
    assert not [v for v in raw_values(sample_scan) if v in sample_scan.ran.text]


def test_a_self_check_prints_masked_numbers_only(sample_scan: SampleScan, tmp_path: Path) -> None:
    value = sorted(v for v in raw_values(sample_scan) if len(v) == 18)[0]
    path = tmp_path / f"名单{value}.txt"
    path.write_text(f"王某,身份证号 {value}", encoding="utf-8")
    for form in ("text", "json", "sarif"):
        ran = govlint("check", path, "--format", form, state=tmp_path)
        assert ran.code == 1
        assert value not in ran.text
