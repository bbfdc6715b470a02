"""Fixed listings: members, order, and the day on which a wording was right."""

from datetime import date

import pytest

from rules.settings import Settings
from rules.wording.cues import LISTING
from rules.wording.listings import Listing, listings
from rules.wording.pairings import pairing_rows
from rules.wording.reciting import MISSING, OLD, ORDER, has_doubtful, misrecited
from rules.wording.rows import Row
from rules.wording.shipped import lexicon_of
from rules.wording.verdicts import Setting, verdict

DAY = date(2026, 6, 30)
LEXICON = lexicon_of(Settings(today=DAY))
LINES = list({row.place: row for row in pairing_rows()}.values())


def kinds(text: str, day: date | None = DAY) -> list[str]:
    return [fault.kind for fault, _ in misrecited(text, day)]


def wrongs(text: str) -> list[str]:
    return [hit.wrong for hit in LEXICON.find(text) if verdict(hit, Setting(published=DAY))]


def day_of(one: Listing) -> date:
    return min(one.valid_to, DAY)


@pytest.mark.parametrize("one", listings(), ids=lambda one: one.text)
def test_a_listing_finds_its_own_sentence_and_leaves_its_counterexample_alone(one: Listing) -> None:
    (found,) = misrecited(one.hit, day_of(one))
    assert found[0].right == one.text
    assert kinds(one.miss, day_of(one)) == []


@pytest.mark.parametrize("one", listings(), ids=lambda one: one.text)
def test_the_quick_look_overlooks_no_listing(one: Listing) -> None:
    assert LISTING in LEXICON.glance(one.hit) and has_doubtful(one.hit)
    assert LISTING in LEXICON.glance(one.hit.replace("、", "、\n")) and has_doubtful(one.hit.replace("、", "、\n"))


@pytest.mark.parametrize("row", LINES, ids=lambda row: row.place)
def test_a_pairing_finds_its_own_sentence_and_leaves_its_counterexample_alone(row: Row) -> None:
    assert len(wrongs(row.hit)) == 1
    assert wrongs(row.miss) == []


def test_every_wrong_pairing_is_found_in_every_kind_of_quotation_marks() -> None:
    assert [row.wrong for row in pairing_rows() if wrongs(f"全县要{row.wrong}。") != [row.wrong]] == []


def test_a_wording_is_judged_by_the_day_of_the_page() -> None:
    old = "“四个全面”即全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。"
    assert kinds(old, date(2018, 5, 1)) == kinds(old, None) == []
    assert kinds(old, date(2024, 5, 1)) == [OLD]


@pytest.mark.parametrize(
    "text",
    [
        "推动创新、协调、绿色发展。",
        "突出创新、绿色、共享等新发展理念。",
        "围绕安全、创新、绿色、协调、开放、共享六个方面。",
        "落实协调、绿色的新发展理念。",
        "《论开放、创新、协调、绿色、共享》一书出版。",
        "增强政治意识、看齐意识。",
        "党员要诚信、友善、爱国。",
        "农村、农业、农民三类数据。",
    ],
)
def test_a_part_of_a_listing_or_a_longer_list_is_no_fault(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("落实协调、绿色、开放、共享的新发展理念。", MISSING),
        ("弘扬坚持真理、坚守理想，践行初心、担当使命，不怕牺牲，对党忠诚、不负人民。", MISSING),
        ("坚持创新，协调，开放，绿色，共享。", ORDER),
        ("富强、民主、和谐、文明，自由、平等、公正、法治，爱国、敬业、诚信、友善。", ORDER),
    ],
)
def test_a_whole_listing_with_a_fault_is_found(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


def test_endless_listings_take_bounded_work() -> None:
    assert isinstance(kinds("创新、协调、" * 200_000), list)
    assert isinstance(kinds("新发展理念（" * 100_000), list)
