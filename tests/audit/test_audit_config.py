"""County files: every fault is named with file, line and the way out; every value says where it came from."""

from pathlib import Path

import pytest

from audit.config import effective, load_config
from audit.errors import UserError

GOOD = """[county]
name = "云岫县"
portal = "http://127.0.0.1:8000/"

[[bureau]]
name = "县水务局"
aliases = ["水务局"]
urls = ["http://127.0.0.1:8000/water/"]

[[bureau]]
name = "县教育局"

[crawl]
delay_s = 0.2
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "county.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(UserError) as caught:
        load_config(write(folder, text))
    return str(caught.value)


def test_a_good_file_gives_its_values_and_the_defaults(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, GOOD))
    assert config.values.crawl.delay_s == 0.2
    assert config.values.crawl.max_pages == 20_000
    assert [b.name for b in config.values.bureau] == ["县水务局", "县教育局"]


def test_each_value_says_where_it_came_from(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, GOOD), {"crawl.max_pages": 50})
    assert config.values.crawl.max_pages == 50
    assert config.origins["crawl.max_pages"] == "命令行"
    assert config.origins["crawl.delay_s"].endswith("county.toml 第14行")
    assert config.origins["crawl.robots"] == "默认值"
    assert set(config.origins) >= {key for key, _ in effective(config.values)}


def test_an_unknown_key_is_refused_with_line_and_nearest_name(tmp_path: Path) -> None:
    text = refusal(tmp_path, GOOD.replace("delay_s", "delays"))
    assert "county.toml 第14行" in text
    assert "delays" in text and "是否想写“delay_s”" in text


def test_an_unknown_key_in_the_second_bureau_is_found_there(tmp_path: Path) -> None:
    text = refusal(tmp_path, GOOD.replace('name = "县教育局"', 'name = "县教育局"\nalias = ["教育局"]'))
    assert "第12行" in text
    assert "是否想写“aliases”" in text


def test_an_unknown_section_is_refused(tmp_path: Path) -> None:
    text = refusal(tmp_path, GOOD.replace("[crawl]", "[crawls]"))
    assert "第13行" in text and "是否想写“crawl”" in text


def test_a_wrong_type_is_told_in_plain_words(tmp_path: Path) -> None:
    assert "第14行:“crawl.delay_s”应为数字" in refusal(tmp_path, GOOD.replace("0.2", '"fast"'))


def test_a_missing_name_points_to_its_section(tmp_path: Path) -> None:
    text = refusal(tmp_path, GOOD.replace('name = "云岫县"\n', ""))
    assert "第1行" in text and "缺少必填项“county.name”" in text


def test_an_address_without_scheme_is_refused(tmp_path: Path) -> None:
    assert "以 http:// 或 https:// 开头" in refusal(
        tmp_path, GOOD.replace('http://127.0.0.1:8000/"\n\n', 'www.a.gov.cn"\n\n')
    )


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    assert "第2行" in refusal(tmp_path, GOOD.replace('"云岫县"', '"云岫县'))


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "county.toml"
    path.write_bytes(GOOD.encode("gb18030"))
    with pytest.raises(UserError, match="UTF-8"):
        load_config(path)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="找不到文件"):
        load_config(tmp_path / "none.toml")
    with pytest.raises(UserError, match="是文件夹"):
        load_config(tmp_path)


def test_an_unknown_profile_is_refused_with_the_nearest(tmp_path: Path) -> None:
    text = refusal(tmp_path, GOOD.replace('name = "云岫县"', 'name = "云岫县"\nprofile = "nationl"'))
    assert "第3行" in text and "是否想写“national”" in text


def test_the_county_file_wins_over_its_profile(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text("[crawl]\ndelay_s = 2.0\nmax_depth = 4\n", encoding="utf-8")
    config = load_config(write(tmp_path, GOOD.replace('name = "云岫县"', 'name = "云岫县"\nprofile = "ours.toml"')))
    assert (config.values.crawl.delay_s, config.values.crawl.max_depth) == (0.2, 4)
    assert config.origins["crawl.max_depth"].endswith("ours.toml 第3行")


def test_a_fault_in_the_profile_names_the_profile(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text("[crawl]\nmax_dept = 4\n", encoding="utf-8")
    text = refusal(tmp_path, GOOD.replace('name = "云岫县"', 'name = "云岫县"\nprofile = "ours.toml"'))
    assert "ours.toml 第2行" in text and "是否想写“max_depth”" in text


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert load_config(write(tmp_path, "\ufeff" + GOOD)).values.county.name == "云岫县"
