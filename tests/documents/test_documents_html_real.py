"""Real pages: both readings agree, and the facts are those a person reads there."""

from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from documents.decoding import decode
from documents.html import read_page, skim
from documents.source import Source
from records import DateSource, Document

TODAY = date(2026, 11, 25)
DETAILS = {
    "detail_tests_cmse_1.html": (date(2012, 6, 24), DateSource.LABEL, "", 3),
    "detail_tests_gzggw_1.html": (date(2016, 11, 22), DateSource.META, "省发改委", 4),
    "detail_tests_shanxi_1.html": (date(2019, 9, 18), DateSource.META, "山西日报", 3),
}
LISTS = {
    "boda_vsb_college_list_trimmed.html": 3,
    "guangxi_dnr_list_trimmed.html": 5,
    "hebei_zrzy_xinwen_list.html": 3,
    "nea_xwzx_channel_multiblock.html": 2,
}
PAGES = [*DETAILS, *LISTS, "hunan_zrzyt_list_excerpt.html"]


def source(folder: Path, name: str) -> Source:
    return Source(f"http://www.yunhe.example/a/b/{name}", (folder / "pages" / name).read_bytes())


def flat(text: str) -> str:
    return " ".join(text.split())


def texts_of(document: Document) -> list[str]:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row]
    return [document.title, *(block.text for block in document.blocks), *cells]


@pytest.mark.parametrize("name", PAGES)
def test_the_quick_look_holds_every_text_of_the_full_reading(shared_data: Path, name: str) -> None:
    page = source(shared_data, name)
    whole = flat(skim(page, TODAY).text)
    assert [text for text in texts_of(read_page(page, TODAY)) if flat(text) not in whole] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_block_stands_where_its_xpath_says(shared_data: Path, name: str) -> None:
    page = source(shared_data, name)
    tree = etree.fromstring(decode(page.body).text.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))
    for block in read_page(page, TODAY).blocks:
        if block.where.xpath and block.visible:
            (element,) = tree.xpath(block.where.xpath)
            start = "".join(block.text.split())[:6]
            assert start in "".join("".join(element.itertext()).split())


@pytest.mark.parametrize("name", DETAILS)
def test_an_article_says_when_by_whom_and_where(shared_data: Path, name: str) -> None:
    document = read_page(source(shared_data, name), TODAY)
    day, origin, who, steps = DETAILS[name]
    assert document.published is not None
    assert (document.published.day, document.published.source) == (day, origin)
    assert (document.source, len(document.breadcrumb)) == (who, steps)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_page_has_its_path_and_no_date(shared_data: Path, name: str) -> None:
    page = skim(source(shared_data, name), TODAY).page
    assert page.is_list
    assert page.published is None
    assert len(page.breadcrumb) == LISTS[name]
