"""Which masks are enough, and which can be undone."""

import pytest
from rule_samples import findings, identity, said, said_of_row

from rules.kit import make_document
from rules.kit.masked import Kind, find_masked
from rules.privacy.policies import FILE, Strength, parse, shipped


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("身份证号：540630********0032", []),
        ("身份证号：54*************032", []),
        ("身份证号：540630xxxxxxxx0032", []),
        ("身份证号：54063019850101003*", ["PR01 fail"]),
        ("身份证号：540630****01010032", ["PR01 fail"]),
        ("身份证号：54063019850101****", ["PR01 review"]),
        ("手机：138****0000", []),
        ("沈砚秋，手机：1380000000*", ["PR02 fail"]),
        ("沈砚秋，手机：138***00000", ["PR02 review"]),
        ("合同编号：540630198501****32", []),
    ],
)
def test_a_mask_is_judged_by_what_it_hides(text: str, outcome: list[str]) -> None:
    assert said(text, "privacy") == outcome


def test_a_birthday_in_the_same_row_undoes_a_mask() -> None:
    header = ("姓名", "出生日期", "身份证号")
    assert said_of_row(header, "沈砚秋", "1985-01-01", "540630********0032") == ["PR01 fail"]
    assert said_of_row(header, "沈砚秋", "1985-02-01", "540630********0032") == []


def test_two_masks_that_show_everything_together_are_a_leak() -> None:
    number = identity()
    text = (f"{number[:6]}********{number[14:]}", f"{number[:14]}****")
    (finding,) = findings(make_document(*text), "PR13")
    assert finding.type == "weak_mask"
    assert number not in finding.context


def test_a_policy_of_ones_own_is_data() -> None:
    own = FILE.read_text(encoding="utf-8") + (
        '\n[[policy]]\nname = "本县口径"\nsource = "县里规定"\nkind = "identity"\nhead = 14\ntail = 0\nhidden = 4\n'
    )
    (masked,) = find_masked("54063019850101****")
    assert shipped().strength(masked, Kind.IDENTITY) is Strength.DOUBTFUL
    assert parse(own).strength(masked, Kind.IDENTITY) is Strength.GOOD


def test_a_long_run_of_mask_signs_is_read_in_one_go() -> None:
    assert list(find_masked("1*" * 50_000)) == []
    assert list(find_masked("*" * 100_000 + "a")) == []
