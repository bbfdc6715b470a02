"""A page is read in full when, and only when, some rule may find something on it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from rule_samples import cards, identities, mobiles, skimmed

from rules import Engine, Settings
from rules.kit import make_document

pieces = st.one_of(
    identities,
    mobiles,
    cards,
    st.sampled_from(
        (
            "身份证号：",
            "电话",
            "QQ",
            "2026-06-30",
            "0310-1234567",
            "　",
            " ",
            "-",
            "，",
            "王某",
            "13",
            "１３９",
            "\u200b",
            "X",
        )
    ),
    st.text("0123456789０９Xx- 　年", max_size=20),
)


@given(st.lists(pieces, max_size=6).map("".join), st.lists(pieces, max_size=4).map("".join), pieces)
def test_a_page_that_no_rule_wants_holds_nothing_for_any_rule(body: str, title: str, cell: str) -> None:
    document = make_document(body, title=title, header=("姓名", "证件号码"), rows=[("王某", cell)])
    one = Engine(Settings(today=date(2026, 6, 30), select=("privacy",)), strict=True)
    if not one.wants(skimmed(document)):
        assert one.judge(document) == []


@given(st.one_of(identities, mobiles))
def test_a_page_with_a_number_of_a_person_is_wanted(number: str) -> None:
    one = Engine(Settings(today=date(2026, 6, 30), select=("privacy",)), strict=True)
    assert one.wants(skimmed(make_document(f"经核实，{number}。")))
