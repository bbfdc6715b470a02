"""Invented list templates of no known system; each shows the same eight rows."""

from collections.abc import Callable
from datetime import date

TITLES = (
    "关于做好秋粮收购工作的通知",
    "全县召开防汛抗旱工作调度会议",
    "关于2026年第二批惠企资金拟安排项目的公示",
    "水稻病虫害防治技术要点",
    "关于开展安全生产大检查的通告",
    "县图书馆闭馆公告",
    "全县教育系统师德师风建设大会举行",
    "关于调整公交线路的通告",
)
DAYS = tuple(date(2026, 6, day) for day in (28, 26, 25, 20, 18, 11, 9, 2))
ROWS = tuple(zip(TITLES, DAYS, strict=True))
Row = Callable[[int, str, date], str]


def rows(row: Row, number: int = 8, start: int = 0) -> str:
    return "\n".join(row(i, TITLES[i], DAYS[i]) for i in range(start, start + number))


def item(i: int, title: str, day: date) -> str:
    return f'<li><a href="/zwgk/tzgg/{i}.html">{title}</a><span>{day}</span></li>'


def _link(i: int, title: str) -> str:
    return f'<a href="/zwgk/tzgg/{i}.html">{title}</a>'


def _wide(day: date) -> str:
    return "".join(chr(ord(c) + 0xFEE0) for c in str(day))


SUMMARY = "为贯彻落实上级部署，进一步做好有关工作，现将事项通知如下。"
EXTRA = "".join(
    f'<li><a href="/ldhd/{i}.html">县长到乡镇调研第{i}次活动</a><b>06-{29 - i:02}</b></li>' for i in range(12)
)
PAGER = '<div class="pg">1 <a href="index_1.html">2</a> <a href="index_1.html">下一页</a></div>'
HEAD = "<tr><th>序号</th><th>名称</th><th>发布机构</th><th>发布日期</th><th>操作</th></tr>"
TWO_DATES = "<tr><td>索引号</td><td>信息名称</td><td>生成日期</td><td>公开日期</td></tr>"
MENU_CELL = (
    "<td><table><tr><td><a href='/a/'>政府文件公开目录栏目</a></td></tr>"
    "<tr><td><a href='/b/'>规划计划信息公开栏目</a></td></tr></table></td>"
)
HIDDEN_ROWS = '<ul style="display:none"><li ms-repeat="x"><a href="{{x.u}}">{{x.t}}</a></li></ul>'

TEMPLATES: dict[str, str] = {
    "items": f"<ul>{rows(item)}</ul>",
    "a table with links in several columns": "<table>"
    + HEAD
    + rows(
        lambda i, t, d: (
            f"<tr><td>{i + 1}</td><td>{_link(i, t)}</td><td><a href='/jg/'>云岫县自然资源和规划局</a></td><td>{d}</td>"
            f"<td><a href='/d/{i}.html'>查看</a> <a href='/d/{i}.pdf'>PDF版下载</a></td></tr>"
        )
    )
    + "</table>",
    "a table with two days": f"<table>{TWO_DATES}"
    + rows(lambda i, t, d: f"<tr><td>0012-{i}</td><td>{_link(i, t)}</td><td>2026-01-0{i + 1}</td><td>{d}</td></tr>")
    + "</table>",
    "definitions, the day above": f"<dl>{rows(lambda i, t, d: f'<dt>{d}</dt><dd>{_link(i, t)}</dd>')}</dl>",
    "definitions with a summary": rows(
        lambda i, t, d: f"<dl><dt>{_link(i, t)}<span>{d}</span></dt><dd>{SUMMARY}</dd></dl>"
    ),
    "cards, day above year and month": rows(
        lambda i, t, d: (
            f'<div class="it"><div><b>{d.day:02}</b><i>{d.year}-{d.month:02}</i></div>'
            f"<div>{_link(i, t)}<p>{SUMMARY}</p></div></div>"
        )
    ),
    "cards that are links, day stroke month": rows(
        lambda i, t, d: (
            f'<div class="it"><a href="/d/{i}.html"><div><b>{d.day:02}</b>/<i>{d.month}月</i></div>'
            f"<h3>{t}</h3><p>{SUMMARY}</p></a></div>"
        )
    ),
    "cards with an English month": rows(
        lambda i, t, d: f'<div class="it"><div><b>{d.day:02}</b><i>{d:%b}</i></div>{_link(i, t)}</div>'
    ),
    "summaries that name other days": rows(
        lambda i, t, d: (
            f'<div class="one"><h2>{_link(i, t)}</h2><p>县长主持会议，研究2026年5月1日起施行的办法。'
            f'<a href="/d/{i}.html">[查看全文]</a></p>'
            f"<p><span>来源：县政府办</span><span>{d} 09:3{i}</span></p></div>"
        )
    ),
    "a summary that is a link itself": rows(
        lambda i, t, d: f'<li>{_link(i, t)}<i>{d}</i><p><a href="/zwgk/tzgg/{i}.html">{t}：{SUMMARY}</a></p></li>'
    ),
    "thumbnails with their length": rows(
        lambda i, t, d: (
            f'<div class="v"><a href="/v/{i}.html"><img src="{i}.jpg"><u>03:2{i}</u></a>'
            f'<p><a href="/v/{i}.html">{t}</a></p><em>{d}</em></div>'
        )
    ),
    "one tab of two": f'<div><ul>{rows(item)}</ul><ul style="display:none">'
    + rows(lambda i, t, d: f'<li><a href="/gzdt/{i}.html">另一{t}</a><span>{d}</span></li>')
    + "</ul></div>",
    "numbers before": rows(lambda i, t, d: f"<p><b>{i + 1}.</b> {_link(i, t)} <i>{d.year}.{d.month}.{d.day}</i></p>"),
    "two columns": f'<div class="l"><ul>{rows(item, 4)}</ul></div><div class="r"><ul>{rows(item, 4, 4)}</ul></div>',
    "groups of five": f'<div><ul class="g1">{rows(item, 5)}</ul><hr><ul class="g2">{rows(item, 3, 5)}</ul></div>',
    "loose, the day in front": f"<div>{rows(lambda i, t, d: f'{d} {_link(i, t)}<br>')}</div>",
    "loose, the day behind": f"<div>{rows(lambda i, t, d: f'· {_link(i, t)} ({d.month}/{d.day})<br>')}</div>",
    "dots up to the day": f"<ul>{rows(lambda i, t, d: f'<li>{_link(i, t)}............{d}</li>')}</ul>",
    "a day and a clock": f"<ul>{rows(lambda i, t, d: f'<li>{_link(i, t)}<time>{d}T08:0{i}:11</time></li>')}</ul>",
    "English days": f"<ul>{rows(lambda i, t, d: f'<li>{_link(i, t)}<b>{d:%B} {d.day}, {d.year}</b></li>')}</ul>",
    "English days with strokes": rows(lambda i, t, d: f"<li>{_link(i, t)}<b>{d.day:02}/{d:%b}/{d.year}</b></li>"),
    "years of two digits": f"<ul>{rows(lambda i, t, d: f'<li>{_link(i, t)}<b>[{d:%y-%m-%d}]</b></li>')}</ul>",
    "full-width digits": f"<ul>{rows(lambda i, t, d: f'<li>{_link(i, t)}<b>{_wide(d)}</b></li>')}</ul>",
    "a weekday behind": f"<ul>{rows(lambda i, t, d: f'<li>{_link(i, t)}<b>{d} 星期三</b></li>')}</ul>",
    "the day is a link, too": f"<ul>{rows(lambda i, t, d: f'<li>{_link(i, str(d))}{_link(i, t)}</li>')}</ul>",
    "a unit before the title": rows(
        lambda i, t, d: f'<li><a href="/bm/{i % 3}/">[县教育局]</a> {_link(i, t)} <b>{d.month}月{d.day}日</b></li>'
    ),
    "an explanation below": rows(
        lambda i, t, d: f'<li>{_link(i, t)}<b>{d}</b><div><a href="/jd/{i}.html">{t}政策解读</a></div></li>'
    ),
    "published and read": rows(lambda i, t, d: f"<h4>{_link(i, t)}</h4><p>发布：{d}　　浏览：{i}2次</p>"),
    "unit, day, reads in one line": rows(
        lambda i, t, d: f'<li><h3>{_link(i, t)}</h3><div class="b">县民政局 | {d} | 阅读：{i}</div></li>'
    ),
    "signing day beside": rows(
        lambda i, t, d: f"<li><p>{_link(i, t)}</p><p>成文日期：2026-01-0{i + 1}　发布日期：{d}</p></li>"
    ),
    "articles": rows(lambda i, t, d: f"<article><h3>{_link(i, t)}</h3><p>发布于 {d}</p></article>"),
    "all in the tooltip": rows(
        lambda i, t, d: f'<li><a href="/d/{i}.html" title="{t}&#10;点击数：5&#10;发表时间：{d}">{t[:6]}...</a></li>'
    ),
    "boxes in place of a table": '<div class="th"><span>标题</span><span>文号</span><span>发布日期</span></div>'
    + rows(lambda i, t, d: f'<div class="tr"><i>{_link(i, t)}</i><i>云政办发〔2026〕{i}号</i><i>{d}</i></div>'),
    "links that hold all": rows(lambda i, t, d: f'<a class="it" href="/d/{i}.html"><b>{t}</b><i>{d}</i></a>'),
    "links that a script opens": rows(
        lambda i, t, d: f'<li><a href="javascript:void(0)" onclick="show(\'/d/{i}.html\')">{t}</a><i>{d}</i></li>'
    ),
    "a list in a table of the layout": f"<table><tr>{MENU_CELL}<td><table>"
    + rows(lambda i, t, d: f"<tr><td><img src='d.gif'></td><td>{_link(i, t)}</td><td>{d}</td></tr><tr><td></td></tr>")
    + "</table></td></tr></table>",
    "a table in every row of a table": "<table><tr><td>"
    + rows(
        lambda i, t, d: (
            f"<table><tr><td><table><tr><td>·</td><td>{_link(i, t)}</td></tr></table></td><td>[{d}]</td></tr></table>"
        )
    )
    + "</td></tr></table>",
    "a longer list of news beside": f'<div class="w3"><div>最新信息</div><ul>{EXTRA}</ul></div>'
    f'<div class="w8"><div>通知公告</div><ul>{rows(item)}</ul>{PAGER}</div>',
    "a longer list below": f"<div><ul>{rows(item)}</ul></div><div><div>猜你喜欢</div><ul>{EXTRA}</ul></div>",
    "a few words about the column": f"<p>{SUMMARY * 12}</p><ul>{rows(item)}</ul>",
    "template rows beside": f"<ul>{rows(item)}</ul>{HIDDEN_ROWS}",
    "years to choose from": f"<div><a href='/2026/'>2026年</a><a href='/2025/'>2025年</a></div><ul>{rows(item)}</ul>",
}
