"""拓尔思 TRS WCM: a column is a directory, its pager a script call, links are relative."""

from datetime import date, timedelta
from html import escape
from posixpath import relpath

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

# Every sixth row is followed by a blank one.
GROUP = 5
PAGER = """<script>
function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){
 if(_nPageCount == null || _nPageCount<=1){return;}
 var nCurrIndex = _nCurrIndex || 0;
 for(var i=0;i<_nPageCount;i++){document.write(i==nCurrIndex ? "<span>"+(i+1)+"</span>" :
  "<a href=\\""+_sPageName+(i==0?"":"_"+i)+"."+_sPageExt+"\\">"+(i+1)+"</a>");}
}
//createPageHTML(99, 0, "index", "html");
createPageHTML(%d, %d, "index", "html");
</script>"""


class Trs:
    rows_per_page = ROWS_PER_PAGE

    def home_path(self, bureau: BureauSpec) -> str:
        return bureau.prefix

    def list_path(self, place: Place, number: int, pages: int) -> str:
        directory = f"{place.bureau.prefix}{place.spec.slug}/"
        return directory if number == 1 else f"{directory}index_{number - 1}.html"

    def article_path(self, place: Place, serial: int, day: date) -> str:
        # The day in the address is that of the draft, often the day before publication.
        drafted = day - timedelta(days=serial % 3 == 0)
        return f"{place.bureau.prefix}{place.spec.slug}/{day:%Y%m}/t{drafted:%Y%m%d}_{4_010_000 + serial}.html"

    def file_path(self, place: Place, serial: int, day: date, suffix: str) -> str:
        return f"{place.bureau.prefix}{place.spec.slug}/{day:%Y%m}/P020{day:%Y%m%d}{serial % 10**6:06d}.{suffix}"

    def list_metas(self, place: Place) -> Metas:
        return column_metas(place)

    def article_metas(self, article: Article, place: Place) -> Metas:
        return content_metas(article, place)

    def list_body(self, shelf: Shelf, number: int) -> str:
        place = shelf.place
        rows = [_row(article, place, shelf.path) for article in rows_of(shelf, number, ROWS_PER_PAGE)]
        for end in range(len(rows) // GROUP * GROUP, 0, -GROUP):
            rows.insert(end, '<li class="GroupBlankLine"></li>')
        pager = PAGER % (len(shelf.pages), number - 1)
        notice = "" if rows else '<p class="nodata">暂无信息</p>'
        return (
            f'{_crumbs(place, shelf.pages[number - 1])}<div class="main"><h2>{place.spec.name}</h2>'
            f'<ul class="list">\n{"".join(rows)}</ul>{notice}<div class="pager">{pager}</div></div>'
        )

    def article_body(self, article: Article, place: Place, middle: str) -> str:
        return (
            f'{_crumbs(place, article.path)}<div class="main article"><h1>{escape(article.title)}</h1>'
            f'<div class="info"><span>发布时间：{article.day:%Y-%m-%d} {article.clock}</span>　'
            f"<span>来源：{source_of(place)}</span>　"
            '<span>字体：[<a href="javascript:setFont(20)">大</a> <a href="javascript:setFont(16)">中</a>]</span></div>'
            f'<div id="zoom"><div class="trs_editor_view TRS_UEDITOR trs_paper_default">{middle}</div></div></div>'
        )


def _row(article: Article, place: Place, column: str) -> str:
    href = article.path if article.foreign else "./" + article.path.removeprefix(column)
    mark = '<em class="top">[置顶]</em>' if article.pinned else ""
    day = "" if place.spec.quirk is Quirk.DATELESS else f"<span>{day_text(article, place)}</span>"
    return f'<li>{mark}<a href="{href}" target="_blank">{escape(article.title)}</a>{day}</li>\n'


def _crumbs(place: Place, path: str) -> str:
    here = path.rpartition("/")[0] or "/"
    targets = ["/", *([place.bureau.prefix] if place.bureau.crumb else []), f"{place.bureau.prefix}{place.spec.slug}/"]
    steps = (
        f'<a href="{relpath(target, here)}/" title="{name}" class="CurrChnlCls">{name}</a>'
        for name, target in zip(place.crumbs, targets, strict=True)
    )
    return f'<div class="crumb wrap">当前位置：{"&nbsp;&gt;&nbsp;".join(steps)}</div>'
