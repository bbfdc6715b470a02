"""Rows and their dates in the forms that county pages use."""

from datetime import date

import pytest

from tests.documents.listing_pages import TITLES, days, each, found, one

JUNE = [f"06-0{number}" for number in range(1, 7)]
HIDDEN_DETAILS = (
    '<div style="display:none"><table><tr><td>索引号</td><td>0153</td></tr>'
    "<tr><td>生成日期</td><td>2026-01-01</td></tr>"
    '<tr><td>名称</td><td><a href="/a/{n}.html">{t}</a></td></tr></table></div>'
)
FORMS = {
    "items": lambda n, t: f'<li><a href="/a/{n}.html">{t}</a><span>2026-06-0{n}</span></li>',
    "date before the link": lambda n, t: f'<li><span>[2026/06/0{n}]</span><a href="/a/{n}.html">{t}</a></li>',
    "loose in parentheses": lambda n, t: f'<li><a href="/a/{n}.html">{t}</a>（2026-06-0{n}）</li>',
    "inside the link": lambda n, t: f'<li><a href="/a/{n}.html">{t} (2026-06-0{n})</a></li>',
    "Chinese form": lambda n, t: f'<li><a href="/a/{n}.html">{t}</a><i>2026年6月{n}日</i></li>',
    "month and day only": lambda n, t: f'<li><a href="/a/{n}.html">{t}</a><span>06-0{n}</span></li>',
    "day above year and month": lambda n, t: f'<li><b>0{n}</b><i>2026-06</i><a href="/a/{n}.html">{t}</a></li>',
    "day and month apart": lambda n, t: f'<li><b>0{n}</b><i>06月</i><a href="/a/{n}.html">{t}</a></li>',
    "whole row is the link": lambda n, t: (
        f'<li><a href="/a/{n}.html"><h4>{t}</h4><p>摘要</p><i>2026-06-0{n}</i></a></li>'
    ),
    "label and clock": lambda n, t: (
        f'<li><a href="/a/{n}.html">{t}</a><p>发布时间：2026-06-0{n} 10:20 来源：县水务局</p></li>'
    ),
    "with a counter": lambda n, t: f'<li><a href="/a/{n}.html">{t}</a><i>阅读 12{n}</i><span>2026-06-0{n}</span></li>',
    "with a category": lambda n, t: (
        f'<li><a href="/swj/">[县水务局]</a><a href="/a/{n}.html">{t}</a><i>2026-06-0{n}</i></li>'
    ),
    "picture, title, more": lambda n, t: (
        f'<li><a href="/a/{n}.html"><img src="x.jpg"></a><a href="/a/{n}.html">{t}</a>'
        f'<a href="/a/{n}.html">[详细]</a><span>2026-06-0{n}</span></li>'
    ),
    "tags in a list of their own": lambda n, t: (
        f'<li><a href="/a/{n}.html">{t}</a><i>2026-06-0{n}</i><ul><li><a href="/tag/{n}">水利</a></li></ul></li>'
    ),
    "a table in every item": lambda n, t: (
        f'<li><table><tr><td><a href="/a/{n}.html">{t}</a></td><td>2026-06-0{n}</td></tr></table></li>'
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_item_gives_title_and_day(form: str) -> None:
    body = f'<div class="main"><ul class="list">{each(FORMS[form])}</ul></div>'
    assert days(body) == JUNE
    assert [entry.title for entry in one(body).entries] == list(TITLES)


BLOCKS = {
    "definition list": lambda n, t: f'<dt><a href="/a/{n}.html">{t}</a></dt><dd>2026年6月{n}日</dd>',
    "a definition list per row": lambda n, t: f'<dl><dt><a href="/a/{n}.html">{t}</a></dt><dd>2026/6/{n}</dd></dl>',
    "cards": lambda n, t: (
        f'<div class="card"><a href="/a/{n}.html"><img src="x.jpg"></a><h3><a href="/a/{n}.html">{t}</a></h3>'
        f"<p>摘要文字，摘要文字。</p><span>发布时间：2026-06-0{n} 10:20</span></div>"
    ),
    "plain boxes": lambda n, t: f'<div><a href="/a/{n}.html">{t}</a><span>2026-06-0{n}</span></div>',
    "links and spans in a row": lambda n, t: f'<a href="/a/{n}.html">{t}</a><span>2026-06-0{n}</span><br>',
    "a table per row": lambda n, t: (
        f'<table><tr><td><a href="/a/{n}.html">{t}</a></td><td>2026-06-0{n}</td></tr></table>'
    ),
}


@pytest.mark.parametrize("form", BLOCKS)
def test_lists_without_items_are_read_too(form: str) -> None:
    tag = "dl" if form == "definition list" else "div"
    assert days(f'<div class="main"><{tag}>{each(BLOCKS[form])}</{tag}></div>') == JUNE


def test_of_two_date_columns_the_publish_date_counts() -> None:
    head = "<tr><th>标题</th><th>文号</th><th>成文日期</th><th>发布日期</th></tr>"
    rows = each(
        lambda n, t: (
            f'<tr><td><a href="/a/{n}.html">{t}</a></td><td>云政发〔2026〕{n}号</td>'
            f"<td>2026-05-0{n}</td><td>2026-06-0{n}</td></tr>"
        )
    )
    assert days(f"<table>{head}{rows}</table>") == JUNE


def test_a_day_of_signing_alone_is_no_publish_date() -> None:
    head = "<thead><tr><th>标题</th><th>成文日期</th></tr></thead>"
    rows = each(lambda n, t: f'<tr><td><a href="/a/{n}.html">{t}</a></td><td>2026-05-0{n}</td></tr>')
    assert days(f"<table>{head}<tbody>{rows}</tbody></table>") == [""] * 6


def test_hidden_details_of_a_row_change_neither_row_nor_date() -> None:
    rows = each(
        lambda n, t: (
            f'<tr><td><a href="/a/{n}.html">{t}</a>{HIDDEN_DETAILS.format(n=n, t=t)}</td><td>2026-06-0{n}</td></tr>'
        )
    )
    assert days(f"<table>{rows}</table>") == JUNE


def test_days_without_a_year_count_back_over_new_year() -> None:
    shown = ["01-05", "01-02", "12-30", "12-20", "11-03", "10-09"]
    rows = each(lambda n, t: f'<li><a href="/a/{n}.html">{t}</a><span>[{shown[n - 1]}]</span></li>')
    assert days(f"<ul>{rows}</ul>") == ["01-05", "01-02", "2025-12-30", "2025-12-20", "2025-11-03", "2025-10-09"]


def test_a_period_of_collecting_is_no_publish_date() -> None:
    rows = each(lambda n, t: f'<li><a href="/a/{n}.html">{t}</a><p>征集时间：2026-06-0{n} 至 2026-06-1{n}</p></li>')
    assert days(f"<ul>{rows}</ul>") == [""] * 6
    rows = each(lambda n, t: f'<li><a href="/a/{n}.html">{t}</a><p>公示期 2026-06-0{n} 至 2026-06-1{n}</p></li>')
    assert days(f"<ul>{rows}</ul>") == [""] * 6


def test_days_in_the_future_are_no_evidence() -> None:
    rows = each(lambda n, t: f'<li><a href="/a/{n}.html">{t}</a><span>2026-0{n + 4}-15</span></li>', 4)
    assert days(f"<ul>{rows}</ul>") == ["05-15", "06-15", "", ""]


def test_rows_without_dates_are_rows() -> None:
    rows = each(lambda n, t: f'<li><a href="/a/{n}.html">{t}</a></li>')
    assert days(f'<div class="main"><ul>{rows}</ul></div>') == [""] * 6


def test_pinned_rows_are_known_by_their_mark_and_by_their_age() -> None:
    newer = each(lambda n, t: f'<li><a href="/a/{n}.html">{t}</a><span>2026-06-{20 - n}</span></li>')
    for old in ("<b>置顶</b>", ""):
        entries = one(
            f'<ul><li>{old}<a href="/z.html">关于长期开放的公告</a><span>2021-03-03</span></li>{newer}</ul>'
        ).entries
        assert [entry.pinned for entry in entries] == [True] + [False] * 6
        assert entries[0].title == "关于长期开放的公告"


def test_titles_cut_short_are_completed_from_their_attribute() -> None:
    rows = each(lambda n, t: f'<li><a href="/a/{n}.html" title="{t}">{t[:6]}...</a><span>06-0{n}</span></li>')
    assert [entry.title for entry in one(f"<ul>{rows}</ul>").entries] == list(TITLES)


def test_rows_that_lead_to_other_sites_are_foreign() -> None:
    rows = each(lambda n, t: f'<li><a href="{"http://news.example" * (n == 1)}/a/{n}.html">{t}</a><i>06-0{n}</i></li>')
    assert [entry.foreign for entry in one(f"<ul>{rows}</ul>").entries] == [True] + [False] * 5


def test_parts_that_a_script_pages_through_are_one_list() -> None:
    parts = "".join(
        f'<ul class="g"{" style=display:none" * (part > 0)}>'
        + each(
            lambda n, t, m=6 - part: (
                f'<li><a href="./20260{m}/t20260{m}0{9 - n}_{n}.htm">{t}</a><i>2026-0{m}-0{9 - n}</i></li>'
            )
        )
        + "</ul>"
        for part in range(3)
    )
    listing = one(f"<div>{parts}</div>")
    assert len(listing.entries) == 18
    assert listing.entries[-1].day == date(2026, 4, 3)


def test_a_hidden_tab_is_not_the_rest_of_the_list_before_it() -> None:
    first = each(lambda n, t: f'<li><a href="/yw/{n}.html">{t}</a><i>06-0{n}</i></li>')
    hidden = each(lambda n, t: f'<li><a href="/bm/{n}.html">{t}</a><i>06-1{n}</i></li>')
    assert days(f'<div><ul>{first}</ul><ul style="display:none">{hidden}</ul></div>') == JUNE


def test_deep_and_broken_markup_is_survived() -> None:
    assert found("<div>" * 3_000 + '<a href="/a/1.html">关于检修的通知</a>' + "<ul><li><a href=") != ()


def test_a_table_row_may_hold_two_documents() -> None:
    rows = each(
        lambda n, t: (
            f'<tr><td><a href="/a/{n}.html">{t}</a></td><td>06-0{n}</td>'
            f'<td><a href="/b/{n}.html">再次{t}</a></td><td>06-1{n}</td></tr>'
        )
    )
    assert days(f"<table>{rows}</table>") == [f"06-{tens}{number}" for number in range(1, 7) for tens in (0, 1)]


def test_rows_under_the_heading_of_a_year_belong_to_that_year() -> None:
    rows = each(lambda n, t: f'<li><a href="/a/{n}.html">{t}</a><span>05-{30 - n}</span></li>')
    this, last = found(f"<h3>2026年</h3><ul>{rows}</ul><h3>2025年</h3><ul>{rows.replace('/a/', '/b/')}</ul>")
    assert {entry.day.year for entry in this.entries if entry.day} == {2026}
    assert {entry.day.year for entry in last.entries if entry.day} == {2025}
