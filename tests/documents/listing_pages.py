"""Invented list pages for tests of the list readers."""

from collections.abc import Callable
from datetime import date

from documents import Source, skim
from records import Listing

TODAY = date(2026, 6, 30)
URL = "http://www.yunxiu.example/tzgg/"
TITLES = (
    "关于做好农村供水保障工作的通知",
    "关于开展河道清淤的公告",
    "全县防汛工作会议召开",
    "水库除险加固工程进展通报",
    "关于节水宣传活动的通知",
    "河长制工作推进会举行",
)
MENU = "".join(
    f'<li><a href="/{name}/">{text}</a></li>'
    for name, text in (("", "首页"), ("zwgk", "政务公开"), ("hdjl", "互动交流"), ("bsfw", "办事服务"))
)


def page(body: str, title: str = "通知公告") -> str:
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body>'
        f'<div class="header"><div class="nav"><ul>{MENU}</ul></div></div>{body}'
        '<div class="footer"><p>主办：云岫县人民政府办公室</p></div></body></html>'
    )


def each(row: Callable[[int, str], str], number: int = len(TITLES)) -> str:
    """Markup of a row for each title; the row's number counts from 1."""
    return "\n".join(row(index, title) for index, title in enumerate(TITLES[:number], 1))


def found(body: str, url: str = URL) -> tuple[Listing, ...]:
    return skim(Source(url, page(body).encode()), TODAY).page.listings


def one(body: str, url: str = URL) -> Listing:
    listings = found(body, url)
    assert len(listings) == 1, [(listing.name, len(listing.entries)) for listing in listings]
    return listings[0]


def days(body: str, url: str = URL) -> list[str]:
    """Days of the page's only list as MM-DD within this year, with the year otherwise."""
    entries = one(body, url).entries
    return ["" if e.day is None else f"{e.day:%m-%d}" if e.day.year == TODAY.year else f"{e.day}" for e in entries]
