"""Synthetic numbers and pages for the tests of the rules."""

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st
from stdnum import luhn

from records import Document, Finding, Page, Skim
from rules import Engine, Settings
from rules.kit import EXAMPLE_DAY, make_document
from rules.kit.residents import check_digit

REGIONS = ("540630", "110101", "320282", "500231", "659001", "441900", "310230")


def identity(region: str = "540630", born: str = "19850101", serial: str = "003") -> str:
    """An identity number with a right check digit."""
    first = region + born + serial
    return first + check_digit(first)


def card(first: str = "621700123456789012") -> str:
    """A bank card number with a right check digit."""
    return first + str(luhn.calc_check_digit(first))


identities = st.builds(
    identity,
    st.sampled_from(REGIONS),
    st.dates(date(1930, 1, 1), date(2025, 12, 31)).map(lambda day: f"{day:%Y%m%d}"),
    st.integers(0, 999).map("{:03}".format),
)
mobiles = st.builds("1{}{:09}".format, st.integers(3, 9), st.integers(0, 999_999_999))
cards = st.integers(10**11, 10**12 - 1).map(lambda number: card(f"621700{number}"))


def findings(document: Document, *codes: str) -> list[Finding]:
    return Engine(Settings(today=EXAMPLE_DAY, key=b"test", select=codes), strict=True).judge(document)


def said(text: str, *codes: str) -> list[str]:
    """Rule and outcome of every finding about one paragraph."""
    return [f"{finding.rule} {finding.outcome}" for finding in findings(make_document(text), *codes)]


def said_of_row(header: Sequence[str], *row: str) -> list[str]:
    """Rule and outcome of every privacy finding about a table with one row."""
    document = make_document(header=header, rows=[row])
    return [f"{finding.rule} {finding.outcome}" for finding in findings(document, "privacy")]


def skimmed(document: Document) -> Skim:
    """What a skim of that page has to show: every text, and no more."""
    blocks = [block.text for block in document.blocks]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row]
    headers = [text for table in document.tables for text in (table.caption, *table.header)]
    text = "\n".join((document.title, *blocks, *headers, *cells))
    return Skim(Page(document.url, document.title, published=document.published), text)
