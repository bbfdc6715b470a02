"""The "xhtml" platform with UCAP-style names: the pager call counts from 1, addresses hold neither day nor title."""

from datetime import date, timedelta
from html import escape

from samples.minicounty.model import Article, BureauSpec, Place, Quirk, Shelf
from samples.minicounty.styles.style import (
    ROWS_PER_PAGE,
    Metas,
    column_metas,
    content_metas,
    day_text,
    rows_of,
    source_of,
)


class Ucap:
    rows_per_page = ROWS_PER_PAGE

    def home_path(self, bureau: BureauSpec) -> str:
        return f"{bureau.prefix}index.shtml"

    def list_path(self, place: Place, number: int, pages: int) -> str:
        suffix = "" if number == 1 else f"_{number}"
        return f"{place.bureau.prefix}{place.spec.slug}/common_list{suffix}.shtml"

    def article_path(self, place: Place, serial: int, day: date) -> str:
        return f"{place.bureau.prefix}{place.spec.slug}/c{7_300_000 + serial}/content.shtml"

    def file_path(self, place: Place, serial: int, day: date, suffix: str) -> str:
        return (
            f"{place.bureau.prefix}{place.spec.slug}/c{7_300_000 + serial}/files/{serial * 48271 % 16**8:08x}.{suffix}"
        )

    def list_metas(self, place: Place) -> Metas:
        return (*column_metas(place), ("template,templategroup,version", "1,default,1.1"))

    def article_metas(self, article: Article, place: Place) -> Metas:
        made = article.day + timedelta(days=2)
        return (*content_metas(article, place), ("others", f"页面生成时间 {made:%Y-%m-%d} 03:15:20"))

    def list_body(self, shelf: Shelf, number: int) -> str:
        place = shelf.place
        if place.spec.quirk is Quirk.CONSTRUCTION:
            notice = '<p class="tip">栏目建设中，敬请期待。</p>'
            return f'{_crumbs(place)}<div class="main"><h2>{place.spec.name}</h2>{notice}</div>'
        rows = "".join(_row(article, place) for article in rows_of(shelf, number, ROWS_PER_PAGE))
        pager = f"createPageHTML('paging-div',{len(shelf.pages)}, {number},'common_list','shtml',{len(shelf.rows)});"
        return (
            f'{_crumbs(place)}<div class="main"><h2>{place.spec.name}</h2><ul class="list common-list">\n{rows}</ul>'
            f'<div class="pager" id="paging-div"></div><script>window.onload=function(){{{pager}}}</script></div>'
        )

    def article_body(self, article: Article, place: Place, middle: str) -> str:
        return (
            f'{_crumbs(place)}<div class="main article pages_content"><h1>{escape(article.title)}</h1>'
            f'<div class="info pages-date">时间：{article.day:%Y-%m-%d} {article.clock}'
            f'<span class="font">　来源：{source_of(place)}</span></div>'
            f'<div id="zoom"><div class="UCAP-CONTENT" id="UCAP-CONTENT">{middle}</div></div></div>'
        )


def _row(article: Article, place: Place) -> str:
    day = "" if place.spec.quirk is Quirk.DATELESS else f"<span>{day_text(article, place)}</span>"
    return (
        f'<li><h4><a href="{article.path}" title="{escape(article.title)}">{escape(article.title)}</a>{day}</h4></li>\n'
    )


def _crumbs(place: Place) -> str:
    bureau = place.bureau
    return (
        '<div class="crumb wrap BreadcrumbNav">当前位置：<a href="/">首页</a> &gt; '
        f'<a href="{bureau.prefix}index.shtml">{bureau.crumb}</a> &gt; '
        f'<a href="{bureau.prefix}{place.spec.slug}/common_list.shtml">{place.spec.name}</a></div>'
    )
