"""Home addresses to the door: what calls an address a home or an office, and where a page may show one."""

import re
from collections.abc import Iterator

from rules.kit import Spot
from rules.kit.addresses import DOOR, find_addresses
from rules.kit.outline import DIGITS
from rules.privacy.glances import doors, may_list_people
from rules.privacy.signs import watch

HOME = re.compile(
    r"家庭(?:详细)?(?:地址|住址)|(?<!公司)(?<!企业)(?<!单位)住址|居住地址?|户籍(?:所在)?地(?:址)?|现居住?|现住|户口所在地|家住|租住|暂住|常住地|居于|家在|[你您该其]户(?:位于|坐落)|[你您他她其]所?居?住(?:的|在|于|$)|独居[在于]|[你您其]名下|户口[由从迁]|生前(?:居)?住"
)
LIVES = re.compile(
    r"(?:[，,；;（(。]|^)(?:现|最后)?住(?:在|于|址|所地?)?[:：]?$|(?:家住|家在|租住|暂住|现居|现住|居住)(?:在|于)?[:：]?$"
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
    "生前住",
    "所住",
    "独居",
    "你名下",
    "您名下",
    "其名下",
    "看望",
    "探望",
    "慰问",
    "走访",
    "上门",
    "屋位于",
    "住房位于",
    "住宅位于",
    "的家中",
    "的家里",
    # How an address ends that can only be a flat or a farmhouse.
    "单元",
    *(f"{digit}室" for digit in DIGITS),
    *(f"{unit}{digit}" for unit in ("栋", "幢", "号楼", "组", "社", "队") for digit in DIGITS),
)
# The flats of one known building, as a whole cell or line: 3栋2单元501, 2单元501室.
FLAT = re.compile(r"^\d{1,3}(?:号楼|栋|幢|座|单元)(?:\d{1,2}单元)?\d{3,4}[室号户]?$", re.MULTILINE)
FLATS = re.compile(r"房号|门牌|楼栋|房间|室号")
# Around a number with its unit, how far a door reaches at most in front, and what it needs at least behind.
BEFORE, BEHIND = 20, 40
CALLED = watch(*LABELS, "\n住")
NEAR = 14
# Of a record of a person, not of a story.
RECORDED = re.compile(
    r"(?:户籍(?:所在)?地(?:址)?|户口所在地|家庭(?:详细)?(?:地址|住址)|居住地址?|现?住址|(?:[，,；;（(。]|^)(?:现|家)?住)[:：为是在于]?$"
)
FORMAL = re.compile(
    r"处罚|救助|低保|特困|当事人|[申被]请?[告请]人|原告|司法|判决|裁[定决]|告知|送达|公示|公告|认定|调解|执行|信访"
)
SIGHT = 40


class HasHome:
    def fires(self, text: str) -> bool:
        named = CALLED.shown(text) or text.startswith("住")
        return (named or may_list_people(text)) and any(_holds_door(text, *place) for place in doors(text))


def _holds_door(text: str, start: int, end: int) -> bool:
    return any(pattern.search(text, max(0, start - BEFORE), end + BEHIND) for pattern in (DOOR, FLAT))


def find_doors(text: str) -> Iterator[Spot]:
    yield from (address.spot for address in find_addresses(text))
    for match in FLAT.finditer(text):
        yield Spot(match.group(), match.start(), match.end(), match.start(), match.end())
