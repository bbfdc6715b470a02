"""Quick looks that several rules share: may this page list people, does it hold digits long enough to be a number?"""

import re
from functools import lru_cache

# A header is a short line of its own in the text of a page.
# One look at the first character spares forty attempts at each place of the text.
STARTS = "(?=[姓户申享受救患补领参被持承供低优保残名学儿幼孩婴新未小发服资帮慰奖监认审抚])"
LISTED = (
    r"姓\s*名|户\s*主|申请[人者]|享受[人者]|受助[人者]|救助[人者]|患者|补贴[人者]|领取[人者]|参保[人者]|受益[人者]",
    r"被征收人|持证人|承租人|供养人|低保人|优抚人|保障人|残疾人|名字|学生|儿童|幼儿|孩子|婴儿|新生儿|未成年人|学员|小朋友",
    r"(?:保障|救助|补贴|补助|供养|发放|优抚|抚恤|服务|资助|帮扶|慰问|奖励|监测|享受|认定|审核)对象",
)
LISTING = re.compile(f"{STARTS}(?:{'|'.join(LISTED)})")
HEADER = 30
LONG = re.compile(r"[0-9]{6}")
DOOR = re.compile(r"[0-9０-９A-Z一二三四五六七八九十百零〇][号栋幢座单室组社队户楼层]")
REMEMBERED = 16


@lru_cache(maxsize=REMEMBERED)
def may_list_people(text: str) -> bool:
    """Never False for a page with a column of names."""
    return any(_heads(text, match.start(), match.end()) for match in LISTING.finditer(text))


def _heads(text: str, start: int, end: int) -> bool:
    """Does the word stand in a short line that is no sentence?"""
    if start > HEADER and text.rfind("\n", start - HEADER, start) < 0:
        return False
    rest = text[end : end + HEADER].partition("\n")
    return "。" not in rest[0] and (bool(rest[1]) or end + HEADER >= len(text))


@lru_cache(maxsize=REMEMBERED)
def has_long_digits(text: str) -> bool:
    return LONG.search(text) is not None


@lru_cache(maxsize=REMEMBERED)
def may_name_a_door(text: str) -> bool:
    return DOOR.search(text) is not None
