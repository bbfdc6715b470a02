"""The figures on the labelled material hold, and the gate cannot be walked round."""

import json
from pathlib import Path

import pytest

from records import Family
from tests.accuracy import floors
from tests.accuracy.cases import cases
from tests.accuracy.gate import main
from tests.accuracy.scoring import Score, score, scores

FAULTY = """
[[case]]
case = "泄露"
text = "身份证号540630198501010032"
expect = ["PR01 fail"]

[[case]]
case = "漏报"
text = "没有号码"
expect = ["PR01 fail"]

[[case]]
case = "误报"
text = "身份证号540630198501010032，电话0310-1234567"
expect = []
"""


@pytest.fixture
def material(tmp_path: Path) -> Path:
    (tmp_path / "privacy.toml").write_text(FAULTY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "floors.json"


def pin(file: Path, precision: float, recall: float) -> None:
    floors.save(floors.Floors({("privacy", "precision"): precision, ("privacy", "recall"): recall}), file)


def test_no_family_has_fallen_under_its_floor() -> None:
    assert main([]) == 0


def test_the_material_holds_faults_and_decoys_for_every_family_in_use() -> None:
    for family in (Family.COLUMNS, Family.PRIVACY, Family.WORDING, Family.LINKS, Family.SITE):
        mine = [case for case in cases() if case.family is family]
        assert any(case.expected for case in mine)
        assert any(not case.expected for case in mine)


def test_case_names_are_unique_within_a_family() -> None:
    names = [(case.family, case.name) for case in cases()]
    assert len(set(names)) == len(names)


def test_every_measured_family_has_both_floors() -> None:
    assert set(floors.figures(scores(cases()))) <= set(floors.load(floors.FILE).least)


def test_misses_and_false_alarms_are_counted_and_named(material: Path) -> None:
    one = score(Family.PRIVACY, list(cases(material)))
    assert (one.cases, one.found, one.expected, one.right) == (3, 2, 2, 1)
    assert (one.precision, one.recall) == (0.5, 0.5)
    assert one.mistakes == ("漏报 漏报：PR01 fail", "误报 误报：PR01 fail")


def test_nothing_found_where_nothing_was_to_be_found_is_perfect() -> None:
    empty = Score(Family.SITE, cases=1, found=0, expected=0, right=0)
    assert (empty.precision, empty.recall) == (1.0, 1.0)


def test_a_figure_under_its_floor_fails_the_gate(
    material: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pin(file, precision=0.5, recall=0.6)
    assert main([], material, file) == 1
    said = capsys.readouterr()
    assert "privacy recall 0.500 低于下限 0.600" in said.err
    assert "privacy precision" not in said.err
    assert "漏报" in said.out


def test_raising_writes_higher_figures_only(material: Path, file: Path) -> None:
    pin(file, precision=0.9, recall=0.1)
    assert main(["--raise"], material, file) == 1
    assert floors.load(file).least == {("privacy", "precision"): 0.9, ("privacy", "recall"): 0.5}


def test_lowering_without_a_reason_is_refused_and_changes_nothing(material: Path, file: Path) -> None:
    pin(file, precision=0.9, recall=0.1)
    before = file.read_text(encoding="utf-8")
    assert main(["--lower"], material, file) == 2
    assert main(["--lower", "--reason", "  "], material, file) == 2
    assert file.read_text(encoding="utf-8") == before


def test_lowering_keeps_the_reason(material: Path, file: Path) -> None:
    pin(file, precision=0.9, recall=0.1)
    assert main(["--lower", "--reason", "新增更难的材料"], material, file) == 0
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept["floors"] == {"privacy": {"precision": 0.5, "recall": 0.1}}
    assert kept["lowered"] == [
        {"family": "privacy", "measure": "precision", "before": 0.9, "after": 0.5, "reason": "新增更难的材料"}
    ]


def test_a_family_that_is_no_longer_measured_fails_the_gate(material: Path, file: Path) -> None:
    floors.save(floors.Floors({("links", "recall"): 0.5}), file)
    assert main([], material, file) == 1


def test_a_floor_is_never_higher_than_what_was_reached() -> None:
    one = Score(Family.SITE, cases=3, found=3, expected=3, right=2)
    assert floors.figures([one])["site", "recall"] == 0.666
