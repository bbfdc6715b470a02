"""A page is read in full when, and only when, some rule may find something on it."""

from datetime import date

import pytest
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
            "家庭住址：",
            "青石镇柳树村3组12号",
            "沈砚秋，男，9岁，就读于小学",
            "护照号E12345678",
            "车主 车牌藏A12345",
            "shen12@example.cn",
            "138****0000",
            "54063019850101****",
            "一卡通账号",
            "公示时间：2026年5月6日至5月12日",
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


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (("姓名", "病种"), ("沈砚秋", "肺癌")),
        (("户 主", "家庭年收入"), ("沈砚秋", "9000")),
        (("学生姓名", "学校"), ("沈小禾", "青石镇小学")),
        (("姓名", "一卡通账号"), ("沈砚秋", "10123400009988776")),
        (("姓名", *[""] * 18), ("沈砚秋", *"540630198501010032")),
        (("车主", "号牌号码"), ("沈砚秋", "藏A12345")),
        (("姓名", "学号"), ("沈砚秋", "20240101234")),
        (("姓名", "户籍地址"), ("沈砚秋", "石桥村18号")),
    ],
)
def test_a_page_with_a_faulty_table_is_wanted(header: tuple[str, ...], row: tuple[str, ...]) -> None:
    document = make_document(header=header, rows=[row, row])
    one = Engine(Settings(today=date(2026, 6, 30), select=("privacy",)), strict=True)
    assert one.judge(document) != []
    assert one.wants(skimmed(document))
