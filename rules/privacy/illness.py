"""Running text that tells a named person's illness, or treatment for drug use."""

import re
from collections.abc import Iterator

from rules.privacy.names import IN_TEXT, MASKED
from rules.privacy.signs import watch

DISEASE = re.compile(
    r"癌|肿瘤|白血病|尿毒症|肾衰竭|结核|尘肺|乙肝|肝炎|艾滋|梅毒|精神分裂|精神障碍|抑郁症|癫痫|脑梗|脑出血|脑瘫|心脏病|糖尿病|高血压|白内障"
    r"|重病|大病|脑溢血|脑卒中|中风|心梗|梗死|梗塞|气肿|情感障碍|躁狂|硬化|狼疮|痴呆|帕金森|血友病|肌无力|萎缩|畸形|哮喘|矽肺|烧伤|压伤|自闭|孤独症|失能|淋巴瘤|综合征|布鲁氏|瘫痪|怀孕|妊娠|聋|失明|骨折|截肢|损伤"
)
# 隐患 and 医患 are no illnesses.
FALLEN = r"(?:(?<![隐医病防后])患(?:有|上|了)?|确诊(?:为|患)?|诊断(?:为|患)?|查出|感染|突发|罹患)"
ILLNESS = re.compile(
    rf"{FALLEN}[^。，,；;\n]{{0,14}}?(?:{DISEASE.pattern}|[一-鿿]{{2,8}}(?:病(?![人房床例历])|症|炎))"
    rf"|因(?=精神|[脑心肺肝尿白糖瘫癌])[一-鿿]?(?:{DISEASE.pattern})"
    r"|(?<!病)致使?[^。，,；;\n]{0,8}(?:骨折|截肢|烧伤|损伤|失明)"
)
# A remark in a list: 本人患尿毒症, 肝癌术后.
ILL_OF = re.compile(rf"{ILLNESS.pattern}|癌|尿毒症|白血病|肿瘤|瘫|移植|术后|搭桥|化疗|透析|中风")
# 患者某某某（肺癌晚期）.
SICK = re.compile(rf"患者(?P<name>{IN_TEXT})[（(][^）)\n]{{0,6}}?(?:{DISEASE.pattern})")
TREATED = re.compile(
    rf"(?:(?:社区戒毒|社区康复|强制隔离戒毒|吸毒|社区矫正)(?:人员|对象)|(?<!非)感染者|(?:精神病|尘肺病|麻风病)人)[：:]?\s?(?P<name>{IN_TEXT})(?=[，,。；;（(\s给现已因于]|$)"
)
# The person opens a clause of the same sentence: 某某某，柳溪村村民，因患……
PERSON = re.compile(
    rf"(?:^|[；;、：:，,（(\s]|村民|居民|职工|患者|对象|户主|学生|申请人|死者|伤者|农户)(?P<name>{IN_TEXT})(?:(?:同志|先生|女士)\s?[，,（(]?|\s?[，,（(])"
    rf"|(?:村民|居民|职工|[矿民]工|工人|学生|农户|[保困贫]户|申请人|被告人)(?P<straight>(?![和包常时于任同]){IN_TEXT})(?=(?:因[工公]|经[^，,]{{0,6}}|[因身被])?$)"
    # A letter to the person, or what befell him at work.
    rf"|^(?P<told>{IN_TEXT})(?:[：:]|(?=在|于\d))"
)
REACH = 60
# Doctors, reporters and officials speak of the illness of others.
OTHERS = re.compile(
    r"患者|病人|医[生师]|主任|院长|护士|专家|书记|记者|县长|教授|走访|看望|慰问|帮扶|家庭|群众|妻|夫|父|母|子女"
)
# Only where a decision about the person is told: news of good deeds name illnesses with the consent of those concerned.
DECISION = re.compile(r"救助|低保|特困|补助|补贴|救济|申请|公示|困难|认定|鉴定|诊断|通报|名单")
TREATMENT = ("戒毒", "吸毒", "社区康复", "社区矫正", "感染者", "精神病人", "尘肺病人", "麻风病人")
# How the patterns above begin.
TREATED_HERE, ILL = (
    watch(*TREATMENT),
    watch(
        "患",
        "确诊",
        "诊断",
        "查出",
        "感染",
        "突发",
        "罹患",
        "骨折",
        "截肢",
        "烧伤",
        "损伤",
        "失明",
        "因精神",
        *(f"因{sign}" for sign in "脑心肺肝尿白糖瘫癌"),
    ),
)


def may_tell(text: str) -> bool:
    """A quick no."""
    return TREATED_HERE.shown(text) or (ILL.shown(text) and any(pattern.search(text) for pattern in (ILLNESS, SICK)))


def told_names(text: str, title: str) -> Iterator[str]:
    """The full names of those whose illness or treatment a block tells."""
    if _is_treated(text):
        yield from (match["name"] for match in TREATED.finditer(text) if not MASKED.search(match["name"]))
    if DECISION.search(title) or DECISION.search(text):
        yield from (match["name"] for match in SICK.finditer(text) if not MASKED.search(match["name"]))
        yield from (name for match in ILLNESS.finditer(text) if (name := _whose(text, match.start())))


def _is_treated(text: str) -> bool:
    return any(word in text for word in TREATMENT)


def _whose(text: str, at: int) -> str:
    sentence = re.split(r"[。\n]", text[max(0, at - REACH) : at])[-1]
    for match in PERSON.finditer(sentence):
        name = match["name"] or match["straight"] or match["told"]
        if not (MASKED.search(name) or DISEASE.search(name) or OTHERS.search(sentence, match.end())):
            return name
    return ""
