"""测评报告.docx: the report for reading, filing and sending round."""

from pathlib import Path

from reports.dossier import annexes, bureaus, cover, overview, publications, ranking, scope
from reports.statements import title
from reports.view import View
from reports.word.package import packed
from reports.word.paper import new_document, number_pages
from reports.word.pen import Pen

FILE_NAME = "测评报告.docx"
POINTS = 12
PARTS = (cover, scope, overview, ranking, bureaus, publications, annexes)


def write(view: View, path: Path) -> None:
    document = new_document(POINTS)
    section = document.sections[0]
    # The cover carries no number.
    section.different_first_page_header_footer = True
    number_pages(section)
    pen = Pen(document)
    for part in PARTS:
        part.fill(pen, view)
    pen.end()
    path.write_bytes(packed(document, title(view), view.result.finished_at))
