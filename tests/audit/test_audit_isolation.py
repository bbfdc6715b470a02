"""A file that hangs, kills or floods its worker costs that file only, and no reader ever talks to a network."""

import subprocess
import sys
import zipfile
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from audit.check import FEW_FILES, check
from audit.checking import Checked
from documents import Source, read_all
from records import Readability
from rules import Settings
from tests.audit.county_runs import ROOT, county_file, govlint, result_in
from tests.documents.readers_kit import docx_bytes, edited, member, xlsx_bytes

TODAY = date(2026, 6, 1)
# Synthetic: the region code was never given to anyone born on that day.
ID = "540630195102030013"
LEAK = f"王某，身份证号{ID}\n".encode()


def checked(folder: Path, timeout_s: float = 120) -> Checked:
    settings = Settings(today=TODAY, key=b"k" * 32)
    return check([str(folder)], settings, datetime.now(UTC), timeout_s)


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return buffer.getvalue()


def flood(count: int = 1_000_000) -> bytes:
    """A few kilobytes that become a million paragraphs."""
    body = docx_bytes("一")
    text = member(body, "word/document.xml").replace(b"</w:body>", b"<w:p/>" * count + b"</w:body>")
    return edited(body, {"word/document.xml": text})


def test_findings_of_many_files_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    for number in range(FEW_FILES + 4):
        (tmp_path / f"{number}.txt").write_bytes(LEAK)
    answer = checked(tmp_path)
    names = [Path(item.path).name for item in answer.inputs]
    assert names == sorted(names) and len(names) == FEW_FILES + 4
    assert [finding.url for finding in answer.findings] == [item.path for item in answer.inputs]


def test_a_file_that_takes_too_long_is_told_and_the_others_are_checked(tmp_path: Path) -> None:
    (tmp_path / "a慢.docx").write_bytes(flood())
    for number in range(FEW_FILES):
        (tmp_path / f"b{number}.txt").write_bytes(LEAK)
    answer = checked(tmp_path, timeout_s=1.0)
    slow, *others = answer.inputs
    assert slow.status is Readability.UNREADABLE and "超时" in (slow.problem or "")
    assert all(item.status is Readability.READ for item in others)
    assert len(answer.findings) == FEW_FILES


def test_a_file_that_wants_too_much_memory_is_told_as_unread(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(flood())
    program = (
        "from audit.limits import limit_memory\n"
        "from documents import Source, read_all\n"
        "from datetime import date\n"
        "body = open('a.docx', 'rb').read()\n"
        "limit_memory(150_000_000)\n"
        "for document in read_all(Source('a.docx', body, name='a.docx'), date(2026, 6, 1)):\n"
        "    print(*(problem.message for problem in document.problems))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, timeout=120
    )
    assert ran.returncode == 0, ran.stderr.decode()
    assert "内存" in ran.stdout.decode()


def test_a_scan_goes_on_past_hostile_files_and_names_each(tmp_path: Path, httpserver: HTTPServer) -> None:
    deep: bytes = LEAK
    for _ in range(20):
        deep = zipped({"内.zip": deep})
    files = {
        "flood.docx": flood(8_000_000),
        "deep.zip": deep,
        "zeros.zip": zipped({"零.txt": bytes(60_000_000)}),
        "ok.zip": zipped({"名单.txt": LEAK}),
    }
    links = "".join(f'<p><a href="/f/{name}">{name}</a></p>' for name in files)
    page = f"<html><head><title>首页</title></head><body>{links}</body></html>"
    httpserver.expect_request("/").respond_with_data(page, content_type="text/html; charset=utf-8")
    for name, body in files.items():
        httpserver.expect_request(f"/f/{name}").respond_with_data(body, content_type="application/octet-stream")
    county = county_file(tmp_path, httpserver.url_for("/"))
    with county.open("a", encoding="utf-8") as file:
        file.write("\n[judge]\npage_timeout_s = 4\nfile_timeout_s = 4\n")
    ran = govlint("scan", county, "--out", tmp_path / "out", state=tmp_path / "state")
    result = result_in(tmp_path / "out")
    unread = {item.attachment for item in result.coverage.unread}
    assert {"flood.docx", "zeros.zip!零.txt"} <= unread, ran.text
    assert any(name.startswith("deep.zip!内.zip") for name in unread)
    assert [f.attachment for f in result.findings if f.rule == "PR01"] == ["ok.zip!名单.txt"]
    assert ID not in (tmp_path / "out" / "result.json").read_text(encoding="utf-8")


def test_a_members_name_that_is_a_leak_is_masked(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({f"{ID}.docx": b"x", f"{ID}.txt": LEAK}))
    for form in ("text", "json", "sarif"):
        ran = govlint("check", tmp_path / "a.zip", "--format", form, state=tmp_path / "state")
        assert ran.code == 2
        assert ID not in ran.text


def test_an_archive_is_one_input_that_names_its_unread_members(tmp_path: Path) -> None:
    (tmp_path / "包.zip").write_bytes(zipped({"内/名单.txt": LEAK, "坏.docx": b"x"}))
    ran = govlint("check", tmp_path / "包.zip", "--format", "json", state=tmp_path / "state")
    (one,) = ran.json["inputs"]
    assert one["path"] == str(tmp_path / "包.zip") and one["status"] == "partly"
    assert "坏.docx" in one["problem"] and "内/名单.txt" not in one["problem"]
    (finding,) = ran.json["findings"]
    assert (finding["url"], finding["attachment"]) == (str(tmp_path / "包.zip"), "包.zip!内/名单.txt")


@pytest.mark.parametrize("part", ["word/document.xml", "xl/worksheets/sheet1.xml", "a.html", "a.xml", "a.xls"])
def test_an_external_entity_is_never_fetched(part: str, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/x").respond_with_data("secret")
    address = httpserver.url_for("/x")
    planted = f'<!DOCTYPE x SYSTEM "{address}" [<!ENTITY e SYSTEM "{address}"><!ENTITY % p SYSTEM "{address}"> %p;]>'
    if "/" in part:
        name = "a.docx" if part.startswith("word") else "a.xlsx"
        body = docx_bytes("正文") if part.startswith("word") else xlsx_bytes([["姓名", "村名"], ["甲", "石桥村"]])
        head, _, rest = member(body, part).partition(b"?>")
        body = edited(body, {part: head + b"?>" + planted.encode() + rest.replace(b"</w:t>", b"&e;</w:t>")})
    else:
        name = part
        kind = b'<?mso-application progid="Excel.Sheet"?>' if part == "a.xls" else b""
        link = f'<html><link rel="stylesheet" href="{address}"><img src="{address}"/>&e;正文</html>'
        body = b'<?xml version="1.0"?>' + kind + planted.encode() + link.encode()
    (document,) = read_all(Source(name, body, name=name), TODAY)
    assert not any("secret" in block.text for block in document.blocks)
    assert httpserver.log == []
