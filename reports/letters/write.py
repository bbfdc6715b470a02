"""The letters as Word files: the letter itself, then its list on landscape pages."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from records import IssueState, Severity
from reports.dossier.rows import LONGEST_TEXT, page, told
from reports.letters.letter import Item, Letter
from reports.letters.wording import LIST_TITLE, TITLE, day, paragraphs, questions_to, signature
from reports.saving import file_stems, save
from reports.text import shorten
from reports.word.cells import GREY, RED, Cell, Line, small_cell, text_cell
from reports.word.package import packed
from reports.word.paper import LANDSCAPE_WIDTH, new_document, number_pages, turn
from reports.word.pen import Pen

FOLDER = "反馈函"
POINTS = 16
TITLES = ("序号", "问题", "问题描述与证据", "页面与位置", "依据", "整改要求", "整改时限")
WIDTHS = (1.2, 3.3, 5.8, 4.9, 5.2, 3.4, 3.0)


def write_letters(letters: Sequence[Letter], out: Path) -> list[Path]:
    """`out`/<单位>.docx for each; raises ReportError in Chinese for what cannot be written."""
    stems = file_stems(letter.bureau for letter in letters)
    return [save(out / f"{stems[letter.bureau]}.docx", partial(_write, letter)) for letter in letters]


def _write(letter: Letter, path: Path) -> None:
    document = new_document(POINTS)
    number_pages(document.sections[0])
    _body(Pen(document), letter)
    turn(document)
    _list(Pen(document, LANDSCAPE_WIDTH), letter)
    made = datetime.combine(letter.today, time(), UTC)
    path.write_bytes(packed(document, f"{TITLE}（{letter.bureau}）", made))


def _body(pen: Pen, letter: Letter) -> None:
    pen.title(TITLE).paragraph_format.space_after = Pt(28)
    pen.plain(f"{letter.bureau}：")
    for text in paragraphs(letter):
        pen.text(text)
    pen.text(f"附件：1. {LIST_TITLE}（{len(letter.items)} 条）").paragraph_format.space_before = Pt(28)
    pen.text("　　　2. 整改台账（电子表格，填写后发回）")
    signed, dated = (_at_the_right(pen.plain(text)) for text in (signature(letter), day(letter.today)))
    signed.paragraph_format.space_before = Pt(28)
    signed.paragraph_format.keep_with_next = True
    if told := questions_to(letter):
        dated.paragraph_format.keep_with_next = True
        pen.text(told).paragraph_format.space_before = Pt(14)


def _at_the_right(line: Paragraph) -> Paragraph:
    line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    line.paragraph_format.right_indent = Pt(2 * POINTS)
    line.paragraph_format.keep_together = True
    return line


def _list(pen: Pen, letter: Letter) -> None:
    pen.heading("附件 1")
    pen.title(LIST_TITLE)
    pen.note(f"责任单位：{letter.bureau}　　共 {len(letter.items)} 条　　{day(letter.today)}")
    pen.table(TITLES, WIDTHS, (_cells(pen, serial, item, letter) for serial, item in enumerate(letter.items, start=1)))
    pen.end()


def _cells(pen: Pen, serial: int, item: Item, letter: Letter) -> tuple[Cell, ...]:
    row = item.row
    name = (Line(row.finding.name, strong=True), Line(_gravity(row.finding.severity)), Line(row.id, GREY, small=True))
    return (
        text_cell(str(serial), "center"),
        Cell(name),
        told(row),
        page(pen, row),
        small_cell(item.basis),
        text_cell(shorten(row.advice, LONGEST_TEXT)),
        _deadline(item, letter),
    )


def _gravity(severity: Severity) -> str:
    # Whether it is a veto only the assessor can say; for a bureau it is grave.
    return (Severity.GRAVE if severity is Severity.VETO else severity).value


def _deadline(item: Item, letter: Letter) -> Cell:
    issue = item.issue
    lines = [Line(str(issue.due or "尽快"))]
    if over := issue.days_over(letter.today):
        lines.append(Line(f"已超期 {over} 天", RED, small=True))
    if issue.state is IssueState.CLAIMED:
        lines.append(Line("已申报整改，待复核", GREY, small=True))
    if issue.episode > 1:
        lines.append(Line("再次出现", RED, small=True))
    return Cell(tuple(lines), "center")
