"""What each text in the automaton stands for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rules.wording.expressions import Expression
from rules.wording.rows import GAP, Level, Row
from rules.wording.sameness import UNLIKE, alike, narrowed, unlike
from rules.wording.spans import Span


@dataclass(slots=True)
class Term:
    """`rows` of a wrong form, or a right text, or signals for other rules, or half of a fixed expression (with its
    place in it). `derived` marks rows that stand in no list."""

    rows: tuple[Row, ...] = ()
    is_right: bool = False
    signals: tuple[str, ...] = ()
    halves: tuple[tuple[Expression, int], ...] = ()
    derived: bool = False


def table_of(
    lists: Iterable[Sequence[Row]],
    expressions: Sequence[Expression],
    signals: Sequence[tuple[str, Sequence[str]]],
) -> dict[str, Term]:
    """Every text of the automaton with its meaning; later lists win over earlier ones."""
    table: dict[str, Term] = {}
    for expression in expressions:
        _add_expression(table, expression)
    for rows in lists:
        _add_list(table, rows)
    for expression in expressions:
        # It covers the wrong forms within: 建设局 in 住房和城乡建设局.
        term = table.setdefault(expression.text, Term())
        term.is_right = not term.rows
    for name, texts in signals:
        for text in texts:
            term = table.setdefault(text, Term())
            term.signals = (*term.signals, name)
    return table


def add_readings(table: dict[str, Term]) -> None:
    """Terms with capitals or wide letters once more in small ones, in which a text is read for the second time, and the
    characters that make a second reading worth while."""
    for text in [text for text, term in table.items() if term.rows or term.is_right]:
        if (small := narrowed(text)) != text:
            meant = table[text]
            term = table.setdefault(small, Term())
            term.rows, term.is_right = term.rows or meant.rows, term.is_right or meant.is_right
    for char in unlike(text for text, term in table.items() if term.rows):
        term = table.setdefault(char, Term())
        term.signals = (*term.signals, UNLIKE)


def _add_expression(table: dict[str, Term], expression: Expression) -> None:
    for row in expression.variants():
        table.setdefault(row.wrong, Term(rows=(row,), derived=True))
    for excuse in expression.excuses:
        table.setdefault(excuse, Term(is_right=True))
    for half, place in expression.halves:
        term = table.setdefault(half, Term())
        term.halves = (*term.halves, (expression, place))


def _add_list(table: dict[str, Term], rows: Sequence[Row]) -> None:
    # Two rows of one list may share a word when their dates do not meet; a later list replaces them all.
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.wrong, []).append(row)
    for wrong, group in grouped.items():
        term = table.setdefault(wrong, Term())
        term.is_right = any(row.level is Level.WHITE for row in group)
        term.rows = () if term.is_right else tuple(group)
        term.derived = False
    for row in rows:
        for right in _right_texts(row):
            term = table.setdefault(right, Term())
            term.is_right = not term.rows


def _right_texts(row: Row) -> Iterator[str]:
    yield from (excuse for excuse in row.excuses if GAP not in excuse)
    if row.level is not Level.WHITE and row.wrong in row.right:
        yield row.right


def is_literal(span: Span) -> bool:
    """True for a listed form that a second reading would not find: it is about its very characters, such as 业務."""
    return bool(span.rows) and not span.derived and alike(span.rows[0].wrong) != span.rows[0].wrong
