"""A large sheet is made into a table by a shorter way; it must lead to the same table."""

import io
import zipfile
from datetime import date
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from documents import Source, read
from documents.drafts import Draft
from documents.office.sheets.plain import add_cells
from documents.office.sheets.sheet import Sheet
from records import Document

texts = st.sampled_from(
    ("姓名", "身份证号", "合计", "沈砚秋", "540630198501010032", "12", "2025-06-30", "补贴名单", "单位：元")
)
cells = st.dictionaries(
    st.tuples(st.integers(1, 60), st.sampled_from((1, 2, 4))), st.tuples(texts, st.booleans()), max_size=12
)


def made(given_cells: dict[tuple[int, int], tuple[str, bool]], hidden: set[int], large: int) -> Draft:
    sheet = Sheet(hidden_rows=hidden, hidden_columns={4})
    for row in range(3, 50):
        sheet.cells[row, 1] = (f"第{row}行", True)
        sheet.cells[row, 2] = (str(row), True)
    for at, told in given_cells.items():
        sheet.cells[at] = told
    draft = Draft()
    add_cells(draft, sheet, "名单", True, large)
    return draft


@given(cells, st.sets(st.integers(1, 60), max_size=3))
def test_the_short_way_makes_the_same_table(
    given_cells: dict[tuple[int, int], tuple[str, bool]], hidden: set[int]
) -> None:
    short, long = made(given_cells, hidden, 1), made(given_cells, hidden, 1_000_000)
    assert short.tables == long.tables
    assert short.blocks == long.blocks
    assert len(short.tables) == 1


HEAD = '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="urn:r"><sheets>'
    '<sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>'
)
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
values = st.one_of(
    st.tuples(st.just("n"), st.from_regex(r"\A[0-9]{1,17}(\.[0-9]{1,3})?\Z")),
    st.tuples(st.just("b"), st.sampled_from("01")),
    st.tuples(st.just("inlineStr"), st.text("沈砚秋 &<>\t\n姓名0１​", max_size=8)),
)
rows = st.lists(
    st.tuples(st.booleans(), st.dictionaries(st.sampled_from("ABD"), values, min_size=1, max_size=3)), max_size=6
)


def book(rows: list[tuple[bool, dict[str, tuple[str, str]]]], usual: bool) -> Document:
    """The same cells, written as every program does or with their attributes the other way round."""
    lines = []
    for number, (hidden, cells) in enumerate(rows, 1):
        made = "".join(cell(f"{column}{number}", *cells[column], usual) for column in sorted(cells))
        lines.append(f'<row r="{number}" hidden="{int(hidden)}">{made}</row>')
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("xl/workbook.xml", BOOK)
        package.writestr("xl/_rels/workbook.xml.rels", RELATIONS)
        package.writestr("xl/worksheets/sheet1.xml", f"{HEAD}<sheetData>{''.join(lines)}</sheetData></worksheet>")
    return read(Source("https://example.gov.cn/1.xlsx", stream.getvalue(), name="1.xlsx"), date(2026, 6, 30))


def cell(at: str, kind: str, value: str, usual: bool) -> str:
    attributes = f'r="{at}" t="{kind}"' if usual else f't="{kind}" r="{at}"'
    inside = f"<is><t>{escape(value)}</t></is>" if kind == "inlineStr" else f"<v>{value}</v>"
    return f"<c {attributes}>{inside}</c>"


@given(rows)
def test_rows_that_are_cut_out_read_as_the_parser_reads_them(
    rows: list[tuple[bool, dict[str, tuple[str, str]]]],
) -> None:
    assert book(rows, usual=True) == book(rows, usual=False)


def test_rows_that_end_in_the_next_piece_of_the_part_are_whole() -> None:
    many = [
        (number % 7 == 0, {"A": ("n", str(number)), "B": ("inlineStr", f"沈砚秋{number}")}) for number in range(3000)
    ]
    assert book(many, usual=True) == book(many, usual=False)
    assert len(book(many, usual=True).tables[0].rows) >= 2999
