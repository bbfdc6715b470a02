"""Texts without which a page has no fault of its structure. They ride along in the automaton with the signals, and only
where one stands does the search of its rule run."""

from itertools import product

from rules.wording.figures import FALLING, RISING
from rules.wording.folding import closed
from rules.wording.itemmarks import FIRST
from rules.wording.listings import openings
from rules.wording.mixing import LOOKALIKES
from rules.wording.residue import ESCAPE_SIGNS, OFFICE, OUTPUTS, PRIMES, SHARED
from rules.wording.stray import STRAY

FIGURES, RESIDUE, MIXTURE, ITEMS, STRAYS = "figures", "residue", "mixture", "items", "stray "
LISTING = "listing"

NUMERALS, SLIPS = "零〇○一二三四五六七八九", "0OＯoО"
COMMAS = "，,（(：:"
# A digit or letter within 二〇二六年.
SLIPPED = (
    *product("一二", SLIPS),
    *product("一二", NUMERALS, SLIPS),
    *product(NUMERALS, SLIPS, "年"),
)
CUES = (
    (
        FIGURES,
        (
            *("".join(pair) for pair in product((*RISING, *FALLING), "到至为")),
            *("".join(pair) for pair in product("，,", ("同比", "比上年", "较上年", "比去年", "较去年"))),
            *("分别占", "各占", "占比分别为", "比例分别为", "比重分别为", "男"),
            *("".join(pair) for pair in product(COMMAS, ("其中", "分别为", "分别是"))),
        ),
    ),
    (RESIDUE, (*SHARED, *OFFICE, *ESCAPE_SIGNS, *OUTPUTS, *PRIMES, "?", "？")),
    (MIXTURE, (*LOOKALIKES, *("".join(signs) for signs in SLIPPED))),
    (ITEMS, (*FIRST, "〔", *("".join(pair) for pair in product("一二三四五六七八九十", "是要")))),
    (LISTING, openings()),
    *((STRAYS + word, (word,)) for word in STRAY),
)


def as_searched() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The cues as they stand in a text without gaps."""
    return tuple((name, tuple(dict.fromkeys(map(closed, texts)))) for name, texts in CUES)
