"""大汉 JPAAS: a script asks a unit for the rows, which come as HTML inside JSON."""

import json
from html import escape
from urllib.parse import parse_qs, urlsplit

from samples.minicounty.model import Article, Place, Quirk, Shelf
from samples.minicounty.styles.plain import Plain
from samples.minicounty.styles.style import day_text

UNIT_PATH = "/api-gateway/jpaas-publish-server/front/page/build/unit"
SCRIPT = """<script type="text/javascript" src="/assets/AuthorizedRead/unitbuild.js"
 url="%s"
 queryData="{'webId':'5399','tplSetId':'7d31','pageType':'column','tagId':'分页列表','pageId':'%s'}"></script>"""
ROWS = 5


class Jpaas(Plain):
    # The page itself never holds a row: the unit turns its own pages.
    rows_per_page = 1_000

    def list_path(self, place: Place, number: int, pages: int) -> str:
        return f"{place.bureau.prefix}col/col{place.spec.slug}/index.html"

    def list_body(self, shelf: Shelf, number: int) -> str:
        unit = SCRIPT % (UNIT_PATH, shelf.place.spec.slug)
        return f'{self.crumbs(shelf.place)}<div class="main"><div id="分页列表">{unit}</div></div>'


def unit_answer(target: str, shelves: dict[str, Shelf]) -> tuple[str, bool]:
    """Body, and whether it is JSON, for a request to the unit. `shelves` by column id."""
    query = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
    shelf = shelves.get(query.get("pageId", ""))
    if shelf is None or query.get("parseType") != "bulidstatic":
        return json.dumps({"success": False, "code": "500", "message": "参数错误"}), True
    if shelf.place.spec.quirk is Quirk.BROKEN:
        return "<html><head><title>502</title></head><body><h1>502 Bad Gateway</h1></body></html>", False
    number = int(json.loads(query.get("paramJson", "{}")).get("pageNo", 1))
    return json.dumps({"success": True, "code": "200", "data": {"html": _fragment(shelf, number)}}), True


def _fragment(shelf: Shelf, number: int) -> str:
    articles = shelf.rows[(number - 1) * ROWS : number * ROWS]
    rows = "".join(_row(article, shelf.place) for article in articles)
    counts = f'rows="{ROWS}" count="{len(shelf.rows)}" pageNo="{number}"'
    turner = f'<div class="pagination" {counts}></div>'
    return f'<div id="分页列表"><div class="page-content"><ul>{rows}</ul></div>{turner}</div>'


def _row(article: Article, place: Place) -> str:
    title = escape(article.title)
    return f'<li><a href="{article.path}" title="{title}">{title}</a><span>[{day_text(article, place)}]</span></li>'
