"""Quick looks before the searches for structure faults: they may be wrong in one direction only."""

from collections.abc import Callable, Iterator
from datetime import date
from random import Random

import pytest

from rules.kit import Context
from rules.kit.outline import outline
from rules.registry import Loaded, load_rules
from rules.settings import Settings
from rules.wording.dayhints import suspicious
from rules.wording.days import impossible
from rules.wording.doubling import doubled
from rules.wording.figures import contradictory
from rules.wording.mixing import mixed
from rules.wording.numbering import misnumbered
from rules.wording.pairing import unpaired
from rules.wording.pasting import pasted
from rules.wording.residue import residue
from rules.wording.shipped import lexicon_of
from rules.wording.windows import nearby

SEARCHES: dict[str, Callable[[str], Iterator[object]]] = {
    "WD21": residue,
    "WD22": pasted,
    "WD23": misnumbered,
    "WD24": unpaired,
    "WD25": impossible,
    "WD26": contradictory,
    "WD29": mixed,
}
SETTINGS = Settings(date(2026, 6, 30))
# What faults are made of, so that chance puts some together.
WORDS = """
一、 二、 四、 （一） （三） (二) 1. 3． 第一章 第三章 一是 三是 〔一〕 〔二〕
2026年 2月30日 13月 2026-13-05 25时 二月三十日 9月31日 至 2026年5月20日 2026年5月10日
从100亿元增加到80亿元 从5件升到3件 共30人，其中男10人、女5人 共9件，其中办结18件、退回25件。 去年5件，同比增长9%
（ ） 《 》 “ ” 〞 ( ) 二O二六年 ２0２6 政務 А类 ⼀类 undefined %E4%BD%A0%E5%A5%BD
工作—3—的 进行?督查?落实 责任落实责任落实 加密巡查频次，及时转移受威胁群众。 水库 ， 。 ；
县水务局会同各乡镇开展防汛备汛检查，逐库逐坝逐段落实责任人，确保安全度汛万无一失，不留死角。
"""
PIECES = (*WORDS.split(), "\n", "\n", "\n\n", " ", "\u3000", "\u200b", "𠮷")


def texts(number: int, seed: int) -> Iterator[str]:
    random = Random(seed)
    for _ in range(number):
        yield "".join(random.choices(PIECES, k=random.randint(2, 40)))


def loaded(code: str) -> Loaded:
    return next(one for one in load_rules() if one.rule.code == code)


@pytest.mark.parametrize("code", SEARCHES)
def test_a_quick_look_overlooks_nothing_that_the_search_finds(code: str) -> None:
    rule, search = loaded(code), SEARCHES[code]
    ctx = Context(SETTINGS.today, rule.rule.values, SETTINGS.key, lexicon_of(SETTINGS))
    faulty = [text for text in texts(1_500, seed=7) if next(search(text), None) is not None]
    assert len(faulty) > 20
    assert rule.fires is not None
    assert [text for text in faulty if not rule.fires(text, ctx)] == []


def test_an_outline_keeps_signs_and_digits_in_their_order() -> None:
    assert outline("（附件2）关于防汛工作的通知，见《办法》第三条") == "（文2）文《文》第三文"
    assert outline("一句\n𠮷野 2026年") == "一文\n文 2026年"
    assert outline("") == ""


def test_odd_dates_show_in_the_outline_of_long_pages_too() -> None:
    page = "各乡镇抓紧落实。\n" * 2_000
    assert loaded("WD25").fires(page + "请于2月30日前报送。", Context(SETTINGS.today, {}, b""))  # type: ignore[misc]
    assert not loaded("WD25").fires(page, Context(SETTINGS.today, {}, b""))  # type: ignore[misc]
    assert not list(suspicious(page)) and not list(doubled(page, 2, 10))


def test_a_second_reading_around_unlike_characters_sees_whole_neighbourhoods() -> None:
    text = "甲" * 300 + "Ａ" + "乙" * 100 + "B" + "丙" * 300
    around = nearby(text, [300, 401])
    assert "Ａ" + "乙" * 100 + "B" in around
    assert "甲" * 64 + "Ａ" in around and "B" + "丙" * 63 in around
    assert len(around) < 240 and nearby(text, []) == ""


@pytest.mark.parametrize(
    ("page", "is_read"),
    [
        ("各乡镇围绕灌溉用水开展服务。", False),
        ("各乡镇（甲类，Ａ级）围绕灌溉用水开展服务。", False),
        ("各村引水绕灌果园。", True),
        ("各乡镇围绕灌溉用水开展服务，引水绕灌果园。", True),
        # The neighbour stands in another block.
        ("保护范围\n绕灌溉渠道一周。", True),
        ("围绕灌溉用水，划定保护范围\n绕灌溉渠道一周。", True),
        # Nobody wrote the pair that proves it.
        ("各乡镇圍绕灌溉用水开展服务。", True),
        ("各乡镇围绕灌溉用水开展服务。圍绕灌溉用水开展服务。", True),
    ],
)
def test_a_page_is_not_read_for_two_characters_that_surely_part(page: str, is_read: bool) -> None:
    assert ("错别字" in lexicon_of(SETTINGS).glance(page)) is is_read
