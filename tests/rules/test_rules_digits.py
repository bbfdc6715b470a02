"""Numbers that stand alone, however people write them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rule_samples import identities, identity, mobiles

from rules.kit import may_name_a_person, numbers
from rules.kit.digits import every_number
from rules.kit.hints import may_hold_a_number
from rules.kit.masked import may_hold_a_mask
from rules.kit.outline import outline

ID = identity()


def found(text: str) -> list[str]:
    return [number.digits for number in numbers(text)]


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("号码13800000000。", "13800000000"),
        ("１３８００００００００", "13800000000"),
        ("138 0000 0000", "13800000000"),
        ("138-0000-0000", "13800000000"),
        ("138　0000　0000", "13800000000"),
        ("138\u200b0000\u200b0000", "13800000000"),
        ("+86 138-0000-0000", "13800000000"),
        ("8613800000000", "8613800000000"),
        ("1 3 8 0 0 0 0 0 0 0 0", "13800000000"),
        ("540630 19850101 018x", "54063019850101018X"),
        ("540630 1985 0101 018Ｘ", "54063019850101018X"),
        ("5 4 0 6 3 0 1 9 8 5 0 1 0 1 0 0 3 2", "540630198501010032"),
        ("54063 01985 01010 032", "540630198501010032"),
        ("540630850101001", "540630850101001"),
        ("6217 0012 3456 7890 123", "6217001234567890123"),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, digits: str) -> None:
    assert found(text) == [digits]


@pytest.mark.parametrize(
    "text",
    [
        "总额13800000000.50元",
        "比例0.13800000000",
        "编号A13800000000",
        "13800000000B",
        "文件Ａ13800000000",
        "12345678",
        "2026-06-30",
        "0310-123456",
        "2021 2022 2023",
        "1380000\n0000",
        "138，0000，0000",
    ],
)
def test_what_is_part_of_more_or_only_looks_like_a_number_is_none(text: str) -> None:
    assert found(text) == []


def test_a_number_inside_a_longer_run_of_digits_is_not_taken_out_of_it() -> None:
    assert found(f"2026{ID}") == [f"2026{ID}"]


def test_two_numbers_side_by_side_are_two() -> None:
    assert found("13800000000 13900000000") == ["13800000000", "13900000000"]
    assert found(f"1 {ID} 13800000000") == [ID, "13800000000"]


def test_columns_of_figures_are_no_mobile_number() -> None:
    assert found("12 138 0000 0000 15") == []


@pytest.mark.parametrize("text", [f"2026-{ID}", f"{ID}-01", f"A-{ID}"])
def test_a_number_tied_by_a_hyphen_is_marked(text: str) -> None:
    (number,) = numbers(text)
    assert number.joined


def test_a_country_code_or_a_dash_does_not_tie() -> None:
    assert not any(number.joined for number in numbers("86-13800000000"))
    assert not any(number.joined for number in numbers(f"王某—{ID}"))


def test_a_letter_or_a_point_puts_a_number_inside_more() -> None:
    assert [number.inside for number in every_number("A13800000000 13800000000.5 13800000000")] == [True, True, False]


def test_the_number_in_a_special_operations_certificate_is_read() -> None:
    (number,) = numbers(f"证号T{ID}")
    assert (number.digits, number.joined) == (ID, True)
    assert numbers(f"AT{ID}") == ()


@given(st.text("0123456789 -Xx年０９\u200b", max_size=60))
def test_numbers_come_in_order_and_never_overlap(text: str) -> None:
    spans = [(number.start, number.end) for number in every_number(text)]
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@given(st.one_of(identities, mobiles), st.text("年，。 -a1　０", max_size=12), st.text("月，。 -b2　", max_size=12))
def test_the_quick_look_never_misses_a_number_of_a_person(number: str, before: str, after: str) -> None:
    text = before + number + after
    if number in found(text):
        assert may_name_a_person(text)
        assert may_name_a_person(outline(text))


@given(
    st.lists(st.one_of(identities, mobiles, st.sampled_from(list("年，。 -–a1　０\u200b.Ｘx*●"))), max_size=8).map(
        "".join
    )
)
def test_an_outline_holds_all_numbers_and_masks_of_its_text(text: str) -> None:
    assert {number.digits for number in numbers(text)} <= {number.digits for number in numbers(outline(text))}
    assert may_hold_a_number(outline(text)) >= bool(numbers(text))
    assert may_hold_a_mask(outline(text)) == may_hold_a_mask(text)


@pytest.mark.parametrize(
    "text",
    ["电话：0310-1234567", "冀公网安备13000002000001号", "2026-06-30 10:22:33", "W020260630361234567890", "", "年"],
)
def test_the_quick_look_passes_over_what_every_page_shows(text: str) -> None:
    assert not may_name_a_person(text)


def test_a_very_long_run_is_read_in_one_go() -> None:
    assert found("1" * 100_000) == ["1" * 100_000]
    assert found("1-" * 50_000) == []
