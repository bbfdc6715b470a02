"""Nothing that a scan writes repeats a leak, except the evidence archive."""

import io
import zipfile
from pathlib import Path

from pytest_httpserver import HTTPServer

from tests.audit.county_runs import SampleScan, county_file, govlint

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


def test_a_number_in_the_title_of_a_list_row_is_masked_in_the_columns_too(
    tmp_path: Path, httpserver: HTTPServer
) -> None:
    value = "540630195102030013"
    rows = "".join(
        f"<li><a href='/n/{i}.html'>第{i}号公示{value}</a><span>2026-06-0{i}</span></li>" for i in range(1, 6)
    )
    page = "<html><head><meta charset='utf-8'><title>{}</title></head><body>{}</body></html>"
    home = page.format("云岫县人民政府", "<nav><a href='/tzgg/'>通知公告</a></nav>")
    httpserver.expect_request("/").respond_with_data(home, content_type="text/html")
    column = page.format("通知公告-云岫县人民政府", f"<ul>{rows}</ul>")
    httpserver.expect_request("/tzgg/").respond_with_data(column, content_type="text/html")
    folder = tmp_path / "out"
    ran = govlint("scan", county_file(tmp_path, httpserver.url_for("/")), "--out", folder, state=tmp_path / "state")
    files = written(folder)
    assert any(b"540630********0013" in unpacked(body) for _, body in files)
    assert not [path for path, body in files if value.encode() in unpacked(body)]
    assert value not in ran.text
