"""A column page on which no row was found: says why, so that "not seen" never becomes "empty"."""

import re

from selectolax.lexbor import LexborNode

from documents.listings.furniture import MENU, NEVER
from documents.listings.gate import looks_like_column
from documents.listings.notices import MAX_NOTICE, says_building, says_nothing
from documents.listings.outline import Outline, Spot
from documents.listings.pager import Pager, read_pager
from documents.listings.prose import prose_length
from documents.listings.scripted import asks_for_data, has_script_list
from documents.listings.sheet import Sheet
from records import Listing, ListState

NAME = "without_rows"
ORDER = 90
REASON_SCRIPT = "脚本生成的列表"
REASON_FRAME = "列表在内嵌框架页面中"
REASON_UNKNOWN = "未识别出列表结构"
REASON_UNSURE = "列表容器中没有条目，不能确定是否由脚本填充"
TEXTS = "p, div, span, li, td, h1, h2, h3, h4, center, font, strong, dd, em, b"
CONTAINERS = "ul, ol, tbody, dl, div[class*=list], div[id*=list], div[class*=List]"
LISTISH = re.compile(r"list|lb|news|article|con|box|data|zb|gl")
MAX_PROSE = 200


def applies(sheet: Sheet) -> bool:
    return looks_like_column(sheet)


def read(sheet: Sheet) -> tuple[Listing, ...] | None:
    outline = Outline()
    if prose_length(sheet, outline) >= MAX_PROSE:
        # A column of one document, such as an organisation's duties.
        return ()
    state, reason = _state(sheet, outline)
    return (Listing((), state, reason=reason, reader=NAME),)


def _state(sheet: Sheet, outline: Outline) -> tuple[ListState, str]:
    if has_script_list(sheet):
        return ListState.SCRIPT, REASON_SCRIPT
    if notice := _notice(sheet, outline):
        return _said(notice, sheet)
    container = _container(sheet, outline)
    pager = read_pager(sheet)
    if _says_none(pager):
        return ListState.EMPTY, "分页处显示共 0 条"
    if container is not None and asks_for_data(sheet):
        return ListState.SCRIPT, REASON_SCRIPT
    if container is not None and pager.pages is not None and pager.pages <= 1 and not pager.claimed:
        return ListState.EMPTY, "列表中没有条目，分页处也没有更多页"
    if container is None and _frame(sheet):
        return ListState.NOT_UNDERSTOOD, REASON_FRAME
    return ListState.NOT_UNDERSTOOD, REASON_UNSURE if container is not None else REASON_UNKNOWN


def _said(notice: str, sheet: Sheet) -> tuple[ListState, str]:
    """What a notice means; 暂无信息 may also be what stands there until a script has asked for the rows."""
    if says_building(notice):
        return ListState.UNDER_CONSTRUCTION, f"页面显示“{notice}”"
    if asks_for_data(sheet):
        return ListState.SCRIPT, REASON_SCRIPT
    return ListState.EMPTY, f"页面显示“{notice}”"


def _says_none(pager: Pager) -> bool:
    return pager.claimed == 0 or (pager.pages == 0 and not pager.claimed)


def _notice(sheet: Sheet, outline: Outline) -> str:
    """A short visible text in the content area that is nothing but such a notice."""
    for node in sheet.tree.css(TEXTS)[:5_000]:
        text = "".join(node.text(deep=False).split())
        if (
            3 <= len(text) <= MAX_NOTICE
            and (says_nothing(text) or says_building(text))
            and _in_content(outline.spot(node))
        ):
            return text
    return ""


def _in_content(spot: Spot | None) -> bool:
    return spot is not None and not any(_is_outside(above) for above in spot.up())


def _is_outside(spot: Spot) -> bool:
    return spot.hidden or spot.tag in ("nav", "footer", "header") or bool(NEVER.search(spot.marks))


def _container(sheet: Sheet, outline: Outline) -> Spot | None:
    """A list element in the content area that holds no link."""
    for node in sheet.tree.css(CONTAINERS)[:500]:
        spot = outline.spot(node)
        if spot is None or not _in_content(spot) or any(MENU.search(above.marks) for above in spot.up()):
            continue
        if _is_bare(node) and (node.tag in ("ul", "ol", "tbody") or LISTISH.search(spot.marks)):
            return spot
    return None


def _is_bare(node: LexborNode) -> bool:
    return len("".join(node.text().split())) <= 60 and node.css_first("a[href]") is None


def _frame(sheet: Sheet) -> bool:
    return sheet.tree.css_first("iframe[src]") is not None
