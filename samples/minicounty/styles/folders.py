"""A system of no name: addresses without a day, lists of the simplest kind. What is wrong here are the dates."""

from datetime import date
from html import escape

from samples.minicounty.model import Article, Place, Quirk, Shelf
from samples.minicounty.styles.plain import Plain
from samples.minicounty.styles.style import Metas, day_text, source_of


class Folders(Plain):
    def article_path(self, place: Place, serial: int, day: date) -> str:
        return f"{place.bureau.prefix}{place.spec.slug}/content_{8_200_000 + serial}.html"

    def rows(self, shelf: Shelf, number: int) -> str:
        rows = "".join(_row(article, shelf.place) for article in self.articles(shelf, number))
        return f'<h2>{shelf.place.spec.name}</h2><ul class="news-list">\n{rows}</ul>'

    def article_metas(self, article: Article, place: Place) -> Metas:
        metas = super().article_metas(article, place)
        if place.spec.quirk is Quirk.UNDATED:
            return tuple(meta for meta in metas if meta[0] != "PubDate")
        if place.spec.quirk is Quirk.SLASHED:
            slashed = f"{article.day.year}/{article.day.month}/{article.day.day} {article.clock}"
            return tuple((name, slashed if name == "PubDate" else value) for name, value in metas)
        return metas

    def article_body(self, article: Article, place: Place, middle: str) -> str:
        body = super().article_body(article, place, middle)
        if place.spec.quirk is not Quirk.UNDATED:
            return body
        return body.replace(f"发布日期：{article.day:%Y-%m-%d}　来源：{source_of(place)}", f"来源：{source_of(place)}")


def twin_path(shelf: Shelf) -> str:
    """The second address of a column, in the portal's own catalogue."""
    return f"/xxgk/{shelf.place.number}.html"


def twin_body(shelf: Shelf) -> str:
    """The list as the portal's catalogue shows it, under a breadcrumb of its own."""
    style, name = Folders(), shelf.place.spec.name
    steps = f'<a href="/">首页</a> &gt; 政务公开 &gt; <a href="{twin_path(shelf)}">{name}</a>'
    crumbs = f'<div class="crumb wrap">当前位置：{steps}</div>'
    return style.list_body(shelf, 1).replace(style.crumbs(shelf.place), crumbs)


def _row(article: Article, place: Place) -> str:
    day = "" if place.spec.quirk is Quirk.UNDATED else f"<span>{day_text(article, place)}</span>"
    return f'<li><a href="{article.path}" target="_blank">{escape(article.title)}</a>{day}</li>\n'
