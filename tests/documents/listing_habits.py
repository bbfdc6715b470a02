"""Invented pages in the manner of many systems, for tests: each list shows the rows of `TITLES` with `DAYS`."""

from collections.abc import Callable, Sequence
from datetime import date

TITLES = (
    "关于做好秋粮收购工作的通知",
    "全县召开防汛抗旱工作调度会议",
    "关于惠企资金拟安排项目的公示",
    "水稻病虫害防治技术要点说明",
    "关于开展安全生产大检查的通告",
    "县图书馆临时闭馆公告",
)
DAYS = tuple(date(2025, 9, day) for day in (28, 26, 20, 18, 9, 2))
NEWER = tuple(date(2026, 6, day) for day in (28, 26, 20, 18, 9, 2))
Row = Callable[[int, str, date], str]


def link(i: int, title: str, folder: str = "tzgg", more: str = "") -> str:
    return f'<a href="/zwgk/{folder}/{i}.html"{more}>{title}</a>'


def each(row: Row, days: Sequence[date] = DAYS, start: int = 0) -> str:
    return "".join(row(i, TITLES[i], day) for i, day in enumerate(days, start))


def items(days: Sequence[date] = DAYS, folder: str = "tzgg", start: int = 0) -> str:
    rows = each(lambda i, t, d: f"<li>{link(i, t, folder)}<span>{d}</span></li>", days, start)
    return f"<ul>{rows}</ul>"


def _of_the_day(i: int, title: str, day: date) -> str:
    return f"<li>{link(i, f'{day.year}年{day.month}月{day.day}日天气预报{i}')}</li>"


def _numerals(day: date) -> str:
    tens, ones = divmod(day.day, 10)
    return f"二〇二五年九月{('', '十', '二十')[tens]}{'一二三四五六七八九'[ones - 1] if ones else ''}日"


MONTH = "2025年9月"
MARQUEE = (
    '<marquee><a href="/gzdt/1.html">全县召开防汛抗旱工作调度会议</a> 2026-06-29 '
    '<a href="/gzdt/2.html">县领导调研水库除险加固工程</a> 2026-06-28</marquee>'
)
CALENDAR = "".join(f'<td><a href="?d=2026-06-{d:02}">{d}</a></td>' for d in range(1, 8))
SLIDES = "".join(
    f'<div class="slide"><a href="/tp/{i}.html"><img src="{i}.jpg"><p>{t}</p></a></div>' for i, t in enumerate(TITLES)
)
VIEWS = 20_260_101

# Each reads as exactly these rows on exactly these days.
WHOLE: dict[str, str] = {
    "the day in the item's title": f"""<ul>{
        each(lambda i, t, d: f'<li title="发布时间：{d}">{link(i, t)}</li>')
    }</ul>""",
    "the day in the link's title": f"""<ul>{
        each(lambda i, t, d: "<li>" + link(i, t, more=f' title="标题：{t}&#10;日期：{d}"') + "</li>")
    }</ul>""",
    "a picture that bears the day": each(
        lambda i, t, d: f'<li><a href="/tp/{i}.html" title="{t}"><img src="{i}.jpg"><i>{d}</i></a></li>'
    ),
    "links that are blocks": each(
        lambda i, t, d: f'<a class="item" href="/a/{i}.html"><span class="tit">{t}</span><span>{d}</span></a>'
    ),
    "month and day above the year": each(
        lambda i, t, d: f'<div class="r"><div><p>{d:%m-%d}</p><p>{d.year}</p></div><div>{link(i, t)}</div></div>'
    ),
    "the day above a stroke": each(
        lambda i, t, d: f'<div class="r"><div><b>{d:%d}</b>/<span>{d:%Y.%m}</span></div>{link(i, t)}</div>'
    ),
    "articles with a footer": each(
        lambda i, t, d: (
            f"<article><header><h2>{link(i, t)}</h2></header>"
            f"<footer>{d.year}年{d.month}月{d.day}日 | 县府办</footer></article>"
        )
    ),
    "loose paragraphs": each(lambda i, t, d: f"<p>[{d}]&nbsp;{link(i, t)}</p>"),
    "a table for each row": each(
        lambda i, t, d: f"<table><tr><td><img src=d.gif></td><td>{link(i, t)}</td><td>{d}</td></tr></table>"
    ),
    "short lists in the items of a list": f"<ul><li>{items(DAYS[:3])}</li><li>"
    + f"{items(DAYS[3:], start=3)}</li></ul>",
    "short lists in two cells": f"<table><tr><td>{items(DAYS[:3])}</td><td>"
    + f"{items(DAYS[3:], start=3)}</td></tr></table>",
    "numbers of visitors like days": f"""<table>{
        each(lambda i, t, d: f"<tr><td>{i}</td><td>{link(i, t)}</td><td>浏览{VIEWS + i}次</td><td>{d} 08:30</td></tr>")
    }</table>""",
    "a period of notice beside the day": f"""<ul>{
        each(lambda i, t, d: f"<li>{link(i, t)}<p>公示期：{d}至2026-07-15</p><span>发布：{d}</span></li>")
    }</ul>""",
    "a unit before the title": f"""<table>{
        each(
            lambda i, t, d: (
                f"<tr><td>{d:%Y.%m.%d}</td><td><a href='/dw/'>县教育体育局</a></td><td>{link(i, t)}</td></tr>"
            )
        )
    }</table>""",
    "links that a script opens": f"""<ul>{
        each(
            lambda i, t, d: (
                f'<li><a href="javascript:void(0)" onclick="location.href=&#39;/a/{i}.html&#39;">{t}</a><b>{d}</b></li>'
            )
        )
    }</ul>""",
    "a pager that a script draws": items() + '<div id="pg"></div><script>$("#pg").pagination("setPage",1,12);</script>',
    "a pager that a script turns": items()
    + '<div class="pages"><a class="cur">1</a><a href="javascript:setPage(2)">2</a>'
    + '<a href="javascript:setPage(2)">下一页</a></div>',
    "days below a month, one item a heading": f"<ul><li>{MONTH}</li>"
    + each(lambda i, t, d: f"<li>{link(i, t)}<span>{d:%d}日</span></li>")
    + "</ul>",
    "days below a month, terms": f"<dl><dt>{MONTH}</dt>"
    + each(lambda i, t, d: f"<dd><em>{d.day}日</em>{link(i, t)}</dd>")
    + "<dt>2025年8月</dt></dl>",
    "days below a month, a table": f"<table><tr><td colspan=2>{MONTH}份</td></tr>"
    + each(lambda i, t, d: f"<tr><td>[{d.day}日]</td><td>{link(i, t)}</td></tr>")
    + "</table>",
    "Chinese numerals": f"<ul>{each(lambda i, t, d: f'<li>{link(i, t)}<b>{_numerals(d)}</b></li>')}</ul>",
    "the day of a change beside it": f"""<ul>{
        each(lambda i, t, d: f"<li>{link(i, t)}<p>发布时间：{d} 更新时间：{NEWER[i]}</p></li>")
    }</ul>""",
    "days below a month in boxes": f'<div class="m"><div class="mt">{MONTH}</div><div class="mc"><ul>'
    + each(lambda i, t, d: f"<li><em>{d.day}日</em>{link(i, t)}</li>")
    + "</ul></div></div>",
    "today above": f'<div class="rq">今天是2026年6月30日 星期二</div>{items()}',
    "a calendar above": f'<table class="cal"><tr>{CALENDAR}</tr></table>{items()}',
    "moving pictures above": f'<div class="swiper">{SLIDES}</div>{items()}',
    "the day of the last change below": f"{items()}<p>本栏目更新日期：2026-06-29</p>",
    "news of the same subject below": f"{items()}<div><h3>相关新闻</h3>{items(NEWER, 'xw')}</div>",
    "what is read most beside": f"<div>{items()}</div><div><div>热点信息</div>{items(NEWER, 'gzdt')}</div>",
}
# No row shows a day that may be that of publication.
UNDATED: dict[str, str] = {
    "periods": f"<ul>{each(lambda i, t, d: f'<li>{link(i, t)}<p>公示期：{d}至2026-07-15</p></li>')}</ul>",
    "closing days": f"<ul>{each(lambda i, t, d: f'<li>{link(i, t)}<span>截止日期：{d}</span></li>')}</ul>",
    "answers": f"<ul>{each(lambda i, t, d: f'<li>{link(i, t)}<b>提问时间：{d}</b><b>回复时间：{d}</b></li>')}</ul>",
    "days in titles": f"<ul>{each(_of_the_day)}</ul>",
    "days of force": "<table><tr><td>文件名称</td><td>生效日期</td></tr>"
    + each(lambda i, t, d: f"<tr><td>{link(i, t)}</td><td>{d}</td></tr>")
    + "</table>",
    "days of no month": f"<ul>{each(lambda i, t, d: f'<li>{link(i, t)}<span>{d.day}日</span></li>')}</ul>",
    "days of a month of no year": "<dl><dt>9月</dt>"
    + each(lambda i, t, d: f"<dd><em>{d.day}日</em>{link(i, t)}</dd>")
    + "<dt>8月</dt></dl>",
    "days that no calendar has": f"<ul>{each(lambda i, t, d: f'<li>{link(i, t)}<b>2026-13-{i + 40}</b></li>')}</ul>",
}
# State of the list as the page tells it, and a part of the reason.
SILENT: dict[str, tuple[str, str, str]] = {
    "nothing yet": ('<div class="list"><p class="nodata">暂无信息！</p></div>', "empty", "暂无信息"),
    "none of them": ('<ul class="list"><li>暂无相关内容</li></ul>', "empty", "暂无相关内容"),
    "in the making": ("<center><font>栏目正在建设中，敬请期待……</font></center>", "under_construction", "建设中"),
    "bare items": ('<ul class="lst"><li class="skeleton"></li></ul>', "not_understood", "不能确定"),
    "still loading": ('<div id="list">正在加载...</div><script>loadList(12)</script>', "not_understood", "不能确定"),
    "a template": ('<ul><li v-for="i in rows"><a :href="i.u">{{i.t}}</a></li></ul>', "script", "脚本"),
    "a word for no scripts": ('<div id="list"></div><noscript>暂无内容</noscript>', "not_understood", "不能确定"),
    "a remark in the code": ('<div class="list"><!-- 暂无内容 --></div>', "not_understood", "不能确定"),
    "a hidden word": (
        '<ul id="l"></ul><div style="display:none">暂无数据</div><script>$.get("/x",f)</script>',
        "script",
        "脚本",
    ),
    "messages by a script": (
        '<div id="rows"></div><script>$.getJSON("/messageController/getMessage.do?callback=?",show)</script>',
        "script",
        "脚本",
    ),
    "a form that nobody can tell": (
        "<ul id='l'></ul><script>$.ajax({type:'POST',url:'/EWB/rest/lightfrontaction/getgovinfolist',"
        "data:{categorynum:c}})</script>",
        "script",
        "脚本",
    ),
}
