"""PR04 家庭住址公开到门牌。"""

import re
from collections.abc import Iterator

from records import Document, Outcome, Severity
from rules.kit import Context, Draft, Param, Rule, bad, good, make_document, unsure
from rules.kit.addresses import HOME_DOOR, Depth, find_addresses
from rules.privacy.dwellers import is_form_of_person, lives_at
from rules.privacy.exemptions import exempt
from rules.privacy.glances import LISTING
from rules.privacy.homes import (
    ADDRESS_HEAD,
    FLAT,
    FLATS,
    FORMAL,
    HOME,
    LIVES,
    NEAR,
    OFFICE,
    RECORDED,
    SIGHT,
    HasHome,
    find_doors,
)
from rules.privacy.labels import says
from rules.privacy.leaks import Found, Surroundings, leaks
from rules.privacy.owners import ORGANISATION, in_people_table, names_a_person
from rules.privacy.reporting import MANY, report, told
from rules.privacy.roles import Role

TYPE = "address"
SEAT = re.compile(r"(?<!户籍)(?:住所|地址)[:：]?$")
DOUBT = "，请人工核对是否为个人住处"

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
        unsure(
            "处罚决定写到村民小组", make_document("当事人王某某，男，住云岫县青石镇柳树村3组。", title="处罚决定书")
        ),
        unsure("走访慰问写明住处", make_document("来到阳光小区3栋2单元501室，看望困难老人沈砚秋。")),
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
    return _in_table(found, around) if around.in_table else _in_text(found, around)


def _is_door(found: Found) -> bool:
    group = next(find_addresses(found.value), None)
    return group is None or group.depth is Depth.DOOR


def _in_table(found: Found, around: Surroundings) -> Outcome | None:
    if says(OFFICE, around.label):
        return None
    if not in_people_table(around):
        return Outcome.REVIEW if says(HOME, around.label) and around.sheet and is_form_of_person(around.sheet) else None
    if around.role is Role.HOME or HOME.search(around.before[-NEAR:]) or says(HOME, around.label):
        return Outcome.FAIL if _is_door(found) else Outcome.REVIEW
    if says(FLATS, around.label) and FLAT.fullmatch(found.value):
        return Outcome.REVIEW
    called = ADDRESS_HEAD.search(around.label) or says(LISTING, around.headers)
    return Outcome.REVIEW if called and HOME_DOOR.search(found.value) and _is_door(found) else None


def _in_text(found: Found, around: Surroundings) -> Outcome | None:
    near = around.before[-NEAR:]
    if OFFICE.search(around.before[-SIGHT:]) or _is_of_a_firm(near, around.title):
        return None
    called = HOME.search(f"{around.label} {near}")
    named = (called or LIVES.search(near)) is not None and names_a_person(around)
    if not _is_door(found):
        formal = RECORDED.search(near) and FORMAL.search(f"{around.title} {around.before}")
        return Outcome.REVIEW if named and formal else None
    if called and named:
        return Outcome.FAIL
    return Outcome.REVIEW if called or named or lives_at(found, around) else None


def _is_of_a_firm(near: str, title: str) -> bool:
    """The registered seat of what the page is about, with its head named in front."""
    return SEAT.search(near) is not None and says(ORGANISATION, title)
