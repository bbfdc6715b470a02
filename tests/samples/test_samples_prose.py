"""The filler says nothing that a checker may report."""

import re
from random import Random

import pytest

from records import ColumnKind
from samples.minicounty import build
from samples.minicounty.cast import bureaus
from samples.minicounty.plants import PLANTS
from samples.minicounty.prose import Prose, prose_of

THEMES = sorted({bureau.theme for bureau in bureaus(build().today)})
WRONG = sorted({mark.subject for plant in PLANTS for mark in plant.marks if mark.rule.startswith("WD")})
PLACEHOLDER = re.compile(r"[{}_×]|[xX]{2,}")
LONG_NUMBER = re.compile(r"\d{7,}")
UNTITLED = (ColumnKind.GUIDE, ColumnKind.INTERACTION, ColumnKind.TOPIC)


def _sample(prose: Prose) -> str:
    texts = prose.paragraphs(200_000, Random(1))
    kinds = [kind for kind in ColumnKind if kind not in UNTITLED]
    return "\n".join([*texts, *(prose.title(kind, Random(n)) for kind in kinds for n in range(200))])


@pytest.mark.parametrize("theme", THEMES)
def test_no_planted_form_comes_out_of_the_filler(theme: str) -> None:
    text = _sample(prose_of(theme))
    assert [form for form in WRONG if form in text] == []
    assert PLACEHOLDER.search(text) is None
    assert LONG_NUMBER.search(text) is None


@pytest.mark.parametrize("theme", THEMES)
def test_every_sentence_is_whole(theme: str) -> None:
    for paragraph in prose_of(theme).paragraphs(20_000, Random(2)):
        assert paragraph.endswith("。") and "。。" not in paragraph and "，，" not in paragraph


def test_every_kind_of_column_with_rows_has_titles() -> None:
    for bureau in bureaus(build().today):
        for spec in bureau.columns:
            if spec.rows:
                assert len(prose_of(bureau.theme).title(spec.kind, Random(3))) >= 4


def test_paragraphs_are_as_long_as_asked() -> None:
    assert sum(map(len, prose_of("water").paragraphs(9_000, Random(4)))) >= 9_000


def test_filler_articles_hold_no_planted_word_but_in_the_titles_beside_them() -> None:
    site = build()
    titled = [row.title for shelf in site.shelves for row in shelf.rows if row.plant]
    for shelf in site.shelves:
        for row in shelf.own_rows:
            if row.plant is None:
                text = site.answer(row.path).body.decode(shelf.place.bureau.charset)
                for title in titled:
                    text = text.replace(title, "")
                assert [form for form in WRONG if form in text] == []
