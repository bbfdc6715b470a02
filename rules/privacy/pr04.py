"""PR04 家庭住址公开到门牌。"""

import re
from collections.abc import Iterator

from records import Document, Outcome, Severity
from rules.kit import Context, Draft, Param, Rule, Spot, bad, good, make_document, unsure
from rules.kit.addresses import DOOR, HOME_DOOR, Depth, find_addresses
from rules.privacy.exemptions import exempt
from rules.privacy.glances import LISTING, doors, may_list_people
from rules.privacy.labels import says
from rules.privacy.leaks import Found, Surroundings, leaks
from rules.privacy.owners import NAME_IN_FRONT, in_people_table, names_a_person
from rules.privacy.reporting import MANY, report, told
from rules.privacy.roles import Role
from rules.privacy.signs import watch

TYPE = "address"
DOUBT = "，请人工核对是否为个人住处"
HOME = re.compile(
    r"家庭(?:详细)?(?:地址|住址)|(?<!公司)(?<!企业)(?<!单位)住址|居住地址?|户籍(?:所在)?地(?:址)?|现居住?|现住|户口所在地|家住|租住|暂住|常住地|居于|家在|[你该其]户(?:位于|坐落)"
)
LIVES = re.compile(
    r"(?:[，,；;（(]|^)(?:现)?住(?:在|于|址|所地?)?[:：]?$|(?:家住|家在|租住|暂住|现居|现住|居住)(?:在|于)?[:：]?$"
)
ADDRESS_HEAD = re.compile(r"地\s*址|住\s*所|住处|坐落|位置")
ADDRESS = re.compile(r"(?:通[讯信]|联系|收件|邮寄)?地址[:：]?$")
OFFICE = re.compile(
    r"公司|企业|合作社|单位|办公|办事|经营|注册|项目|工程|施工|建设地点|门店|药店|学校|幼儿园|医院|诊所|机构|中心|大厅|窗口|现场|报名|(?:投诉|受理)(?!人)"
    r"|邮寄|邮编|营业|场所|地点|站点|网点|考[点场]|投标|开标|递交|法定代表"
)
LABELS = (
    "址",
    "户籍",
    "户口",
    "居住",
    "现住",
    "现居",
    "家住",
    "租住",
    "，住",
    ",住",
    "；住",
    ";住",
    "（住",
    "(住",
    "住所",
    "住处",
    "坐落",
    "位置",
    "房号",
    "门牌",
    "楼栋",
    "房间",
    "室号",
    "家在",
    "暂住",
    "常住",
    "居于",
    "户位于",
    "户坐落",
)
# The flats of one known building, as a whole cell or line: 3栋2单元501, 2单元501室.
FLAT = re.compile(r"^\d{1,3}(?:号楼|栋|幢|座|单元)(?:\d{1,2}单元)?\d{3,4}[室号户]?$", re.MULTILINE)
FLATS = re.compile(r"房号|门牌|楼栋|房间|室号")
# Around a number with its unit, how far a door reaches at most in front, and what it needs at least behind.
BEFORE, BEHIND = 20, 40
CALLED = watch(*LABELS)
NEAR = 14
SIGHT = 40


class HasHome:
    def fires(self, text: str) -> bool:
        named = CALLED.shown(text) or text.startswith("住") or "\n住" in text
        return (named or may_list_people(text)) and any(_holds_door(text, *place) for place in doors(text))


def _holds_door(text: str, start: int, end: int) -> bool:
    return any(pattern.search(text, max(0, start - BEFORE), end + BEHIND) for pattern in (DOOR, FLAT))


def find_doors(text: str) -> Iterator[Spot]:
    yield from (address.spot for address in find_addresses(text))
    for match in FLAT.finditer(text):
        yield Spot(match.group(), match.start(), match.end(), match.start(), match.end())


RULE = Rule(
    code="PR04",
    name="家庭住址公开到门牌",
    checks=Document,
    trigger=HasHome(),
    severity=Severity.MAJOR,
    deduction=2.0,
    confidence="Ml",
    basis=("条例/15", "个保法/6", "个保法/34", "个保法/51"),
    why="家庭住址到门牌与姓名一起公开，足以找到本人住处；各地口径只保留到乡镇、街道。",
    advice="住址只保留到乡镇（街道），隐去村组、门牌、楼栋和房号。",
    params=(Param(MANY, 50, "一处泄露达到多少条时，严重程度升为“严重”"),),
    examples=(
        bad(
            "名单中的家庭住址",
            make_document(header=("姓名", "家庭住址"), rows=[("王某某", "云岫县青石镇柳树村3组12号")]),
        ),
        bad("正文中的住址", make_document("申请人：王某某，家庭住址：云岫县城关镇阳光小区3栋2单元501室。")),
        unsure("只写到村民小组", make_document(header=("姓名", "家庭住址"), rows=[("王某某", "青石镇柳树村3组")])),
        unsure("当事人住址", make_document("当事人王某某，男，住云岫县青石镇人民路12号。")),
        good("只到乡镇", make_document(header=("姓名", "家庭住址"), rows=[("王某某", "云岫县青石镇")])),
        good("门牌已隐去", make_document("家庭住址：云岫县青石镇柳树村**号")),
        good("办公地址", make_document("办公地址：云岫县青石镇人民路12号")),
        good("企业住所", make_document("当事人：云岫县某某商贸有限公司，住所：青石镇人民路12号")),
        good(
            "企业名录",
            make_document(header=("企业名称", "法定代表人", "地址"), rows=[("某某公司", "王某某", "人民路12号")]),
        ),
        good("项目地址", make_document("项目位于阳光小区3栋2单元，改造面积500平方米。")),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    if exempt(TYPE, f"{document.title} {document.attachment}"):
        return
    for leak in leaks(document, find_doors, _judge):
        severe = Severity.GRAVE if len(leak.hits) >= ctx.params[MANY] else None
        yield report(RULE, document, ctx, leak, kind=TYPE, message=told(leak, "住址", "处", DOUBT), severity=severe)


def _judge(found: Found, around: Surroundings) -> Outcome | None:
    group = next(find_addresses(found.value), None)
    door = group is None or group.depth is Depth.DOOR
    return _in_table(found, around, door) if around.in_table else _in_text(found, around, door)


def _in_table(found: Found, around: Surroundings, door: bool) -> Outcome | None:
    if not in_people_table(around) or says(OFFICE, around.label):
        return None
    if around.role is Role.HOME or HOME.search(around.before[-NEAR:]) or says(HOME, around.label):
        return Outcome.FAIL if door else Outcome.REVIEW
    if says(FLATS, around.label) and FLAT.fullmatch(found.value):
        return Outcome.REVIEW
    called = ADDRESS_HEAD.search(around.label) or says(LISTING, around.headers)
    return Outcome.REVIEW if door and called and HOME_DOOR.search(found.value) else None


def _in_text(found: Found, around: Surroundings, door: bool) -> Outcome | None:
    near = around.before[-NEAR:]
    if OFFICE.search(around.before[-SIGHT:]) or not door:
        return None
    called = HOME.search(f"{around.label} {near}")
    if called and names_a_person(around):
        return Outcome.FAIL
    if HOME_DOOR.search(found.value) and (NAME_IN_FRONT.search(around.before) or _is_reached_at(around)):
        return Outcome.REVIEW
    return Outcome.REVIEW if called or (LIVES.search(near) and names_a_person(around)) else None


def _is_reached_at(around: Surroundings) -> bool:
    return ADDRESS.search(around.before[-NEAR:]) is not None and names_a_person(around)
