"""PR08 其他证件号码、车牌、邮箱未脱敏。"""

from collections.abc import Iterator
from functools import partial

from records import Document, Outcome, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, unsure
from rules.privacy.documents import KINDS, Kind
from rules.privacy.glances import has_long_digits
from rules.privacy.leaks import Found, Surroundings, leaks
from rules.privacy.reporting import report, told
from rules.privacy.signs import watch

SIGNS = {kind.type: watch(*kind.signs) for kind in KINDS}
DOUBT = "，请人工核对是否属于个人"


class HasAny:
    def fires(self, text: str) -> bool:
        return any(_may_hold(kind, text) for kind in KINDS if SIGNS[kind.type].shown(text))


def _may_hold(kind: Kind, text: str) -> bool:
    return (kind.short or has_long_digits(text)) and any(True for _ in kind.find(text))


RULE = Rule(
    code="PR08",
    name="其他证件号码、车牌、邮箱未脱敏",
    checks=Document,
    trigger=HasAny(),
    severity=Severity.MAJOR,
    deduction=2.0,
    confidence="Ml",
    basis=("条例/15", "个保法/6", "个保法/28", "个保法/34", "个保法/51"),
    why="护照、通行证、军官证、驾驶证、社保号、学号、车牌和个人邮箱都能识别到个人。",
    advice="删去该列，或至少隐去一半以上字符后重新发布。",
    examples=(
        bad("护照号", make_document("王某某，护照号码：E12345678")),
        bad("港澳通行证", make_document(header=("姓名", "港澳通行证号"), rows=[("王某某", "C12345678")])),
        bad("军官证", make_document(header=("姓名", "军官证号"), rows=[("王某某", "军字第1234567号")])),
        bad("驾驶证档案编号", make_document("王某某，驾驶证档案编号：540600123456")),
        bad("学号", make_document(header=("姓名", "学号"), rows=[("王某某", "20240101234")])),
        bad("社保号", make_document(header=("姓名", "社会保障号"), rows=[("王某某", "5406001234")])),
        unsure("车主名单中的车牌", make_document(header=("车主", "车牌号"), rows=[("王某某", "藏A12345")])),
        unsure("名单中的私人邮箱", make_document(header=("姓名", "邮箱"), rows=[("王某某", "wang123@example.cn")])),
        good("单位邮箱", make_document("报名邮箱：yxrsj@example.com，联系电话：0310-1234567")),
        good("公务车辆", make_document("拍卖公务用车藏A12345一辆")),
        good("已隐去", make_document("护照号码：E1****678")),
        good("标准编号", make_document("执行标准G12345678")),
        good("准考证号", make_document(header=("姓名", "准考证号", "成绩"), rows=[("王某某", "20240101234", "80")])),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    for kind in KINDS:
        for leak in leaks(document, kind.find, partial(_judge, kind), kind.columns):
            yield report(RULE, document, ctx, leak, kind=kind.type, message=told(leak, kind.name, "个", DOUBT))


def _judge(kind: Kind, found: Found, around: Surroundings) -> Outcome | None:
    return kind.judge(found, around)
