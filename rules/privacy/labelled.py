"""Numbers that nothing but their label tells from any other: of soldiers, insured people, pupils, staff."""

import re
from collections.abc import Iterator

from records import Outcome
from rules.kit import Spot
from rules.kit.spots import middle
from rules.privacy.labels import SAMPLE, says
from rules.privacy.leaks import Found, Surroundings
from rules.privacy.owners import in_people_table, names_a_person

NEAR = 14
LABELLED: tuple[tuple[str, str], ...] = (
    (r"军官证|士兵证|警官证|文职证|退伍证|军人证|义务兵证", r"[一-鿿]{0,3}字?第?\s?\d{6,8}号?"),
    (r"驾驶证(?:档案)?(?:编号|号码?)|驾照号|档案编号", r"\d{12}"),
    (r"社会保障号码?|社保(?:编)?号|社保编码|个人编号|医保(?:编)?号", r"[A-Z]{0,2}\d{8,12}[A-Z]?"),
    (r"学籍?号|学生证号|工号|员工编号", r"[A-Z]{0,3}(?:\d{6,14}|\d{19,24})"),
    (r"残疾(?:人)?证(?:号码?|编号)?", r"\d{8,14}"),
    (r"优待证|伤残(?:军人|人民警察)?证|士官证", r"[一-鿿]{0,2}字?第?\s?[A-Z]?\d{6,16}号?"),
    (r"台胞证|台湾居民(?:来往大陆|居住)?通?行?证", r"\d{8}(?:\d{2}[A-Z]?)?"),
)
BETWEEN = r"(?:[，,]?(?:证件?)?(?:号码|编号|号))?[^\S\n]{0,2}[:：为是]?[^\S\n]{0,2}"
IN_TEXT = tuple(
    re.compile(rf"(?:{label}){BETWEEN}(?P<value>{value})(?![0-9A-Za-z*＊.\-－])") for label, value in LABELLED
)
IN_CELL = tuple((re.compile(label), re.compile(value)) for label, value in LABELLED)
CELL = re.compile(r"^(?=[0-9A-Z一-鿿 ]{6,18}$)(?=.*\d{6}).+$", re.MULTILINE)
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
    "台胞证",
    "台湾居民",
    "优待证",
    "伤残",
    "士官证",
)
CELL_LABEL = re.compile("|".join(label for label, _ in LABELLED))
SCHOOL_SECRET = re.compile(r"准考证")
NAMES = re.compile(r"姓\s*名")


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


def judge_labelled(found: Found, around: Surroundings) -> Outcome | None:
    whole = found.value == around.text
    if whole and around.in_table:
        called = any(label.search(around.label) and value.fullmatch(found.value) for label, value in IN_CELL)
        if not called or SCHOOL_SECRET.search(around.label):
            return None
        if in_people_table(around):
            return Outcome.FAIL
        return Outcome.REVIEW if says(NAMES, around.headers) else None
    near = around.before[-NEAR:] + found.value
    if SAMPLE.search(around.before[-NEAR:]) or not any(pattern.search(near) for pattern in IN_TEXT):
        return None
    return Outcome.FAIL if names_a_person(around) or in_people_table(around) else Outcome.REVIEW
