"""The leaders as the county itself lists them: who held which title from when to when, and in which order they stand.

Nothing is known about anybody who is not listed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rules.wording.parsing import LexiconError

FILE = "领导名单"
LEADER = "leader"
COLUMNS = {
    **dict.fromkeys(("姓名", "name"), "name"),
    **dict.fromkeys(("职务", "title"), "title"),
    **dict.fromkeys(("任职起", "自", "from"), "since"),
    **dict.fromkeys(("任职止", "至", "to"), "until"),
    **dict.fromkeys(("次序", "排序", "order"), "order"),
}
MOST = 500
HAN_NAME = range(2, 13)


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person's titles from `since` to `until`, both included. `order` 0 means: in no order."""

    name: str
    titles: tuple[str, ...]
    since: date = date.min
    until: date = date.max
    order: int = 0

    def covers(self, day: date) -> bool:
        return self.since <= day <= self.until


@dataclass(frozen=True, slots=True)
class Roster:
    tenures: tuple[Tenure, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.name for one in self.tenures))

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(title for one in self.tenures for title in one.titles))

    def of(self, name: str) -> tuple[Tenure, ...]:
        return tuple(one for one in self.tenures if one.name == name)

    def signals(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The texts without which no page is judged by this list."""
        return ((LEADER, (*self.names, *(title for title in self.titles if title not in self.names))),)


@lru_cache(maxsize=4)
def roster_of(text: str) -> Roster:
    """The list in TSV text with a header line; empty text is an empty list. LexiconError names the line."""
    lines = [line.split("\t") for line in text.lstrip("\ufeff").splitlines()]
    if not text.strip():
        return Roster()
    header = [COLUMNS.get(cell.strip(), "") for cell in lines[0]]
    _check_header(header, lines[0])
    filled = ((number, cells) for number, cells in enumerate(lines[1:], 2) if _is_filled(cells))
    tenures = tuple(_tenure(header, cells, f"{FILE} 第{number}行") for number, cells in filled)
    if len(tenures) > MOST:
        raise LexiconError(f"{FILE}：共{len(tenures)}行，最多{MOST}行")
    _refuse_clashes(tenures)
    return Roster(tenures)


def _is_filled(cells: list[str]) -> bool:
    return bool("".join(cells).strip()) and not cells[0].startswith("#")


def _check_header(header: list[str], shown: list[str]) -> None:
    place = f"{FILE} 第1行"
    for known, cell in zip(header, shown, strict=True):
        if not known:
            raise LexiconError(
                f"{place}：不认识列名“{cell.strip()}”，可用：姓名、职务、任职起、任职止、次序（以制表符分隔）"
            )
    if len(set(header)) != len(header):
        raise LexiconError(f"{place}：列名重复")
    if missing := [title for title, key in (("姓名", "name"), ("职务", "title")) if key not in header]:
        raise LexiconError(f"{place}：缺少列“{missing[0]}”")


def _tenure(header: list[str], cells: list[str], place: str) -> Tenure:
    if len(cells) > len(header):
        raise LexiconError(f"{place}：列数多于表头，请检查多余的制表符")
    values = dict(zip(header, (cell.strip() for cell in cells), strict=False))
    name, titles = "".join(values.get("name", "").split()), tuple(_titles(values.get("title", "")))
    if len(name) not in HAN_NAME:
        raise LexiconError(f"{place}：姓名“{name}”应为2至12个字")
    if not titles or min(map(len, titles)) < 2:
        raise LexiconError(f"{place}：职务应填写，且不少于2个字；多个职务以“|”分隔")
    since, until = _day(values.get("since", ""), date.min, place), _day(values.get("until", ""), date.max, place)
    if since > until:
        raise LexiconError(f"{place}：任职起晚于任职止")
    return Tenure(name, titles, since, until, _order(values.get("order", ""), place))


def _titles(text: str) -> Iterator[str]:
    return (part.strip() for part in text.replace("、", "|").split("|") if part.strip())


def _day(text: str, default: date, place: str) -> date:
    try:
        return date.fromisoformat(text) if text else default
    except ValueError:
        raise LexiconError(f"{place}：日期“{text}”应写成 2026-05-18 的形式") from None


def _order(text: str, place: str) -> int:
    if not text:
        return 0
    if not (text.isascii() and text.isdigit() and int(text[:6]) > 0 and len(text) < 6):
        raise LexiconError(f"{place}：次序“{text}”应为正整数")
    return int(text)


def _refuse_clashes(tenures: tuple[Tenure, ...]) -> None:
    seen: dict[tuple[str, str], Tenure] = {}
    for one in tenures:
        for title in one.titles:
            other = seen.setdefault((one.name, title), one)
            if other is not one and other.since <= one.until and one.since <= other.until:
                raise LexiconError(f"{FILE}：“{one.name}”任“{title}”的两行任职时间重叠，请核对起止日期")
