"""封面: what this is, of whom and when; an unfinished scan says so first."""

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from reports.moments import beijing
from reports.statements import facts, title, warning
from reports.view import View
from reports.word.cells import text_cell
from reports.word.pen import Pen


def fill(pen: Pen, view: View) -> None:
    pen.title(title(view)).paragraph_format.space_before = Pt(150)
    day = pen.document.add_paragraph(f"{beijing(view.result.finished_at):%Y年%-m月%-d日}")
    day.alignment = WD_ALIGN_PARAGRAPH.CENTER
    day.paragraph_format.space_after = Pt(90)
    if not view.coverage.complete:
        pen.alarm(warning(view)).alignment = WD_ALIGN_PARAGRAPH.CENTER
    rows = ((text_cell(label, "center"), text_cell(value)) for label, value in facts(view))
    pen.table(("项目", "内容"), (3, 9), rows)
    pen.note(
        f"本报告由 govlint {view.result.versions.govlint} 根据扫描 {view.result.plan.scan_id} 生成。"
        "标“待核”的内容须人工核对后认定；标“参考口径”的依据未经原文核验，不作为正式依据；证据中的个人信息均已脱敏。"
    )
