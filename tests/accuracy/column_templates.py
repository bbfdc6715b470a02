"""List pages as unknown systems draw them: ways to write rows, and ways to say where a page stands. All invented."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

PORTAL = "http://www.songxi.example/"
HAN, CLOCK = "%Y年%m月%d日", "%Y-%m-%d 09:30:00"


@dataclass(frozen=True, slots=True)
class Row:
    title: str
    url: str
    day: date | None
    mark: str = ""


def day(row: Row, form: str = "%Y-%m-%d") -> str:
    return f"{row.day:{form}}" if row.day else ""


def link(row: Row) -> str:
    return f'{row.mark}<a href="{row.url}" title="{row.title}">{row.title}</a>'


def spans(rows: Sequence[Row]) -> str:
    return f'<ul class="lb">{"".join(f"<li>{link(r)}<span>{day(r)}</span></li>" for r in rows)}</ul>'


def brackets_first(rows: Sequence[Row]) -> str:
    return f"<ul>{''.join(f'<li><em>[{day(r)}]</em>{link(r)}</li>' for r in rows)}</ul>"


def paragraphs(rows: Sequence[Row]) -> str:
    return f'<div class="wz">{"".join(f"<p>·{link(r)}　（{day(r)}）</p>" for r in rows)}</div>'


def table(rows: Sequence[Row]) -> str:
    head = "<tr><th>序号</th><th>标题</th><th>发布时间</th></tr>"
    body = "".join(f"<tr><td>{n}</td><td>{link(r)}</td><td>{day(r)}</td></tr>" for n, r in enumerate(rows, 1))
    return f'<table class="tb">{head}{body}</table>'


def bare_table(rows: Sequence[Row]) -> str:
    body = "".join(f"<tr><td>{link(r)}</td><td>{day(r, '%Y/%m/%d')}</td></tr>" for r in rows)
    return f'<table width="100%">{body}</table>'


def definitions(rows: Sequence[Row]) -> str:
    return f"<dl>{''.join(f'<dt>{link(r)}</dt><dd>{day(r)}</dd>' for r in rows)}</dl>"


def han_days(rows: Sequence[Row]) -> str:
    return f"<ul>{''.join(f'<li>{link(r)}<i>{day(r, HAN)}</i></li>' for r in rows)}</ul>"


def split_days(rows: Sequence[Row]) -> str:
    cards = (
        f'<li><div class="rq"><b>{day(r, "%d")}</b><span>{day(r, "%Y-%m")}</span></div><h4>{link(r)}</h4></li>'
        for r in rows
    )
    return f'<ul class="kp">{"".join(cards)}</ul>'


def summaries(rows: Sequence[Row]) -> str:
    items = (
        f'<div class="tm"><h3>{link(r)}</h3><p>沿线村组按轮灌次序用水。</p><div>{day(r)}</div></div>' for r in rows
    )
    return f'<div class="tms">{"".join(items)}</div>'


def with_clock(rows: Sequence[Row]) -> str:
    return f"<ul>{''.join(f'<li>{link(r)}<span>{day(r, CLOCK)}</span></li>' for r in rows)}</ul>"


def labelled(rows: Sequence[Row]) -> str:
    items = (
        f'<li>{link(r)}<div class="xx"><span>来源：本局</span><span>发布日期：{day(r)}</span></div></li>' for r in rows
    )
    return f"<ul>{''.join(items)}</ul>"


def whole_link(rows: Sequence[Row]) -> str:
    items = (f'<a class="hang" href="{r.url}">{r.mark}<span>{r.title}</span><time>{day(r)}</time></a>' for r in rows)
    return f'<div class="hangs">{"".join(items)}</div>'


def hovering(rows: Sequence[Row]) -> str:
    items = (f'<li title="发布时间：{day(r)}">{link(r)}</li>' for r in rows)
    return f"<ul>{''.join(items)}</ul>"


def below_months(rows: Sequence[Row]) -> str:
    items = (f"<dt>{day(r, '%Y年%m月')}</dt><dd>{link(r)}<i>{day(r, '%d日')}</i></dd>" for r in rows)
    return f"<dl>{''.join(items)}</dl>"


def opened_by_script(rows: Sequence[Row]) -> str:
    items = (
        f'<li>{r.mark}<a href="javascript:;" onclick="window.location=&#39;{r.url}&#39;">{r.title}</a>'
        f"<b>{day(r)}</b></li>"
        for r in rows
    )
    return f"<ul>{''.join(items)}</ul>"


def pictured(rows: Sequence[Row]) -> str:
    items = (f'<div class="tp"><a href="{r.url}"><img src="a.jpg"></a>{link(r)}<p>{day(r)}</p></div>' for r in rows)
    return f'<div class="tps">{"".join(items)}</div>'


OTHERS = [Row(f"全县第{n}次项目调度会议召开", f"{PORTAL}qt/{n}.html", date(2026, 8, 30 - n)) for n in range(3)]


def beside_headed(rows: Sequence[Row]) -> str:
    return f'<div class="l">{spans(rows)}</div><div class="r"><h3>图片新闻</h3>{spans(OTHERS[:2])}</div>'


def beside_bare(rows: Sequence[Row]) -> str:
    return f'<div class="l">{spans(rows)}</div><div class="r">{table(OTHERS)}</div>'


LISTS: dict[str, Callable[[Sequence[Row]], str]] = {
    "列表": spans,
    "日期在前": brackets_first,
    "段落": paragraphs,
    "表格": table,
    "无表头表格": bare_table,
    "定义列表": definitions,
    "中文日期": han_days,
    "日月分写": split_days,
    "摘要": summaries,
    "带时分秒": with_clock,
    "带标签": labelled,
    "整行链接": whole_link,
    "悬停显示": hovering,
    "按月分组": below_months,
    "脚本打开": opened_by_script,
    "图片卡片": pictured,
    "旁有图片新闻": beside_headed,
    "旁有无名列表": beside_bare,
}


def linked_trail(names: Sequence[str], url: str) -> str:
    steps = [f'<a href="{PORTAL}">首页</a>', *names[:-1], f'<a href="{url}">{names[-1]}</a>']
    return f'<div class="wzx">您现在的位置：{" > ".join(steps)}</div>'


def plain_trail(names: Sequence[str], url: str) -> str:
    return f'<p class="dqwz">当前位置：首页 &gt;&gt; {" &gt;&gt; ".join(names)}</p>'


def list_trail(names: Sequence[str], url: str) -> str:
    steps = "".join(
        f'<li><a href="{PORTAL if not n else url}">{name}</a></li>' for n, name in enumerate(("首页", *names))
    )
    return f'<ol class="breadcrumb">{steps}</ol>'


TRAILS: tuple[Callable[[Sequence[str], str], str], ...] = (linked_trail, plain_trail, list_trail)
