"""测评报告.html as a file that is opened without network."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html
from report_samples import golden, make_finding, page_of, with_findings

from records import Outcome, Severity


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return page_of(golden(), tmp_path_factory.mktemp("page"))


@pytest.fixture(scope="module")
def tree(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def test_the_page_loads_nothing(page: str, tree: html.HtmlElement) -> None:
    assert not tree.xpath("//@src|//link|//iframe|//object|//embed")
    assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest|import\(", page)


def test_only_our_own_script_may_run(tree: html.HtmlElement) -> None:
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (script,) = tree.xpath("//script/text()")
    own = b64encode(sha256(script.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{own}'"


def test_links_tell_the_site_nothing(tree: html.HtmlElement) -> None:
    outward = tree.xpath("//a[not(starts-with(@href, '#'))]")
    assert {link.get("rel") for link in outward} == {"noopener noreferrer"}
    assert tree.xpath("//meta[@name='referrer']/@content") == ["no-referrer"]


def test_every_inner_link_leads_somewhere(tree: html.HtmlElement) -> None:
    inner = {str(target)[1:] for target in tree.xpath("//a/@href") if str(target).startswith("#")}
    assert inner <= set(tree.xpath("//@id"))


def test_problems_and_doubtful_items_stand_apart(tree: html.HtmlElement) -> None:
    problems = tree.xpath("//div[@id='failed']//article/@data-outcome")
    doubtful = tree.xpath("//div[@id='reviews']//article/@data-outcome")
    assert (len(problems), set(problems)) == (33, {"问题"})
    assert (len(doubtful), set(doubtful)) == (9, {"待核"})


def test_every_value_that_can_be_chosen_is_that_of_an_issue(tree: html.HtmlElement) -> None:
    offered = set(tree.xpath("//select[@name='bureau']/option/text()"))
    assert set(tree.xpath("//article/@data-bureau")) <= offered
    assert offered >= {"县民政局", "未归属单位", "全部"}


def test_a_veto_is_marked_for_confirmation_wherever_it_stands(tmp_path: Path) -> None:
    vetoes = [make_finding(severity=Severity.VETO, outcome=outcome, url=outcome.value) for outcome in Outcome]
    tree = html.document_fromstring(page_of(with_findings(*vetoes, make_finding()), tmp_path))
    heads = tree.xpath("//article[contains(@class, 'veto')]/h3/span[@class='tag'][1]/text()")
    assert heads == ["单项否决（须人工确认）"] * 2
    assert "须人工确认" in tree.xpath("//section[@id='summary']//h3/text()")[0]
    assert len(tree.xpath("//ul[@class='vetoes']/li")) == 2


def test_visible_chinese_has_full_width_punctuation(tree: html.HtmlElement) -> None:
    texts = tree.xpath("//body//text()[not(parent::script or parent::style)]")
    # The mark before the member of an archive is part of its name.
    told = [text.replace("zip!", "zip ") for text in texts]
    half = [text for text in told if re.search(r"[\u4e00-\u9fff][,:;?!(]|[,;?!)][\u4e00-\u9fff]", text)]
    assert half == []


def test_unverified_points_are_called_a_reference(tree: html.HtmlElement) -> None:
    told = tree.xpath("//article[@data-family='链接'][@data-outcome='问题']//dd/text()")
    assert "扣 1 分（参考口径）" in told
    assert any(text.startswith("参考口径：《政府网站与政务新媒体检查指标》") for text in told)
