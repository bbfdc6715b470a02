"""What the rows of a column prove about its age, and what they do not."""

from datetime import date, timedelta

from records import Entry, ListState
from tests.documents.column_pages import TODAY, article, at, build, list_page, only, rows


def test_the_newest_day_is_the_latest_and_not_the_first() -> None:
    pinned = Entry("长期有效的公告", at("old.html"), TODAY - timedelta(days=900), pinned=True)
    column = only(build(list_page("tzgg/", "通知公告", entries=(pinned, *rows("a/", 9, 4, 20)))))
    assert column.newest == TODAY - timedelta(days=4)
    assert column.newest_url == at("a/info1.html")
    assert column.newest_title == "关于渠道检修安排的第1号通知"
    assert (column.entries, column.dated) == (4, 4)


def test_rows_of_other_sites_are_counted_but_prove_nothing() -> None:
    foreign = rows("http://news.example/", 0, 1, foreign=True)
    column = only(build(list_page("gzdt/", "工作动态", entries=(*foreign, *rows("a/", 60)))))
    assert column.newest == TODAY - timedelta(days=60)
    assert (column.entries, column.dated) == (3, 1)


def test_a_column_of_other_sites_alone_has_no_day_and_says_why() -> None:
    column = only(build(list_page("gzdt/", "工作动态", entries=rows("http://news.example/", 0, 1, foreign=True))))
    assert column.newest is None
    assert "其他网站" in column.reason


def test_a_row_without_a_day_takes_that_of_its_page() -> None:
    listed = list_page("tzgg/", "通知公告", entries=rows("a/", None, None))
    column = only(build(listed, article("a/info1.html", "通知公告", age=12)))
    assert column.newest == TODAY - timedelta(days=12)
    assert (column.entries, column.dated) == (2, 1)


def test_rows_without_any_day_leave_the_age_open_with_a_reason() -> None:
    column = only(build(list_page("tzgg/", "通知公告", entries=rows("a/", None, None))))
    assert column.newest is None
    assert column.reason
    assert column.state is ListState.READ


def test_a_day_in_the_future_is_no_evidence() -> None:
    column = only(
        build(list_page("tzgg/", "通知公告", entries=rows("a/", -3, 50)), article("a/info0.html", "通知公告", age=-3))
    )
    assert column.newest == TODAY - timedelta(days=50)


def test_a_date_in_a_title_is_no_publish_date() -> None:
    entry = Entry("2026年6月29日停水公告", at("a.html"))
    assert only(build(list_page("tzgg/", "通知公告", entries=(entry,)))).newest is None


def test_a_row_shown_twice_keeps_the_day_that_one_of_the_pages_shows() -> None:
    undated, dated = Entry("公告", at("a.html")), Entry("公告", at("a.html"), date(2026, 6, 1))
    column = only(
        build(
            list_page("tzgg/", "通知公告", entries=(undated,)),
            list_page("tzgg/index_1.html", "通知公告", entries=(dated,), number=2),
        )
    )
    assert (column.entries, column.newest) == (1, date(2026, 6, 1))


def test_a_list_that_was_not_read_keeps_its_state_and_reason() -> None:
    column = only(build(list_page("gzdt/", "工作动态", state=ListState.SCRIPT, reason="脚本生成的列表")))
    assert (column.state, column.reason, column.newest) == (ListState.SCRIPT, "脚本生成的列表", None)


def test_a_column_without_rows_is_empty_only_where_its_list_was_read() -> None:
    column = only(build(list_page("ghjh/", "规划计划", state=ListState.EMPTY, reason="分页处显示共 0 条")))
    assert (column.state, column.entries) == (ListState.EMPTY, 0)


def test_a_guessed_year_gives_way_to_the_day_of_the_page() -> None:
    # The third page of a list that shows month and day only: 05-20 was two years ago.
    listed = list_page("tzgg/index_2.html", "通知公告", entries=rows("a/", 41), number=3)
    page = article("a/info0.html", "通知公告", age=41 + 731)
    assert only(build(listed, page)).newest == TODAY - timedelta(days=41 + 731)


def test_a_page_that_was_moved_later_keeps_the_day_of_the_list() -> None:
    listed = list_page("tzgg/", "通知公告", entries=rows("a/", 100))
    assert only(build(listed, article("a/info0.html", "通知公告", age=300))).newest == TODAY - timedelta(days=100)
