"""Quick looks that several rules share: may this page list people, does it hold digits long enough to be a number?"""

import re
from collections.abc import Iterator
from functools import lru_cache
from string import ascii_uppercase

from rules.kit.outline import DIGITS, outline
from rules.kit.remembering import PAGES
from rules.privacy.roles import Role, may_be_in_a_head, role_of
from rules.privacy.signs import watch

# A header is a short line of its own in the text of a page.
# One look at the first character spares forty attempts at each place of the text.
STARTS = (
    "(?=[姓户申享受救患补领参被持承供低优保残名学儿幼孩婴新未小发服资帮慰奖监认审抚收借贷权产当入中违获死退失就创务业房车船农渔工民职"
    "逝老遗烈父母家考村居青军士社股成旅乘捕林购投消])"
)
SPACED = (("姓", "名"), ("户", "主"))
PEOPLE = (
    *("患者", "被征收人", "持证人", "承租人", "供养人", "低保人", "优抚人", "保障人", "残疾人", "名字"),
    *("学生", "儿童", "幼儿", "孩子", "婴儿", "新生儿", "未成年人", "学员", "小朋友"),
)
# 人 or 者 follows. The words of `roles.PATTERNS` for whoever gets, buys, owns or does something.
DOERS = (
    *("申请", "享受", "受助", "救助", "补贴", "领取", "参保", "受益", "收款", "领款", "借款", "贷款", "权利", "产权"),
    *(
        "当事",
        "入围",
        "中签",
        "违法",
        "被处罚",
        "被执行",
        "申领",
        "参加",
        "获奖",
        "死亡",
        "退役",
        "失业",
        "就业",
        "创业",
    ),
    *("务工", "购买", "购机", "投保", "被保险"),
)
# Common words, so only where they are the whole header.
COMMON = (
    *(
        "业主",
        "房主",
        "车主",
        "船主",
        "农户",
        "林农",
        "渔民",
        "工人",
        "民工",
        "职工",
        "逝者",
        "死者",
        "老人",
        "遗属",
        "烈士",
    ),
    *("考生", "村民", "居民", "青年", "军人", "士兵", "退役士兵", "社员", "股东", "成员", "旅客", "乘客", "捕鱼人"),
    *("消费者", "入围家庭", "父亲", "母亲", "父母", "家长", "监护人"),
)
# 对象 follows.
AIMS = (
    *("保障", "救助", "补贴", "补助", "供养", "发放", "优抚", "抚恤", "服务", "资助", "帮扶", "慰问", "奖励", "监测"),
    *("享受", "认定", "审核"),
)
LISTED = (
    *(rf"{first}\s*{second}" for first, second in SPACED),
    *PEOPLE,
    rf"(?:{'|'.join(DOERS)})[人者]",
    rf"(?<![^\n ])(?:{'|'.join(COMMON)})(?![^\n（(])",
    rf"(?:{'|'.join(AIMS)})对象",
)
LISTING = re.compile(f"{STARTS}(?:{'|'.join(LISTED)})")
SPACES = tuple(sign for sign in map(chr, range(0x3001)) if sign.isspace())
LISTING_SIGNS = watch(
    *(first + behind for first, second in SPACED for behind in (second, *SPACES)),
    *PEOPLE,
    *(doer + who for doer in DOERS for who in "人者"),
    *(before + word for word in COMMON for before in "\n "),
    *(f"{aim}对象" for aim in AIMS),
)
ROSTER_ROLES = frozenset((Role.NAME, Role.CHILD, Role.GUARDIAN))
# A bracket that is closed in the next line of the same cell.
OPENED = re.compile(r"[（(][^（()）]*$")
HEADER = 30
# A header in it, and as much on either side.
SHORT_LINE = 4 * HEADER
LONG = re.compile(r"[0-9]{6}")
NUMERALS, UNITS = f"{DIGITS}一二三四五六七八九十百零〇", "号栋幢座单室组社队户楼层"
DOORS = watch(*(number + unit for number in NUMERALS + ascii_uppercase for unit in UNITS))


@lru_cache(maxsize=PAGES)
def may_list_people(text: str) -> bool:
    """Never False for a page with a column of names."""
    return bool(_headers(text))


@lru_cache(maxsize=PAGES)
def may_hold_a_roster(text: str) -> bool:
    """Never False for a page with a table that `rosters.named_tables` reads."""
    return any(map(_may_head_a_roster, _headers(text)))


@lru_cache(maxsize=PAGES)
def _headers(text: str) -> tuple[str, ...]:
    """The short lines that may head a column of names."""
    places = {0, *(place + (text[place] in "\n ") for place in LISTING_SIGNS.places(text))}
    matches = (LISTING.match(text, place) for place in sorted(places))
    lines = (_line(text, *match.span()) for match in matches if match and _heads(text, *match.span()))
    # Most of a page is long lines.
    return tuple(line for line in lines if len(line) <= SHORT_LINE)


def _line(text: str, start: int, end: int) -> str:
    behind = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : behind if behind >= 0 else len(text)]


@lru_cache(maxsize=4096)
def _may_head_a_roster(line: str) -> bool:
    """Menus and titles of news speak of children and pupils, too, but do not head a column of names."""
    header = OPENED.sub("", " ".join(line.split()))
    return role_of(header) in ROSTER_ROLES or may_be_in_a_head(header)


def _heads(text: str, start: int, end: int) -> bool:
    """Does the word stand in a short line that is no sentence?"""
    if start > HEADER and text.rfind("\n", start - HEADER, start) < 0:
        return False
    rest = text[end : end + HEADER].partition("\n")
    return "。" not in rest[0] and (bool(rest[1]) or end + HEADER >= len(text))


@lru_cache(maxsize=PAGES)
def has_long_digits(text: str) -> bool:
    return LONG.search(outline(text)) is not None


def doors(text: str) -> Iterator[tuple[int, int]]:
    """Places of a number with the unit of a door behind it."""
    return ((place, place + 2) for place in DOORS.places(text))
