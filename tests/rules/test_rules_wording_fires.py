"""`python -m rules.wording fires FOLDER`."""

import gzip
import json
from pathlib import Path

import pytest

from rules.wording.__main__ import main


def test_rows_are_listed_by_how_often_they_fire(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("秸杆还田，秸杆离田。", encoding="utf-8")
    record = json.dumps({"title": "领导小姐", "text": ["秸杆"]}, ensure_ascii=False)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(f"{record}\n".encode()))
    assert main(["fires", str(tmp_path)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("3\t") and "秸杆→秸秆" in first and "[秸杆]" in first
    assert second.startswith("1\t") and "领导小姐→领导小组" in second


def test_a_missing_folder_is_said_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fires", str(tmp_path / "nowhere")]) == 2
    assert "没有" in capsys.readouterr().err
