"""The resident identity number (GB 11643): region, birth date, check digit.

Cards were issued from 1984 on with the codes then in force, and codes long abolished still stand on valid cards: only
what no edition of GB/T 2260 allows is refused. Whether an edition knows the county is a question of its own, because
the table here ends in 2019.
"""

from datetime import date
from enum import Enum

from rules.kit.divisions import was_in_force

PROVINCES = frozenset(
    (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82, 83)
)
# Municipalities have districts (01), counties (02) and, in Chongqing, former county-level cities (03).
MUNICIPALITIES = frozenset((11, 12, 31, 50))
# Taiwan, Hong Kong and Macao codes, and those of their residents' permits, name no prefecture.
WITHOUT_PREFECTURES = frozenset((71, 81, 82, 83))
# 90 stands for counties directly under a province.
WITHOUT_COUNTIES = frozenset(("71", "81", "82", "83"))
PREFECTURES = frozenset((*range(1, 71), 90))
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_DIGITS = "10X98765432"
OLDEST = 1900


class Validity(Enum):
    """DOUBTFUL: region and date fit, the check digit does not, or there is none (15 digits)."""

    VALID = "valid"
    DOUBTFUL = "doubtful"
    INVALID = "invalid"


def examine(digits: str, today: date) -> Validity:
    """`digits` are 15 or 18 ASCII characters, a final X allowed; anything else is INVALID."""
    if len(digits) not in (15, 18) or not digits[:-1].isdecimal() or not has_region(digits):
        return Validity.INVALID
    if len(digits) == 15:
        return Validity.DOUBTFUL if digits.isdecimal() and _was_born("19" + digits[6:12], today) else Validity.INVALID
    if not _was_born(digits[6:14], today):
        return Validity.INVALID
    return Validity.VALID if check_digit(digits[:17]) == digits[17] else Validity.DOUBTFUL


def has_known_county(digits: str) -> bool:
    """Did an edition of GB/T 2260 know the county while its holder could get the number? 15 or 18 digits."""
    year = int(digits[6:10]) if len(digits) == 18 else 1900 + int(digits[6:8])
    return digits[0] == "9" or digits[:2] in WITHOUT_COUNTIES or was_in_force(digits[:6], year) is True


def identity_in(digits: str) -> str:
    """The identity number itself: a disability card number is one with two more digits behind it."""
    return digits[:18] if len(digits) == 20 else digits


def check_digit(first_17: str) -> str:
    return CHECK_DIGITS[sum(int(d) * w for d, w in zip(first_17, WEIGHTS, strict=True)) % 11]


def has_region(digits: str) -> bool:
    """Does it begin with a division code of GB/T 2260, or like a foreigner's residence card?"""
    if digits[0] == "9":
        # The card: 9, province, country code.
        return int(digits[1:3]) in PROVINCES
    province, prefecture = int(digits[:2]), int(digits[2:4])
    if province not in PROVINCES:
        return False
    if province in MUNICIPALITIES:
        return 1 <= prefecture <= 3
    return province in WITHOUT_PREFECTURES or prefecture in PREFECTURES


def _was_born(text: str, today: date) -> bool:
    try:
        day = date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return False
    return day.year >= OLDEST and day <= today
