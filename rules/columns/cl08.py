"""CL08 发布时间标签格式不规范。"""

import re
from collections.abc import Iterator

from records import DateStamp, Severity, SiteView
from rules.kit import Context, Draft, Rule, good, make_site, outside, unsure

# A time is often left out; what readers of the tag cannot do without is the order and form of the day.
FORM = re.compile(r"\s*\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?\s*")
PAGE = "http://www.yunxiu.gov.cn/9.html"

RULE = Rule(
    code="CL08",
    name="发布时间标签格式不规范",
    checks=SiteView,
    where=lambda view: bool(view.stamps),
    severity=Severity.HINT,
    confidence="Mh",
    basis=("47号/发布时间",),
    why="统一格式的发布时间标签是检查程序和搜索引擎判断更新时间的首选依据。",
    advice="请网站维护单位统一修改页面模板，按“年-月-日 时：分”的顺序和位数输出发布时间标签。",
    examples=(
        unsure("标签写成斜线日期", make_site(stamps=(DateStamp("2026/5/18 9:05:00", PAGE, 3),))),
        good("标准格式", make_site(stamps=(DateStamp("2026-05-18 09:05", PAGE, 300),))),
        good("只有日期", make_site(stamps=(DateStamp("2026-05-18", PAGE, 300),))),
        outside("没有读到发布时间标签", make_site()),
    ),
)


def check(view: SiteView, ctx: Context) -> Iterator[Draft]:
    odd = [stamp for stamp in view.stamps if not FORM.fullmatch(stamp.raw)]
    if odd:
        pages = sum(stamp.pages for stamp in odd)
        forms = "、".join(f"“{stamp.raw}”" for stamp in odd[:3])
        message = f"{view.name}有{pages}个页面的发布时间标签写作{forms}，与“YYYY-MM-DD HH:MM”格式不一致，请核对。"
        yield RULE.review(view, message, count=pages, examples=tuple(stamp.url for stamp in odd[:3]))
