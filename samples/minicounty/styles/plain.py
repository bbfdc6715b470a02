"""What the simpler systems share: a folder per column, an article page of the usual kind. Each draws its own list."""

from datetime import date
from html import escape

from samples.minicounty.model import Article, BureauSpec, Place, Quirk, Shelf
from samples.minicounty.styles.style import Metas, column_metas, content_metas, rows_of, source_of

ROWS = 20


class Plain:
    rows_per_page = ROWS

    def home_path(self, bureau: BureauSpec) -> str:
        return bureau.prefix

    def list_path(self, place: Place, number: int, pages: int) -> str:
        name = "index" if number == 1 else f"list_{number}"
        return f"{place.bureau.prefix}{place.spec.slug}/{name}.html"

    def article_path(self, place: Place, serial: int, day: date) -> str:
        return f"{place.bureau.prefix}{place.spec.slug}/{day:%Y%m}/t{day:%Y%m%d}_{6_010_000 + serial}.html"

    def file_path(self, place: Place, serial: int, day: date, suffix: str) -> str:
        return f"{place.bureau.prefix}{place.spec.slug}/{day:%Y%m}/W020{day:%Y%m%d}{serial % 10**6:06d}.{suffix}"

    def list_metas(self, place: Place) -> Metas:
        return () if place.spec.quirk is Quirk.NAMELESS else column_metas(place)

    def article_metas(self, article: Article, place: Place) -> Metas:
        return content_metas(article, place)

    def list_body(self, shelf: Shelf, number: int) -> str:
        tail = pager(shelf, number)
        crumbs = "" if shelf.place.spec.quirk is Quirk.NAMELESS else self.crumbs(shelf.place)
        return f'{crumbs}<div class="main"><div class="con">{self.rows(shelf, number)}</div>{tail}</div>'

    def rows(self, shelf: Shelf, number: int) -> str:
        """The list of one page as HTML."""
        raise NotImplementedError

    def articles(self, shelf: Shelf, number: int) -> tuple[Article, ...]:
        return rows_of(shelf, number, self.rows_per_page)

    def article_body(self, article: Article, place: Place, middle: str) -> str:
        return (
            f'{self.crumbs(place)}<div class="main article"><h1>{escape(article.title)}</h1>'
            f'<div class="info">发布日期：{article.day:%Y-%m-%d}　来源：{source_of(place)}</div>'
            f'<div id="zoom">{middle}</div></div>'
        )

    def crumbs(self, place: Place) -> str:
        targets = ("/", self.home_path(place.bureau), self.list_path(place, 1, 1))
        steps = (f'<a href="{target}">{name}</a>' for name, target in zip(place.crumbs, targets, strict=True))
        return f'<div class="crumb wrap">当前位置：{" &gt; ".join(steps)}</div>'


def pager(shelf: Shelf, number: int) -> str:
    last = len(shelf.pages)
    links = [f'<a href="{shelf.pages[number]}">下一页</a>'] if number < last else []
    return f'<div class="pagination">共{len(shelf.rows)}条　第{number}/{last}页 {"".join(links)}</div>'
