"""Size, sameness and the plants' places."""

import tomllib
from datetime import date
from hashlib import sha256

import pytest

from records import Verdict
from samples.minicounty import Site, build, build_realistic
from samples.minicounty.building import TODAY
from samples.minicounty.cast import bureaus
from samples.minicounty.hazards import HAZARDS, LOOP_BACK
from samples.minicounty.model import Plant, Quirk
from samples.minicounty.people import REGION, id_check_digit
from samples.minicounty.plants import PLANTS

BASE = "http://127.0.0.1:8000/"
JUDGED_BY_AGE = (Verdict.FRESH, Verdict.STALE, Verdict.EXEMPT)


def _digest(site: Site) -> str:
    total = sha256()
    for path in (*site.pages, *site.files, *(hazard.path for hazard in HAZARDS), LOOP_BACK):
        total.update(path.encode() + site.answer(path).body)
    return total.hexdigest()


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert _digest(build(350, seed=3)) == _digest(build(350, seed=3))


def test_another_seed_gives_other_text_but_the_same_faults() -> None:
    one, other = build(350, seed=3), build(350, seed=4)
    assert _digest(one) != _digest(other)
    assert one.truth(BASE) == other.truth(BASE)


@pytest.mark.parametrize("pages", [640, 1_000, 5_000, 20_000])
def test_the_number_of_pages_is_about_what_was_asked_for(pages: int) -> None:
    assert abs(len(build(pages).pages) - pages) <= 0.15 * pages


def test_the_faults_do_not_depend_on_the_size() -> None:
    rules = [[(f.rule, f.subject, f.count) for f in build(pages).truth(BASE).findings] for pages in (400, 2_000)]
    assert rules[0] == rules[1]


@pytest.mark.parametrize("today", [date(2025, 8, 31), date(2026, 6, 30), date(2027, 2, 28), date(2028, 2, 29)])
def test_ages_hold_on_any_inspection_day(today: date) -> None:
    site = build(400, today=today)
    for shelf in site.shelves:
        spec = shelf.place.spec
        if spec.verdict in JUDGED_BY_AGE:
            assert (today - max(row.day for row in shelf.past_rows)).days == spec.age, shelf.place.crumbs


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.title)
def test_a_plant_stands_in_an_existing_column_and_does_not_make_it_younger(plant: Plant) -> None:
    (spec,) = [s for b in bureaus(TODAY) for s in b.columns if (b.prefix, s.slug) == (plant.prefix, plant.slug)]
    assert spec.quirk not in (Quirk.SCRIPT, Quirk.EMPTY, Quirk.CONSTRUCTION, Quirk.DOCUMENT)
    assert plant.age >= spec.age


def test_lists_without_a_year_reach_back_less_than_one() -> None:
    rows = [row for shelf in build().shelves if "%Y" not in shelf.place.bureau.list_date for row in shelf.own_rows]
    assert rows and max((TODAY - row.day).days for row in rows) < 365


def test_every_number_of_a_person_passes_its_check_and_belongs_to_nobody() -> None:
    marks = [m for plant in PLANTS for m in (*plant.marks, *(m for file in plant.files for m in file.marks))]
    numbers = [mark.subject for mark in marks if mark.rule == "PR01"]
    assert len(set(numbers)) == len(numbers) == 10
    for number in numbers:
        assert number.startswith(REGION)
        assert len(number) == 15 or number[17] == id_check_digit(number[:17])
    assert all(mark.subject.startswith("1990000") for mark in marks if mark.rule == "PR02")


def test_every_hazard_is_linked_from_somewhere() -> None:
    linked = {target for plant in PLANTS for _, target in plant.links}
    linked |= {finding.subject.removeprefix(BASE[:-1]) for finding in build().truth(BASE).findings}
    assert {hazard.path for hazard in HAZARDS} <= linked


def test_the_county_file_names_every_bureau_and_the_exemption() -> None:
    data = tomllib.loads(build().county_toml(BASE))
    assert data["county"] == {"name": "云岫县", "portal": BASE, "as_of": TODAY}
    assert [unit["name"] for unit in data["bureau"]] == [bureau.name for bureau in bureaus(TODAY)]
    assert [unit["name"] for unit in data["bureau"] if "urls" not in unit] == ["青岚镇人民政府"]
    assert (data["exempt"][0]["bureau"], data["exempt"][0]["column"]) == ("县水务局", "人事信息")
    assert data["exempt"][0]["until"] >= TODAY
    assert data["crawl"]["allow_private_hosts"] is True and data["crawl"]["delay_s"] == 0


def test_the_county_for_measuring_comes_to_an_end() -> None:
    site = build_realistic(pages=340)
    assert not any(hazard.endless for hazard in site.hazards)
    assert site.answer("/rili?month=2026-07").status == 404


def test_realistic_pages_are_large_and_full_of_links() -> None:
    site = build_realistic(pages=1_000)
    # The same text takes two thirds of the bytes in GBK.
    wide = [shelf for shelf in site.shelves if shelf.place.spec.grows and shelf.place.bureau.charset == "utf-8"]
    rows = [row for shelf in wide for row in shelf.own_rows if not row.plant]
    for row in rows[::100]:
        body = site.answer(row.path).body
        assert 50_000 < len(body) < 75_000
        assert 130 < body.count(b"<a ") < 180
