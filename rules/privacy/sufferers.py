"""Whose illness, disability or drug use a text tells: the full name that opens a clause of the same sentence."""

import re
from collections.abc import Iterator

from rules.privacy.illness import AILMENT, DISABLED, DISEASE, DRUGS, ILLNESS, TREATMENT
from rules.privacy.names import COMPOUND, IN_TEXT, MASKED, NO_NAME
from rules.privacy.owners import SURNAMES

USUAL = rf"(?:(?:{COMPOUND})|[{SURNAMES}])[一-鿿]{{1,2}}"
# 患者某某某（肺癌晚期）.
SICK = re.compile(rf"患者(?P<name>{IN_TEXT})[（(][^）)\n]{{0,6}}?(?:{DISEASE.pattern})")
TREATED = re.compile(
    rf"(?:(?:社区戒毒|社区康复|强制隔离戒毒|吸毒|社区矫正)(?:人员|对象)|(?<!非)感染者|(?:精神病|尘肺病|麻风病)人)[：:]?\s?(?![和及与])(?P<name>{IN_TEXT})"
    r"(?=[，,。；;（(\s给现已因于自在经未被]|矫正|期满|解除|违反|$)"
)
# The person opens a clause: 某某某，柳溪村村民，因患……
WHO = (
    r"村民|居民|职工|患者|病人|对象|户主|学生|[申请当被受监护告鉴定救助征收]{1,4}人|死者|伤者|农户|[保困贫]户|工人|[矿民]工|老人"
    r"|人员|妇女|青年|男子|女子|经诊断|受种者"
)
PERSON = re.compile(
    rf"(?:^|[；;、：:，,（(\s.．]|{WHO})(?P<name>{IN_TEXT})(?=同志|先生|女士|户?\s?[：:，,（(；;])"
    rf"|(?:{WHO}|被告人)(?P<straight>(?![和包常时于任同]){USUAL})(?=[^，,；;]{{0,6}}$)"
    # A letter to the person, or what befell him.
    rf"|(?:^|[：:，,；;\s村镇乡组户]|评定|认定|确认|给予|同意|批准)(?P<told>{USUAL})(?=[在于因被是系患为]|不幸|突发|确诊|双[目耳]|同志|的[妻丈父母儿女])"
)
LETTER = re.compile(rf"(?P<name>{USUAL})(?:同志|先生|女士)?(?:[您你]好)?[：:！!，,]")
YOU = re.compile(r"[您你][^。；;\n]{0,4}$")
REACH = 60
# Doctors, reporters and officials speak of the illness of others.
OTHERS = re.compile(
    r"患者|病人|医[生师]|主任|院长|护士|专家|书记|记者|[县局所市镇乡]长|教授|走访|看望|慰问|帮扶(?!对象)|家庭(?!困难|负担)|群众|照[顾料]|志愿|捐献|主持|调研|介绍|强调"
)
KIN = re.compile(r"妻|夫|父|母|子女|儿子|女儿|爱人|婆")
# Only where a decision about the person is told: news of good deeds name illnesses with the consent of those concerned.
DECISION = re.compile(
    r"救助|低保|特困|补助|补贴|救济|申请|公示|困难|认定|鉴定|诊断|通报|名单|募捐|资助|抚恤|告知|调解|监测|病退|处罚|工伤|补偿"
)
PRAISE = re.compile(r"模范|好人|事迹|孝[老亲]|孝敬|志愿|先进|表彰|英雄|榜样")
# Whoever stands in a list under such words is known to be of the group.
LIST = re.compile(rf"[：:]\s?(?P<names>{USUAL}(?:[、，,；;\s]+{USUAL})+)(?=[、，,；;。\s等]|$)")
ONE = re.compile(USUAL)


def told_names(text: str, title: str) -> Iterator[str]:
    """The full names of those whose illness, disability or treatment a block tells."""
    if any(word in text for word in TREATMENT):
        yield from (match["name"] for match in TREATED.finditer(text) if not MASKED.search(match["name"]))
        yield from _whose_all(text, DRUGS, title)
    if (DECISION.search(title) or DECISION.search(text)) and not PRAISE.search(title + text):
        yield from (match["name"] for match in SICK.finditer(text) if not MASKED.search(match["name"]))
        for pattern in (ILLNESS, DISABLED, AILMENT):
            yield from _whose_all(text, pattern, title)
    yield from _addressee(text)


def _addressee(text: str) -> Iterator[str]:
    """A letter tells the illness of the person it is written to: 某某女士：……您患……"""
    letter = LETTER.match(text)
    if letter and any(YOU.search(text, max(0, match.start() - 12), match.start()) for match in ILLNESS.finditer(text)):
        yield letter["name"]


def listed_names(text: str) -> list[str]:
    """The names of a list in running text: 名单如下：某某某、某某某."""
    found = LIST.search(text)
    names = ONE.findall(found["names"]) if found else []
    return [name for name in names if not MASKED.search(name) and not NO_NAME.search(name)]


def _whose_all(text: str, told: re.Pattern[str], title: str) -> Iterator[str]:
    for match in told.finditer(text):
        if name := _whose(text, match.start() + (told is AILMENT), title):
            yield name


def _whose(text: str, at: int, title: str) -> str:
    """The nearest person in front, where nobody else is spoken of in between."""
    sentence = re.split(r"[。\n]", text[max(0, at - REACH) : at])[-1]
    for match in reversed(list(PERSON.finditer(sentence))):
        name = match["name"] or match["straight"] or match["told"]
        if MASKED.search(name) or DISEASE.search(name) or NO_NAME.search(name):
            continue
        between = sentence[match.end() :]
        return "" if OTHERS.search(between) or (KIN.search(between) and not DECISION.search(title)) else name
    return ""
