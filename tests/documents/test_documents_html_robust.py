"""Whatever bytes come from the web: reading ends, and the quick look holds every text of the full reading."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from documents.decoding import decode
from documents.html import read_page, skim
from documents.source import Source
from records import Document, Skim

TODAY = date(2026, 6, 30)
URL = "http://www.yunhe.example/zwgk/tzgg/"

TAGS = ["p", "div", "span", "b", "a", "ul", "li", "table", "tr", "td", "th", "h1", "br", "em", "font", "section"]
ODD_TAGS = [
    "noscript",
    "template",
    "select",
    "option",
    "svg",
    "iframe",
    "textarea",
    "o:p",
    "button",
    "marquee",
    "title",
]
WORDS = [
    "县水务局",
    "通知",
    "130532",
    "19900101",
    "发布时间：2026-05-18",
    "来源：",
    "当前位置：首页 > 公开",
    "a<b",
    " ",
    "\n",
    "&nbsp;",
    "&#8203;",
]
ATTRIBUTES = [
    "",
    ' style="display:none"',
    ' class="nav"',
    ' title="完整标题"',
    " hidden",
    ' href="/a.html"',
    ' colspan="99999999"',
]
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.builds(lambda tag, attribute: f"<{tag}{attribute}>", st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)),
    st.builds(lambda tag: f"</{tag}>", st.sampled_from(TAGS)),
)
ODD_PIECES = st.one_of(
    PIECES,
    st.sampled_from(
        [
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<script>",
            "</script>",
            "<style>",
            "<plaintext>",
            "<",
            ">",
            '"',
            "<?xml ?>",
        ]
    ),
    st.builds(lambda tag: f"<{tag}>", st.sampled_from(ODD_TAGS)),
    st.builds(lambda tag: f"</{tag}>", st.sampled_from(ODD_TAGS)),
)


def source(markup: str | bytes) -> Source:
    return Source(URL, markup.encode() if isinstance(markup, str) else markup)


def flat(text: str) -> str:
    return " ".join(text.split())


def texts_of(document: Document) -> list[str]:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row]
    return [document.title, *(block.text for block in document.blocks), *cells]


def assert_promise(document: Document, look: Skim) -> None:
    whole = flat(look.text)
    missing = [text for text in texts_of(document) if flat(text) not in whole]
    assert missing == []


@given(st.binary(max_size=400))
def test_any_bytes_are_read_without_an_error(body: bytes) -> None:
    document, look = read_page(source(body), TODAY), skim(source(body), TODAY)
    assert document.kind == "html"
    assert look.page.url == URL


@given(st.lists(PIECES, max_size=40).map("".join))
def test_the_quick_look_holds_every_text_of_mangled_markup(markup: str) -> None:
    assert_promise(read_page(source(markup), TODAY), skim(source(markup), TODAY))


@given(st.lists(ODD_PIECES, max_size=40).map("".join))
@example("<p>县<plaintext>水<b>务</b>局")
@example("<table><tr><td>县<select><option>水务局")
def test_odd_elements_and_unclosed_comments_are_read_without_an_error(markup: str) -> None:
    assert read_page(source(markup), TODAY).url == URL
    assert skim(source(markup), TODAY).page.url == URL


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_xpath_finds_its_element_again(markup: str) -> None:
    body = f"<html><body>{markup}</body></html>"
    document = read_page(source(body), TODAY)
    tree = etree.fromstring(decode(body.encode()).text.encode(), etree.HTMLParser(encoding="utf-8"))
    for block in document.blocks:
        if block.where.kind == "xpath":
            assert len(tree.xpath(block.where.xpath)) == 1
