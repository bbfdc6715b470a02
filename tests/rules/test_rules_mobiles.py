"""Whose mobile number it is, and the many numbers that are none."""

import pytest
from rule_samples import findings, identity, said, said_of_row

from records import Severity
from rules.kit import make_document

ID = identity()
MOBILE = "13800000000"


@pytest.mark.parametrize(
    "text",
    [
        f"联系人：王某某，联系电话：{MOBILE}。",
        f"（联系人：张某；手机：{MOBILE}）",
        f"请各单位于6月30日前将报名名单报县教育局王某某，电话：{MOBILE}。",
        f"咨询电话：0000-1234567，{MOBILE}",
        f"请申请人和学生家长携带身份证到政务大厅办理，咨询电话：{MOBILE}。",
        f"采购人联系方式：{MOBILE}",
        f"河长：李某某 {MOBILE}",
        f"地址：某路1号，电话：{MOBILE}",
        f"申请人：某某水产有限公司，联系电话：{MOBILE}",
        f"监理单位：某公司，总监：周某，电话{MOBILE}",
        f"微信同号：{MOBILE}",
        f"村干部：王书记{MOBILE}",
        f"监督举报电话：{MOBILE}",
    ],
)
def test_a_number_given_out_for_business_asks_for_review(text: str) -> None:
    assert said(text, "privacy") == ["PR02 review"]


@pytest.mark.parametrize(
    "text",
    [
        f"王某某，手机{MOBILE}",
        f"姓名：王某某，住址：某村，联系电话：{MOBILE}",
        f"申请人：王某某，电话：{MOBILE}",
        f"李某（电话：{MOBILE}）",
        f"赵某某 {MOBILE} 补贴500元",
        f"机主号码 {MOBILE}",
        f"来电人：刘女士，联系电话：{MOBILE}，诉求内容：道路破损",
        f"村民张某某（电话{MOBILE}）反映饮水问题",
    ],
)
def test_a_persons_number_is_a_leak(text: str) -> None:
    assert said(text, "privacy") == ["PR02 fail"]


def test_a_mobile_next_to_an_identity_number_belongs_to_that_person() -> None:
    assert said(f"王某某 {ID} 电话 {MOBILE}", "PR02") == ["PR02 fail"]


@pytest.mark.parametrize(
    ("header", "row", "outcome"),
    [
        (("姓名", "联系电话"), ("王某某", MOBILE), "fail"),
        (("序号", "户主姓名", "手机号"), ("1", "王某某", MOBILE), "fail"),
        (("姓名", "村组", "补贴金额", "电话"), ("王某某", "某村", "500", MOBILE), "fail"),
        (("学生", "家长", "联系方式"), ("王某某", "王某", MOBILE), "fail"),
        (("姓名", "职务", "联系电话"), ("王某某", "科长", MOBILE), "review"),
        (("河段", "河长", "姓名", "联系电话"), ("某河", "县级", "王某某", MOBILE), "review"),
        (("企业名称", "法定代表人", "联系电话", "补贴金额"), ("某公司", "王某", MOBILE, "500"), "review"),
        (("单位", "值班电话"), ("县水务局", MOBILE), "review"),
        (("姓名", "备注"), ("王某某", MOBILE), "review"),
        (("护林员姓名", "管护面积", "电话"), ("王某某", "300", MOBILE), "review"),
        (("承租人", "房号", "联系方式"), ("王某某", "3-201", MOBILE), "fail"),
        (("姓名", "监督电话"), ("王某某", MOBILE), "review"),
    ],
)
def test_the_headers_of_a_table_tell_whose_number_it_is(
    header: tuple[str, ...], row: tuple[str, ...], outcome: str
) -> None:
    assert said_of_row(header, *row) == [f"PR02 {outcome}"]


@pytest.mark.parametrize(
    "text",
    [
        "手机：138****0000",
        "手机：138xxxx0000",
        "手机：138 **** 0000",
        "电话：0310-1234567",
        "电话：031012345678",
        "客服热线：400-123-4567、8001234567、12345、95598",
        f"QQ群：{MOBILE}",
        f"咨询电话：0310-1234567，QQ：{MOBILE}",
        "邮政编码：054800",
        f"总投资{MOBILE}元",
        f"补助资金合计{MOBILE}",
        f"合同编号：{MOBILE}",
        f"银行账号：{MOBILE}",
        f"订单号{MOBILE}",
        f"会议号：{MOBILE}，密码：123456",
        "会议号：159-577-00123",
        f"某政函〔2025〕{MOBILE}号",
        f"编号2026-{MOBILE}-1",
        f"详见http://www.yunxiu.gov.cn/art/{MOBILE}.html",
        f"www.yunxiu.gov.cn/a?id={MOBILE}",
        f"面积{MOBILE}平方米",
        f"共{MOBILE}吨",
        "受理号20261380000000001",
    ],
)
def test_what_is_no_mobile_number_or_already_masked_is_passed(text: str) -> None:
    assert said(text, "privacy") == []


@pytest.mark.parametrize("header", ["档案编号", "银行卡号", "预算数（元）", "合计", "产量", "统一社会信用代码", "序号"])
def test_a_column_of_other_numbers_is_passed(header: str) -> None:
    assert said_of_row(("姓名", header), "王某某", MOBILE) == []


@pytest.mark.parametrize(
    "header", [("指标", "本期", "上期"), ("科目", "2024年", "2025年"), ("地区", "工业总产值", "同比增长")]
)
def test_a_table_of_figures_holds_sums(header: tuple[str, ...]) -> None:
    assert said_of_row(header, "合计", MOBILE, MOBILE) == []


def test_many_mobile_numbers_in_one_list_are_grave() -> None:
    def listed(count: int) -> Severity:
        rows = [(f"王某{i}", f"138{i:08}") for i in range(count)]
        return findings(make_document(header=("姓名", "手机"), rows=rows), "PR02")[0].severity

    assert (listed(49), listed(50)) == (Severity.MAJOR, Severity.GRAVE)


def test_a_number_written_with_the_zero_of_a_long_distance_call_is_found() -> None:
    assert said(f"王某某，手机0{MOBILE}", "PR02") == ["PR02 fail"]
