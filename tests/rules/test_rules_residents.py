"""The identity number: region, birth date, check digit."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rule_samples import identities, identity
from stdnum.cn import uscc

from rules.kit.residents import Validity, check_digit, examine, identity_in

TODAY = date(2026, 6, 30)


@given(identities)
def test_a_number_with_a_right_check_digit_is_valid_and_with_any_other_doubtful(number: str) -> None:
    assert examine(number, TODAY) is Validity.VALID
    for last in set("0123456789X") - {number[-1]}:
        assert examine(number[:-1] + last, TODAY) is Validity.DOUBTFUL


def test_the_check_digit_may_be_x() -> None:
    assert check_digit("54063019850101018") == "X"
    assert examine("54063019850101018X", TODAY) is Validity.VALID


@pytest.mark.parametrize("region", ["522422", "132201", "320282", "429004", "659001", "441900", "500381", "820000"])
def test_abolished_and_unusual_regions_are_regions(region: str) -> None:
    assert examine(identity(region), TODAY) is Validity.VALID


@pytest.mark.parametrize("region", ["000000", "990101", "160101", "139901", "110534", "130001", "204010", "480100"])
def test_a_region_that_no_edition_of_the_codes_allows_makes_it_no_identity_number(region: str) -> None:
    assert examine(identity(region), TODAY) is Validity.INVALID


@pytest.mark.parametrize("born", ["19850230", "19851301", "19850100", "18991231", "20230229"])
def test_a_birth_date_that_does_not_exist_makes_it_no_identity_number(born: str) -> None:
    assert examine(identity(born=born), TODAY) is Validity.INVALID


def test_nobody_is_born_after_the_inspection_day() -> None:
    tomorrow = identity(born=f"{TODAY + timedelta(days=1):%Y%m%d}")
    assert examine(identity(born=f"{TODAY:%Y%m%d}"), TODAY) is Validity.VALID
    assert examine(tomorrow, TODAY) is Validity.INVALID
    assert examine(tomorrow, TODAY + timedelta(days=1)) is Validity.VALID


def test_a_leap_day_is_a_birth_day_in_a_leap_year() -> None:
    assert examine(identity(born="20240229"), TODAY) is Validity.VALID


def test_fifteen_digits_have_no_check_digit_and_stay_doubtful() -> None:
    assert examine("540630850101001", TODAY) is Validity.DOUBTFUL
    assert examine("540630851301001", TODAY) is Validity.INVALID
    assert examine("54063085010100X", TODAY) is Validity.INVALID


@pytest.mark.parametrize("digits", ["", "54063019850101", "5406301985010100321", "X" * 18, "54063019850101003２X"])
def test_anything_else_is_no_identity_number(digits: str) -> None:
    assert examine(digits, TODAY) is Validity.INVALID


def test_a_disability_card_number_holds_an_identity_number() -> None:
    assert identity_in("54063019850101018X44") == "54063019850101018X"
    assert identity_in("540630198501010032") == "540630198501010032"


def test_a_foreign_residents_card_names_province_and_country() -> None:
    assert examine(identity("913840"), TODAY) is Validity.VALID
    assert examine(identity("999840"), TODAY) is Validity.INVALID


def test_a_credit_code_is_told_by_its_own_check_character() -> None:
    code = "1154063000001234" + "5"
    assert uscc.is_valid(code + uscc.calc_check_digit(code))
    assert examine(code + uscc.calc_check_digit(code), TODAY) is Validity.INVALID


@given(st.text(max_size=20))
def test_no_text_breaks_the_examination(text: str) -> None:
    assert examine(text, TODAY) in Validity
