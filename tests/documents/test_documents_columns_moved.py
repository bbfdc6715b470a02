"""The day of a move to a new system says nothing about the age of what was moved."""

from datetime import timedelta

from column_pages import TODAY, article, at, build, list_page, only, rows

from records import Entry, Page

OLD = (400, 431, 462, 493, 524, 555)


def listed(*ages: int) -> Page:
    """A list whose first rows all bear one day, sixty days ago."""
    entries = [
        Entry(f"第{number}号通知", at(f"info{number}.html"), TODAY - timedelta(days=age))
        for number, age in enumerate(ages)
    ]
    return list_page("tzgg/", "通知公告", entries=entries)


def test_documents_that_tell_older_days_of_their_own_are_believed() -> None:
    documents = [article(f"info{n}.html", "通知公告", age=age) for n, age in enumerate(OLD)]
    column = only(build(listed(*[60] * 6), *documents))
    assert column.newest == TODAY - timedelta(days=400)
    assert "系统迁移" in column.date_note


def test_a_row_published_after_the_move_is_the_newest() -> None:
    documents = [article(f"info{n}.html", "通知公告", age=age) for n, age in enumerate((*OLD, 5))]
    assert only(build(listed(*[60] * 6, 5), *documents)).newest == TODAY - timedelta(days=5)


def test_without_documents_older_days_in_the_addresses_leave_the_age_open() -> None:
    days = [TODAY - timedelta(days=age) for age in OLD]
    entries = [
        Entry(f"第{number}号通知", at(f"t{day:%Y%m%d}_1{number}.html"), TODAY - timedelta(days=60))
        for number, day in enumerate(days)
    ]
    column = only(build(list_page("tzgg/", "通知公告", entries=entries)))
    assert column.newest is None and "系统迁移" in column.reason


def test_documents_really_published_on_one_day_keep_it() -> None:
    documents = [article(f"info{n}.html", "通知公告", age=60) for n in range(6)]
    column = only(build(listed(*[60] * 6), *documents))
    assert (column.newest, column.date_note) == (TODAY - timedelta(days=60), "")


def test_a_future_day_is_kept_apart_and_does_not_make_a_column_fresh() -> None:
    ahead = Entry("会议通知", at("a.html"), ahead=TODAY + timedelta(days=30))
    column = only(build(list_page("tzgg/", "通知公告", entries=(ahead, *rows("b/", 300, 310)))))
    assert column.newest == TODAY - timedelta(days=300)
    assert [row.ahead for row in column.rows if row.ahead] == [TODAY + timedelta(days=30)]
