"""Numbers that stand alone in a text, however they are spaced.

One pass over the text finds stretches with enough digits; only those are taken apart. A number inside a longer run of
digits or letters (order numbers, credit codes, file names) is none, but a mask must still cover it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

DIGIT = "0-9０-９"
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
HYPHENS = "-－‐‑–—"
GAPS = f" \u00a0\u3000{HYPHENS}"
SHORTEST = 11
# An identity number may end in X; a disability card number has two more digits behind it.
LAST = rf"(?:[XxＸｘ](?:[{DIGIT}]{{2}}(?![{DIGIT}]))?)?"
BETWEEN = rf"[{re.escape(GAPS)}{ZERO_WIDTH}]{{0,3}}"
RUN = re.compile(rf"[{DIGIT}](?:{BETWEEN}[{DIGIT}]){{{SHORTEST - 1},}}+[{ZERO_WIDTH}]*{LAST}")
TOKEN = re.compile(rf"[{DIGIT}](?:[{ZERO_WIDTH}]*[{DIGIT}])*+[{ZERO_WIDTH}]*{LAST}")
WIDE = str.maketrans("０１２３４５６７８９Ｘｘx", "0123456789XXX")
DROP = str.maketrans("", "", ZERO_WIDTH)
# How people space an 18-digit ID, a 15-digit ID, a bank card and a mobile number.
SPACED = (
    *((6, 8, 4), (6, 12), (14, 4), (6, 4, 4, 4), (6, 4, 2, 2, 4), (3, 3, 4, 4, 4), (4, 4, 4, 4, 2), (6, 6, 3)),
    *((4, 4, 4, 4, 3), (4, 4, 4, 4), (6, 13)),
)
SPACED_MOBILE = frozenset(((3, 4, 4), (3, 8), (7, 4), (1,) * 11))
LONGEST_SHAPE = 12
ID_LENGTH = 18
REMEMBERED = 64  # The columns of a wide table, asked for by one rule after the other.
COUNTRY = ("86", "0086")
# T and an identity number is a certificate for special operations, G or L and one a school register number.
CERTIFICATE = re.compile(r"(?<![0-9A-Za-z])[TGL]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """`digits` are plain ASCII, a final x as X. `joined` is set when a hyphen ties it to more digits or letters, as in
    a file or project number, `inside` when letters or a decimal point do."""

    digits: str
    start: int
    end: int
    joined: bool = False
    inside: bool = False

    @property
    def value(self) -> str:
        return self.digits

    @property
    def spaced(self) -> bool:
        return self.end - self.start > len(self.digits)


@dataclass(frozen=True, slots=True)
class _Token:
    digits: str
    start: int
    end: int


@lru_cache(maxsize=REMEMBERED)
def numbers(text: str) -> tuple[Number, ...]:
    """Numbers of 11 digits and more that stand alone, in order. Remembered: several rules ask about one text."""
    return tuple(number for number in every_number(text) if not number.inside)


@lru_cache(maxsize=REMEMBERED)
def every_number(text: str) -> tuple[Number, ...]:
    """`numbers` and those that are part of a longer word or of a decimal, in order, never overlapping."""
    return tuple(number for run in RUN.finditer(text) for number in _in_run(text, run.start(), run.end()))


def _in_run(text: str, start: int, end: int) -> Iterator[Number]:
    tokens = [_Token(_plain(m.group()), m.start(), m.end()) for m in TOKEN.finditer(text, start, end)]
    for chain in _chains(text, tokens):
        index = 0
        while index < len(chain):
            size = _size(chain, index)
            if size:
                yield _number(text, chain[index : index + size])
            index += size or 1


def _plain(text: str) -> str:
    return text.translate(DROP).translate(WIDE)


def _chains(text: str, tokens: list[_Token]) -> Iterator[list[_Token]]:
    """Tokens with exactly one visible gap character between neighbours."""
    chain: list[_Token] = []
    for token in tokens:
        if chain and len(text[chain[-1].end : token.start].translate(DROP)) != 1:
            yield chain
            chain = []
        chain.append(token)
    if chain:
        yield chain


def _size(chain: list[_Token], index: int) -> int:
    """How many tokens from `index` on make one number, 0 for none."""
    if len(chain[index].digits) >= SHORTEST and len(chain) == index + 1:
        return 1
    if index == 0 and _is_spaced_out(chain):
        return len(chain)
    lengths = tuple(len(token.digits) for token in chain[index : index + LONGEST_SHAPE])
    for shape in SPACED:
        if lengths[: len(shape)] == shape and _last_only_x(chain[index : index + len(shape)]):
            return len(shape)
    # Three columns of figures look like a spaced mobile, so it must have the whole chain for itself.
    alone = index == 0 or (index == 1 and chain[0].digits in COUNTRY)
    if alone and len(chain) - index == len(lengths) and lengths in SPACED_MOBILE:
        return len(lengths)
    return 1 if len(chain[index].digits) >= SHORTEST else 0


def _is_spaced_out(chain: list[_Token]) -> bool:
    """An identity number grouped in a way of its own, one digit a box for instance."""
    lengths = [len(token.digits) for token in chain]
    return len(chain) > 1 and sum(lengths) == ID_LENGTH and max(lengths) < SHORTEST and _last_only_x(chain)


def _last_only_x(tokens: list[_Token]) -> bool:
    return all("X" not in token.digits for token in tokens[:-1])


def _number(text: str, tokens: list[_Token]) -> Number:
    start, end = tokens[0].start, tokens[-1].end
    before, after = text[max(0, start - 6) : start], text[end : end + 2]
    digits = "".join(token.digits for token in tokens)
    certificate = len(digits) == ID_LENGTH and CERTIFICATE.search(before) is not None
    inside = (_is_word(before[-1:]) and not certificate) or _is_word(after[:1]) or _is_decimal(before[-2:], after)
    return Number(digits, start, end, certificate or _is_joined(before, after), inside)


def _is_word(char: str) -> bool:
    return (char.isascii() and char.isalnum()) or "Ａ" <= char <= "ｚ" or "０" <= char <= "９"


def _is_decimal(before: str, after: str) -> bool:
    return (before[1:] == "." and before[:1].isdigit()) or (after[:1] == "." and after[1:].isdigit())


def _is_joined(before: str, after: str) -> bool:
    right = after[:1] in HYPHENS and _is_word(after[1:])
    left = before[-1:] in HYPHENS and _is_word(before[-2:-1])
    return bool(after and right) or bool(before and left and not before[:-1].endswith(COUNTRY))
