"""How rows of cells become data tables."""

from documents.grids import MAX_COLUMNS, Spot, shape
from documents.headers import squeezed
from documents.spots import MAX_CELLS, expand
from records import Where

HERE = Where("cell", sheet="", cell="A1")


def spot(text: str, columns: int = 1, rows: int = 1, heading: bool = False) -> Spot:
    return Spot(text, HERE, columns=columns, rows=rows, heading=heading)


def lines(*rows: str) -> list[list[Spot]]:
    """Rows written as words between bars."""
    return [[spot(text.strip()) for text in row.split("|")] for row in rows]


def texts(table_rows: tuple[tuple[object, ...], ...]) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table_rows]  # type: ignore[attr-defined]


def test_the_header_is_found_under_a_title_and_a_unit_of_account() -> None:
    rows = [
        [spot("溪口县补贴发放表", columns=3)],
        [spot("单位：元", columns=3)],
        *lines("姓名|村名|金额", "甲|石桥村|300"),
    ]
    shaped = shape(rows, HERE)
    assert shaped is not None
    assert shaped.table.header == ("姓名", "村名", "金额")
    assert [s.text for s in shaped.lead] == ["溪口县补贴发放表", "单位：元"]
    assert shaped.table.caption == "溪口县补贴发放表 单位：元"


def test_two_header_rows_are_joined_column_by_column() -> None:
    rows = [
        [spot("序号", rows=2), spot("申请人", columns=2), spot("备注", rows=2)],
        [spot("姓名"), spot("电话")],
        *lines("1|甲|010-5550000|无", "2|乙|010-5550001|无"),
    ]
    shaped = shape(rows, HERE)
    assert shaped is not None
    assert shaped.table.header == ("序号", "申请人 姓名", "申请人 电话", "备注")
    assert len(shaped.table.rows) == 2


def test_data_under_a_grouped_header_stays_data() -> None:
    rows = [[spot("姓名"), spot("住址", columns=2)], *lines("甲|石桥村|三组", "乙|柳沟村|12号")]
    shaped = shape(rows, HERE)
    assert shaped is not None
    assert shaped.table.header == ("姓名", "住址", "住址")
    assert [row[0].text for row in shaped.table.rows] == ["甲", "乙"]


def test_a_first_row_of_data_is_not_taken_for_a_header() -> None:
    shaped = shape(lines("甲|110101199001011234|2024-05-01", "乙|110101199001011235|2024-05-02"), HERE)
    assert shaped is not None
    assert shaped.table.header == ("", "", "")
    assert len(shaped.table.rows) == 2


def test_a_period_above_a_column_is_a_heading_and_a_full_date_is_not() -> None:
    shaped = shape(lines("指标|2025年1-6月|增幅", "粮食|1,200|3.5"), HERE)
    assert shaped is not None and shaped.table.header[1] == "2025年1-6月"
    dated = shape(lines("指标|2025年6月1日|增幅", "粮食|2025年6月2日|3.5"), HERE)
    assert dated is not None and dated.table.header == ("", "", "")


def test_blanks_that_spread_a_heading_are_no_part_of_it() -> None:
    assert squeezed("姓  名") == "姓名"
    assert squeezed("联系\n电话") == "联系电话"
    assert squeezed("Total area 总面积") == "Total area 总面积"


def test_a_cell_over_several_rows_gives_its_text_once() -> None:
    rows = [*lines("村名|姓名"), [spot("石桥村", rows=2), spot("甲")], [spot("乙")]]
    shaped = shape(rows, HERE)
    assert shaped is not None
    assert texts(shaped.table.rows) == [["石桥村", "甲"], ["", "乙"]]


def test_every_row_is_as_long_as_the_header() -> None:
    shaped = shape(lines("姓名|村名|备注", "甲", "乙|石桥村|无|多出|的"), HERE)
    assert shaped is not None
    assert {len(row) for row in shaped.table.rows} == {len(shaped.table.header)}


def test_one_row_or_one_column_is_no_table() -> None:
    assert shape(lines("姓名|甲"), HERE) is None
    assert shape(lines("甲", "乙", "丙"), HERE) is None
    assert shape([], HERE) is None


def test_a_span_of_millions_of_columns_stays_within_bounds() -> None:
    grid = expand([[spot("甲", columns=10**9, rows=10**9)], [spot("乙")]])
    assert max(map(len, grid)) <= MAX_COLUMNS
    assert sum(map(len, grid)) <= MAX_CELLS


def test_text_beyond_the_bounds_of_a_table_is_handed_back() -> None:
    wide = [spot(f"列{number}") for number in range(MAX_COLUMNS + 5)]
    shaped = shape([*lines("姓名|村名", "甲|石桥村"), wide], HERE)
    assert shaped is not None
    told = {cell.text for row in shaped.table.rows for cell in row}
    assert {s.text for s in shaped.beyond} == {s.text for s in wide} - told
    assert len(shaped.beyond) == 5


def test_no_text_of_a_grid_is_lost() -> None:
    rows = [
        [spot("名单", columns=2)],
        *lines("姓名|村名", "甲|石桥村"),
        [spot("合计", rows=3), spot("一人")],
        *lines("丙|丁|戊"),
    ]
    shaped = shape(rows, HERE)
    assert shaped is not None
    told = {*shaped.table.header, *(s.text for s in (*shaped.lead, *shaped.beyond))}
    told |= {cell.text for row in shaped.table.rows for cell in row}
    assert {s.text for row in rows for s in row} <= told
