"""The self-check: files, folders, one page, standard input; JSON that other programs rely on."""

from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from tests.audit.county_runs import Ran, govlint

# Synthetic: the region code was never given to anyone born on that day.
ID = "540630195102030013"


def check(tmp_path: Path, *arguments: str | Path, stdin: bytes = b"") -> Ran:
    return govlint("check", *arguments, state=tmp_path / "state", stdin=stdin)


def test_a_clean_file_exits_with_0(tmp_path: Path) -> None:
    (tmp_path / "通知.txt").write_text("全县水务工作会议于近日召开。", encoding="utf-8")
    ran = check(tmp_path, tmp_path / "通知.txt", "--format", "json", "--as-of", "2026-06-30")
    assert ran.code == 0, ran.text
    assert ran.json["tool"]["name"] == "govlint"
    assert ran.json["as_of"] == "2026-06-30"
    assert ran.json["inputs"] == [{"path": str(tmp_path / "通知.txt"), "status": "read", "problem": None}]
    assert ran.json["findings"] == []


def test_a_wrong_form_is_found_with_line_and_offsets(tmp_path: Path) -> None:
    text = "第一行没有问题。\n深入开展扫黑险恶专项斗争。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    ran = check(tmp_path, tmp_path / "a.txt", "--format", "json")
    assert ran.code == 1
    (finding,) = ran.json["findings"]
    assert (finding["quote"], finding["suggestion"]) == ("扫黑险恶", "扫黑除恶")
    assert finding["where"] == {"kind": "line", "line": 2}
    assert text.splitlines()[1][finding["start"] : finding["end"]] == "扫黑险恶"
    assert finding["family"] == "wording" and finding["url"] == str(tmp_path / "a.txt")
    assert finding["fingerprint"].startswith("v1:")


def test_standard_input_is_read(tmp_path: Path) -> None:
    ran = check(tmp_path, "-", "--format", "json", stdin="推广秸杆还田。".encode())
    assert [f["quote"] for f in ran.json["findings"]] == ["秸杆"]


def test_a_folder_is_walked_and_an_unreadable_file_makes_2(tmp_path: Path) -> None:
    folder = tmp_path / "材料"
    folder.mkdir()
    (folder / "好.txt").write_text("一切正常。", encoding="utf-8")
    (folder / "坏.docx").write_bytes(bytes(range(128, 256)) * 40)
    (folder / "~$好.docx").write_bytes(b"lock")
    ran = check(tmp_path, folder, "--format", "json")
    assert ran.code == 2
    states = {Path(i["path"]).name: i["status"] for i in ran.json["inputs"]}
    assert states == {"好.txt": "read", "坏.docx": "unreadable"}
    bad = next(i for i in ran.json["inputs"] if i["status"] == "unreadable")
    assert bad["problem"]


def test_one_page_of_a_server_is_fetched_and_judged(tmp_path: Path, httpserver: HTTPServer) -> None:
    page = f"<html><head><title>名单</title></head><body><p>王某，身份证号{ID}</p></body></html>"
    httpserver.expect_request("/a.html").respond_with_data(page, content_type="text/html; charset=utf-8")
    ran = check(tmp_path, httpserver.url_for("/a.html"), "--format", "json")
    assert ran.code == 1, ran.text
    (finding,) = ran.json["findings"]
    assert finding["rule"] == "PR01" and finding["url"] == httpserver.url_for("/a.html")
    assert finding["quote"] == "540630********0013"
    assert ID not in ran.text


def test_a_page_that_does_not_exist_is_told(tmp_path: Path, httpserver: HTTPServer) -> None:
    ran = check(tmp_path, httpserver.url_for("/none.html"))
    assert ran.code == 2
    assert "打不开" in ran.err and "Traceback" not in ran.err


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_no_format_repeats_a_leak_not_even_from_the_file_name(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"{ID}.txt"
    path.write_text(f"王某，身份证号{ID}，手机13800000000", encoding="utf-8")
    ran = check(tmp_path, path, "--format", form)
    assert ran.code == 1
    assert ID not in ran.text and "13800000000" not in ran.text


def test_rules_can_be_chosen_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"扫黑险恶。身份证号{ID}", encoding="utf-8")
    only = check(tmp_path, path, "--format", "json", "--select", "privacy")
    without = check(tmp_path, path, "--format", "json", "--ignore", "PR")
    assert {f["family"] for f in only.json["findings"]} == {"privacy"}
    assert {f["family"] for f in without.json["findings"]} == {"wording"}


def test_an_unknown_rule_is_refused_with_the_nearest_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("正常", encoding="utf-8")
    ran = check(tmp_path, tmp_path / "a.txt", "--select", "PR99")
    assert ran.code == 2
    assert "PR99" in ran.err and "最接近" in ran.err


def test_a_missing_file_is_told_and_nothing_is_judged(tmp_path: Path) -> None:
    ran = check(tmp_path, tmp_path / "没有.txt")
    assert ran.code == 2
    assert "找不到" in ran.err
