"""Nothing that leaves the rules holds a number of a person."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rule_samples import card, cards, findings, identities, identity, mobiles

from rules import Engine, Settings
from rules.kit import EXAMPLE_DAY, excerpt, make_document, mask_id, mask_mobile, scrub
from rules.kit.masking import scrub_name, scrub_url

planted = st.one_of(identities, mobiles, cards)
SETTINGS = Settings(today=EXAMPLE_DAY, key=b"test")


def test_a_mask_shows_how_a_number_begins_and_ends() -> None:
    assert mask_id("540630198501010032") == "540630********0032"
    assert mask_id("540630 19850101 018x") == "540630 ******** 018x"
    assert mask_id("540630850101001") == "540630*****1001"
    assert mask_mobile("13800000000") == "138****0000"
    assert mask_mobile("+86 138-0000-0000") == "+86 138-****-0000"
    assert mask_mobile("１３８００００００００") == "１３８****００００"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("号码540630198501010014，已核", "号码540630********0014，已核"),
        ("账号6217001234567890128", "账号621700*********0128"),
        ("单位账号4000123409876", "单位账号400012***9876"),
        ("编号A13800000000B", "编号A138****0000B"),
        ("1.13800000000", "1.138****0000"),
        ("电话0310-1234567，邮编054800", "电话0310-1234567，邮编054800"),
        ("2021 2022 2023 2024", "2021 2022 2023 2024"),
        ("2026-06-30 10:22:33", "2026-06-30 10:22:33"),
    ],
)
def test_a_scrubbed_text_hides_numbers_and_nothing_else(text: str, clean: str) -> None:
    assert scrub(text) == clean


@given(st.lists(st.one_of(planted, st.text("年，- a１。", max_size=8)), max_size=8).map("".join))
def test_scrubbing_keeps_the_length_and_is_done_once(text: str) -> None:
    clean = scrub(text)
    assert len(clean) == len(text)
    assert scrub(clean) == clean


def test_two_numbers_written_as_one_are_both_masked() -> None:
    assert scrub("54063019850101018X13800000000") == "540630********018X138****0000"
    assert scrub("54063019850101003213800000000") == "540630*******************0000"


@given(planted, st.integers(1, 60), st.text("年月日，。", max_size=50), st.text("年月日，。", max_size=50))
def test_an_excerpt_never_cuts_a_number_before_it_is_masked(number: str, length: int, before: str, after: str) -> None:
    text = before + number + after
    start = len(before)
    assert number not in excerpt(text, start, start + len(number), length)
    assert re.search(r"\d{12}", excerpt(text, start + 5, start + 9, length)) is None


def test_offsets_point_at_the_number_in_its_block() -> None:
    text = f"王某，身份证号{identity()}，符合条件。"
    (finding,) = findings(make_document(text), "PR01")
    assert text[finding.start : finding.end] == identity()
    assert finding.quote == mask_id(identity())


def test_an_address_without_a_number_comes_back_as_it_was() -> None:
    for url in (
        "http://www.yunxiu.gov.cn/%E5%90%8D%e5%8d%95.html?a=1+2",
        "http://www.yunxiu.gov.cn/art/2026063012345678.html",
    ):
        assert scrub_url(url) == url


def test_a_number_hidden_by_percent_signs_is_found() -> None:
    url = "http://www.yunxiu.gov.cn/" + "".join(f"%{ord(char):02X}" for char in "13800000000") + ".xlsx"
    assert scrub_url(url) == "http://www.yunxiu.gov.cn/138****0000.xlsx"


def test_a_path_stays_a_path() -> None:
    assert scrub_name("名单/20260630123045.xlsx") == "名单/20260630123045.xlsx"
    assert scrub_name(f"名单/{card()}.xlsx") == "名单/621700*********0122.xlsx"


def test_a_keyed_hash_is_never_changed() -> None:
    hashes = {finding.defect for finding in findings(make_document(f"手机13800000000，身份证{identity()}"))}
    assert all(re.fullmatch("[0-9a-f]{64}", one) for one in hashes)
    assert len(hashes) == 2


def test_another_key_gives_the_same_leak_another_name() -> None:
    document = make_document("手机13800000000")
    names = {Engine(replace(SETTINGS, key=key)).judge(document)[0].defect for key in (b"a", b"b")}
    assert len(names) == 2


def test_a_number_that_an_address_calls_an_account_is_masked() -> None:
    assert scrub_name("名单/一卡通账号：81010000784126365.xlsx") == "名单/一卡通账号：810100*******6365.xlsx"
    stamped = "名单/一卡通发放公示20260630123045.xlsx"
    assert scrub_name(stamped) == stamped
