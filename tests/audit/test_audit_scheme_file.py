"""Schemes as files: those that are shipped, and what is said of a faulty one."""

from pathlib import Path

import pytest

from audit.config import load_config
from audit.errors import UserError
from audit.scheme_file import load_scheme, scheme_of
from ledger.scoring.scheme import SHIPPED, is_official
from tests.audit.scheme_samples import scheme_text

COUNTY = '[county]\nname = "云岫县"\nportal = "http://www.example.com/"\n'
SCHEME = scheme_text("栏目", "CL02", 5)


def config_with(folder: Path, ledger: str = "") -> Path:
    path = folder / "county.toml"
    path.write_text(COUNTY + ledger, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["national", "county-example"])
def test_a_shipped_scheme_is_found_by_its_name(name: str, tmp_path: Path) -> None:
    config = load_config(config_with(tmp_path, f'[ledger]\nscheme = "{name}"\n'))
    assert scheme_of(config) == load_scheme(SHIPPED / f"{name}.toml")


def test_the_national_scheme_is_the_default_and_tells_what_was_not_verified(tmp_path: Path) -> None:
    scheme = scheme_of(load_config(config_with(tmp_path)))
    assert "国办秘函〔2019〕19号" in scheme.name
    assert (scheme.service_points, scheme.bonus_above) == (25, 80)
    sure = {p.rules for i in scheme.indicators for p in i.prices if is_official(p.confidence)}
    assert sure == {("CL03",)}
    points = [
        (59.99, "不合格"),
        (60, "合格"),
        (79.99, "合格"),
        (80, "良好"),
        (89.99, "良好"),
        (90, "优秀"),
        (100, "优秀"),
    ]
    assert [scheme.grade(score).name for score, _ in points] == [name for _, name in points]


def test_a_county_s_own_scheme_lies_beside_its_file(tmp_path: Path) -> None:
    (tmp_path / "口径.toml").write_text(SCHEME, encoding="utf-8")
    config = load_config(config_with(tmp_path, '[ledger]\nscheme = "口径.toml"\n'))
    assert scheme_of(config).name == "本县口径"
    assert scheme_of(config, "national").name != "本县口径"


def test_an_unknown_scheme_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有名为“nationl”的评分口径，是否想写“national”"):
        scheme_of(load_config(config_with(tmp_path)), "nationl")


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("cap = 20", "capp = 20", "第12行.*不认识的配置项.*是否想写“cap”"),
        ("points = 5", 'points = "五"', "第17行.*应为数字"),
        ("points = 5", "points = -5", "第17行.*过小"),
        ("points = 5", "points = nan", "第17行"),
        ('confidence = "Ml"', 'confidence = "也许"', "第18行.*取值不在允许范围内.*Mh"),
        ('["CL02"]', '["CL99"]', "第16行.*没有编号为“CL99”"),
        ('["CL02"]', "[]", "第16行.*不能为空"),
        ("least = 0", "least = 60", "第4行.*least 应为 0"),
        ('name = "本县口径"', "", "缺少必填项“name”"),
    ],
)
def test_a_faulty_scheme_is_refused_with_line_and_reason(right: str, wrong: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "口径.toml"
    path.write_text(SCHEME.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(UserError, match=said):
        load_scheme(path)


def test_two_indicators_of_one_code_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "口径.toml"
    path.write_text(SCHEME + SCHEME[SCHEME.index("[[indicator]]") :], encoding="utf-8")
    with pytest.raises(UserError, match="编号“栏目”重复"):
        load_scheme(path)
