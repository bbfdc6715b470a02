"""Word lists from TSV text. The shipped lists fill every column; a county's own list needs only the two forms."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from records import Severity
from rules.errors import RuleError
from rules.wording.consistency import clash
from rules.wording.rows import Category, Level, Row

E = TypeVar("E", bound=StrEnum)
COLUMNS = (
    *("wrong", "right", "category", "severity", "level", "excuses", "valid_from", "valid_to"),
    *("source", "confidence", "hit", "miss"),
)
# Other names that people write above their columns.
ALIASES = {
    **dict.fromkeys(("错误写法", "错误", "错", "词语", "旧名", "old"), "wrong"),
    **dict.fromkeys(("正确写法", "正确", "应为", "新名", "new"), "right"),
    **dict.fromkeys(("类别", "分类"), "category"),
    **dict.fromkeys(("严重程度", "程度"), "severity"),
    **dict.fromkeys(("判定", "级别"), "level"),
    **dict.fromkeys(("例外", "语境"), "excuses"),
    **dict.fromkeys(("生效日期", "启用日期", "自", "from", "since"), "valid_from"),
    **dict.fromkeys(("截止日期", "失效日期", "至", "until"), "valid_to"),
    **dict.fromkeys(("来源", "依据"), "source"),
    "把握": "confidence",
    "命中例句": "hit",
    "不命中例句": "miss",
}
RENAMING_HEADERS = frozenset({"旧名", "old"})
LEVELS = {"不合格": "fail", "核对": "review", "白": "white", "白名单": "white", "放行": "white"}


class LexiconError(RuleError):
    """A word list that cannot be used; the message is Chinese and names list and line."""


def shipped_rows(text: str, name: str) -> list[Row]:
    """The rows of one of our own lists, in which every cell must be filled."""
    rows = [row_of(cells, place) for cells, place in _table(text, name, COLUMNS)]
    for row in rows:
        _complete(row)
    return rows


def own_rows(text: str, name: str) -> list[Row]:
    """The rows of a county's list: a header line, then at least 错误写法 and 正确写法; a white row needs 判定 only."""
    rows = [row_of(cells, place) for cells, place in _table(text, name, ("wrong",))]
    if reason := clash(rows):
        raise LexiconError(reason)
    return rows


def _table(text: str, name: str, needed: tuple[str, ...]) -> Iterator[tuple[Mapping[str, str], str]]:
    """Cells by column, with the place, of every line that is neither empty nor a comment."""
    lines = [line.split("\t") for line in text.lstrip("\ufeff").splitlines()]
    if not lines:
        raise LexiconError(f"{name}：词表是空的，首行应为列名")
    header = [ALIASES.get(cell.strip(), cell.strip()) for cell in lines[0]]
    _check_header(header, f"{name} 第1行", needed)
    defaults = {"category": Category.BODIES.value} if RENAMING_HEADERS & {cell.strip() for cell in lines[0]} else {}
    for number, cells in enumerate(lines[1:], 2):
        if not "".join(cells).strip() or cells[0].startswith("#"):
            continue
        place = f"{name} 第{number}行"
        if len(cells) > len(header):
            raise LexiconError(f"{place}：列数多于表头，请检查多余的制表符")
        yield defaults | {key: cell.strip() for key, cell in zip(header, cells, strict=False)}, place


def _check_header(header: list[str], place: str, needed: tuple[str, ...]) -> None:
    if unknown := [cell for cell in header if cell not in COLUMNS]:
        raise LexiconError(
            f"{place}：不认识列名“{unknown[0]}”，可用：错误写法、正确写法、判定、例外、生效日期、截止日期等"
        )
    if missing := [column for column in needed if column not in header]:
        raise LexiconError(f"{place}：缺少列 {missing[0]}")
    if len(set(header)) != len(header):
        raise LexiconError(f"{place}：列名重复")


def row_of(cells: Mapping[str, str], place: str) -> Row:
    level_text = cells.get("level", "")
    level = _member(Level, LEVELS.get(level_text, level_text), Level.FAIL, place)
    row = Row(
        wrong=cells.get("wrong", ""),
        right=cells.get("right", ""),
        category=_member(Category, cells.get("category", ""), Category.TYPOS, place),
        severity=_member(Severity, cells.get("severity", ""), Severity.MINOR, place),
        level=level,
        excuses=tuple(part.strip() for part in cells.get("excuses", "").split("|") if part.strip()),
        valid_from=_day(cells.get("valid_from", ""), place),
        valid_to=_day(cells.get("valid_to", ""), place),
        source=cells.get("source", ""),
        confidence=cells.get("confidence", ""),
        hit=cells.get("hit", ""),
        miss=cells.get("miss", ""),
        place=place,
    )
    _check_forms(row)
    return row


def _member(kind: type[E], text: str, default: E, place: str) -> E:
    if not text:
        return default
    try:
        return kind(text)
    except ValueError:
        raise LexiconError(f"{place}：“{text}”不在可用值之内（{'、'.join(kind)}）") from None


def _day(text: str, place: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise LexiconError(f"{place}：日期“{text}”应写作 2026-01-31 的形式") from None


def _check_forms(row: Row) -> None:
    if not row.wrong:
        raise LexiconError(f"{row.place}：错误写法为空")
    if row.level is Level.WHITE:
        return
    if not row.right:
        raise LexiconError(f"{row.place}：“{row.wrong}”没有正确写法")
    if row.wrong == row.right:
        raise LexiconError(f"{row.place}：“{row.wrong}”的错误写法与正确写法相同")
    if row.wrong in row.right and row.valid_from is None:
        raise LexiconError(f"{row.place}：正确写法“{row.right}”包含错误写法“{row.wrong}”，请改用更长的错误写法")
    if bad := [excuse for excuse in row.excuses if row.wrong not in excuse or excuse == row.wrong]:
        raise LexiconError(f"{row.place}：例外“{bad[0]}”应比错误写法长并包含它")
    if row.valid_from and row.valid_to and row.valid_from > row.valid_to:
        raise LexiconError(f"{row.place}：生效日期晚于截止日期")


def _complete(row: Row) -> None:
    if not (row.source and row.confidence and row.miss and (row.hit or row.level is Level.WHITE)):
        raise LexiconError(f"{row.place}：“{row.wrong}”的来源、把握和例句须填全")
    if row.level is not Level.WHITE and row.wrong not in row.hit:
        raise LexiconError(f"{row.place}：命中例句中没有“{row.wrong}”")
