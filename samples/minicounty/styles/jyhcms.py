"""jyhcms and its kin: the pager is base64 of percent-encoded HTML that a script writes into the page."""

from base64 import b64encode
from html import escape
from urllib.parse import quote

from samples.minicounty.model import Place, Shelf
from samples.minicounty.styles.plain import Plain
from samples.minicounty.styles.style import day_text

ROWS = 6


class Jyhcms(Plain):
    rows_per_page = ROWS

    def list_path(self, place: Place, number: int, pages: int) -> str:
        name = "index" if number == 1 else f"{number}"
        return f"{place.bureau.prefix}html/{place.spec.slug}/{name}.html"

    def list_body(self, shelf: Shelf, number: int) -> str:
        crumbs = self.crumbs(shelf.place)
        return f'{crumbs}<div class="main"><div class="con">{self.rows(shelf, number)}</div></div>'

    def rows(self, shelf: Shelf, number: int) -> str:
        rows = "".join(
            f'<li><span class="time">{day_text(a, shelf.place)}</span><a href="{a.path}">{escape(a.title)}</a></li>\n'
            for a in self.articles(shelf, number)
        )
        code = b64encode(quote(_pager(shelf, number)).encode()).decode()
        return f'<ul class="list">{rows}</ul><script>document.write(decodeURIComponent(atob("{code}")));</script>'


def _pager(shelf: Shelf, number: int) -> str:
    last = len(shelf.pages)
    step = f'<a href="{shelf.pages[number]}">下一页</a>' if number < last else "<span>尾页</span>"
    return f'<div class="pager"><span>第{number}/{last}页</span>{step}</div>'
