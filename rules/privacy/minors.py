"""Running text that tells of a child with its full name: a case, its school, its family."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from records import Block
from rules.privacy.glances import may_hold_a_roster
from rules.privacy.names import COMPOUND, NO_NAME, WHOLE
from rules.privacy.owners import SURNAMES
from rules.privacy.signs import watch

CHILD, ADULT = 14, 18
# A case told with a child's full name; model texts and reports use one sign for the given name.
PERSON = f"(?P<name>{WHOLE})"
USUAL = rf"(?P<name>(?:(?:{COMPOUND})|[{SURNAMES}])(?![某×xX*＊])[一-鿿]{{1,2}})"
WHO = (
    r"(?:学生|儿童|女孩|男孩|幼童|男童|女童|未成年人|真名|原名|名叫|孩子|子女|儿子|女儿|之子|之女|孙女|孙子|孤儿"
    r"|[受被]害人|被监护人|被收养人|对象|[小男女]生|同学|幼儿)"
)
CASE = re.compile(
    rf"(?:^|[\n。；，、：（(\s者]|{WHO})(?:学生|儿童|女孩|男孩|男童|女童|未成年人)?{PERSON}[，,（(]\s?"
    rf"(?:[男女][，,、]\s?)?(?:约|现年|今年|年仅)?(?P<age>\d{{1,2}})(?:周?岁|个?月(?:龄|大))"
)
# The age in front: 12岁男孩某某某在……, 九岁的某某某患有……
HAN_AGE = r"(?:\d{1,2}|[一二三四五六七八九]|十[一二三四五六七]?)"
AGED_CHILD = re.compile(
    rf"(?<![\d一二三四五六七八九十百])(?P<age>{HAN_AGE})周?岁的?(?:小?{WHO}|小)?{USUAL}(?=[，,、（(。在于被因和与患落走失溺说是的]|$)"
)
BORN = re.compile(
    rf"(?:^|[\n。；，、：（(\s]|{WHO}){PERSON}[，,（(]\s?(?:[男女][，,、]\s?)?(?P<year>20\d\d)年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:出?生|[）)])"
)
PLACE = re.compile(
    r"学校|小学|中学|幼儿园|就读|年级|班|监护|父亲|母亲|父母|收养|福利院|安置|家住|住[^房]|被害|被拐|患|受伤|死亡|伤害|侵[害犯]|猥亵|性侵|殴打|欺[凌负]|霸凌|溺[水亡]|失踪|走失|失联|出走|流浪|虐待|遗弃|拐[卖骗]|孤儿|无人抚养|困境|留守|接种|异常反应"
)
HISTORY = re.compile(r"烈士|红军|参军|入伍|革命|牺牲|私塾|解放|清[朝末光]|民国|1[89]\d\d年")
# A pupil in a case, a reprimand or a report on help, the age untold.
PUPIL = re.compile(
    rf"(?:年级|班|小学|初中|中学|幼儿园|初[一二三]|高[一二三])[^。，；\n]{{0,8}}?(?:学生|同学|幼儿|女生|男生){PERSON}(?=[，,、（(与和被在于因多曾已屡经将对向涉参从先课放午早晚上下送获收自身患从来去是为有的]|$)"
    rf"|(?:班|年级[^。，；\n]{{0,8}}?){USUAL.replace('name', 'mate')}(?=同学|小朋友)"
)
WRONG = re.compile(
    r"违纪|处分|打架|斗殴|欺[凌负]|霸凌|侵害|猥亵|溺[水亡]|受伤|死亡|抑郁|自杀|辍学|离家出走|失踪|走失|盗窃|殴打|虐待|伤害|遗弃"
    r"|[摔跌撞烫烧咬砸]伤|坠[楼亡落]|警告|留守|困境|孤儿|单亲|低保|残疾|服刑|病逝|改嫁|离异|患|家庭困难|贫困|父母[^，。；]{0,6}(?:外|务工|离)|结对|帮扶"
)
PRAISED = re.compile(r"获奖|荣获|[一二三]等奖|表彰|优秀|勇救|见义勇为|好少年|冠军|金奖|演[讲唱出]|朗诵")
# Children by the word for what befell them, each with its full name.
NEEDY = re.compile(
    rf"(?:留守儿童|困境儿童|事实无人抚养儿童|孤儿|弃[婴儿]|被拐儿童|流浪儿童|流浪未成年人|受助学生|受助未成年人|收养儿童|资助学生|贫困学生|儿童)[：:]?{USUAL}(?=[，,、（(。；]|$)"
)
IN_SCHOOL = re.compile(
    rf"(?:^|[：:、，,；;\s]){PERSON}[（(](?!.{{0,12}}(?:教师|老师|校长))[^（()）\n]{{0,16}}(?:小学|幼儿园|初中|[一二三四五六七八九]年级)[^（()）\n]{{0,8}}[）)]"
)
CARED = re.compile(r"受助|资助|助学|困境|孤儿|留守|无人抚养|救助|补助|帮扶|低保|违纪|处分|通报|伤|亡|欺")
# A victim whose name is masked, but whose school, class and age lead to it.
VICTIM = re.compile(r"强奸|猥亵|性侵|侵[害犯]|被害|溺[水亡]|欺[凌负]|霸凌|自[杀伤]|坠[楼亡]|虐待")
VEILED = re.compile(
    rf"(?P<name>[{SURNAMES}](?:某[某一-鿿]?|[*＊×]{{1,2}}))[（(，,][^。；\n]{{0,4}}?(?P<age>\d{{1,2}})周?岁"
)
SCHOOL = re.compile(
    r"(?<![某*])[镇县乡市区一二三四][一-鿿第]{0,6}(?:小学|中学|幼儿园)(?:[一二三四五六七八九]年级|[一二三四五六七八九][（(])"
)
WORDS = (
    *("岁", "学生", "儿童", "孤儿", "幼儿", "年级", "班级", "学校", "小学", "年龄", "监护", "婴儿", "学员", "未成年"),
    *("学金", "适龄", "子女", "幼", "童", "孩", "婴", "家长", "父", "母", "小朋友"),
)
TOLD, AGED = watch(*WORDS), watch("岁", "月龄", "月大", "出生", "年生", "年）", "年)")
PUPILS = watch("学生", "同学", "幼儿", "女生", "男生", "小朋友")
NEEDIES = watch("儿童", "孤儿", "弃婴", "弃儿", "未成年人", "受助学生", "资助学生", "贫困学生")
SCHOOLS = watch("小学", "幼儿园", "初中", "年级")
TENS = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Child:
    """Offsets of the name in the block."""

    name: str
    start: int
    age: str = ""


class HasChild:
    def fires(self, text: str) -> bool:
        if TOLD.shown(text) and may_hold_a_roster(text):
            return True
        if AGED.shown(text) and any(pattern.search(text) for pattern in (CASE, AGED_CHILD, BORN, VEILED)):
            return True
        if PUPILS.shown(text) and PUPIL.search(text):
            return True
        return (NEEDIES.shown(text) and NEEDY.search(text) is not None) or (
            SCHOOLS.shown(text) and IN_SCHOOL.search(text) is not None
        )


def told_child(block: Block, year: int) -> Child | None:
    """The first child whose circumstances the block tells; `year` is that of the inspection."""
    if PRAISED.search(block.text):
        return None
    return next(_children(block.text, year), None)


def _children(text: str, year: int) -> Iterator[Child]:
    if WRONG.search(text):
        yield from (_child(match, "name" if match["name"] else "mate") for match in PUPIL.finditer(text))
    for match in (*CASE.finditer(text), *AGED_CHILD.finditer(text)):
        if _years(match["age"]) < ADULT and _is_told(text, match) and not HISTORY.search(text):
            yield _child(match, age=match["age"])
    for match in BORN.finditer(text):
        if year - int(match["year"]) < ADULT and _is_told(text, match):
            yield _child(match)
    if CARED.search(text) or PLACE.search(text):
        yield from (_child(match) for match in NEEDY.finditer(text) if not NO_NAME.search(match["name"]))
    if VICTIM.search(text) and SCHOOL.search(text):
        yield from (_child(match, age=match["age"]) for match in VEILED.finditer(text) if _years(match["age"]) < ADULT)
    if CARED.search(text):
        yield from (_child(match) for match in IN_SCHOOL.finditer(text))


def _is_told(text: str, match: re.Match[str]) -> bool:
    return PLACE.search(text[match.end() : match.end() + 60]) is not None or WRONG.search(text) is not None


def _child(match: re.Match[str], group: str = "name", age: str = "") -> Child:
    return Child(match[group], match.start(group), age)


def _years(age: str) -> int:
    """十二 and 12 alike."""
    if age.isdecimal():
        return int(age)
    return TENS.index(age[-1]) + (10 if len(age) > 1 else 0)
