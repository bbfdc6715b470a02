"""PR07 公开未成年人个人信息。"""

import re
from collections.abc import Iterator

from records import Block, Document, Outcome, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, unsure
from rules.kit.walking import blocks
from rules.privacy.exemptions import exempt
from rules.privacy.minors import CHILD, Child, HasChild, told_child
from rules.privacy.roles import Role
from rules.privacy.rosters import Roster, report_roster, rosters

TYPE = "minor"
ADULT = 18
YEARS = re.compile(r"(?<!\d)(\d{1,2})\s*(?:周?岁)?$")
GROUP = re.compile(
    r"孤儿|困境儿童|留守儿童|事实无人抚养|受助学生|资助学生|贫困(?:学)?生|困难(?:学)?生|学生资助|助学金|残疾儿童|流动儿童|适龄儿童|随迁子女"
)
# The names of winners are what such a list is for.
AWARDED = re.compile(r"大赛|比赛|竞赛|获奖|奖[项次]|等次|[辅指]导[教老]师|运动会|表彰|三好学生|好少年")
LOWER_SCHOOL = re.compile(r"小学|初中|幼儿园|中学")
TEACHERS = re.compile(r"任教|任课|学科|教师|老师|职称|辅导")
HIGHER_SCHOOL = re.compile(r"大学|学院|高校|高职|专科")
REPORT_MINOR = "，请人工核对是否征得监护人同意"


RULE = Rule(
    code="PR07",
    name="公开未成年人个人信息",
    checks=Document,
    trigger=HasChild(),
    severity=Severity.GRAVE,
    deduction=6.0,
    confidence="LAW",
    basis=("个保法/28", "个保法/31", "条例/15", "未保法/103"),
    why="不满十四周岁未成年人的个人信息属于敏感个人信息，公开姓名、学校、年龄需监护人同意，案件信息一律不得公开。",
    advice="撤下名单，或只保留姓氏并隐去学校、班级、年龄等信息。",
    examples=(
        bad(
            "困境儿童名单",
            make_document(
                title="事实无人抚养儿童名单",
                header=("儿童姓名", "年龄", "监护人"),
                rows=[("沈小禾", "9", "王某"), ("陆小舒", "8", "李某")],
            ),
        ),
        unsure(
            "学生名单写明学校和班级",
            make_document(
                header=("学生姓名", "学校", "班级"),
                rows=[("沈小禾", "青石镇小学", "三（1）班"), ("陆小舒", "青石镇小学", "三（2）班")],
            ),
        ),
        unsure("案例写出孩子姓名", make_document("王小禾，女，9岁，就读于青石镇小学，2026年5月在河边受伤。")),
        unsure("通报写出学生姓名", make_document("七年级（2）班学生王小禾在校外打架，给予警告处分。")),
        good("姓名已隐去", make_document(header=("学生姓名", "学校"), rows=[("王**", "青石镇小学")])),
        good("只有统计", make_document(header=("学校", "学生人数"), rows=[("青石镇小学", "320")])),
        good("案例已匿名", make_document("王某某，女，9岁，就读于某小学。")),
        good(
            "成年学生",
            make_document(header=("学生姓名", "录取院校"), rows=[("沈小禾", "某某大学"), ("陆小舒", "某某大学")]),
        ),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    for roster in rosters(document):
        outcome = _judge(roster)
        if outcome and not exempt(TYPE, roster.words):
            yield _of_roster(document, ctx, roster, outcome)
    for block in blocks(document):
        if child := told_child(block, ctx.today.year):
            yield _of_block(document, ctx, block, child)


def _judge(roster: Roster) -> Outcome | None:
    sheet = roster.sheet
    if not sheet.has(Role.NAME, Role.CHILD):
        return None
    ages = [age for text in roster.cells(Role.AGE) if (age := _age(text)) is not None]
    young = [age for age in ages if age < CHILD]
    of_children = sheet.has(Role.CHILD) or GROUP.search(roster.words) is not None
    of_children = of_children or (sheet.has(Role.GUARDIAN) and sheet.has(Role.SCHOOL, Role.CLASS))
    of_children = of_children or (_is_of_pupils(roster) and not TEACHERS.search(" ".join(sheet.headers)))
    if young and (of_children or len(young) * 2 > len(roster.names)):
        return Outcome.FAIL if of_children else Outcome.REVIEW
    if not of_children or (ages and min(ages) >= ADULT):
        return None
    schools = " ".join([*roster.cells(Role.SCHOOL), *roster.cells(Role.CLASS), roster.words])
    if HIGHER_SCHOOL.search(schools) and not LOWER_SCHOOL.search(schools):
        return None
    if AWARDED.search(f"{roster.words} {' '.join(sheet.headers)}") and not sheet.has(Role.GUARDIAN):
        return None
    return Outcome.REVIEW if sheet.has(Role.SCHOOL, Role.CLASS, Role.GUARDIAN, Role.CHILD) else None


def _is_of_pupils(roster: Roster) -> bool:
    """A column of school classes, and a school that grown-ups do not visit."""
    schools = [*roster.cells(Role.SCHOOL), roster.words]
    return roster.sheet.has(Role.CLASS) and any(LOWER_SCHOOL.search(text) for text in schools)


def _age(text: str) -> int | None:
    match = YEARS.search(text.strip()) if len(text) < 8 else None
    return int(match.group(1)) if match else None


def _of_roster(document: Document, ctx: Context, roster: Roster, outcome: Outcome) -> Draft:
    doubt = "" if outcome is Outcome.FAIL else REPORT_MINOR
    return report_roster(
        RULE,
        document,
        ctx,
        roster,
        outcome=outcome,
        kind=TYPE,
        message=f"名单公开了{len(roster.names)}名未成年人的完整姓名和学校、年龄等信息{doubt}。",
        columns=(Role.CHILD, Role.NAME, Role.AGE, Role.SCHOOL, Role.CLASS),
        severity=None if outcome is Outcome.FAIL else Severity.MINOR,
    )


def _of_block(document: Document, ctx: Context, block: Block, child: Child) -> Draft:
    name = child.name
    return RULE.review(
        document,
        f"文中写出了未成年人的姓名和就读、居住、家庭等情况{REPORT_MINOR}。",
        at=block,
        quote=name[0] + "*" * (len(name) - 1),
        context="（涉及未成年人，原文从略）",
        start=child.start,
        end=child.start + len(name),
        type=TYPE,
        severity=Severity.MINOR,
        defect=ctx.secret(TYPE, name, child.age),
    )
