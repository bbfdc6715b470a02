"""PR03 银行账号未脱敏。"""

import re
from collections.abc import Iterable, Iterator

from records import Document, Outcome, Severity
from rules.kit import Context, Draft, Rule, Spot, bad, good, make_document, numbers, unsure
from rules.kit.accounts import Account, classify
from rules.kit.hints import may_hold_a_number
from rules.kit.masked import Kind, may_hold_a_mask
from rules.kit.masking import FOREVER
from rules.kit.outline import outline
from rules.kit.residents import Validity, examine
from rules.kit.spots import middle
from rules.privacy.labels import Called, Words, says
from rules.privacy.leaks import Found, Surroundings, leaks
from rules.privacy.names import IN_TEXT
from rules.privacy.owners import in_people_table, names_a_person
from rules.privacy.policies import prepare as prepare
from rules.privacy.reporting import report, report_weak, told
from rules.privacy.signs import watch
from rules.privacy.weak import weak_masks

TYPE = "bank_account"
DOUBT = "，请人工核对账户是否属于个人"
ACCOUNT = (
    r"银行卡|[农工建中商]行卡|储蓄?卡|借记卡|工资卡|(?<!机)卡\s?(?:[（(]折[）)])?号|卡折号|折卡号|[账帐]\s?[号户]"
    r"|一卡通|一本通|存折|折\s?号|社保卡|社会保障卡|惠农卡|惠民卡"
)
OTHERS = (
    r"身份证|证件|电话|手机|信用代码|机构代码|纳税人|税号|[订运工]单|快递|流水|发票|不动产|单元号|项目|合同|备案|许可|执照|登记|注册"
    r"|文[号件]|案号|索引|编[号码]|序列|设备|电[表能]|燃气|水[表费]|户号|客户号|学号|条码|批号|标段|准考证|QQ|微信|车架|发动机"
)
WORDS = Words(personal=re.compile(ACCOUNT), other=re.compile(OTHERS))
# A prefix and a check digit prove a card; under such a header nobody doubts it.
HINT = re.compile(r"卡|折|银行|[账帐]")
# Accounts of units, and those that ask for money to come in.
UNIT = re.compile(
    rf"公司|纳税人(?!{IN_TEXT}[，,])"
    r"|识别号|信用代码|开票|工会|会费|党委|支部|总会|联合会|妇联|残联|企业|合作社|事务所|中心|集团|学校|[中小]学(?!生)|幼儿园|医院|卫生院|协会|基金会|慈善|红十字|财政|国库|(?:局|厅|委员会|政府|法院|村委会|居委会)(?![^，。；]{0,2}人)"
    r"|单位|对公|基本户|专户|零余额|保证金|缴[费款纳]|捐[赠款]|募捐|党费|汇[入款至]|转[入账]至|收款(?:人|账户|单位)|监管|指定账户|非税|罚没|承包人|发包人|项目经理|施工|供应商|采购人|中标|押金|标书|报名费"
)
# Whose account it is, in so many words.
OWN = re.compile(
    r"(?:本人|个人|其(?:名下)?|[他她](?:名下)?)的?(?:银行|工资|储蓄)?(?:账户|帐户|卡)"
    rf"|[至给入到]{IN_TEXT}的?[一-鿿]{{0,6}}(?:银行|行|社|储)(?:卡|账户|账号|存折)"
    rf"|(?:户名|收款人|开户人|持卡人)(?:为|是)?[:：]?{IN_TEXT}(?![一-鿿])"
)
OWNED_BY_UNIT = re.compile(r"公司|合作社|企业|经营部|事务所|(?:村委会|居委会|学校|医院|中心|厂|局)(?:\s|$)")
CONTEXT = 60
PROVEN = frozenset({Account.CARD})
POSSIBLE = frozenset(Account) - {Account.NONE}
CALLED = watch("卡", "账", "帐", "折", "一本通")


class HasAccount:
    def fires(self, text: str) -> bool:
        """Digits that prove themselves need no word beside them."""
        if CALLED.shown(text):
            return may_hold_a_mask(outline(text)) or _holds(text, POSSIBLE)
        return _holds(text, PROVEN)


def _holds(text: str, kinds: frozenset[Account]) -> bool:
    look = outline(text)
    return may_hold_a_number(look) and all(
        any(classify(number.digits) in kinds for number in numbers(seen)) for seen in (look, text)
    )


def find_accounts(text: str) -> Iterable[Spot]:
    """A mask keeps six digits in front and four behind."""
    for number in numbers(text):
        if not number.joined and classify(number.digits) is not Account.NONE:
            yield middle(number.digits, number.start, number.end, 6, 4)


RULE = Rule(
    code="PR03",
    name="银行账号未脱敏",
    checks=Document,
    trigger=HasAccount(),
    severity=Severity.GRAVE,
    deduction=6.0,
    confidence="V1",
    basis=("条例/15", "个保法/6", "个保法/28", "个保法/34", "个保法/51"),
    why="银行卡、一卡通、存折账号属于敏感个人信息，与姓名一并公开会危及财产安全，多次被提起公益诉讼。",
    advice="公示表中删去账号一列；确需保留的，账号只留前六位和后四位。",
    examples=(
        bad(
            "补贴名单中的一卡通账号",
            make_document(header=("姓名", "一卡通账号", "金额"), rows=[("王某", "6217001234567890122", "500")]),
        ),
        bad(
            "存折账号没有校验位，表头已说明",
            make_document(header=("户主姓名", "存折账号", "金额"), rows=[("王某", "10123400009988776", "500")]),
        ),
        bad("正文中的个人卡号", make_document("王某某，身份证号：54**************32，银行卡号：6217001234567890122。")),
        unsure("没有说明属于谁的卡号", make_document("卡号：6217001234567890122")),
        bad("只隐去一位", make_document(header=("姓名", "银行卡号"), rows=[("王某", "621700123456789012*")])),
        good("保留前六后四", make_document("银行卡号：621700*********0122")),
        good("单位账户", make_document("户名：云岫县慈善总会，账号：6217001234567890122")),
        good("缴费账户", make_document("投标保证金汇入以下账户：开户行某某银行，账号20101234000099887。")),
        good("水电户号", make_document(header=("姓名", "电表户号"), rows=[("王某", "6217001234567890122")])),
        good(
            "单位收款表",
            make_document(header=("单位名称", "银行账号", "金额"), rows=[("云岫县某某公司", "20101234000099887", "5")]),
        ),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    for leak in leaks(document, find_accounts, judge):
        yield report(RULE, document, ctx, leak, kind=TYPE, message=told(leak, "银行账号", "个", DOUBT))
    for leak in weak_masks(document, Kind.ACCOUNT, ctx):
        yield report_weak(RULE, document, ctx, leak, "银行账号")


def judge(found: Found, around: Surroundings) -> Outcome | None:
    account = classify(found.value)
    call = WORDS.call(around.label, around.before)
    if call is Called.OTHER or examine(found.value, FOREVER) is Validity.VALID:
        return None
    if call is Called.NOTHING:
        if account is not Account.CARD or not _is_persons(around):
            return None
        return Outcome.FAIL if around.in_table and says(HINT, around.label) else Outcome.REVIEW
    return _in_table(around) if around.in_table else _in_text(account, around)


def _is_persons(around: Surroundings) -> bool:
    return in_people_table(around) if around.in_table else names_a_person(around)


def _in_table(around: Surroundings) -> Outcome | None:
    if OWNED_BY_UNIT.search(around.row):
        return None
    if in_people_table(around):
        return Outcome.FAIL
    return None if UNIT.search(around.headers + around.title + around.row) else Outcome.REVIEW


def _in_text(account: Account, around: Surroundings) -> Outcome | None:
    near = around.before[-CONTEXT:] + around.label + around.after
    own = OWN.search(near) is not None
    if UNIT.search(near) and not own:
        return None
    if names_a_person(around) and account in (Account.CARD, Account.BOOK):
        return Outcome.FAIL if account is Account.CARD else Outcome.REVIEW
    return None if UNIT.search(around.text[:200]) and not own else Outcome.REVIEW
