"""Whatever identifier stands wherever in a document, no finding repeats it, and every offset points into its place."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from rule_samples import cards, findings, identities, mobiles
from test_rules_no_leaks import strings

from records import Cell, Document, Where
from rules.kit import make_document, scrub

doors = st.builds("青石镇柳树村{}组{}号".format, st.integers(1, 99), st.integers(10, 999))
flats = st.builds("阳光小区{}栋{}单元{}室".format, st.integers(1, 30), st.integers(1, 6), st.integers(101, 2999))
passports = st.builds("{}{:08}".format, st.sampled_from("EG"), st.integers(0, 99_999_999))
plates = st.builds("藏{}{:05}".format, st.sampled_from("ABD"), st.integers(10_000, 99_999))
emails = st.builds("shen{}@example.cn".format, st.integers(100, 99_999))
planted = st.one_of(identities, mobiles, cards, doors, flats, passports, plates, emails)
LABELS = ("身份证号", "手机", "银行卡号", "家庭住址", "护照号", "车牌号", "邮箱", "备注", "")
labels = st.sampled_from(LABELS)


def document(label: str, value: str, other: str) -> Document:
    made = make_document(
        f"沈砚秋，男，{label}：{value}，住{other}。",
        f"当事人陆知禾，{label}{other}",
        title=f"关于{label}{value}的公示",
        header=("姓名", label, "金额"),
        rows=[("沈砚秋", value, "500"), ("陆知禾", other, "500")],
        attachment=f"{label}{other}.xlsx" if label else f"护照{other}.xlsx",
        hidden=(f"{label}：{value}",),
    )
    table = made.tables[0]
    named = Where("cell", sheet=f"名单{value}", cell="B2")
    rows = tuple(tuple(Cell(cell.text, replace(named, cell=cell.where.cell)) for cell in row) for row in table.rows)
    return replace(made, tables=(replace(table, rows=rows),))


@given(labels, planted, planted)
@settings(max_examples=150, deadline=None)
def test_no_planted_value_survives_anywhere_in_a_finding(label: str, value: str, other: str) -> None:
    for finding in findings(document(label, value, other), "privacy"):
        texts = [text for text in strings(finding) if text != finding.defect]
        for one in (value, other):
            assert not [text for text in texts if one in text]


@given(labels, planted, planted)
@settings(max_examples=100, deadline=None)
def test_offsets_stay_inside_the_place_and_mark_the_quote(label: str, value: str, other: str) -> None:
    made = document(label, value, other)
    for finding in findings(made, "privacy"):
        assert 0 <= finding.start <= finding.end
        if finding.end:
            assert len(finding.quote) == finding.end - finding.start


@given(st.lists(st.one_of(planted, st.text("年，- a１。*x", max_size=6)), max_size=6).map("".join))
@settings(max_examples=150, deadline=None)
def test_scrubbing_keeps_the_length(text: str) -> None:
    assert len(scrub(text)) == len(text)


@given(planted, st.sampled_from(("家庭住址：", "护照 ", "，", "邮箱：")))
@settings(deadline=None)
def test_scrubbing_hides_each_kind_where_it_is_named(value: str, before: str) -> None:
    assert value not in scrub(f"家庭住址{before}{value}，沈砚秋")
