"""The portal's home page and the channel page of each bureau: blocks of several columns, no column themselves."""

from collections.abc import Iterable, Sequence
from html import escape

from samples.minicounty.cast import COUNTY
from samples.minicounty.chrome import link
from samples.minicounty.hazards import GONE_TOPIC, NULL_NODE
from samples.minicounty.model import Article, BureauSpec, Quirk, Shelf
from samples.minicounty.styles import style_of
from samples.minicounty.styles.blocks import block_of
from samples.minicounty.styles.style import day_text

BLOCK_ROWS = 7
NO_BLOCK = frozenset({Quirk.EMPTY, Quirk.CONSTRUCTION, Quirk.SCRIPT, Quirk.DOCUMENT, Quirk.BROKEN, Quirk.GUARDED})
WITHOUT_DAYS = frozenset({Quirk.DATELESS, Quirk.UNDATED})
# Their rows come from an interface wherever they are shown.
NO_BLOCK_STYLES = frozenset({"jpaas", "gkmlpt", "framed"})
# Links that the home page has and no other page.
HOME_LINKS = (("2021年工作回顾专题", GONE_TOPIC.path), ("公开目录树", NULL_NODE.path))


def home_body(shelves: Sequence[Shelf]) -> str:
    portal = shelves[0].place.bureau
    own = [shelf for shelf in shelves if shelf.place.bureau is portal]
    bureaus = dict.fromkeys(shelf.place.bureau for shelf in shelves if shelf.place.bureau is not portal)
    channels = "".join(link(style_of(bureau).home_path(bureau), bureau.crumb) for bureau in bureaus)
    topics = "".join(link(path, text) for text, path in HOME_LINKS)
    return (
        f'<div class="page wrap"><div class="banner">山水{COUNTY}　宜居宜业</div>\n{_blocks(own)}'
        f'<div class="tiles">{channels}{topics}</div></div>'
    )


def channel_body(bureau: BureauSpec, shelves: Iterable[Shelf]) -> str:
    own = [shelf for shelf in shelves if shelf.place.bureau is bureau]
    crumbs = f'<div class="crumb wrap">当前位置：<a href="/">首页</a> &gt; {bureau.crumb}</div>'
    return f'<div class="page wrap">{crumbs}\n{_blocks(own)}</div>'


def latest_aside(shelves: Iterable[Shelf], number: int) -> str:
    """What stands beside an article: the newest titles of its bureau."""
    articles = sorted((row for shelf in shelves for row in shelf.own_rows), key=lambda row: row.day, reverse=True)
    rows = "".join(f"<li>{link(article.path, article.title)}</li>\n" for article in articles[:number])
    return f'<div class="side"><h3>最新信息</h3><ul>{rows}</ul></div>'


def menu_aside(shelves: Iterable[Shelf]) -> str:
    """What stands beside a list: the bureau's columns."""
    rows = "".join(f"<li>{link(shelf.path, shelf.place.spec.name)}</li>\n" for shelf in shelves)
    return f'<div class="side"><h3>栏目导航</h3><ul>{rows}</ul></div>'


def _blocks(shelves: Iterable[Shelf]) -> str:
    shown = (shelf for shelf in shelves if shelf.place.spec.quirk not in NO_BLOCK)
    return "".join(_block(shelf) for shelf in shown if shelf.place.bureau.style not in NO_BLOCK_STYLES)


def _block(shelf: Shelf) -> str:
    if shelf.place.bureau.style == "blocks":
        return block_of(shelf)
    name, rows = shelf.place.spec.name, "".join(_row(article, shelf) for article in shelf.rows[:BLOCK_ROWS])
    more = f'<a class="more" href="{shelf.path}">更多&gt;&gt;</a>'
    return f'<div class="block"><h3>{more}<a href="{shelf.path}">{name}</a></h3><ul class="list">{rows}</ul></div>\n'


def _row(article: Article, shelf: Shelf) -> str:
    title = escape(article.title)
    day = "" if shelf.place.spec.quirk in WITHOUT_DAYS else f"<span>{day_text(article, shelf.place)}</span>"
    return f'<li>{day}<a href="{article.path}" target="_blank">{title}</a></li>\n'
