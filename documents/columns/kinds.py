"""What kind of column a name stands for. The patterns are data: `kinds.tsv`, first match wins.

`inherit` says what a parent's kind means for the columns below it: `always` where their own names tell nothing,
`neutral` only where the name is that of a year, a level or a unit, `override` whatever their names are, `never`.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from records import ColumnKind

TABLE = Path(__file__).parent / "kinds.tsv"
NEVER_MATCHES = r"(?!)"
# Names that only divide the column above them.
NEUTRAL = re.compile(
    r"(?:19|20)\d{2}年?(?:度)?|[省市县区乡镇村]?本?级|国家级?|国务院|中央|[省市县区乡镇](?:政府|直|属)?|本[县市区局镇]|其[他它]|全部|历史|往年|"
    r"(?:国务院|国家|中央|上级|[省市县区本]级|各?部门|各?乡镇|各单位)(?:信息|内容|政策)?"
)
# Texts that are written once: below penalties or recruitment they are not what comes out regularly there.
STANDING = re.compile(
    r"(?:指南|指引|流程|流程图|程序|须知|依据|标准|基准|条件|清单|目录|名录|下载|表格|样表|制度|知识|常见问题|电话|渠道|"
    r"(?:举报|投诉|咨询|联系)方式)$"
)
# Kinds with a duty to update that no standing text can meet, and whose notices are their own.
DUTIES = frozenset(
    {
        ColumnKind.PERSONNEL,
        ColumnKind.PLANNING,
        ColumnKind.BUDGET,
        ColumnKind.STATISTICS,
        ColumnKind.ENFORCEMENT,
        ColumnKind.INTERACTION,
    }
)
# Titles speak only for a column whose name tells nothing, and only when nearly all of them agree.
TITLES = (
    (ColumnKind.ANNUAL_REPORT, re.compile(r"信息公开.{0,4}年度报告|政府网站工作年度报表")),
    (ColumnKind.EXPLANATION, re.compile(r"解读|一图读懂|图解")),
    (ColumnKind.BUDGET, re.compile(r"(?:部门|单位|年度?)(?:预算|决算)")),
    (ColumnKind.PERSONNEL, re.compile(r"任免|任职|任前公示|拟录用|公开(?:招聘|招录|选调|遴选)")),
    (ColumnKind.ENFORCEMENT, re.compile(r"行政(?:处罚|许可)(?:决定|信息|公示)")),
)
# Kinds that no inspector accepts as one document.
LISTED = frozenset(
    {ColumnKind.NEWS, ColumnKind.NOTICE, ColumnKind.POLICY, ColumnKind.EXPLANATION, ColumnKind.PERSONNEL}
)
MIN_TITLES = 5
SHARE_OF_TITLES = 0.9
MAX_TITLES = 50


@dataclass(frozen=True, slots=True)
class Pattern:
    """`confidence` marks how the pattern was verified, as in the tables of limits."""

    kind: ColumnKind
    name: re.Pattern[str]
    unless: re.Pattern[str]
    inherit: str
    confidence: str

    def matches(self, name: str) -> bool:
        if self.kind in DUTIES and STANDING.search(name):
            return False
        return self.name.search(name) is not None and self.unless.search(name) is None


def kind_of(path: Sequence[str], units: frozenset[str] = frozenset(), titles: Sequence[str] = ()) -> ColumnKind:
    """The kind of the column at `path`, whose last part is its name. `units` are the parts that name a bureau or
    town, which say nothing about content; `titles` are those of its rows."""
    parts = [part for part in path if part != "首页"]
    if not parts:
        return ColumnKind.OTHER
    above = [pattern for part in parts[:-1] if part not in units and (pattern := _pattern(part))]
    if any(pattern.inherit == "override" for pattern in above):
        return next(pattern.kind for pattern in above if pattern.inherit == "override")
    name, parent = parts[-1], above[-1] if above else None
    if parent is not None and parent.inherit != "never" and (name in units or NEUTRAL.fullmatch(name)):
        return parent.kind
    own = None if name in units else _pattern(name)
    # Of columns above only the nearest speaks; what stands below 机构设置 and a unit's name is that unit's.
    direct = parent if len(parts) > 1 and parts[-2] not in units else None
    if own is not None:
        return direct.kind if direct is not None and _is_their_notice(own, direct) else own.kind
    nearest = direct if parent is not None and parent.kind is ColumnKind.FUNCTIONS else parent
    if nearest is not None and nearest.inherit == "always":
        return ColumnKind.OTHER if nearest.kind in DUTIES and STANDING.search(name) else nearest.kind
    return _by_titles(titles)


def _is_their_notice(own: Pattern, parent: Pattern) -> bool:
    """公示 below 行政处罚 are penalties, 考试公告 below 招考录用 are recruitment."""
    return own.kind is ColumnKind.NOTICE and parent.kind in DUTIES and parent.inherit == "always"


@lru_cache(maxsize=10_000)
def _pattern(name: str) -> Pattern | None:
    bare = "".join(name.split())
    return next((pattern for pattern in patterns() if pattern.matches(bare)), None)


@cache
def patterns() -> tuple[Pattern, ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return tuple(
        Pattern(
            ColumnKind(row["kind"]),
            re.compile(row["name"]),
            re.compile(row["unless"] or NEVER_MATCHES),
            row["inherit"],
            row["confidence"],
        )
        for row in rows
    )


def _by_titles(titles: Sequence[str]) -> ColumnKind:
    shown = titles[:MAX_TITLES]
    if len(shown) < MIN_TITLES:
        return ColumnKind.OTHER
    for kind, pattern in TITLES:
        if sum(pattern.search(title) is not None for title in shown) >= SHARE_OF_TITLES * len(shown):
            return kind
    return ColumnKind.OTHER
