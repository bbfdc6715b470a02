"""Synthetic persons: invented names, and numbers that pass every check yet belong to nobody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice
from random import Random

from samples.minicounty.prose import one_of

# The code was first issued in 2017, so that nobody born before then was ever given a number that begins with it.
REGION = "540630"
ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_CODE_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
FIRST_BIRTHDAY = date(1951, 2, 3)
SURNAMES = tuple("沈陆顾韩田白石江云梁温秦")
GIVEN_NAMES = ("砚秋", "知禾", "望舒", "听澜", "青野", "怀瑾", "以宁", "疏影", "牧之", "景行", "若谷", "长风")


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    birthday: date
    id_number: str
    mobile: str


def people(seed: int, number: int) -> tuple[Person, ...]:
    """`number` persons, no two with the same numbers; the same ones for the same seed."""
    return tuple(islice(_people(Random(seed), 1000 * seed), number))


def id_number(birthday: date, sequence: int) -> str:
    """An 18-digit resident ID number with its check digit (GB 11643)."""
    body = f"{REGION}{birthday:%Y%m%d}{sequence:03d}"
    return body + id_check_digit(body)


def id_check_digit(body: str) -> str:
    total = sum(int(digit) * weight for digit, weight in zip(body, ID_WEIGHTS, strict=True))
    return "10X98765432"[total % 11]


def old_id_number(birthday: date, sequence: int) -> str:
    """The 15-digit form of before 1999: two-digit year, no check digit."""
    return f"{REGION}{birthday:%y%m%d}{sequence:03d}"


def credit_code(body: str) -> str:
    """A unified social credit code (GB 32100) from its first 17 characters."""
    total = sum(
        CREDIT_CODE_ALPHABET.index(sign) * weight for sign, weight in zip(body, CREDIT_CODE_WEIGHTS, strict=True)
    )
    return body + CREDIT_CODE_ALPHABET[-total % 31]


def mobile(sequence: int) -> str:
    """A number of valid shape in a block that is plainly made up."""
    return f"1990000{sequence % 10_000:04d}"


def _people(random: Random, first: int) -> Iterator[Person]:
    for sequence in count(first):
        birthday = FIRST_BIRTHDAY + timedelta(days=sequence * 37 % 14_000)
        name = one_of(SURNAMES, random) + one_of(GIVEN_NAMES, random)
        yield Person(name, birthday, id_number(birthday, sequence % 1000), mobile(sequence))
