"""Titles of laws that do not exist, near one that does."""

import pytest

from rules.wording.statutes import statutes, unknown_laws


def meant(name: str) -> list[str]:
    return [fault.right for fault in unknown_laws(f"依据《中华人民共和国{name}》执行。")]


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("森林保护法", "森林法"),
        ("食品安全保障法", "食品安全法"),
        ("湿地法", "湿地保护法"),
        ("家庭教育法", "家庭教育促进法"),
        ("道路交通安全管理法", "道路交通安全法"),
        ("突发事件应急法", "突发事件应对法"),
    ],
)
def test_a_law_that_is_nearly_one_is_asked_about(name: str, right: str) -> None:
    assert meant(name) == [f"《中华人民共和国{right}》"]


def test_every_law_is_right_as_it_stands() -> None:
    assert len(statutes()) > 300 and [name for name in statutes() if meant(name)] == []


@pytest.mark.parametrize("name", ["森林法（修订草案）", "河道管理条例", "太空采矿与轨道秩序法", "森林法实施办法"])
def test_what_is_near_no_law_is_left_alone(name: str) -> None:
    assert meant(name) == []
