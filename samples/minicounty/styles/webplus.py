"""苏迪 WebPlus: `/ID/list.htm`, further pages `list2.htm`, everything in classes of its own."""

from datetime import date
from html import escape

from samples.minicounty.model import Article, Place, Shelf
from samples.minicounty.styles.plain import Plain
from samples.minicounty.styles.style import cut, day_text


class Webplus(Plain):
    def list_path(self, place: Place, number: int, pages: int) -> str:
        return f"{place.bureau.prefix}{place.spec.slug}/list{'' if number == 1 else number}.htm"

    def article_path(self, place: Place, serial: int, day: date) -> str:
        return f"{place.bureau.prefix}{day:%Y}/{day:%m%d}/c{place.spec.slug}a{serial}/page.htm"

    def rows(self, shelf: Shelf, number: int) -> str:
        rows = "".join(_row(n, article, shelf.place) for n, article in enumerate(self.articles(shelf, number), 1))
        last = len(shelf.pages)
        following = f'<a class="next" href="list{number + 1}.htm">下一页</a>' if number < last else ""
        return (
            f'<div id="wp_news_w6"><ul class="wp_article_list">{rows}</ul></div><div id="wp_paging_w6">'
            f'<ul class="wp_paging"><li>总共 <em class="all_count">{len(shelf.rows)}</em> 条</li>'
            f'<li>第<em class="curr_page">{number}</em>/<em class="all_pages">{last}</em>页</li>{following}</ul></div>'
        )


def _row(number: int, article: Article, place: Place) -> str:
    title = escape(article.title)
    return (
        f'<li class="list_item i{number}"><div class="fields pr_fields"><span class="Article_Index">{number}</span>'
        f'<span class="Article_Title"><a href="{article.path}" target="_blank" title="{title}">{cut(article.title)}</a>'
        f'</span></div><div class="fields ex_fields"><span class="Article_PublishDate">{day_text(article, place)}'
        "</span></div></li>\n"
    )
