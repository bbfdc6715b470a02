"""Near misses: what is one slip away from what everybody writes is shown to a person, and nothing else is."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rule_samples import findings, skimmed

from records import Finding, Outcome
from rules import Engine, Settings
from rules.kit import make_document
from rules.wording.nearmiss import store
from rules.wording.nearmiss.shipped import FACTS, TABLE, WEIGHTS, detector
from rules.wording.nearmiss.silence import SilentLines

MEGABYTE = 1 << 20


def found(*paragraphs: str, title: str = "") -> list[Finding]:
    return findings(make_document(*paragraphs, title=title), "WD30")


def mended(text: str, least: float = 0.6) -> str:
    for miss in reversed(detector().find(text, least)):
        text = text[: miss.start] + miss.right + text[miss.end :]
    return text


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("各部门要压实安全生产主体责认，做好值守。", "责任"),
        ("我县建立部门联席会意制度，定期会商。", "联席会议"),
        ("各村扎实开展人居环竟整治，成效明显。", "环境"),
        ("全镇加强基层治里体系建设，方便群众。", "治理"),
    ],
)
def test_a_slip_in_a_usual_phrase_is_shown_with_the_word_that_was_meant(written: str, right: str) -> None:
    (finding,) = found(written)
    assert finding.suggestion == right and finding.outcome is Outcome.REVIEW
    assert len(finding.quote) == len(right) and finding.quote != right
    assert written[finding.start : finding.end] == finding.quote


@pytest.mark.parametrize(
    "text",
    [
        "各部门要压实安全生产主体责任，做好值守。",
        "主任：罗仁岭；副主任：侯桂怀、竺开阵。",
        "云岫县青禾镇柳溪村村民自编快板，唱出新生活。",
        "会议由县委常委、常务副县长裘望舒主持。",
        "澜州市水务局、云岫县人民政府联合发文。",
    ],
)
def test_right_sentences_and_names_stay_silent(text: str) -> None:
    assert found(text) == []


def test_the_reason_says_how_officials_usually_write_and_how_often() -> None:
    (finding,) = found("各部门要压实安全生产主体责认，做好值守。")
    assert "公文中通常写作“责任”（同类用法约" in finding.message


def test_one_slip_shown_twice_in_the_same_sentence_of_a_page_is_one_finding_with_a_count() -> None:
    slip = "各部门要压实安全生产主体责认，做好值守。"
    (finding,) = found(slip, slip)
    assert finding.count == 2


@pytest.mark.parametrize("topic", ["测绘成果共享", "水土流失治理", "民营经济服务", "重大项目谋划"])
def test_a_county_that_writes_of_itself_did_not_mean_the_province(topic: str) -> None:
    assert found(f"截至5月底，全县{topic}累计完成12处，投入资金38万元，惠及群众85户。") == []


def test_two_slips_side_by_side_are_mended_together() -> None:
    assert mended("会议由练习会议办公室负责组织。") == "会议由联席会议办公室负责组织。"


def test_what_different_sentences_repeat_is_a_name() -> None:
    slip = "各部门要压实安全生产主体责认，做好值守。"
    assert len(found(slip)) == 1
    assert found(slip, "企业要落实安全生产主体责认，不留死角。") == []


def test_what_a_list_knows_is_left_to_the_list() -> None:
    text = "各乡镇全面禁止露天焚烧秸杆，保护大气环境。"
    assert "秸杆" in {finding.quote for finding in findings(make_document(text), "wording")}
    assert found(text) == []


def test_a_page_shows_no_more_than_its_share() -> None:
    lines = (f"第{number}组要压实{topic}主体责认，做好值守。" for number, topic in enumerate("甲乙丙丁戊己庚辛壬癸"))
    assert len(found(*lines)) <= 5


def test_a_page_in_traditional_characters_is_no_business_of_this_rule() -> None:
    assert found("為加強政務公開，縣人民政府辦公室認真貫徹國務院條例，壓實主體責认。" * 4) == []


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_is_read_and_places_lie_inside_it(text: str) -> None:
    for miss in detector().find(text, 0.05):
        assert 0 <= miss.start < miss.end <= len(text)
        assert text[miss.start : miss.end] == miss.written and len(miss.right) == len(miss.written)


@pytest.mark.parametrize("text", ["政" * 300_000, "\ud800" * 70_000, "政府\u202e" * 30_000, ""])
def test_endless_repetition_and_broken_characters_do_no_harm(text: str) -> None:
    assert len(detector().find(text, 0.5)) <= len(text)


def test_offsets_are_the_same_after_a_long_text() -> None:
    slip = "各部门要压实安全生产主体责认，做好值守。"
    text = "各地要认真贯彻落实。\n" * 9_000 + slip
    (miss,) = detector().find(text, 0.6)
    assert text[miss.start] == "认" and text[miss.start - 1] == "责"


def test_a_page_is_wanted_when_a_line_of_it_is_and_memory_changes_no_answer() -> None:
    lines = SilentLines(detector())
    page = "首页\n各部门要压实安全生产主体责认，做好值守。\n各地要认真贯彻落实国家有关规定。"
    calm = page.replace("责认", "责任")
    assert [lines.may_hold(text, 0.6) for text in (calm, calm, page, page)] == [False, False, True, True]


def test_the_engine_reads_in_full_what_the_rule_reports() -> None:
    document = make_document("各部门要压实安全生产主体责认，做好值守。")
    assert Engine(Settings(today=date(2026, 6, 30), select=("WD30",)), strict=True).wants(skimmed(document))


def test_the_data_that_ships_is_small() -> None:
    assert sum(path.stat().st_size for path in (TABLE, FACTS, WEIGHTS)) <= 30 * MEGABYTE


def test_a_damaged_data_file_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "表.bin"
    store.write(path, {"names1": np.arange(9, dtype=np.uint32)})
    path.write_bytes(path.read_bytes()[:-64])
    for content in (path.read_bytes(), b"", b"something else"):
        path.write_bytes(content)
        with pytest.raises(store.StoreError, match="表"):
            store.read(path)
