"""Old portals: the column's page holds a frame, and the frame holds the list with its pager."""

from html import escape

from samples.minicounty.model import Article, Shelf
from samples.minicounty.styles.plain import Plain, pager
from samples.minicounty.styles.style import day_text


class Framed(Plain):
    # The frame turns its own pages: the column has one page.
    rows_per_page = 1_000

    def rows(self, shelf: Shelf, number: int) -> str:
        name = shelf.place.spec.name
        return f'<h2>{name}</h2><iframe src="{frame_path(shelf)}" width="100%" height="800" frameborder="0"></iframe>'


def frame_path(shelf: Shelf) -> str:
    return f"{shelf.place.bureau.prefix}{shelf.place.spec.slug}/frame_list.html"


def frame_page(shelf: Shelf) -> str:
    """What stands inside the frame: rows, and nothing that tells whose they are."""
    rows = "".join(_row(article, shelf) for article in shelf.rows)
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><base target="_parent"><title></title></head><body>'
        f'<ul class="list">{rows}</ul>{pager(shelf, 1)}</body></html>'
    )


def _row(article: Article, shelf: Shelf) -> str:
    return f'<li><a href="{article.path}">{escape(article.title)}</a><span>{day_text(article, shelf.place)}</span></li>'
