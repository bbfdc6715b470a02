"""Texts taken over from another body with its name left in."""

import re
from collections.abc import Iterator

from rules.wording.bureaus import NOBODY, Listed
from rules.wording.running import Fault

KIND = "照搬他单位材料"
BODY = r"(?:[\u4e00-\u9fff]{2,16}?(?:管理局|监督局|服务中心|委员会办公室|局|委员会))"
# A body's own report: its name, a year, and the name of the report.
DATED = (
    r"(?:20\d\d|二〇[〇一二三四五六七八九]{2})年(?:度)?(?:[上下]半年|第?[一二三四]季度)?[^，。；\n]{0,8}?"
    r"(?:(?:政府|政务)(?:信息)?公开(?:工作)?(?:年度)?(?:报告|总结|工作报告|工作总结)|工作(?:总结|报告|要点)|部门(?:预算|决算))"
)
REPORT = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{2,20}?(?:局|委员会|委|办公室|镇|乡|街道|人民政府|办事处))(?:关于)?\s?" + DATED
)
UNSIGNED = re.compile(rf"^\s*(?:关于)?{DATED}")
SELF = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{2,14}?(?:局|委员会))[（(](?:以下)?(?:简称|统称)[“\"]?(?P<short>我局|本局|我委|本委|本机关|本单位)[”\"]?[）)]"
)
EDITED = re.compile(
    r"(?:本报告|本年度报告|本年报|本指南)由(?P<body>[\u4e00-\u9fff]{2,20}?(?:局|委员会|办公室|人民政府|办事处))(?:编制|制作|负责解释|按照|根据|依据)"
)
PATTERNS = (EDITED, SELF, REPORT)
KINDS = re.compile(r"(?:管理局|监督局|办公室|局|委员会|委|办事处|人民政府|街道|镇|乡|中心)$")
PLACE = re.compile(r"^.{0,12}?(?:省|自治区|自治州|市|州|盟|自治县|县|旗|区)(?!域)")
LEAD = re.compile(r"^(?:关于|根据|按照|现将|附件|转发|公布|印发|公开|发布|的|和|由|对|在|向|将|与|及)+")
WHOLE = ("县", "市", "区", "政府", "各", "全", "单位", "部门", "本", "我", "该", "上级")
NUMBERED = re.compile(r"^[\d一二三四五六七八九十、.（）()\s]+")
WHERE = "标题或来源是“{owner}”，正文自称“{body}”，可能照搬了其他单位的材料，请核对"
ANOTHER = "本页是“{owner}”的材料，正文自称“{body}”，后者是本县另一单位"


def owner_of(title: str) -> str:
    """The body in whose name a page of that title speaks, "" when the title does not tell."""
    match = REPORT.search(title)
    return _core(match["body"]) if match else ""


def is_unsigned(title: str) -> bool:
    """A body's own report whose title leaves the body out, because the site around it says whose it is."""
    return UNSIGNED.search(title) is not None


def borrowed(text: str, owner: str, listed: Listed = NOBODY, *, is_signed: bool = True) -> Iterator[Fault]:
    """Where `text` speaks of itself as another body than `owner`. Certain where the title is signed by a listed body
    and the text by another one."""
    mine = listed.named(owner)
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            found = LEAD.sub("", NUMBERED.sub("", match["body"]))
            other = listed.named(found)
            body = found if other else _core(found)
            if not owner or not body or (other is mine if other and mine else _is_same(owner, body)):
                continue
            is_sure = is_signed and None not in (mine, other) and pattern is not REPORT
            start = match.start("body") + match["body"].rfind(body)
            yield _fault(start, owner, body, is_sure)


def _fault(start: int, owner: str, body: str, is_sure: bool) -> Fault:
    note = (ANOTHER if is_sure else f"“{body}”与本页单位不一致").format(owner=owner, body=body)
    doubt = "" if is_sure else WHERE.format(owner=owner, body=body)
    return Fault(KIND, start, start + len(body), note, doubt, alike=body)


def _core(body: str) -> str:
    core = LEAD.sub("", NUMBERED.sub("", body))
    return "" if core.startswith(WHOLE) or len(core) < 3 else core


def _is_same(first: str, second: str) -> bool:
    """住建局 is 住房和城乡建设局; a name without its county is the same, one of another county is not."""
    one, other = _parts(first), _parts(second)
    places = not one[0] or not other[0] or one[0].endswith(other[0]) or other[0].endswith(one[0])
    return places and (_within(one[1], other[1]) or _within(other[1], one[1]))


def _parts(body: str) -> tuple[str, str]:
    match = PLACE.match(body)
    place = match.group() if match and match.end() < len(body) - 1 else ""
    return place, KINDS.sub("", body[len(place) :])


def _within(short: str, long: str) -> bool:
    rest = iter(long)
    return all(char in rest for char in short)
