"""From the HTML of unknown templates to the verdict: every shape of list with every situation, exactly right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from documents import Source, build_columns, skim
from records import Bureau, Column, ColumnKind, County, Verdict
from rules import Settings, appraise
from tests.accuracy.column_templates import LISTS, PORTAL, TRAILS, Row

TODAY = date(2026, 8, 31)
COUNTY = County("松溪县", PORTAL, (Bureau("县水利局", ("松溪县水利局",)),))
KINDS = {"工作动态": ColumnKind.NEWS, "通知公告": ColumnKind.NOTICE, "人事任免": ColumnKind.PERSONNEL}
FOREIGN = "http://www.elsewhere.example/news/"
PIN = '<em class="zd">[置顶]</em>'


@dataclass(frozen=True, slots=True)
class Situation:
    """`days` are the rows in page order; `newest` is what the verdict rests on. With `silent` the list shows no day and
    the documents do; `pinned` and `foreign` count the first rows that are so."""

    name: str
    column: str
    days: tuple[str, ...]
    verdict: Verdict
    newest: str
    pinned: int = 0
    foreign: int = 0
    silent: bool = False


SITUATIONS = (
    Situation("两周前当天", "工作动态", ("2026-08-17", "2026-08-10", "2026-08-02"), Verdict.FRESH, "2026-08-17"),
    Situation("超一天", "工作动态", ("2026-08-16", "2026-08-10", "2026-08-02"), Verdict.STALE, "2026-08-16"),
    # The last of February is six calendar months before the last of August.
    Situation("半年当天", "通知公告", ("2026-02-28", "2026-01-20", "2025-12-05"), Verdict.FRESH, "2026-02-28"),
    Situation("半年超期", "通知公告", ("2026-02-27", "2026-01-20", "2025-12-05"), Verdict.STALE, "2026-02-27"),
    Situation("一年超期", "人事任免", ("2025-08-30", "2025-03-11", "2024-12-05"), Verdict.STALE, "2025-08-30"),
    Situation(
        "置顶在前", "工作动态", ("2023-05-06", "2026-08-28", "2026-08-20"), Verdict.FRESH, "2026-08-28", pinned=1
    ),
    Situation(
        "外站新、本站旧", "工作动态", ("2026-08-30", "2026-07-02", "2026-06-20"), Verdict.STALE, "2026-07-02", foreign=1
    ),
    Situation("未来日期", "工作动态", ("2027-08-20", "2026-07-02", "2026-06-20"), Verdict.STALE, "2026-07-02"),
    Situation("次序颠倒", "通知公告", ("2024-02-27", "2025-01-20", "2026-07-05"), Verdict.FRESH, "2026-07-05"),
    Situation(
        "日期只在详情页",
        "通知公告",
        ("2026-07-15", "2026-06-20", "2026-05-05"),
        Verdict.FRESH,
        "2026-07-15",
        silent=True,
    ),
)


def rows_of(situation: Situation) -> list[Row]:
    made = []
    for number, text in enumerate(situation.days):
        host = FOREIGN if number < situation.foreign else f"{PORTAL}lm/"
        mark = PIN if number < situation.pinned else ""
        title = f"关于{('渠道检修', '水库巡查', '河道清淤')[number]}安排的情况"
        made.append(Row(title, f"{host}{number}.html", date.fromisoformat(text), mark))
    return made


def read(pages: Sequence[tuple[str, str]]) -> Column:
    skimmed = [skim(Source(url, html.encode()), TODAY).page for url, html in pages]
    (column,) = appraise(build_columns(skimmed, COUNTY, TODAY), Settings(today=TODAY, key=b"k"), ())
    return column


def page(body: str, title: str = "松溪县人民政府") -> str:
    menu = f'<div class="nav"><a href="{PORTAL}">首页</a><a href="{PORTAL}lm/">栏目</a></div>'
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return f"<html>{head}<body>{menu}{body}<div class='foot'>主办单位：松溪县人民政府办公室</div></body></html>"


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.name)
@pytest.mark.parametrize("template", LISTS)
def test_the_verdict_is_right_on_every_template(template: str, situation: Situation) -> None:
    rows, url = rows_of(situation), f"{PORTAL}lm/"
    trail = TRAILS[(len(template) + len(situation.name)) % len(TRAILS)](("县水利局", situation.column), url)
    shown = [Row(row.title, row.url, None, row.mark) for row in rows] if situation.silent else rows
    pages = [(url, page(f"{trail}<div class='zw'>{LISTS[template](shown)}</div>"))]
    pages += [(row.url, page(_article(row, trail), row.title)) for row in rows if row.url.startswith(PORTAL)]
    column = read(pages)
    told = (column.path, column.kind, column.bureau, column.entries, column.verdict, str(column.newest))
    path = ("首页", "县水利局", situation.column)
    assert told == (path, KINDS[situation.column], "县水利局", len(rows), situation.verdict, situation.newest)


def _article(row: Row, trail: str) -> str:
    text = "<p>沿线村组按轮灌次序用水，请提前做好准备，注意渠道安全。</p>" * 4
    return f"{trail}<h1>{row.title}</h1><div>发布时间：{row.day}</div><div class='zw'>{text}</div>"


def test_the_days_of_the_situations_are_those_they_are_named_for() -> None:
    assert TODAY - timedelta(days=14) == date(2026, 8, 17)
    assert len(LISTS) * len(SITUATIONS) >= 100
