"""What a content management system decides: addresses and the middle part of pages."""

from datetime import date
from html import escape
from typing import Protocol

from samples.minicounty.model import Article, BureauSpec, Place, Quirk, Shelf

Metas = tuple[tuple[str, str], ...]
ROWS_PER_PAGE = 20
CUT_TITLE = 22
# When some bureaus moved to a new system, which gave this day to all their documents.
MOVED = date(2026, 4, 11)


class Style(Protocol):
    """Paths are root-relative. `number` of a list page counts from 1; `middle` is the article's text as HTML."""

    rows_per_page: int

    def home_path(self, bureau: BureauSpec) -> str: ...

    def list_path(self, place: Place, number: int, pages: int) -> str: ...

    def article_path(self, place: Place, serial: int, day: date) -> str: ...

    def file_path(self, place: Place, serial: int, day: date, suffix: str) -> str: ...

    def list_metas(self, place: Place) -> Metas: ...

    def list_body(self, shelf: Shelf, number: int) -> str: ...

    def article_metas(self, article: Article, place: Place) -> Metas: ...

    def article_body(self, article: Article, place: Place, middle: str) -> str: ...


def rows_of(shelf: Shelf, number: int, size: int) -> tuple[Article, ...]:
    return shelf.rows[(number - 1) * size : number * size]


def day_text(article: Article, place: Place) -> str:
    """The day that lists show; after a move to a new system that of the move."""
    return f"{MOVED if place.spec.quirk is Quirk.MIGRATED else article.day:{place.bureau.list_date}}"


def cut(title: str) -> str:
    """As many lists show it; the whole title stands in the title attribute and on the page itself."""
    return escape(title if len(title) <= CUT_TITLE else title[: CUT_TITLE - 1] + "...")


def source_of(place: Place) -> str:
    return place.bureau.name


def column_metas(place: Place) -> Metas:
    name = place.spec.name
    return (
        ("ColumnName", name),
        ("ColumnType", name),
        ("ColumnKeywords", f"{name},{place.bureau.name}"),
        ("ColumnDescription", f"{place.bureau.name}{name}栏目"),
    )


def content_metas(article: Article, place: Place) -> Metas:
    return (
        ("ColumnName", place.spec.name),
        ("ColumnType", place.spec.name),
        ("ArticleTitle", article.title),
        ("PubDate", f"{article.day:%Y-%m-%d} {article.clock}"),
        ("ContentSource", source_of(place)),
        ("Keywords", place.spec.name),
        ("Url", article.path),
    )
