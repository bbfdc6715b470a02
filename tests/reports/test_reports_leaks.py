"""Masking happens before reports are made: reports show what they were given and add nothing to it."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from lxml import html
from report_samples import book_of, make_finding, page_of, texts_of, with_findings

from records import Family, Finding
from reports import sarif_text

# Synthetic: the last digit does not fit the others.
NUMBER = "110101190001010012"
MASKED = "110***********0012"
TEXT_FIELDS = sorted(f.name for f in fields(Finding) if f.type in (str, "str"))


def leak(**changes: object) -> Finding:
    found = make_finding(family=Family.PRIVACY, quote=MASKED, context=f"证号：{MASKED}。", start=3, end=21)
    return replace(found, **changes)  # type: ignore[arg-type]


def targets_of(page: str) -> list[str]:
    return [str(target) for target in html.document_fromstring(page).xpath("//@href|//@src")]


def test_the_plain_number_of_a_masked_leak_is_nowhere(tmp_path: Path) -> None:
    result = with_findings(leak())
    for text in (page_of(result, tmp_path), texts_of(book_of(result, tmp_path)), sarif_text(result)):
        assert NUMBER not in text
        assert MASKED in text


def test_the_name_of_a_defect_stays_in_the_result(tmp_path: Path) -> None:
    result = with_findings(leak(defect=NUMBER))
    for text in (page_of(result, tmp_path), texts_of(book_of(result, tmp_path)), sarif_text(result)):
        assert NUMBER not in text


@pytest.mark.parametrize("name", [n for n in TEXT_FIELDS if n != "url"])
@pytest.mark.parametrize("family", [Family.PRIVACY, Family.WORDING])
def test_no_text_of_a_finding_gets_into_an_address(name: str, family: Family, tmp_path: Path) -> None:
    found = make_finding(family=family, **{name: f"证号{NUMBER}号"})
    page = page_of(with_findings(found), tmp_path)
    # The anchor of an issue is its rule's code, which no page can fill.
    assert not [t for t in targets_of(page) if NUMBER in t and not t.startswith("#")]


def test_reports_name_no_place_that_only_programs_understand(tmp_path: Path) -> None:
    page = page_of(with_findings(leak(examples=(NUMBER,), type=NUMBER)), tmp_path)
    assert NUMBER not in page
