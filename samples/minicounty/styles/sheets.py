"""Lists that are no `ul`: an information catalogue as a table, a definition list, cards with the day cut in two."""

from datetime import timedelta
from html import escape

from samples.minicounty.model import Article, Shelf
from samples.minicounty.styles.plain import Plain
from samples.minicounty.styles.style import cut, day_text

HEAD = "<tr><th>索引号</th><th>标题</th><th>成文日期</th><th>发布日期</th></tr>\n"
# A document is signed some time before it is published.
SIGNED_BEFORE = timedelta(days=9)


class Catalogue(Plain):
    def rows(self, shelf: Shelf, number: int) -> str:
        rows = "".join(_record(article, shelf) for article in self.articles(shelf, number))
        return f'<table class="xxgk-list" width="100%">{HEAD}{rows}</table>'


class Definitions(Plain):
    def rows(self, shelf: Shelf, number: int) -> str:
        rows = "".join(
            f'<dt><a href="{a.path}" title="{escape(a.title)}">{cut(a.title)}</a></dt>'
            f"<dd>{day_text(a, shelf.place)}</dd>\n"
            for a in self.articles(shelf, number)
        )
        return f'<dl class="newslist">{rows}</dl>'


class Cards(Plain):
    def rows(self, shelf: Shelf, number: int) -> str:
        cards = "".join(_card(article) for article in self.articles(shelf, number))
        return f'<div class="card-list">{cards}</div>'


def _record(article: Article, shelf: Shelf) -> str:
    title, signed = escape(article.title), article.day - SIGNED_BEFORE
    return (
        f"<tr><td>5399-{article.serial:05d}</td>"
        f'<td><a href="{article.path}" title="{title}">{cut(article.title)}</a></td>'
        f"<td>{signed:%Y-%m-%d}</td><td>{day_text(article, shelf.place)}</td></tr>\n"
    )


def _card(article: Article) -> str:
    return (
        f'<div class="card"><a href="{article.path}"><div class="time"><b>{article.day:%d}</b>'
        f"<i>{article.day:%Y-%m}</i></div><h4>{escape(article.title)}</h4></a></div>\n"
    )
