"""WD22 to WD29: faults in the structure of a text, wherever it was read from."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rule_samples import findings, skimmed
from test_rules_wording_clean import clean_texts

from records import Block, Document, Finding, Outcome, Region, Severity, Where
from rules import Engine, Settings
from rules.kit import EXAMPLE_DAY, make_document
from rules.wording.borrowing import borrowed
from rules.wording.days import impossible
from rules.wording.doubling import doubled
from rules.wording.figures import contradictory
from rules.wording.mixing import mixed
from rules.wording.numbering import misnumbered
from rules.wording.pairing import unpaired
from rules.wording.pasting import pasted
from rules.wording.residue import residue
from rules.wording.running import Fault

Search = Callable[[str], Iterator[Fault]]
SEARCHES: tuple[Search, ...] = (unpaired, impossible, misnumbered, pasted, contradictory, mixed)
CODES = ("WD21", "WD22", "WD23", "WD24", "WD25", "WD26", "WD27", "WD28", "WD29")
FAULTS = (
    *(
        "2月30日",
        "2026年2月29日",
        "（含开发区",
        "《办法",
        "一、",
        "二、",
        "四、",
        "（一）",
        "（三）",
        "1.",
        "3.",
        "一是",
        "三是",
    ),
    *(
        "从38%提高到35%",
        "共3人，其中男1人、女1人",
        "2０26年",
        "二O二六年",
        "政务公开政务公开",
        "“三到位〞",
        "？三个一？",
        "— 12 —",
    ),
    *("本报告由商务局编制", "平安生产", "。", "，", "\n", " ", "\u202e", "\ud800", "各乡镇要落实防汛责任。"),
)
CELLS = (
    "啊",
    "（",
    "）",
    "“",
    "一、",
    "1.",
    "20",
    "由1",
    "从1万元",
    "共1件，其中",
    "2月30日",
    "\n一、",
    "\n二、甲",
    "\\u4e2d",
    "？中文",
)
MORE = (
    "12:",
    "2026年1月1日至",
    "分别为1%、",
    "“〞",
    "\u3000",
    "ＡА",
    "一是",
    "，三是",
    "〔一〕",
    "\u202e",
    "\ud800",
    "%E4",
    "男1",
)


def one(document: Document, *codes: str) -> Finding:
    (finding,) = findings(document, *(codes or CODES))
    return finding


def file(kind: str, *lines: str) -> Document:
    blocks = tuple(Block(line, Where("line", line=number)) for number, line in enumerate(lines, 1))
    return Document(f"a.{kind}", kind, blocks=blocks)


def test_a_place_is_given_in_the_paragraph_that_holds_it() -> None:
    finding = one(make_document("会议按时召开。", "请于2月30日前报送。"))
    assert (finding.where, finding.start, finding.quote) == (Where("xpath", xpath="/html/body/p[2]"), 2, "2月30日")


def test_a_fault_is_worse_in_a_title() -> None:
    body, title = make_document("请于2月30日前报送。"), make_document("", title="关于2月30日停水的公告")
    assert (one(body).severity, one(title).severity) == (Severity.MINOR, Severity.MAJOR)


def test_a_fault_is_worse_on_the_home_page_and_in_a_speech() -> None:
    home = make_document("请于2月30日前报送。", is_home=True)
    speech = make_document("请于2月30日前报送。", title="在全县防汛工作会议上的讲话")
    assert {one(home).severity, one(speech).severity} == {Severity.MAJOR}


def test_a_wrong_word_is_worse_on_the_home_page_and_in_a_speech() -> None:
    text = "全县秸杆还田顺利推进。"
    plain, home = make_document(text), make_document(text, is_home=True)
    speech = make_document(text, title="在全县三农工作会议上的讲话")
    severities = [one(page, "WD08").severity for page in (plain, home, speech)]
    assert severities == [Severity.MINOR, Severity.MAJOR, Severity.MAJOR]


def test_a_grave_wording_asks_for_confirmation() -> None:
    finding = one(make_document("全县扫黑险恶工作推进。", title="在政法工作会议上的讲话"), "WD03")
    assert finding.severity is Severity.GRAVE
    assert finding.message.startswith("疑似严重表述错误") and "人工确认" in finding.message


def test_one_fault_all_over_a_page_is_one_finding_with_a_count() -> None:
    finding = one(make_document(*[f"第{n}批（含开发区要在月底前完成。" for n in range(50)]))
    assert finding.count == 50


def test_spun_words_of_a_page_are_one_finding_with_a_count() -> None:
    finding = one(make_document("加强平安生产。", "乐观推动整改。", "赐予表扬。"))
    assert (finding.rule, finding.count, finding.suggestion) == ("WD28", 3, "安全生产")


@pytest.mark.parametrize("kind", ["docx", "doc", "wps", "rtf"])
def test_numbers_that_a_word_processor_makes_are_not_missed(kind: str) -> None:
    lines = ("一、加强领导", "二、强化宣传", "四、严格督查", "五、保障")
    assert findings(file(kind, *lines), "WD23") == []
    assert findings(file("html", *lines), "WD23") != []


def test_line_breaks_inside_sentences_make_no_faults() -> None:
    lines = (
        "县水务局要求各乡镇（含开发区和",
        "工业园区）认真落实《云岫县防汛",
        "应急预案》，坚持“安全",
        "第一”，对标对表完成 12",
        "月31日前的任务，覆盖一、",
        "二、三级河道，共处理",
    )
    assert findings(file("pdf", *lines), *CODES) == []


def test_radicals_count_where_people_typed_them_and_not_where_a_file_was_drawn() -> None:
    assert findings(file("pdf", "⼀、加强领导"), "WD29") == []
    assert one(file("docx", "⼀、加强领导"), "WD29").suggestion == "一"


def test_menus_footers_hidden_text_and_tables_are_not_read_as_prose() -> None:
    text = "请于2月30日前报送（附表。"
    menu = make_document("正常。")
    for block in (
        Block(text, Where("xpath", xpath="/a"), Region.NAVIGATION),
        Block(text, Where("xpath", xpath="/b"), Region.FOOTER),
        Block(text, Where("xpath", xpath="/c"), Region.BODY, visible=False),
    ):
        assert findings(replace(menu, blocks=(*menu.blocks, block)), *CODES) == []
    rows = [["1", "（一）甲"], ["3", "（三）乙"], ["3", "（三）乙"]]
    assert findings(make_document("见下表。", header=("序号", "事项"), rows=rows), *CODES) == []


def test_a_page_that_explains_an_error_does_not_have_it() -> None:
    assert findings(make_document("“2月30日”应为“2月28日”，特此更正。"), "WD25") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("\\u4e2d\\u56fd", "中国"),
        ("&#x4e2d;&#x56fd;", "中国"),
        ("%E4%B8%AD%E5%9B%BD", "中国"),
        ("=E4=B8=AD=E5=9B=BD", "中国"),
    ],
)
def test_escaped_characters_are_read_back(text: str, right: str) -> None:
    (garble,) = residue(f"转载自{text}政府网")
    assert garble.right == right


def test_an_address_may_be_escaped() -> None:
    assert list(residue("http://www.yunxiu.gov.cn/search?q=%E4%B8%AD%E5%9B%BD")) == []


@pytest.mark.parametrize(
    ("owner", "body", "found"),
    [
        ("云岫县住建局", "住房和城乡建设局", False),
        ("云岫县发展和改革委员会", "云岫县发改委员会", False),
        ("云岫县水务局", "水务局", False),
        ("云岫县水务局", "青石县水务局", True),
        ("云岫县水务局", "云岫县商务局", True),
        ("", "云岫县商务局", False),
    ],
)
def test_a_short_name_is_the_same_body_and_another_name_is_not(owner: str, body: str, found: bool) -> None:
    assert bool(list(borrowed(f"{body}（以下简称我局）制定本指南。", owner))) is found


@given(st.text("甲乙丙丁", max_size=40), st.integers(2, 6))
def test_words_that_stand_twice_are_found_like_by_comparing_every_place(text: str, length: int) -> None:
    found = {(start, size) for start, size in doubled(text, length, length)}
    every = {
        (at, length)
        for at in range(len(text) - 2 * length + 1)
        if text[at : at + length] == text[at + length : at + 2 * length] and len(set(text[at : at + length])) > 1
    }
    assert found <= every
    assert bool(found) == bool(every)


@given(st.lists(st.one_of(st.sampled_from(FAULTS), st.text(max_size=8)), max_size=12).map("".join))
def test_no_text_breaks_a_search(text: str) -> None:
    for search in SEARCHES:
        assert all(0 <= fault.start < fault.end <= len(text) for fault in search(text))
    assert all(0 <= garble.start < garble.end <= len(text) for garble in residue(text))


@given(st.lists(st.sampled_from(FAULTS), max_size=10).map("".join))
def test_a_page_that_no_rule_wants_has_no_fault(text: str) -> None:
    document = make_document(*text.split("\n"), title="云岫县水务局2025年工作报告")
    for code in CODES:
        engine = Engine(Settings(today=EXAMPLE_DAY, select=(code,)), strict=True)
        if not engine.wants(skimmed(document)):
            assert engine.judge(document) == []


@pytest.mark.parametrize("cell", [*CELLS, *MORE])
def test_endless_repetition_ends(cell: str) -> None:
    text = cell * (100_000 // len(cell))
    for search in SEARCHES:
        assert sum(1 for _ in search(text)) <= len(text)
    assert sum(1 for _ in residue(text)) <= len(text)


def test_a_million_equal_characters_and_one_line_of_megabytes_are_judged() -> None:
    line = "各乡镇（含开发区）要按“四个一”要求于12月31日前完成整改，" * 60_000
    for text in ("啊" * 1_000_000, line):
        assert [f for f in findings(make_document(text), *CODES) if f.outcome is Outcome.FAIL] == []


def test_official_prose_is_hardly_ever_called_faulty(shared_data: Path) -> None:
    """At most one failure and one doubt in 200,000 characters each; what is found are slips of editors and copyists."""
    failed = doubted = size = 0
    for title, text in clean_texts(shared_data / "clean_text"):
        faults = [fault for search in SEARCHES for fault in search(text)]
        faults += borrowed(text, title)
        failed += sum(fault.doubt == "" for fault in faults)
        doubted += sum(fault.doubt != "" for fault in faults)
        size += len(text)
    assert failed * 200_000 <= size
    assert doubted * 200_000 <= size


def test_the_labelled_structure_faults_of_real_reports_are_found(shared_data: Path) -> None:
    found: dict[str, set[str]] = {}
    for path in sorted((shared_data / "work_reports").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        found[path.name[:3]] = {finding.rule for finding in findings(file("txt", *lines), *CODES)}
    assert found == {"001": {"WD21"}, "002": {"WD21", "WD22"}, "004": {"WD21", "WD22", "WD23", "WD28"}}
