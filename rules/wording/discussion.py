"""Pages that speak about errors hold the wrong forms: corrections, style guides, notices of typical faults."""

import re
from enum import Enum

OPEN, CLOSE = r"[“‘「『\"'【]", r"[”’」』\"'】]"
BEFORE = re.compile(
    rf"(?:误[写作用为成]为?|错[写成误]成?为?|写成|写作|错用|混淆|不是|并非|而非|不能[写用]|不得[写用]|不[写用应宜]作?|不应|禁用|"
    rf"慎用|错误|原文|原句|旧称)[^，。；：]{{0,3}}{OPEN}?$"
)
QUOTED_BEFORE = re.compile(rf"{OPEN}[^“”‘’]{{0,6}}$")
QUOTED_AFTER = re.compile(rf"^[^“”‘’]{{0,6}}{CLOSE}")
AFTER = re.compile(
    rf"^[^“”‘’，。；]{{0,6}}{CLOSE}?(?:一词|一语|等词|二字|的?说法|的?写法|的?表述)?[，,]?(?:系|是|均|都|应|实)?[^，。；]{{0,3}}?"
    r"(?:误写|误作|误用|笔误|之误|应为|应是|应作|应写|应改|改为|改成|更正|纠正|是错|写错|错误|不规范|有误|不宜|不能用|不得使用|不再使用|→|—>|->)"
)
REPLACED = re.compile(r"^[^“”‘’。；]{0,12}(?:误写|误作|错写|写成|写作|改为|改成|更正为|应为)")
ABOUT_WRITING = re.compile(
    r"错别字|易错|常见错|错敏|病句|用词规范|规范用[词语]|禁用词|慎用词|表述差错|勘误|更正|校对|咬文嚼字|纠错"
)


class Talk(Enum):
    """QUOTED: the form is named, not used. MENTIONED: words nearby speak of a correction. USED: neither."""

    QUOTED = "quoted"
    MENTIONED = "mentioned"
    USED = "used"


def talk(before: str, after: str, title: str) -> Talk:
    """How the form between `before` and `after` on a page of that title is meant."""
    quoted = QUOTED_BEFORE.search(before) is not None and QUOTED_AFTER.search(after) is not None
    corrected = BEFORE.search(before) is not None if quoted else False
    corrected = corrected or AFTER.search(after) is not None or (quoted and REPLACED.search(after[1:]) is not None)
    guide = ABOUT_WRITING.search(title) is not None
    if quoted and (corrected or guide):
        return Talk.QUOTED
    return Talk.MENTIONED if corrected or guide else Talk.USED
