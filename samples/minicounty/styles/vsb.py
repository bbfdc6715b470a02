"""博达 Webber / VSB: page numbers descend, the breadcrumb is plain text, no head metas of the government standard."""

from datetime import date
from html import escape

from samples.minicounty.model import Article, BureauSpec, Place, Shelf
from samples.minicounty.styles.style import ROWS_PER_PAGE, Metas, cut, day_text, rows_of, source_of


class Vsb:
    rows_per_page = ROWS_PER_PAGE

    def home_path(self, bureau: BureauSpec) -> str:
        return f"{bureau.prefix}index.htm"

    def list_path(self, place: Place, number: int, pages: int) -> str:
        column = f"{place.bureau.prefix}{place.spec.slug}"
        return f"{column}.htm" if number == 1 else f"{column}/{pages - number + 1}.htm"

    def article_path(self, place: Place, serial: int, day: date) -> str:
        return f"{place.bureau.prefix}info/{place.number}/{3_000 + serial}.htm"

    def file_path(self, place: Place, serial: int, day: date, suffix: str) -> str:
        code = f"{serial * 40503 % 16**6:06X}"
        return f"{place.bureau.prefix}__local/{code[0]}/{code[1:3]}/{code[3:]}_{serial}.{suffix}"

    def list_metas(self, place: Place) -> Metas:
        return (("keywords", f"{place.bureau.name}, {place.spec.name}"),)

    def article_metas(self, article: Article, place: Place) -> Metas:
        return (("keywords", f"{place.bureau.name}, {place.spec.name}, {article.title}"),)

    def list_body(self, shelf: Shelf, number: int) -> str:
        articles = rows_of(shelf, number, ROWS_PER_PAGE)
        rows = "".join(_row(index, article, shelf, number) for index, article in enumerate(articles))
        return (
            f'{_crumbs(shelf.place)}<div class="main"><h3>{shelf.place.spec.name}</h3>'
            f'<div class="list"><ul>\n{rows}</ul></div>{_pager(shelf, number)}</div>'
        )

    def article_body(self, article: Article, place: Place, middle: str) -> str:
        return (
            f'{_crumbs(place)}<div class="main article"><form name="_newscontent_fromname">'
            f"<h1>{escape(article.title)}</h1>"
            f'<div class="info">发布时间：{article.day:%Y-%m-%d}　来源：{source_of(place)}　点击：'
            f'[<script>_showDynClicks("wbnews", 1790, {article.serial})</script>]</div>'
            f'<div id="zoom"><div id="vsb_content_2"><div class="v_news_content">{middle}</div></div></div>'
            "</form></div>"
        )


def _row(index: int, article: Article, shelf: Shelf, number: int) -> str:
    depth = "" if number == 1 else "../"
    href = depth + article.path.removeprefix(shelf.place.bureau.prefix)
    return (
        f'<li id="line_u9_{index}"><a href="{href}" title="{escape(article.title)}">{cut(article.title)}</a>'
        f'<span class="date">[{day_text(article, shelf.place)}]</span></li>\n'
        f'<span id="section_u9_{index}" style="display:none;"><hr></span>\n'
    )


def _pager(shelf: Shelf, number: int) -> str:
    names = [_name(shelf, n, number) for n in range(1, len(shelf.pages) + 1)]
    links = "".join(_number(n, name, number) for n, name in enumerate(names, 1))
    if number < len(names):
        links += f'<span class="p_next p_fun"><a href="{names[number]}">下页</a></span>'
    links += f'<span class="p_last p_fun"><a href="{names[-1]}">尾页</a></span>'
    return (
        f'<div class="pb_sys_common pager"><span class="p_t">共{len(shelf.rows)}条</span>'
        f'<span class="p_pages">{links}</span><span class="p_t">{number}/{len(names)}</span></div>'
    )


def _name(shelf: Shelf, number: int, current: int) -> str:
    """The relative address of list page `number` on list page `current`: only the first lies outside the folder."""
    slug, file = shelf.place.spec.slug, shelf.pages[number - 1].rpartition("/")[2]
    if number == 1:
        return file if current == 1 else f"../{file}"
    return f"{slug}/{file}" if current == 1 else file


def _number(number: int, name: str, current: int) -> str:
    if number == current:
        return f'<span class="p_no_d">{number}</span>'
    return f'<span class="p_no"><a href="{name}">{number}</a></span>'


def _crumbs(place: Place) -> str:
    steps = "".join(f"\n                         {name}&gt;\n" for name in place.crumbs)
    return f'<ul class="crumb wrap breadcrumb">当前位置： {steps}</ul>'
