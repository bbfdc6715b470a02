"""Layout files: which columns, in which order, under which names."""

from pathlib import Path

import pytest
from report_samples import book_of, golden, rows_of

from reports import Layout, ReportError, write_reports


def layout_file(folder: Path, text: str) -> str:
    path = folder / "版式.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_layout_picks_orders_and_renames(tmp_path: Path) -> None:
    text = '[[column]]\nfield = "责任单位"\ntitle = "整改单位"\nwidth = 18\n[[column]]\nfield = "处数"\n'
    book = book_of(golden(), tmp_path, layout=layout_file(tmp_path, text))
    assert [cell.value for cell in book["问题清单"][1]] == ["整改单位", "处数"]
    assert rows_of(book, "县民政局")[0] == {"整改单位": "县民政局", "处数": 128}


def test_brackets_of_either_width_name_a_field(tmp_path: Path) -> None:
    layout = Layout.load(layout_file(tmp_path, '[[column]]\nfield = "证据（脱敏）"\n'))
    assert layout.titles == ("证据(脱敏)",)


def test_a_layout_of_hand_filled_columns_alone_works(tmp_path: Path) -> None:
    layout = layout_file(tmp_path, '[[column]]\nfield = "备注"\n')
    book = book_of(golden(), tmp_path, layout=layout)
    assert [cell.value for cell in book["问题清单"][1]] == ["备注"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "至少要有一个 [[column]]。"),
        ('[[column]]\nfield = "责任单为"\n', "第 1 列的 field“责任单为”不存在，是否要写“责任单位”？"),
        ("[[column]]\nwidth = 9\n", "第 1 列缺少 field。"),
        ('[[column]]\nfield = "备注"\ncolour = "red"\n', "第 1 列的配置项“colour”不存在，可用：field、title、width。"),
        ('[[column]]\nfield = "备注"\nwidth = 900\n', "第 1 列的 width 应为 2 到 120 之间的数。"),
        ('[[column]]\nfield = "备注"\n[[column]]\nfield = "备注"\n', "列名“备注”重复，请用 title 改成不同的名称。"),
        ('[[column]]\nfield = "备注"\ntitle = " "\n', "第 1 列的 title 应为非空文字。"),
        ("columns = 1\n", "配置项“columns”不存在，是否要写“column”？"),
        ("column = 1\n", "至少要有一个 [[column]]。"),
        ("[[column]\n", "不是有效的 TOML"),
    ],
)
def test_a_bad_layout_is_refused_in_plain_words(text: str, message: str, tmp_path: Path) -> None:
    layout = layout_file(tmp_path, text)
    with pytest.raises(ReportError) as refusal:
        write_reports(golden(), tmp_path / "out", layout=layout)
    assert message in str(refusal.value)
    assert "版式.toml" in str(refusal.value)
    assert not (tmp_path / "out").exists()


def test_a_layout_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="读不到版式文件"):
        Layout.load(str(tmp_path / "没有.toml"))


def test_an_unknown_format_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"报告格式“xslx”不存在，是否要写“xlsx”？"):
        write_reports(golden(), tmp_path / "out", formats=("json", "xslx"))
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_reported_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(ReportError, match="无法写入"):
        write_reports(golden(), tmp_path / "out")
