"""How leaks are grouped, named and placed in a report."""

from dataclasses import replace

from rule_samples import findings, identity, said_of_row

from rules.kit import make_document, mask_id

ID = identity()


def test_a_column_makes_one_finding_with_its_count_and_first_cells() -> None:
    rows = [(f"王某{i}", identity(serial=f"{i:03}")) for i in range(120)]
    (finding,) = findings(make_document(header=("姓名", "身份证号"), rows=rows, attachment="名单.xlsx"), "PR01")
    assert finding.count == 120
    assert len(finding.examples) == 3
    assert finding.examples[0].startswith("B2 540630********")
    assert "共120条" in finding.message
    assert (finding.attachment, finding.type) == ("名单.xlsx", "id_card")


def test_a_copy_in_the_text_below_a_table_is_not_reported_again() -> None:
    document = make_document(f"王某某{ID}", header=("姓名", "身份证号"), rows=[("王某某", ID)])
    assert len(findings(document, "PR01")) == 1


def test_a_leak_keeps_its_name_when_rows_are_added() -> None:
    one = make_document(header=("姓名", "身份证号"), rows=[("王某某", ID)])
    later = make_document(header=("姓名", "身份证号"), rows=[("李某某", identity(serial="900")), ("王某某", ID)])
    assert findings(one, "PR01")[0].defect == findings(later, "PR01")[0].defect


def test_a_number_in_the_name_of_an_attachment_is_a_leak() -> None:
    (finding,) = findings(make_document(attachment=f"王某某{ID}.pdf"), "PR01")
    assert finding.attachment == f"王某某{mask_id(ID)}.pdf"
    assert finding.where is not None
    assert finding.where.kind == "meta"


def test_a_first_row_taken_for_a_header_leaks_too() -> None:
    assert said_of_row(("王某某", ID), "李某某", identity(serial="900")) == ["PR01 fail"]


def test_a_column_without_a_header_is_named_as_such() -> None:
    (finding,) = findings(make_document(header=("姓名", ""), rows=[("王某某", ID)]), "PR01")
    assert finding.message.startswith("表格中无表头的一列为完整身份证号，共1条")


def test_hidden_text_leaks_as_well() -> None:
    document = make_document(f"王某某，身份证号{ID}")
    hidden = replace(document, blocks=tuple(replace(block, visible=False) for block in document.blocks))
    assert [finding.rule for finding in findings(hidden, "PR01")] == ["PR01"]
