"""A page read around some words holds all that the full reading has of their places."""

from datetime import date
from random import Random

import pytest

from documents import Source, kind_of, read, read_page_around
from records import Document
from samples.minicounty import build

TODAY = date(2026, 6, 30)
URL = "http://www.yunxiu.gov.cn/a.html"
PAGE = """<html><head><title>清源村修渠</title></head><body>
<div class="header"><ul><li><a href="/x/" title="水利要闻">水利</a></li><li><a href="/y/">农业</a></li></ul></div>
<!-- 旧稿：渠首闸门 --><h1>清源村修渠</h1>
<div id="zoom">引言<p>村民修好了<b>渠</b>道，通水<span>两公里</span>。</p><p>另一段文字。</p>
<table><tr><th>村名</th><th>渠长</th></tr><tr><td>清源村</td><td>两公里</td></tr><tr><td>石桥村</td><td>一公里</td></tr></table>
</div><ul><li>青瓦村补种果苗</li><li>石桥村清淤</li></ul><div style="display:none">暂存：闸门</div></body></html>"""


def places(document: Document, word: str) -> list[object]:
    """Blocks and tables with the word."""
    tables = (t for t in document.tables if word in "\n".join((*t.header, *(c.text for row in t.rows for c in row))))
    return [*(block for block in document.blocks if word in block.text), *tables]


@pytest.mark.parametrize("word", ["修好了渠道", "两公里", "石桥村", "水利要闻", "渠首闸门", "闸门", "清源村", "青瓦村"])
def test_every_place_of_a_word_is_read_as_in_the_whole_page(word: str) -> None:
    source = Source(URL, PAGE.encode())
    assert places(read_page_around(source, TODAY, {word}), word) == places(read(source, TODAY), word) != []


def test_what_stands_elsewhere_is_not_read() -> None:
    source = Source(URL, PAGE.encode())
    document = read_page_around(source, TODAY, {"青瓦村"})
    assert places(document, "另一段文字") == []
    assert places(document, "石桥村清淤") == []


@pytest.mark.parametrize("words", [set[str](), {"不在此页"}, {f"词{number}" for number in range(99)}])
def test_without_a_place_to_go_to_the_whole_page_is_read(words: set[str]) -> None:
    source = Source(URL, PAGE.encode())
    assert read_page_around(source, TODAY, words) == read(source, TODAY)


def test_words_of_real_layouts_are_found_at_their_places() -> None:
    site, random = build(pages=200), Random(3)
    sources = [Source("http://www.yunxiu.gov.cn" + path, site.answer(path).body) for path in site.pages[::9]]
    tried = 0
    for source in (source for source in sources if kind_of(source) == "html"):
        whole = read(source, TODAY)
        for block in random.sample(whole.blocks, min(4, len(whole.blocks))):
            word = block.text[len(block.text) // 3 :][:5]
            if word and not any(map(str.isspace, word)):
                assert places(read_page_around(source, TODAY, {word}), word) == places(whole, word)
                tried += 1
    assert tried > 100
