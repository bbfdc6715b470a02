"""大汉 JCMS: the visible list is empty, its rows wait in CDATA inside a script; addresses carry column ids."""

from collections.abc import Iterable
from datetime import date, timedelta
from html import escape

from samples.minicounty.model import Article, BureauSpec, Place, Quirk, Shelf
from samples.minicounty.styles.style import Metas, column_metas, content_metas, cut, day_text, source_of

# All rows are in the page: the further pages of the script show a part of the same rows.
ALL_ROWS = 1_000_000
# The cloud edition of the same maker: nothing at all without the script.
DATA_PROXY = "/module/web/jpage/dataproxy.jsp"
ROWS_PER_REQUEST = 45
UNIT = """<script type="text/javascript" src="/assets/AuthorizedRead/unitbuild.js"
 url="/api-gateway/jpaas-publish-server/front/page/build/unit"
 queryData="{'webId':'5399','tplSetId':'7d31','pageType':'column','tagId':'分页列表','editType':'null','pageId':'%s'}"></script>"""


class Jcms:
    rows_per_page = ALL_ROWS

    def home_path(self, bureau: BureauSpec) -> str:
        return f"{bureau.prefix}index.html"

    def list_path(self, place: Place, number: int, pages: int) -> str:
        return f"{place.bureau.prefix}col/col{place.spec.slug}/index.html"

    def article_path(self, place: Place, serial: int, day: date) -> str:
        slug = place.spec.slug
        return f"{place.bureau.prefix}art/{day.year}/{day.month}/{day.day}/art_{slug}_{50_000 + serial}.html"

    def file_path(self, place: Place, serial: int, day: date, suffix: str) -> str:
        return f"{place.bureau.prefix}attach/0/{day:%y%m%d}{serial * 2654435761 % 16**12:012x}.{suffix}"

    def list_metas(self, place: Place) -> Metas:
        return column_metas(place)

    def article_metas(self, article: Article, place: Place) -> Metas:
        made = article.day + timedelta(days=1)
        return (("Maketime", f"{made:%Y-%m-%d} {article.clock}:07"), *content_metas(article, place))

    def list_body(self, shelf: Shelf, number: int) -> str:
        place = shelf.place
        data = UNIT % place.spec.slug if place.spec.quirk is Quirk.SCRIPT else _datastore(shelf)
        return (
            f'{_crumbs(place)}<div class="main"><h2>{place.spec.name}</h2>'
            f'<div id="{place.number}" class="default_pgContainer"><ul class="list"></ul>{data}</div></div>'
        )

    def article_body(self, article: Article, place: Place, middle: str) -> str:
        return (
            f'{_crumbs(place)}<div class="main article"><!--<$[标题]>begin-->'
            f"<h1>{escape(article.title)}</h1><!--<$[标题]>end-->"
            f'<table class="info" width="100%"><tr><td>发布日期：{article.day:%Y-%m-%d} {article.clock}</td>'
            f"<td>信息来源：{source_of(place)}</td><td>浏览次数：<script>document.write(portal.font)</script></td></tr></table>"
            f'<div id="zoom"><!--<$[信息内容]>begin-->{middle}<!--<$[信息内容]>end--></div></div>'
        )


def _datastore(shelf: Shelf) -> str:
    proxy = f"{DATA_PROXY}?page=1&webid=27&columnid={shelf.place.spec.slug}&unitid={shelf.place.number}"
    return (
        '<script type="text/xml"><datastore>\n'
        f'<nextgroup><![CDATA[<a href="{proxy}"></a>]]></nextgroup>\n'
        f"<recordset>\n{_records(shelf.rows, shelf.place)}</recordset></datastore></script>\n"
        f"<script>var totalRecord={len(shelf.rows)};var perPage=15;var unitid={shelf.place.number};</script>"
    )


def data_page(shelf: Shelf) -> str:
    """What the page's script is sent when it asks for rows."""
    records = _records(shelf.rows[:ROWS_PER_REQUEST], shelf.place)
    total = f"<totalrecord>{len(shelf.rows)}</totalrecord>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<datastore>{total}<recordset>\n{records}</recordset></datastore>'


def _records(articles: Iterable[Article], place: Place) -> str:
    return "".join(f"<record><![CDATA[\n{_row(article, place)}]]></record>\n" for article in articles)


def _row(article: Article, place: Place) -> str:
    link = f'<a target="_blank" href="{article.path}" title="{escape(article.title)}">{cut(article.title)}</a>'
    return f'<li class="clearfix">{link}<b>{day_text(article, place)}</b></li>'


def _crumbs(place: Place) -> str:
    bureau = place.bureau
    return (
        '<div class="crumb wrap">您现在的位置：<a href="/" class="bt_link">首页</a> &gt; '
        f'<a href="{bureau.prefix}index.html" class="bt_link">{bureau.crumb}</a> &gt; '
        f'<a href="{bureau.prefix}col/col{place.spec.slug}/index.html" class="bt_link">{place.spec.name}</a></div>'
    )
