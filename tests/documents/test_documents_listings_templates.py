"""Lists of no known system are read as a person reads them, whatever the template."""

from datetime import date

import pytest

from documents import Source, skim
from records import Entry, Listing, ListState
from tests.documents.listing_templates import DAYS, EXTRA, ROWS, TEMPLATES, item, rows

TODAY = date(2026, 6, 30)
PATHS = {
    "labelled": '<div class="a">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 通知公告</div>',
    "bare": '<div class="b"><a href="/">首页</a> / <a href="/zwgk/">政务公开</a> / <span>通知公告</span></div>',
    "items": '<ol class="breadcrumb"><li><a href="/">首页</a></li><li>通知公告</li></ol>',
    "none": "",
}
MENUS = (
    '<div class="top"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/hdjl/">互动交流</a></div>',
    '<div class="wrap"><ul><li><a href="/zjyx/">走进云岫</a><div><a href="/zjyx/a/">县情概况基本情况</a>'
    '<a href="/zjyx/b/">历史沿革与建制变迁</a></div></li></ul></div><div class="lm"><h2>政务公开</h2><ul>'
    '<li><a href="/zwgk/zn/">政府信息公开指南</a></li><li><a href="/zwgk/nb/">政府信息公开年度报告</a></li></ul></div>',
)


def listings(body: str, path: str = PATHS["labelled"], menu: str = MENUS[0]) -> tuple[Listing, ...]:
    html = (
        f'<html><head><meta charset="utf-8"><title>通知公告</title></head><body>{menu}{path}<div class="c">{body}</div>'
        '<div class="bottom">主办：云岫县人民政府 <a href="http://icp.example/">ICP备12345678号</a></div></body></html>'
    )
    return skim(Source("http://www.yunxiu.example/zwgk/tzgg/index.html", html.encode()), TODAY).page.listings


def only(body: str) -> tuple[Entry, ...]:
    (listing,) = listings(body)
    return listing.entries


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_gives_its_rows(name: str) -> None:
    for menu in MENUS:
        (listing,) = listings(TEMPLATES[name], menu=menu)
        assert [(e.title, e.day) for e in listing.entries] == list(ROWS)
        assert not any(e.pinned for e in listing.entries)
        assert listing.state is ListState.READ


FRAMES = {
    "bare": "{}",
    "a layout table": '<table><tr><td width=200><ul><li><a href="/a/">政府信息公开指南栏目</a></li><li><a href="/b/">'
    "政府信息公开制度栏目</a></li></ul></td><td>{}</td></tr></table>",
    "a pager below": '<div>{}<div class="page">共8条 <a href="index_1.html">下一页</a></div></div>',
    "a pager by script": '<div>{}<script>createPageHTML(3,0,"index","html");</script></div>',
    "a form around all": '<form action="x"><input type="hidden" name="__VIEWSTATE" value="x"><div>{}</div></form>',
    "a ranking beside": f'<div>{{}}</div><div class="hot"><h3>热点排行</h3><ol>{EXTRA}</ol></div>',
    "a search field above": '<div><input name="kw"><a href="/s">搜索</a></div><div>{}</div><p>扫一扫打开当前页</p>',
}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", [name for name in TEMPLATES if "news beside" not in name])
def test_the_page_around_a_list_changes_nothing(name: str, frame: str) -> None:
    (listing,) = listings(FRAMES[frame].replace("{}", TEMPLATES[name]), menu=MENUS[1])
    assert [(e.title, e.day) for e in listing.entries] == list(ROWS)


@pytest.mark.parametrize("name", [name for name in TEMPLATES if "news beside" not in name])
def test_a_list_with_news_beside_it_stays_a_list_of_its_own_without_a_name(name: str) -> None:
    news = f'<div class="fl"><div class="tit">最新信息</div><ul>{EXTRA}</ul></div>'
    found = listings(f'{news}<div class="fr">{TEMPLATES[name]}</div>')
    assert [(one.name, len(one.entries)) for one in found] == [("最新信息", 12), ("", 8)]


@pytest.mark.parametrize("path", PATHS)
def test_the_path_above_a_list_is_neither_row_nor_heading(path: str) -> None:
    (listing,) = listings(TEMPLATES["items"], PATHS[path])
    assert (len(listing.entries), listing.name, listing.more) == (8, "", "")


OLD = '<a href="/z.html">关于长期公开征集线索的公告</a>'
PINS = {
    "badge before": f'<li><span class="tag">顶</span>{OLD}<span>2026-06-01</span></li>',
    "in the title": f"<li>{OLD.replace('>关', '><font>[置顶]</font>关')}<span>2026-06-01</span></li>",
    "badge behind": f"<li>{OLD}<em>置顶</em><span>2026-06-01</span></li>",
    "icon": f'<li><i class="icon-top"></i>{OLD}<span>2023-06-01</span></li>',
    "age alone": f"<li>{OLD}<span>2023-06-01</span></li>",
}


@pytest.mark.parametrize("mark", PINS)
def test_a_pinned_row_is_known_and_its_mark_is_no_part_of_the_title(mark: str) -> None:
    entries = only(f"<ul>{PINS[mark]}{rows(item)}</ul>")
    assert [entry.pinned for entry in entries] == [True] + [False] * 8
    assert entries[0].title == "关于长期公开征集线索的公告"
    assert max(entry.day for entry in entries if entry.day) == DAYS[0]


@pytest.mark.parametrize("shown", ["2026-13-40", "0001-01-01", "2026-02-30", "1970-01-01", "99-99", "2026~06~29"])
def test_what_is_no_possible_day_leaves_the_row_without_one(shown: str) -> None:
    entries = only(f'<ul><li><a href="/f.html">关于放假安排的公告</a><span>{shown}</span></li>{rows(item)}</ul>')
    assert [entry.day for entry in entries] == [None, *DAYS]


def test_a_day_ahead_is_kept_apart() -> None:
    entries = only(f'<ul><li><a href="/f.html">关于放假安排的公告</a><span>2027-01-01</span></li>{rows(item)}</ul>')
    assert (entries[0].day, entries[0].ahead) == (None, date(2027, 1, 1))


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("tag", ["li", "div"])
def test_a_column_of_one_or_two_documents_has_these_rows(number: int, tag: str) -> None:
    body = f'<div class="r">{rows(item, number).replace("li>", f"{tag}>")}</div>'
    for menu in MENUS:
        (listing,) = listings(body, menu=menu)
        assert [(e.title, e.day) for e in listing.entries] == list(ROWS[:number])


CHANNELS = {
    "headings with a link": '<div><div class="t"><a href="/{p}/">{n}</a></div><ul>{r}</ul></div>',
    "more in the heading": '<div><div class="t"><h3>{n}</h3><a href="/{p}/">更多&gt;&gt;</a></div><ul>{r}</ul></div>',
    "a picture for more": '<div><div><h3>{n}</h3><a href="/{p}/" title="更多"><img></a></div><ul>{r}</ul></div>',
    "more below": '<section><h2>{n}</h2><ul>{r}</ul><p><a href="/{p}/">查看更多</a></p></section>',
    "tables": "<table><tr><td>{n}</td><td><a href='/{p}/'>更多</a></td></tr></table><ul>{r}</ul>",
    "definitions": "<dl><dt>{n}<a href='/{p}/'>更多</a></dt>{r}</dl>",
}


@pytest.mark.parametrize("form", CHANNELS)
def test_each_block_of_a_channel_is_a_list_with_its_name_and_address(form: str) -> None:
    def block(name: str, folder: str) -> str:
        shown = rows(lambda i, t, d: item(i, t, d).replace("/zwgk/tzgg/", f"/{folder}/"), 4)
        shown = shown.replace("li>", "dd>") if form == "definitions" else shown
        return CHANNELS[form].format(n=name, p=folder, r=shown)

    found = listings(f"<div>{block('政策文件', 'zcwj')}</div><div>{block('人事信息', 'rsxx')}</div>")
    assert [(one.name, one.more.rpartition("example")[2], len(one.entries)) for one in found] == [
        ("政策文件", "/zcwj/", 4),
        ("人事信息", "/rsxx/", 4),
    ]
