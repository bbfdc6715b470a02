"""What the command line says of itself."""

from pathlib import Path

import pytest

from tests.audit.county_runs import govlint


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (("sacn", "x"), ("没有命令 sacn", "是否想写 scan")),
        (("qqq",), ("没有命令 qqq",)),
        (("scan", "--outt", "x"), ("没有选项 --outt", "是否想写 --out")),
        (("scan",), ("COUNTY.toml", "缺失")),
        (("rules", "lst"), ("没有命令 lst", "是否想写 list")),
    ],
)
def test_a_mistyped_line_ends_as_one_chinese_sentence(
    tmp_path: Path, line: tuple[str, ...], words: tuple[str, ...]
) -> None:
    ran = govlint(*line, state=tmp_path)
    assert ran.code == 2
    assert all(word in ran.err for word in words), ran.err
    assert ran.err.count("\n") == 1 and "No such" not in ran.err


def test_the_frames_of_help_are_chinese(tmp_path: Path) -> None:
    text = govlint("scan", "--help", state=tmp_path).text
    assert "选项" in text and "参数" in text and "Options" not in text.replace("[OPTIONS]", "")
