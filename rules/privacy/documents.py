"""Documents, plates and mailboxes that name a person: how each is found and what must stand around it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from records import Outcome
from rules.kit.emails import find_emails
from rules.kit.passports import find_passports
from rules.kit.plates import find_plates
from rules.privacy.labelled import CELL_LABEL, LABEL_WORDS, NAMES, find_labelled, judge_labelled
from rules.privacy.labels import SAMPLE, says
from rules.privacy.leaks import Find, Found, Surroundings
from rules.privacy.names import IN_TEXT
from rules.privacy.owners import LISTED, in_people_table, names_a_person
from rules.privacy.roles import Role

NEAR = 14
PASSPORT = re.compile(r"护照|通行证|回乡证|台胞证|旅行证|证件号")
PLATE = re.compile(r"车牌|号牌|车号|车辆号|牌照|驾驶$")
OWNER = re.compile(r"车主|驾驶|当事人|违法(?:行为)?[人者]|所有人|申请人|姓名|户主")
OFFICIAL_CAR = re.compile(
    r"公务|执法|公车|公司|企业|出租|客运|货运|运输|校车|网约|危化|营运|救护|单位|渣土|公交|牵引|道路运输"
)
# What becomes of a car: of an official one, unless its owner is named.
SOLD_CAR = re.compile(r"拍卖|报废")
PUBLIC_MAIL = re.compile(
    r"报名|投稿|投诉|举报|意见|征集|单位|公司|咨询|监督|办公|发送至|发至|报送|反馈|邮寄|递交|接收|联系[人处科单部]|局|科|办|中心|部门|企业|采购|代理|机构"
)
# Even in a report on public transport.
PRIVATE_CAR = re.compile(r"自有|私家|私人|自家|本人所有|名下")
HOUSEHOLD = re.compile(r"低保|最低生活保障|社会救助|家庭成员|公租房|保障房")
OWNED = re.compile(r"车主|当事人|违法|所有人|申请人|姓名|户主")
CITIZEN = re.compile(rf"(?:市民|网民|网友|村民|居民|群众|业主|读者){IN_TEXT}")
CONTACTS = re.compile(r"联系人|负责人|经办")


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


def _passport(found: Found, around: Surroundings) -> Outcome | None:
    if SAMPLE.search(around.before[-NEAR:]) or not PASSPORT.search(around.before[-NEAR:] + around.label):
        return None
    return Outcome.FAIL if in_people_table(around) or names_a_person(around) else Outcome.REVIEW


def _plate(found: Found, around: Surroundings) -> Outcome | None:
    if around.in_table:
        by_owner = in_people_table(around) and says(OWNED, around.headers)
        told = around.headers if by_owner else around.headers + around.title
        if OFFICIAL_CAR.search(told):
            return None
        return Outcome.REVIEW if OWNER.search(around.headers) and PLATE.search(around.label) else None
    near = around.title + around.before[-40:] + around.after
    private = PRIVATE_CAR.search(around.before[-NEAR:])
    if not private and (OFFICIAL_CAR.search(near) or SOLD_CAR.search(near)):
        return None
    if "车" not in around.text and not PLATE.search(around.text):
        return None
    owned = OWNER.search(around.before) or "车主" in around.text or names_a_person(around) or _is_of_a_household(around)
    return (
        Outcome.REVIEW if owned and (private or PLATE.search(around.before[-NEAR:]) or names_a_person(around)) else None
    )


def _is_of_a_household(around: Surroundings) -> bool:
    """Why help is refused: the household has bought a car."""
    return HOUSEHOLD.search(around.title + around.text) is not None and PLATE.search(around.before[-NEAR:]) is not None


def _lists_people(around: Surroundings) -> bool:
    """Experts and teachers count: their mailboxes are no office's."""
    if around.sheet is None or around.sheet.has(Role.DUTY):
        return False
    return around.sheet.has(*LISTED) or (says(NAMES, around.headers) and not says(CONTACTS, around.headers))


def _email(found: Found, around: Surroundings) -> Outcome | None:
    if around.in_table:
        return Outcome.REVIEW if _lists_people(around) and not PUBLIC_MAIL.search(around.label) else None
    before = around.before[-40:]
    # What citizens wrote is told under a title about opinions.
    citizen = CITIZEN.search(before) is not None
    near = before if citizen else before + around.label
    return Outcome.REVIEW if (citizen or names_a_person(around)) and not PUBLIC_MAIL.search(near) else None


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
    Kind("other", "个人证件编号", LABEL_WORDS, find_labelled, judge_labelled, CELL_LABEL),
)
