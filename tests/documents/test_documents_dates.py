"""Dates as pages write them; a date is never guessed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.dates import date_in_url, find_date, parse_date, with_year

TODAY = date(2026, 6, 30)
DAY = date(2026, 5, 18)
HAN = "〇一二三四五六七八九"
DAYS = st.dates(date(1995, 1, 1), date(2026, 6, 30))


def han(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else HAN[tens] + "十") + (HAN[ones] if ones else "")


def wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in text)


FORMS = {
    "iso": lambda d: d.isoformat(),
    "han marks": lambda d: f"{d.year}年{d.month}月{d.day}日",
    "slashes": lambda d: f"{d.year}/{d.month}/{d.day}",
    "dots": lambda d: f"{d.year}.{d.month:02}.{d.day:02}",
    "brackets": lambda d: f"[{d.isoformat()}]",
    "full-width brackets": lambda d: f"（{d.isoformat()}）",
    "full-width digits": lambda d: wide(d.isoformat()),
    "with clock": lambda d: f"{d.isoformat()} 09:12:33",
    "clock glued on": lambda d: f"{d.isoformat()}09:12",
    "spaced": lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日",
    "han numbers": lambda d: f"{''.join(HAN[int(c)] for c in str(d.year))}年{han(d.month)}月{han(d.day)}日",
    "day, then year and month": lambda d: f"{d.day:02} {d.year}-{d.month:02}",
    "month and day, then year": lambda d: f"{d.month:02}-{d.day:02} {d.year}",
    "year and month, then day": lambda d: f"{d.year}-{d.month:02} {d.day:02}",
    "compact": lambda d: f"{d:%Y%m%d}",
    "english, month first": lambda d: f"{d:%b} {d.day}, {d.year}",
    "english, day first": lambda d: f"{d.day} {d:%B} {d.year}",
    "java": lambda d: f"{d:%a} {d:%b} {d.day:02} 10:22:33 CST {d.year}",
}


@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS)
def test_every_form_of_a_full_date_is_read_back(form: str, day: date) -> None:
    assert parse_date(FORMS[form](day), TODAY) == day


@given(
    day=st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    form=st.sampled_from(["{:02}-{:02}", "[{:02}-{:02}]", "{}月{}日", "{}/{}", "({:02}.{:02})"]),
)
def test_a_date_without_a_year_is_never_in_the_future(day: date, form: str) -> None:
    found = parse_date(form.format(day.month, day.day), TODAY)
    assert found is not None
    assert found <= TODAY
    assert (found.month, found.day) == (day.month, day.day)


@given(day=DAYS, near=DAYS)
def test_a_date_without_a_year_stays_near_its_neighbour(day: date, near: date) -> None:
    found = with_year(day.month, day.day, TODAY, near)
    if found is not None:
        assert found <= near + timedelta(days=31)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05-18", DAY),
        ("12-31", date(2025, 12, 31)),
        ("06-30", TODAY),
        ("07-01", date(2025, 7, 1)),
        ("02-29", date(2024, 2, 29)),
        ("刚刚", TODAY),
        ("今天 09:30", TODAY),
        ("昨天", date(2026, 6, 29)),
        ("前天", date(2026, 6, 28)),
        ("3天前", date(2026, 6, 27)),
        ("2周前", date(2026, 6, 16)),
        ("5小时前", TODAY),
        ("二○二六年五月十八日", DAY),
        ("二零二六年十月一日", date(2026, 10, 1)),
        ("18\n2026-05", DAY),
        ("2026年5月\n18日", DAY),
        ("发布时间：2026-05-18 10:00", DAY),
    ],
)
def test_other_ways_to_say_a_day(text: str, day: date) -> None:
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "2026-05",
        "2026-13-01",
        "2026-02-30",
        "1899-01-01",
        "2099-01-01",
        "比分 5-18",
        "13.5",
        "2026〕18号",
        "12345678901",
        "99-99",
        "三月",
        "40天之前",
    ],
)
def test_what_names_no_possible_day_is_no_date(text: str) -> None:
    assert parse_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/zwgk/202605/t20260518_123456.html", DAY),
        ("/art/2026/5/18/art_12_3456.html", DAY),
        ("/2026-05/18/c_1123.htm", DAY),
        ("/202605/18/c_1.html", DAY),
        ("/zwgk/P020260518601234567890.pdf", DAY),
        ("/20260518/0123456789abcdef0123456789abcdef/c.html", DAY),
        ("/zwgk/t20261231_1.html", None),
        ("/col/col20260518123/index.html", None),
        ("/info/1039/4521.htm", None),
        ("/public/20269999/1.html", None),
    ],
)
def test_the_day_in_an_address(path: str, day: date | None) -> None:
    assert date_in_url(f"http://www.yunhe.example{path}", TODAY) == day


def test_a_date_in_running_text_is_found_with_its_place() -> None:
    found = find_date("经研究，定于2026年7月1日起施行", TODAY)
    assert found is not None
    assert (found.day, found.raw) == (date(2026, 7, 1), "2026年7月1日")


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = parse_date(text, TODAY)
    assert found is None or found.year <= TODAY.year + 1
