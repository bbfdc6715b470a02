"""PR01 身份证号未脱敏。"""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from stdnum.cn import uscc

from records import Document, Outcome, Severity
from rules.kit import Context, Draft, Number, Rule, bad, good, make_document, may_name_a_person, numbers, unsure
from rules.kit.hints import may_hold_boxes
from rules.kit.masked import Kind, may_hold_a_mask
from rules.kit.masking import FOREVER
from rules.kit.outline import outline
from rules.kit.remembering import PAGES
from rules.kit.residents import Validity, examine, has_known_county, has_region, identity_in
from rules.privacy.labels import Called, Words
from rules.privacy.leaks import Found, Surroundings, leaks
from rules.privacy.owners import NAME_IN_FRONT
from rules.privacy.policies import prepare as prepare
from rules.privacy.reporting import report, report_weak, told
from rules.privacy.weak import weak_masks

TYPE = "id_card"
DOUBT = "，但号码或所在编号有疑点，请人工核对"
DISABILITY = re.compile(r"残疾|残联")
NAMED = (
    r"身份证|身份号|身份识别|身份证明|公民身份|证件|残疾人?证|操作证|居住证|低保证|学籍号?|ID(?:号|\s?card|\s?number)"
)
CODES = (
    r"信用代码|机构代码|组织机构|[订运]单|快递|流水|发票|不动产|单元号|产权证|宗地|地块|税务登记|营业执照"
    r"|(?:项目|办件|受理|公告|合同|备案|许可证?|登记|注册|档案|设备|产品|统一)(?:代码|编[号码]|证?号)|[文案批]号|索引号|序列号|监管[号码]|户号|[一-鿿]{2}(?<![证份籍员残书])编[号码]|〔\d{4}〕第?$"
)
WORDS = Words(personal=re.compile(NAMED, re.IGNORECASE), other=re.compile(CODES))


class Plausible:
    """Any number with a region and a birth date; 20 digits may be a disability card's."""

    def fires(self, text: str) -> bool:
        look = outline(text)
        plain = may_name_a_person(look) and all(any(map(_is_plausible, numbers(seen))) for seen in (look, text))
        return plain or may_hold_a_mask(look) or may_hold_boxes(look)


def _is_plausible(number: Number) -> bool:
    return examine(identity_in(number.digits), FOREVER) is not Validity.INVALID


RULE = Rule(
    code="PR01",
    name="身份证号未脱敏",
    checks=Document,
    trigger=Plausible(),
    severity=Severity.GRAVE,
    deduction=6.0,
    confidence="V1",
    basis=("条例/15", "个保法/6", "个保法/25", "个保法/34", "个保法/51"),
    why="完整身份证号可直接识别个人并被冒用，是公益诉讼和通报中最常见的泄露。",
    advice="立即撤下原文或原附件，身份证号隐去出生日期等中间位数后重新发布，并排查同类公示。",
    examples=(
        bad("正文中的完整号码", make_document("王某，身份证号54063019850101018X，符合条件。")),
        bad(
            "名单中的一列",
            make_document(
                header=("姓名", "身份证号"), rows=[("王某", "540630198501010032"), ("李某", "540630198501010040")]
            ),
        ),
        bad("全角数字、分段书写", make_document("证件号码：540630 １９８５０１０１ 018x")),
        bad("15位老号码，标明是身份证", make_document("身份证号：540630850101001")),
        bad("残疾人证号中含身份证号", make_document("残疾证号：54063019850101018X44")),
        unsure("标明是身份证号，但校验位不符", make_document("身份证号：540630198501010014")),
        unsure("用短横线连在更长的编号中", make_document("2026-540630198501010032-01")),
        bad("学籍号含身份证号", make_document("学籍号：G540630201501010037")),
        unsure("特种作业操作证编号含身份证号", make_document("作业人员证书编号T540630198501010032")),
        good("已隐去中间八位", make_document("身份证号：540630********0014")),
        bad("只隐去出生年份", make_document("身份证号：540630****01010032")),
        bad("隐去的出生日期就写在同一行", make_document("王某，1985年1月1日出生，身份证号：540630********0032")),
        unsure("出生年月可见", make_document("身份证号：540630198501******")),
        bad(
            "登记表一格一位数字",
            make_document(
                header=("姓名", *[""] * 18), rows=[("王某", *"540630198501010032"), ("李某", *"540630198501010040")]
            ),
        ),
        good("前二后三", make_document("身份证号：54*************032")),
        good("15位数字，没有说明", make_document("540630850101001")),
        good("更长的编号", make_document("订单号2026054063019850101018X")),
        good("统一社会信用代码", make_document("统一社会信用代码：11540630000012345X")),
        good("不动产单元号", make_document("不动产单元号：540630198501010032")),
        good("前六位不是行政区划代码", make_document("身份证号：998034198501010018")),
        good("出生日期不存在", make_document("身份证号：540630198513010014")),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    for leak in leaks(document, numbers, partial(_judge, ctx)):
        yield report(RULE, document, ctx, leak, kind=TYPE, message=told(leak, "身份证号", "个", DOUBT))
    for leak in weak_masks(document, Kind.IDENTITY, ctx):
        yield report_weak(RULE, document, ctx, leak, "身份证号")


def _judge(ctx: Context, number: Found, around: Surroundings) -> Outcome | None:
    digits = number.value
    if len(digits) == 20 and not DISABILITY.search(around.label + around.before):
        return None
    validity = examine(identity_in(digits), ctx.today)
    call = WORDS.call(around.label, around.before)
    if validity is Validity.INVALID or call is Called.OTHER:
        return None
    named = call is Called.PERSONAL or (call is Called.NOTHING and NAME_IN_FRONT.search(around.before) is not None)
    if validity is Validity.VALID:
        certain = named or not (number.joined or _is_credit_code(digits) or not has_known_county(digits[:18]))
        return Outcome.FAIL if certain else Outcome.REVIEW
    if len(digits) == 15:
        return _judge_old(named, around.text)
    return Outcome.REVIEW if named else None


def _is_credit_code(digits: str) -> bool:
    # One identity number in thirty fits the code's check character; hardly any names a region in the code's place.
    return has_region(digits[2:8]) and bool(uscc.is_valid(digits))


def _judge_old(named: bool, text: str) -> Outcome | None:
    """15 digits have no check digit: only the words around them make an identity number of them."""
    if named:
        return Outcome.FAIL
    return Outcome.REVIEW if _names_identities(text) else None


@lru_cache(maxsize=PAGES)
def _names_identities(text: str) -> bool:
    return WORDS.personal.search(text) is not None
