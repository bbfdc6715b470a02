"""PR02 手机号未脱敏。"""

import re
from collections.abc import Iterator

from records import Document, Outcome, Severity
from rules.kit import Context, Draft, Param, Rule, bad, good, make_document, may_name_a_person, numbers, unsure
from rules.kit.masked import Kind, may_hold_a_mask
from rules.kit.mobiles import mobile_of
from rules.kit.outline import outline
from rules.privacy.labels import Called, Words, says
from rules.privacy.leaks import Found, Surroundings, leaks
from rules.privacy.owners import among_figures, in_table, in_text
from rules.privacy.policies import prepare as prepare
from rules.privacy.reporting import report, report_weak, told
from rules.privacy.weak import weak_masks

TYPE = "mobile"
DOUBT = "，可能是单位公布的联系方式，请人工核对是否经过审批"
PHONE = r"电话|手机|联系方式|联系号码|移动号码|机主|微信|Tel|Phone"
CODES = (
    r"编[号码]|[单流档][号水案]|代码|账[号户]|帐[号户]|卡号|[文案批学工考房图]号|索引|备案|许可证|证[号书]|QQ|户号|客户号|监管号|群号|ID|邮编|邮政|条码"
    r"|发票|合同|车架|发动机|注册号|登记号|序号|会议(?:号|ID)|〔\d{4}〕第?$|订单|字第|[金总限差]额|面积|投资|资金|[产价]值|[产数交销流储]量|成交量|里程|股票|代码|[合共总]计|收入|支出|预算|决算|人口|[（(](?:百?[万亿]?元|㎡|平方米|亩|吨)[)）]"
)
WORDS = Words(personal=re.compile(PHONE, re.IGNORECASE), other=re.compile(CODES, re.IGNORECASE))
# A column of numbers of some other kind: 目录号, 监测点编码.
CODED = re.compile(r"(?:[一-鿿]{2}号|编码|代码)$")
UNIT = re.compile(r"\s*(?:元|万|亿|号|平方|亩|吨|公斤|千克|人次|度|千瓦|立方|㎡|%|％|米|公里|股|个|台|件|公顷|瓶|箱)")
IN_ADDRESS = re.compile(r"(?://|www\.)[^\s一-鿿]*$", re.IGNORECASE)


class HasMobile:
    def fires(self, text: str) -> bool:
        look = outline(text)
        plain = may_name_a_person(look) and all(
            any(mobile_of(number.digits) for number in numbers(seen)) for seen in (look, text)
        )
        return plain or may_hold_a_mask(look)


RULE = Rule(
    code="PR02",
    name="手机号未脱敏",
    checks=Document,
    trigger=HasMobile(),
    severity=Severity.MAJOR,
    deduction=2.0,
    confidence="Ml",
    basis=("条例/15", "个保法/6", "个保法/34", "个保法/51"),
    why="个人手机号属于个人信息，公示名单和通知联系人中的完整号码多次被通报。",
    advice="名单中的手机号隐去中间四位；对外联系改用单位座机，确需公布手机号的应经本人书面同意和单位审批。",
    params=(Param("many", 50, "一处泄露达到多少条时，严重程度升为“严重”"),),
    examples=(
        bad("正文中的个人号码", make_document("王某，手机13800000000，已领取补贴。")),
        bad(
            "名单中的一列",
            make_document(header=("姓名", "联系电话"), rows=[("王某", "13800000000"), ("李某", "13900000000")]),
        ),
        bad("带国家码、分段书写", make_document("手机：+86 138-0000-0000")),
        unsure("作为单位咨询电话公布", make_document("咨询电话：13800000000")),
        unsure(
            "单位通讯录",
            make_document(header=("单位", "联系电话"), rows=[("县水务局", "13800000000")]),
        ),
        unsure("通知中的联系人", make_document("联系人：王某某，手机13800000000。")),
        unsure(
            "值班人员表",
            make_document(header=("姓名", "职务", "手机"), rows=[("王某", "科长", "13800000000")]),
        ),
        bad("姓名后紧跟号码", make_document("王某某 13800000000")),
        unsure("没有说明的十一位数字", make_document("经核实，13800000000")),
        good("已隐去中间四位", make_document("手机：138****0000")),
        bad("只隐去一位", make_document("王某，手机1380000000*")),
        good("更长的编号", make_document("受理编号2026138000000001")),
        good("金额", make_document("总投资13800000000元")),
        good("网址中的数字", make_document("详见 http://www.yunxiu.gov.cn/art/13800000000.html")),
        good("QQ群号", make_document("咨询电话：0000-1234567，QQ群：13800000000")),
        good("财政表格中的金额", make_document(header=("科目", "预算数"), rows=[("教育支出", "13800000000")])),
        good("网页源代码中没有说明的数字", make_document("正文。", hidden=("13800000000",))),
        good("座机", make_document("咨询电话：0000-1234567")),
        good("表头是编号", make_document(header=("姓名", "档案编号"), rows=[("王某", "13800000000")])),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    for leak in leaks(document, numbers, _judge):
        severe = Severity.GRAVE if len(leak.hits) >= ctx.params["many"] else None
        message = told(leak, "手机号", "个", DOUBT)
        yield report(RULE, document, ctx, leak, kind=TYPE, message=message, severity=severe)
    for leak in weak_masks(document, Kind.MOBILE, ctx):
        yield report_weak(RULE, document, ctx, leak, "手机号")


def _judge(number: Found, around: Surroundings) -> Outcome | None:
    if not mobile_of(number.value) or IN_ADDRESS.search(around.before):
        return None
    call = WORDS.call(around.label, around.before)
    phone = call is Called.PERSONAL
    if call is Called.OTHER or (not phone and _looks_otherwise(number, around)):
        return None
    of_person = in_table(around) and phone if around.in_table else in_text(around)
    return Outcome.FAIL if of_person else Outcome.REVIEW


def _looks_otherwise(number: Found, around: Surroundings) -> bool:
    """Without a word for telephones: part of a code, an amount, the number of an article in a form field."""
    if number.joined or among_figures(around) or UNIT.match(around.after):
        return True
    if around.in_table:
        return says(CODED, around.label) and not in_table(around)
    return not around.visible and not (around.before + around.after).strip()
