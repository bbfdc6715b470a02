"""Blocks, tables and hidden text: what stands together stays together, and neighbours never join."""

from datetime import date

import pytest
from lxml import etree

from documents.html import read_page, skim
from documents.source import Source
from records import Block, Document, ProblemKind, Region

TODAY = date(2026, 6, 30)
URL = "http://www.yunhe.example/zwgk/1.html"
NUMBER = "130532199001010017"


def read(markup: str) -> Document:
    return read_page(Source(URL, markup.encode()), TODAY)


def texts(markup: str) -> list[str]:
    return [block.text for block in read(markup).blocks]


def the(document: Document, text: str) -> Block:
    return next(block for block in document.blocks if block.text == text)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>130532<span>19900101</span>0017</p>",
        "<p>130532<b><i>1990</i></b><font>0101</font>0017</p>",
        "<p>130532<!-- 略 -->199001010017</p>",
        "<p>130532<span></span>19900101<wbr>0017</p>",
        "<p>130532<o:p></o:p>199001010017</p>",
        "<p>130532<span style='display:none'>x</span>199001010017</p>",
        "<p>130532&#8203;199001010017</p>",
        "<p>130532</span>199001010017</p>",
    ],
)
def test_a_number_cut_by_elements_within_the_line_is_one_text(markup: str) -> None:
    assert NUMBER in texts(markup)
    assert NUMBER in skim(Source(URL, markup.encode()), TODAY).text


@pytest.mark.parametrize(
    "markup",
    [
        "<p>市中</p><p>国共</p>",
        "<ul><li>市中<li>国共</ul>",
        "<table><tr><td>市中</td><td>国共</td></tr></table>",
        "<div>市中<br>国共</div>",
        "<div>市中<div>国共</div></div>",
        "<select><option>市中<option>国共</select>",
        "<a href='/1'>市中</a><a href='/2'>国共</a>",
        "<li><a href='/1'>市中</a><span>国共</span></li>",
        "<h1>市中</h1>国共",
        "市中</p>国共",
    ],
)
def test_neighbours_never_join(markup: str) -> None:
    document = read(markup)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row]
    assert not any("中国" in text for text in [*(block.text for block in document.blocks), *cells])
    assert "中国" not in skim(Source(URL, markup.encode()), TODAY).text


def test_white_space_of_the_source_is_no_line_break() -> None:
    assert texts("<p>  县水务局\n\t 负责  供水<br>电话：略 </p>") == ["县水务局 负责 供水\n电话：略"]


@pytest.mark.parametrize(
    ("markup", "region"),
    [
        ("<p>县水务局</p>", Region.BODY),
        ("<nav><p>县水务局</p></nav>", Region.NAVIGATION),
        ("<div class='top-nav'><p>县水务局</p></div>", Region.NAVIGATION),
        ("<div id='footer'><p>县水务局</p></div>", Region.FOOTER),
        ("<h1>县水务局</h1>", Region.TITLE),
        ("<header><h1>县水务局</h1></header>", Region.NAVIGATION),
    ],
)
def test_the_region_of_a_block(markup: str, region: Region) -> None:
    assert the(read(markup), "县水务局").region is region


def test_the_record_number_belongs_to_the_footer_wherever_it_stands() -> None:
    assert read("<div><p>主办：县政府 云ICP备00000000号</p></div>").blocks[0].region is Region.FOOTER


@pytest.mark.parametrize(
    "markup",
    [
        "<p style='display: none'>李某的住址</p>",
        "<div style='VISIBILITY:hidden'><p>李某的住址</p></div>",
        "<p>正文<span style='font-size:0'>李某的住址</span></p>",
        "<p hidden>李某的住址</p>",
        "<!-- 李某的住址 -->",
        "<!-- <p>李某的<b>住址</b></p> -->",
        "<noscript><p>李某的住址</p></noscript>",
        "<template><p>李某的<b>住址</b></p></template>",
        "<img src='1.png' alt='李某的住址'>",
        "<span title='李某的住址'>李某</span>",
        "<input type='hidden' value='李某的住址'>",
        "<meta name='Description' content='李某的住址'>",
        '<script type=\'application/json\'>{"a": [{"b": "李某的住址"}]}</script>',
        "<script type='text/xml'><datastore><record><![CDATA[<li><a href='/1'>李某的<b>住址</b></a></li>]]></record>"
        "</datastore></script>",
    ],
)
def test_hidden_text_is_kept_and_marked(markup: str) -> None:
    page = f"<html><body>{markup}<p>正文</p></body></html>"
    found = the(read(page), "李某的住址")
    assert not found.visible
    assert the(read(page), "正文").visible
    assert "李某的住址" in skim(Source(URL, page.encode()), TODAY).text


def test_code_and_style_sheets_are_no_text() -> None:
    assert texts("<style>.a{content:'县'}</style><script>var a = '县水务局';</script><p>正文</p>") == ["正文"]


def test_a_tooltip_that_repeats_the_link_is_not_told_twice() -> None:
    assert texts("<a href='/1' title='关于水价的通知'>关于水价的通知</a>") == ["关于水价的通知"]


def test_template_marks_and_conditional_comments_are_no_text() -> None:
    assert texts("<!--<$[标题]>begin--><p>正文</p><!--[if IE]><i></i><![endif]-->") == ["正文"]


LIST_OF_PERSONS = """<div><table><caption>发放名单</caption><tr><th>序号</th><th>姓名</th><th>金额（元）</th></tr>
<tr><td>1</td><td>李<b>某</b></td><td>500</td></tr><tr><td>2</td><td>王某</td><td>600</td></tr></table></div>"""


def test_a_data_table_has_its_header_and_its_cells_are_no_blocks() -> None:
    document = read(LIST_OF_PERSONS)
    (table,) = document.tables
    assert table.header == ("序号", "姓名", "金额（元）")
    assert [[cell.text for cell in row] for row in table.rows] == [["1", "李某", "500"], ["2", "王某", "600"]]
    assert [block.text for block in document.blocks] == ["发放名单"]


def test_the_place_of_a_cell_leads_back_to_it() -> None:
    cell = read(LIST_OF_PERSONS).tables[0].rows[1][1]
    found = etree.fromstring(LIST_OF_PERSONS, etree.HTMLParser()).xpath(cell.where.xpath)
    assert [element.text for element in found] == ["王某"]


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td><table><tr><td>左栏</td></tr></table></td><td>右栏</td></tr><tr><td>下</td><td>左</td></tr></table>",
        "<table><tr><td><h2>标题</h2></td><td>右栏</td></tr><tr><td>下</td><td>左</td></tr></table>",
        "<table><tr><td>只有一列</td></tr><tr><td>第二行</td></tr></table>",
        "<footer><table><tr><td>主办</td><td>县政府</td></tr><tr><td>电话</td><td>略</td></tr></table></footer>",
    ],
)
def test_a_table_that_arranges_the_page_gives_blocks(markup: str) -> None:
    document = read(markup)
    assert document.tables == ()
    assert len(document.blocks) >= 2


def test_hidden_text_within_a_cell_is_a_block_of_its_own() -> None:
    document = read(LIST_OF_PERSONS.replace("王某", "王某<span style='display:none'>证件号略去</span>"))
    assert document.tables[0].rows[1][1].text == "王某"
    assert not the(document, "证件号略去").visible


def test_a_declared_encoding_does_not_spoil_decoded_text() -> None:
    page = "<?xml version='1.0' encoding='gb2312'?><html><head><meta charset='gb2312'></head><p>县水务局</p></html>"
    assert read_page(Source(URL, page.encode("gb18030")), TODAY).blocks[0].text == "县水务局"


@pytest.mark.parametrize("body", [b"", b"<html></html>", b"<script src='/app.js'></script><div id='app'></div>"])
def test_a_page_without_text_is_not_clean_but_unread(body: bytes) -> None:
    assert [problem.kind for problem in read_page(Source(URL, body), TODAY).problems] == [ProblemKind.EMPTY]


@pytest.mark.parametrize("tag", ["div", "span", "font"])
def test_deep_nesting_is_cut_and_its_text_kept(tag: str) -> None:
    page = f"<{tag}>" * 100_000 + "深处的文字"
    document = read(page)
    assert [problem.kind for problem in document.problems] == [ProblemKind.TOO_DEEP]
    assert any("深处的文字" in block.text for block in document.blocks)
    assert "深处的文字" in skim(Source(URL, page.encode()), TODAY).text


@pytest.mark.parametrize(
    "page",
    [
        "<p>开头</p>" + "<!-- 注" * 20_000,
        "<p>开头</p>" + "<script>var a;" * 1_500,
        "<p>开头</p><p " + " ".join(f"a{i}=1" for i in range(50_000)) + ">",
        "<p>开头</p><p title='" + "县" * 1_000_000 + "'>",
        "<p>开头</p>" + "&#xD800;&#0;&#xFFFF;" * 5_000,
        "<p>开头</p>" + "<" * 100_000,
        "<p>开头</p>" + "发布时间：" * 20_000,
        "<p>开头</p>" + "当前位置：<a>首页</a>" * 5_000,
    ],
    ids=["comments", "scripts", "attributes", "one attribute", "entities", "angles", "labels", "paths"],
)
def test_hostile_markup_is_read_to_the_end(page: str) -> None:
    assert any("开头" in block.text for block in read(page).blocks)
    assert "开头" in skim(Source(URL, page.encode()), TODAY).text


def test_what_is_beyond_the_bound_is_read_as_plain_text() -> None:
    page = "<p>县水务局</p>" * 400_000 + "<p>末<b>尾</b></p>"
    document = read_page(Source(URL, page.encode()), TODAY)
    assert [problem.kind for problem in document.problems] == [ProblemKind.TOO_LARGE]
    assert document.blocks[-1].text.endswith("末尾")


@pytest.mark.parametrize(
    "markup",
    [
        f'<p data-full="{NUMBER}">130532********0017</p>',
        f'<p data-row=\'{{"no":"{NUMBER}"}}\'>正文</p>',
        f'<input type="hidden" value="{NUMBER}">',
        f'<script>var list=[{{"idcard":"{NUMBER}"}}];</script>',
        '<a href="tel:13800000000">拨打</a>',
    ],
)
def test_numbers_of_people_in_attributes_and_scripts_are_hidden_text(markup: str) -> None:
    digits = "13800000000" if "tel:" in markup else NUMBER
    blocks = [block for block in read(f"<p>正文</p>{markup}").blocks if digits in block.text]
    assert [block.visible for block in blocks] == [False]
    assert digits in skim(Source(URL, f"<p>正文</p>{markup}".encode()), TODAY).text


@pytest.mark.parametrize("code", ["var t='1748832000000';", "_hmt.push(['a','138123456789012']);", "x=13812345678;"])
def test_other_numbers_in_scripts_are_code(code: str) -> None:
    assert [block.text for block in read(f"<p>正文</p><script>{code}</script>").blocks] == ["正文"]
