"""Who lives at an address: a person's full name told before or behind it, where no word calls the address a home."""

import re

from rules.kit.addresses import HOME_DOOR
from rules.privacy.leaks import Found, Surroundings
from rules.privacy.names import COMPOUND, WHOLE
from rules.privacy.owners import NAME_IN_FRONT, ORGANISATION, SURNAMES
from rules.privacy.sheets import Sheet

REACH = 40
NAME = rf"(?:(?:{COMPOUND})|[{SURNAMES}])(?![某×xX*＊])[一-鿿]{{1,2}}"
END = r"(?=[，,。；;、：:（(\s]|$)"
# Words for a person end so: 住户, 承租人, 业主, 党员, 村民, 家属, 老人.
SOMEBODY = r"[户人员主民属工军兵者亲]"
VISIT = r"(?:看望|探望|慰问|走访|探视|拜访|问候|核[查实]|照[看料顾])"
VISITED = re.compile(
    rf"[家中里]{{0,2}}[，,]?(?:上门|入户)?{VISIT}[^，。\n]{{0,14}}{SOMEBODY}{NAME}(?=[，,。；;、：:（(\s的家等老]|$)"
)
# ……402室，原承租人某某某； ……7号某某某，享受2人
HOLDER = re.compile(
    rf"[，,、\s]{{0,2}}原?(?:承租|租住|居住|产权|所有|使?用)?(?:人|户主|住户|业主|租户|住户代表)[：:]?{NAME}{END}"
)
RESIDENT = r"(?:村民|居民|住户|户主|业主|用户|老人|群众|党员|职工|员工|租户|农户)"
BEHIND = re.compile(rf"\s?{RESIDENT}{NAME}|\s{WHOLE}{END}|\s?(?:[一-鿿]{{0,4}}{SOMEBODY})?{NAME}(?:户|家[中里]?)?{END}")
# 某某某位于……的家中
HOUSED = re.compile(
    rf"{NAME}[）)]?(?:户|家)?[，,]?的?(?:房屋|住房|住宅|房产|房子|老屋|危房)?(?:位于|[坐座]落[于在]?|在)$"
)
# 独居老人某某某住在……
SETTLED = re.compile(rf"(?:{RESIDENT}{WHOLE}|(?:^|[。；;：:，,、]){NAME})(?:现|目前|一直)?居?住[在于]?$")
THEIRS = re.compile(r"[\s，,]?的?(?:家[中里]|住[处所宅房]|老[屋宅]|房[屋子])")
# A letter to the person.
ADDRESSED = re.compile(rf"^{NAME}(?:先生|女士|同志)?(?:[您你]好)?[！!：:，,]")
YOURS = re.compile(r"[您你][^。；;\n]{0,10}$")
CLAUSE = re.compile(
    rf"(?:^|[。；;、：:，,（(\s]|(?:[犬车房业船]主|{SOMEBODY}))(?:为|是)?{NAME}(?:同志|先生|女士|户)?[，,：:（(\s]"
)
WORKPLACE = re.compile(
    r"工作室|办公|物业|服务|诊所|门店|店铺|基地|律师|执业|客房|民宿|门诊|坐诊|[局院所厅委处站队][（(]$"
)
# A form whose labels stand in a column names its person so.
FORM_ROWS = 60
PERSONAL = re.compile(
    r"姓\s*名|户\s*主(?:姓名)?|(?:信访|申请|当事|投诉|举报|被申请|被处罚|救助|受助|来信|来访|被继承|承租|被?监护|受援|权利)人(?:姓名)?[:：]?"
)


def is_form_of_person(sheet: Sheet) -> bool:
    rows = sheet.table.rows
    labels = (*sheet.table.header, *(cell.text for row in rows[:FORM_ROWS] for cell in row))
    return len(rows) <= FORM_ROWS and any(PERSONAL.fullmatch(label.strip()) for label in labels)


def lives_at(found: Found, around: Surroundings) -> bool:
    """Somebody is named as the one who lives there, owns it or was called upon."""
    if VISITED.match(around.text, found.end):
        return True
    before = around.before[-REACH:]
    if SETTLED.search(before):
        return True
    if HOUSED.search(before) and (HOME_DOOR.search(found.value) or THEIRS.match(around.text, found.end)):
        return True
    if not HOME_DOOR.search(found.value) or WORKPLACE.search(before) or ORGANISATION.search(before):
        return False
    if HOLDER.match(around.text, found.end) or BEHIND.match(around.text, found.end) or NAME_IN_FRONT.search(before):
        return True
    return _is_told_before(before, around)


def _is_told_before(before: str, around: Surroundings) -> bool:
    if ADDRESSED.search(around.text) and YOURS.search(before):
        return True
    sentence = re.split(r"[。\n]", before)[-1]
    return CLAUSE.search(sentence) is not None
