"""What the bottom of a portal's home page has to show, and how differently it is worded."""

from dataclasses import replace

import pytest
from rule_samples import findings

from records import Document, Finding, Link, Outcome, Region
from rules.kit import make_document
from rules.site.gz04 import FULL, MARKS


def home(footer: str = "", *paragraphs: str, links: tuple[tuple[str, str], ...] = ()) -> Document:
    document = make_document(*paragraphs, footer=footer, is_home=True)
    return replace(document, links=tuple(Link(url, text) for url, text in links))


def judged(document: Document) -> list[Finding]:
    return findings(document, "GZ04")


WORDS = {
    "网站标识码": "网站标识码：1300000000",
    "ICP备案编号": "冀ICP备00000000号",
    "公安机关备案标识": "冀公网安备13000002000001号",
    "主办单位": "主办单位：云岫县人民政府办公室",
    "联系方式": "联系电话：0000-1234567",
    "站点地图": "站点地图",
}


@pytest.mark.parametrize("name", MARKS)
def test_one_missing_mark_is_named(name: str) -> None:
    (finding,) = judged(home(FULL.replace(WORDS[name], "")))
    assert finding.outcome is Outcome.FAIL
    assert finding.examples == (name,)
    assert finding.deduction == 1.0


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("主办单位", "主办：云岫县人民政府"),
        ("主办单位", "主管单位：云岫县委宣传部"),
        ("主办单位", "承办单位：云岫县数据局"),
        ("主办单位", "云岫县人民政府办公室主办"),
        ("主办单位", "版权所有 云岫县人民政府"),
        ("站点地图", "网站地图"),
        ("站点地图", "网站导航"),
        ("联系方式", "联系我们"),
        ("联系方式", "E-mail：office@yunxiu.gov.cn"),
        ("公安机关备案标识", "公安联网备案"),
        ("ICP备案编号", "备案序号：冀B2-00000000"),
        ("网站标识码", "政府网站标识码 1300000000"),
    ],
)
def test_other_wordings_count(name: str, words: str) -> None:
    assert judged(home(FULL.replace(WORDS[name], words))) == []


def test_the_address_of_a_register_counts_as_its_mark() -> None:
    links = (
        ("http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=13000002000001", ""),
        ("https://beian.miit.gov.cn/", ""),
        ("http://bszs.conac.cn/sitename?method=show", ""),
        ("https://zfwzgl.www.gov.cn/exposure/jiucuo.html", ""),
        ("http://www.yunxiu.gov.cn/sitemap.html", ""),
    )
    assert judged(home("主办：云岫县人民政府 电话：0000-1234567 网站标识码1300000000", links=links)) == []


def test_a_news_item_about_a_host_is_no_mark_of_the_host() -> None:
    (finding,) = judged(home(FULL.replace(WORDS["主办单位"], ""), "由省体育局主办的比赛在我县举行"))
    assert finding.examples == ("主办单位",)


@pytest.mark.parametrize("footer", ["", "版权所有：云岫县人民政府", "网站支持IPv6 联系我们"])
def test_a_bottom_of_pictures_or_scripts_asks_for_review(footer: str) -> None:
    (finding,) = judged(home(footer, "政务要闻"))
    assert finding.outcome is Outcome.REVIEW
    assert "可能为图片或由脚本加载" in finding.message


@pytest.mark.parametrize("words", ["党政机关网站标识", "我为政府网站找错"])
def test_a_missing_picture_alone_asks_for_review(words: str) -> None:
    (finding,) = judged(home(FULL.replace(words, "")))
    assert finding.outcome is Outcome.REVIEW


def test_a_template_without_a_footer_element_is_read_by_its_words() -> None:
    document = home("", FULL.replace("站点地图", ""))
    assert all(block.region is not Region.FOOTER for block in document.blocks)
    assert [finding.examples for finding in judged(document)] == [("站点地图",)]


def test_hidden_text_shows_nothing() -> None:
    document = home(FULL)
    hidden = replace(document, blocks=tuple(replace(block, visible=False) for block in document.blocks))
    assert [finding.outcome for finding in judged(hidden)] == [Outcome.REVIEW]


def test_only_a_home_page_is_judged() -> None:
    assert judged(make_document("正文", footer="主办单位：云岫县水务局")) == []
