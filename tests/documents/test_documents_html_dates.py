"""The publish date of a page, and where it was read."""

from datetime import date

import pytest

from documents.html import read_page, skim
from documents.source import Source
from records import DateSource, Published

TODAY = date(2026, 6, 30)
DETAIL = "http://www.yunhe.example/zwgk/202603/t20260302_77123.html"
PLAIN = "http://www.yunhe.example/info/1039/4521.htm"


def published(body: str, head: str = "", url: str = PLAIN) -> Published | None:
    page = f"<html><head><title>关于水价的通知</title>{head}</head><body><h1>关于水价的通知</h1>{body}</body></html>"
    return read_page(Source(url, page.encode()), TODAY).published


def day_and_source(body: str, head: str = "", url: str = PLAIN) -> tuple[date, DateSource] | None:
    found = published(body, head, url)
    return (found.day, found.source) if found else None


def test_the_tag_of_the_standard_comes_first() -> None:
    head = '<meta name="PubDate" content="2026-05-18 10:00">'
    assert day_and_source("<p>发布时间：2026-05-19</p>", head, DETAIL) == (date(2026, 5, 18), DateSource.META)


def test_a_visible_label_comes_before_the_address() -> None:
    assert day_and_source("<p>发布时间：2026-05-19</p>", "", DETAIL) == (date(2026, 5, 19), DateSource.LABEL)


def test_the_address_is_the_last_resort() -> None:
    assert day_and_source("<p>正文</p>", "", DETAIL) == (date(2026, 3, 2), DateSource.URL)


def test_a_page_that_does_not_say_it_has_no_date() -> None:
    assert published("<p>会议于2026年5月18日召开。</p>") is None


@pytest.mark.parametrize(
    "bar",
    [
        "<p>发布日期：2026-05-18</p>",
        "<span>发布时间</span><span>2026年5月18日 09:30</span>",
        "<table><tr><td>发布日期</td><td>2026/5/18</td></tr></table>",
        "<table><tr><td>成文日期</td><td>2026-01-05</td><td>发布日期</td><td>2026-05-18</td></tr></table>",
        "<div>日&nbsp;&nbsp;期：2026-05-18 来源：县水务局</div>",
        "<div><i>时间：</i>2026-05-18 06:23 <i>来源：</i>县水务局</div>",
        "<div>发布于 2026.05.18 浏览次数：12</div>",
        "<div>2026-05-18 09:30  来源：县水务局</div>",
        "<div><span>来源：县水务局</span><span>2026-05-18</span></div>",
        "<div>发布时间：二〇二六年五月十八日</div>",
        "<div>发布时间：【２０２６-０５-１８】</div>",
        "<ul class='info'><li>发布时间：<b>2026-05-18</b></li><li>来源：县水务局</li></ul>",
    ],
)
def test_the_information_line_is_read_in_any_form(bar: str) -> None:
    assert day_and_source(f"{bar}<p>正文第一段，说明水价调整的缘由。</p>") == (date(2026, 5, 18), DateSource.LABEL)


@pytest.mark.parametrize(
    "label", ["成文日期", "生成日期", "印发日期", "生效日期", "施行日期", "会议时间", "报名时间", "截止日期"]
)
def test_other_dates_are_never_the_publish_date(label: str) -> None:
    assert published(f"<p>{label}：2026-05-18 来源：县水务局</p>".replace("来源：县水务局", "")) is None


@pytest.mark.parametrize(
    "body",
    [
        "<p>一、时间：2026年7月1日上午9时</p><p>二、地点：县政府二楼</p>",
        "<ul><li><a href='/1.html'>关于做好春灌工作的通知</a><span>发布时间：2026-05-18</span></li></ul>",
        "<div class=xg><li><a href='/1.html'>县水务局召开例会研究工作</a> 日期：2026-05-18 来源：本站</li></div>",
        "<p><img alt='发布时间：2017-11-08'></p>",
        "<!-- <p>发布时间：2017-11-08</p> -->",
        "<script>var s = '发布时间：2017-11-08';</script>",
        "<table><tr><th>成文日期</th><th>发布日期</th></tr><tr><td>2026-01-05</td><td></td></tr></table>",
    ],
)
def test_dates_of_meetings_of_other_documents_and_of_the_template_are_left_alone(body: str) -> None:
    assert published(body) is None


def test_the_moment_of_generation_gives_way_to_an_earlier_label() -> None:
    stamp = "2026-06-18 18:17:50"
    head = f'<meta name="PubDate" content="{stamp}"><meta name="others" content="页面生成时间 {stamp}">'
    assert day_and_source("<p>发布时间：2026-06-02</p>", head) == (date(2026, 6, 2), DateSource.LABEL)


def test_a_later_stamp_of_generation_does_not_touch_the_tag() -> None:
    head = '<meta name="PubDate" content="2026-06-02 08:00:00"><meta name="MakeTime" content="2026-06-18 18:17:50">'
    assert day_and_source("<p>发布时间：2026-06-01</p>", head) == (date(2026, 6, 2), DateSource.META)


def test_without_a_label_the_tag_stays_even_when_it_was_generated() -> None:
    head = '<meta name="PubDate" content="2026-06-18 18:17"><meta name="MakeTime" content="2026-06-18 18:17">'
    assert day_and_source("<p>正文</p>", head) == (date(2026, 6, 18), DateSource.META)


def test_a_list_page_has_no_date_of_its_own() -> None:
    rows = "".join(
        f"<li><a href='/zwgk/t2026051{i}_{i}.html'>关于第{i}批项目的公示公告</a><span>2026-05-1{i}</span></li>"
        for i in range(1, 9)
    )
    look = skim(Source("http://www.yunhe.example/zwgk/tzgg/", f"<ul>{rows}</ul>".encode()), TODAY)
    assert look.page.is_list
    assert look.page.published is None


def test_the_folders_of_a_local_file_say_nothing() -> None:
    assert published("<p>正文</p>", url="/home/user/2026-05-18/page.html") is None


def test_an_empty_tag_is_passed_over() -> None:
    head = '<meta name="PubDate" content=""><meta name="PubDate" content="2026-05-18">'
    assert day_and_source("", head) == (date(2026, 5, 18), DateSource.META)
