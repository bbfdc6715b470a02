"""Documents, plates and mailboxes that name a person: how each is found and what must stand around it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from records import Outcome
from rules.kit import Spot
from rules.kit.emails import find_emails
from rules.kit.passports import find_passports
from rules.kit.plates import find_plates
from rules.kit.spots import middle
from rules.privacy.leaks import Find, Found, Surroundings
from rules.privacy.owners import in_people_table, names_a_person

NEAR = 14
PASSPORT = re.compile(r"护照|通行证|回乡证|台胞证|旅行证|证件号")
PLATE = re.compile(r"车牌|号牌|车号|车辆号|牌照|驾驶$")
OWNER = re.compile(r"车主|驾驶|当事人|违法(?:行为)?[人者]|所有人|申请人|姓名|户主")
OFFICIAL_CAR = re.compile(
    r"公务|执法|公车|公司|企业|出租|客运|货运|运输|校车|网约|危化|营运|救护|拍卖|报废|单位|渣土|公交|牵引|道路运输"
)
PUBLIC_MAIL = re.compile(
    r"报名|投稿|投诉|举报|意见|征集|单位|公司|咨询|监督|办公|发送至|发至|报送|反馈|邮寄|递交|接收|联系|局|科|办|中心|部门|企业|采购|代理|机构"
)
# Numbers that nothing but their label tells from any other.
LABELLED: tuple[tuple[str, str], ...] = (
    (r"军官证|士兵证|警官证|文职证|退伍证|军人证|义务兵证", r"[一-鿿]{0,3}字?第?\s?\d{6,8}号?"),
    (r"驾驶证(?:档案)?(?:编号|号码?)|驾照号|档案编号", r"\d{12}"),
    (r"社会保障号码?|社保(?:编)?号|社保编码|个人编号|医保(?:编)?号", r"\d{8,12}"),
    (r"学籍?号|学生证号|工号|员工编号", r"[A-Z]?\d{6,14}"),
    (r"残疾(?:人)?证(?:号码?|编号)?", r"\d{8,14}"),
)
BETWEEN = r"(?:号码|编号|号)?[^\S\n]{0,2}[:：为是]?[^\S\n]{0,2}"
IN_TEXT = tuple(
    re.compile(rf"(?:{label}){BETWEEN}(?P<value>{value})(?![0-9A-Za-z*＊.\-－])") for label, value in LABELLED
)
IN_CELL = tuple((re.compile(label), re.compile(value)) for label, value in LABELLED)
CELL = re.compile(r"^(?=.*\d{6})[0-9A-Z一-鿿 ]{6,18}$", re.MULTILINE)
LABEL_WORDS = (
    "军官证",
    "士兵证",
    "警官证",
    "文职证",
    "退伍证",
    "军人证",
    "义务兵证",
    "驾驶证",
    "驾照号",
    "档案编号",
    "保障号",
    "保号",
    "保编号",
    "社保编码",
    "个人编号",
    "学号",
    "学籍号",
    "学生证号",
    "工号",
    "员工编号",
    "残疾",
)
CELL_LABEL = re.compile("|".join(label for label, _ in LABELLED))
SCHOOL_SECRET = re.compile(r"准考证")


@dataclass(frozen=True, slots=True)
class Kind:
    """`signs`: one of them stands in every text that may hold it. `short`: six digits in a row are not needed."""

    type: str
    name: str
    signs: tuple[str, ...]
    find: Find
    judge: Callable[[Found, Surroundings], Outcome | None]
    columns: re.Pattern[str] | None = None
    short: bool = False


def find_labelled(text: str) -> Iterator[Spot]:
    """Whole cells that look like a number, and labelled numbers in running text; a mask keeps two signs at each end."""
    taken: set[int] = set()
    for pattern in IN_TEXT:
        for match in pattern.finditer(text):
            taken.add(match.start("value"))
            yield middle(match["value"], match.start("value"), match.end("value"), 2, 2)
    for match in CELL.finditer(text):
        if match.start() not in taken:
            yield middle(match.group(), match.start(), match.end(), 2, 2)


def _labelled(found: Found, around: Surroundings) -> Outcome | None:
    whole = found.value == around.text
    if whole and around.in_table:
        called = any(label.search(around.label) and value.fullmatch(found.value) for label, value in IN_CELL)
        return Outcome.FAIL if called and in_people_table(around) and not SCHOOL_SECRET.search(around.label) else None
    near = around.before[-NEAR:] + found.value
    if not any(pattern.search(near) for pattern in IN_TEXT):
        return None
    return Outcome.FAIL if names_a_person(around) or in_people_table(around) else Outcome.REVIEW


def _passport(found: Found, around: Surroundings) -> Outcome | None:
    if not PASSPORT.search(around.before[-NEAR:] + around.label):
        return None
    return Outcome.FAIL if in_people_table(around) or names_a_person(around) else Outcome.REVIEW


def _plate(found: Found, around: Surroundings) -> Outcome | None:
    if OFFICIAL_CAR.search(around.headers + around.title + around.before[-40:] + around.after):
        return None
    if around.in_table:
        return Outcome.REVIEW if OWNER.search(around.headers) and PLATE.search(around.label) else None
    if "车" not in around.text and not PLATE.search(around.text):
        return None
    owned = OWNER.search(around.before) or names_a_person(around)
    return Outcome.REVIEW if owned and (PLATE.search(around.before[-NEAR:]) or names_a_person(around)) else None


def _email(found: Found, around: Surroundings) -> Outcome | None:
    if around.in_table:
        listed = in_people_table(around) and not PUBLIC_MAIL.search(around.label)
        return Outcome.REVIEW if listed else None
    near = around.before[-40:] + around.label
    return Outcome.REVIEW if names_a_person(around) and not PUBLIC_MAIL.search(near) else None


KINDS = (
    Kind(
        "passport",
        "护照（通行证）号码",
        ("护照", "通行证", "回乡证", "台胞证", "旅行证", "证件号"),
        find_passports,
        _passport,
    ),
    Kind("plate", "车牌号", ("车", "牌"), find_plates, _plate, short=True),
    Kind("email", "个人邮箱", ("@", "＠"), find_emails, _email, short=True),
    Kind("other", "个人证件编号", LABEL_WORDS, find_labelled, _labelled, CELL_LABEL),
)
