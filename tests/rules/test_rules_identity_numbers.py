"""What inspectors call a leak of an identity number, and the many numbers that only look like one."""

import pytest
from rule_samples import identity, said, said_of_row
from stdnum.cn import uscc

ID = identity()
WRONG = ID[:-1] + ("1" if ID[-1] != "1" else "2")


@pytest.mark.parametrize(
    "label",
    [
        "身份证号",
        "身份证号码",
        "居民身份证",
        "公民身份号码",
        "身份证明号码",
        "证件号码",
        "有效证件号",
        "ID号",
        "残疾人证",
    ],
)
def test_a_labelled_identity_number_is_a_leak(label: str) -> None:
    assert said(f"王某某，{label}：{ID}，补助500元。", "PR01") == ["PR01 fail"]
    assert said_of_row(("姓名", label), "王某某", ID) == ["PR01 fail"]


@pytest.mark.parametrize(
    "header", ["人员信息 身份证号", "申请人情况 证件类型及证件号码", "行政相对人代码 居民身份证号"]
)
def test_a_header_of_several_rows_still_names_its_column(header: str) -> None:
    assert said_of_row(("姓名", header), "王某某", WRONG) == ["PR01 review"]
    assert said_of_row(("姓名", header), "王某某", ID) == ["PR01 fail"]


def test_a_form_names_the_number_in_the_cell_to_the_left() -> None:
    assert said_of_row(("", "", "", ""), "姓名", "王某某", "身份证号码", WRONG) == ["PR01 review"]


def test_a_number_without_any_word_is_a_leak_when_all_its_parts_are_right() -> None:
    assert said(f"王某某 男 {ID}", "PR01") == ["PR01 fail"]
    assert said(f"王某某 男 {WRONG}", "PR01") == []


@pytest.mark.parametrize(
    "label",
    [
        "统一社会信用代码",
        "不动产单元号",
        "项目代码",
        "投资项目代码",
        "订单号",
        "发票号码",
        "不动产权证书号",
        "备案编号",
        "许可证编号",
    ],
)
def test_a_number_of_another_kind_is_none_even_when_its_digits_fit(label: str) -> None:
    assert said(f"{label}：{ID}", "PR01") == []
    assert said_of_row(("名称", label), "某合作社", ID) == []


def test_the_number_of_a_document_is_none() -> None:
    assert said(f"某罚字〔2025〕{ID}号", "PR01") == []


@pytest.mark.parametrize("prefix", ["G", "L", "T"])
def test_an_identity_number_behind_the_letter_of_a_register_is_found(prefix: str) -> None:
    assert said(f"证件号{prefix}{ID}", "PR01") == ["PR01 fail"]
    assert said(f"名册 {prefix}{ID}", "PR01") == ["PR01 review"]


@pytest.mark.parametrize("label", ["纳税人识别号", "社会保障号码", "驾驶证号", "从业资格证号"])
def test_registers_that_use_the_identity_number_itself_leak_it(label: str) -> None:
    assert said(f"{label}：{ID}", "PR01") == ["PR01 fail"]
    assert said(f"{label}：{WRONG}", "PR01") == []


def test_an_identity_number_that_happens_to_fit_the_check_of_a_credit_code_is_a_leak() -> None:
    both = next(number for number in (identity(serial=f"{i:03}") for i in range(1000)) if uscc.is_valid(number))
    assert said(f"杨某（{both}）申请", "PR01") == ["PR01 fail"]


def test_a_number_that_may_be_a_persons_or_a_units_asks_for_review() -> None:
    numbers = (identity("131102", "19000101", f"{i:03}") for i in range(1000))
    both = next(number for number in numbers if uscc.is_valid(number))
    assert said(f"某中心（{both}）", "PR01") == ["PR01 review"]
    assert said(f"杨某，身份证号{both}", "PR01") == ["PR01 fail"]


def test_the_nearest_word_decides() -> None:
    assert said(f"统一社会信用代码见附件，法定代表人身份证号：{ID}", "PR01") == ["PR01 fail"]
    assert said(f"身份证号：540630********0032，项目代码：{ID}", "PR01") == []
    assert said(f"项目代码2026-001，申请人王某，{ID}", "PR01") == ["PR01 fail"]


@pytest.mark.parametrize(
    "text",
    [
        "身份证号：540630********0032",
        "身份证号：54************0032",
        "身份证号：540630xxxxxxxx0032",
        "身份证号码：请于报名时填写18位号码",
        f"文件编号W0{ID}",
    ],
)
def test_masked_numbers_and_longer_ones_are_no_leak(text: str) -> None:
    assert said(text, "privacy") == []
