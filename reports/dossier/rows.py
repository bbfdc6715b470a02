"""Issues as cells of the report's tables."""

from collections.abc import Iterable, Iterator

from reports.issues import IssueRow
from reports.kept import standing
from reports.text import shorten
from reports.word.cells import GREY, RED, Cell, Line, text_cell
from reports.word.pen import Pen

TITLES = ("序号", "问题", "问题描述与证据", "页面与位置", "整改要求")
WIDTHS = (1.2, 3.7, 4.8, 4.7, 2.8)
LONGEST_TEXT, LONGEST_TITLE, LONGEST_QUOTE = 300, 80, 120


def issue_rows(pen: Pen, issues: Iterable[IssueRow]) -> Iterator[tuple[Cell, ...]]:
    for serial, issue in enumerate(issues, start=1):
        yield (
            text_cell(str(serial), "center"),
            _what(issue),
            told(issue),
            page(pen, issue),
            text_cell(shorten(issue.advice, LONGEST_TEXT)),
        )


def _what(issue: IssueRow) -> Cell:
    lines = [
        Line(issue.finding.name, strong=True),
        Line(issue.gravity, RED if issue.is_veto else ""),
        Line(issue.id, GREY, small=True),
    ]
    if issue.kept:
        lines += [Line(part, GREY, small=True) for part in standing(issue.kept)]
    return Cell(tuple(lines))


def told(issue: IssueRow) -> Cell:
    """The message, and the words it is about."""
    message = Line(shorten(issue.message or issue.finding.name, LONGEST_TEXT))
    proof = _proof(issue)
    return Cell((message, Line(f"证据：{proof}", GREY, small=True))) if proof else Cell((message,))


def _proof(issue: IssueRow) -> str:
    found = issue.evidence
    if not found.quote:
        return ""
    around = shorten(found.before, LONGEST_QUOTE // 3, from_end=True), shorten(found.after, LONGEST_QUOTE // 3)
    places = f"（共 {issue.finding.count} 处）" if issue.finding.count > 1 else ""
    return f"{around[0]}【{shorten(found.quote, LONGEST_QUOTE)}】{around[1]}{places}".replace("\n", " ")


def page(pen: Pen, issue: IssueRow) -> Cell:
    found = issue.finding
    heads = [Line(shorten(found.title, LONGEST_TITLE))] if found.title else []
    spots = (Line(shorten(text, LONGEST_TITLE), GREY, small=True) for text in (issue.column, issue.place) if text)
    return Cell((*heads, *spots, pen.address(found.url)))
