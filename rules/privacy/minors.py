"""Running text that tells a child's case with its full name."""

import re

from records import Block
from rules.privacy.glances import may_hold_a_roster
from rules.privacy.names import WHOLE
from rules.privacy.signs import watch

CHILD = 14
# A case told with a child's full name; model texts and reports use one sign for the given name.
PERSON = f"(?P<name>{WHOLE})"
CASE = re.compile(
    rf"(?:^|[\n。；，、：（(\s]|学生|儿童|女孩|男孩|幼童|男童|女童|未成年人|真名|原名|名叫|孩子|子女|儿子|女儿|之子|之女|被监护人|[受被]害人|对象)(?:学生|儿童|女孩|男孩|男童|女童|未成年人)?{PERSON}[，,（(]\s?"
    rf"(?:[男女][，,、]\s?)?(?:约|现年|今年|年仅)?(?P<age>\d{{1,2}})周?岁"
)
PLACE = re.compile(
    r"学校|小学|中学|幼儿园|就读|年级|班|监护人|父亲|母亲|家住|住[^房]|被害|被拐|患|受伤|死亡|伤害|侵[害犯]|猥亵|性侵|殴打|欺[凌负]|霸凌|溺[水亡]|失踪|走失|失联|虐待|遗弃|拐[卖骗]"
)

# A pupil in a case or a reprimand, the age untold.
PUPIL = re.compile(
    rf"(?:年级|班|小学|初中|中学|幼儿园)[^。，；\n]{{0,8}}?(?:学生|同学|幼儿|女生|男生){PERSON}(?=[，,、（(与和被在于因多曾已屡经将对向涉参从先课放午早晚上下]|$)"
)
WRONG = re.compile(
    r"违纪|处分|打架|斗殴|欺[凌负]|霸凌|侵害|猥亵|溺[水亡]|受伤|死亡|抑郁|自杀|辍学|离家出走|失踪|走失|盗窃|殴打|虐待|伤害|遗弃"
)
PRAISED = re.compile(r"获奖|荣获|[一二三]等奖|表彰|优秀|勇救|见义勇为")
WORDS = (
    "岁",
    "学生",
    "儿童",
    "孤儿",
    "幼儿",
    "年级",
    "班级",
    "学校",
    "小学",
    "年龄",
    "监护",
    "婴儿",
    "学员",
    "未成年",
    "学金",
    "适龄",
    "子女",
    "幼",
    "童",
    "孩",
    "婴",
    "家长",
    "父",
    "母",
    "小朋友",
)
TOLD, AGED = watch(*WORDS), watch("岁")
PUPILS = watch("学生", "同学", "幼儿", "女生", "男生")


class HasChild:
    def fires(self, text: str) -> bool:
        listed = TOLD.shown(text) and may_hold_a_roster(text)
        told = AGED.shown(text) and CASE.search(text) is not None
        return listed or told or (PUPILS.shown(text) and PUPIL.search(text) is not None)


def told_case(block: Block) -> re.Match[str] | None:
    if WRONG.search(block.text) and not PRAISED.search(block.text) and (pupil := PUPIL.search(block.text)):
        return pupil
    if "岁" not in block.text:
        return None
    for match in CASE.finditer(block.text):
        after = block.text[match.end() : match.end() + 60]
        if int(match["age"]) < CHILD and PLACE.search(after):
            return match
    return None
