"""Headers decide, wherever they stand; one column makes one finding; hidden cells count and are called hidden."""

from dataclasses import replace

from rule_samples import card, findings, identity, said_of_row

from records import Cell, Severity
from rules.kit import make_document
from rules.privacy.exemptions import exempt, exemptions

ID, CARD = identity(), card()
BOXES = ("姓名", *[""] * 18)


def test_a_number_spelt_over_boxes_is_read() -> None:
    assert said_of_row(BOXES, "沈砚秋", *ID) == ["PR01 fail"]
    assert said_of_row(BOXES, "沈砚秋", *"123456789012345678") == []


def test_a_vertical_form_names_the_value_in_the_cell_before_it() -> None:
    made = make_document(header=("", ""), rows=[("姓名", "沈砚秋"), ("银行卡号", CARD), ("家庭住址", "青石镇")])
    assert [finding.rule for finding in findings(made, "PR03")] == ["PR03"]


def test_headers_in_the_first_rows_are_used_where_the_reader_saw_none() -> None:
    made = make_document(header=("", ""), rows=[("姓名", "存折账号"), ("沈砚秋", "10123400009988776")])
    assert [(finding.rule, str(finding.outcome)) for finding in findings(made, "PR03")] == [("PR03", "fail")]


def test_a_long_column_is_one_finding_with_its_count_and_first_cells() -> None:
    rows = [(f"沈砚{i % 10}", card(f"62170012345{i:07}")) for i in range(3000)]
    (finding,) = findings(make_document(header=("姓名", "一卡通账号"), rows=rows), "PR03")
    assert finding.count == 3000
    assert [example.partition(" ")[0] for example in finding.examples] == ["B2", "B3", "B4"]


def test_many_addresses_in_one_list_are_grave() -> None:
    rows = [(f"沈砚{i}", f"青石镇柳树村3组{i + 1}号") for i in range(50)]
    (finding,) = findings(make_document(header=("姓名", "家庭住址"), rows=rows), "PR04")
    assert finding.severity is Severity.GRAVE


def test_a_hidden_column_is_called_hidden() -> None:
    made = make_document(header=("姓名", "身份证号"), rows=[("沈砚秋", ID)])
    table = made.tables[0]
    rows = tuple((name, Cell(number.text, number.where, visible=False)) for name, number in table.rows)
    (finding,) = findings(replace(made, tables=(replace(table, rows=rows),)), "PR01")
    assert "隐藏在隐藏的行、列、工作表或批注中" in finding.message


def test_a_roster_is_found_by_its_full_names_only() -> None:
    header = ("姓名", "病种")
    assert said_of_row(header, "沈砚秋", "肺癌") == ["PR06 fail"]
    assert said_of_row(header, "沈*秋", "肺癌") == []
    assert said_of_row(("医院", "病种"), "县医院", "肺癌") == []


def test_a_unit_that_is_paid_is_no_person() -> None:
    assert said_of_row(("姓名", "账号"), "云岫县某某有限公司", CARD) == []


def test_an_exemption_cites_its_clause_and_holds_under_its_title() -> None:
    assert all(one.words and one.kinds for one in exemptions())
    assert exempt("weak_mask", "失信被执行人名单（第三批）")
    assert not exempt("weak_mask", "低保对象名单")
