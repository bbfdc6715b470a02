"""Who a page says it comes from: ContentSource in the head, else 来源 in the information line."""

import re

from documents.html.head import Metas, meta
from documents.html.labels import COLON, SPACE, Kind, labels
from documents.text import tidy

LABEL = Kind(
    re.compile(rf"(?<![\u4e00-\u9fff])(?:信息|文章|稿件|内容|新闻|消息)?(?:来{SPACE}|稿)源$"), COLON, (("源", "来稿"),)
)
# Where the next part of the line begins, when only a space parts the two.
TAIL = re.compile(
    r"\s*(?:[【\[(（]?\s*(?:字\s*[体号]|字体大小)|浏\s*览|点击|阅读|访问|发布|发表|更新|时\s*间|日\s*期|作\s*者|编\s*辑|责任|责编|审核|打印|分享|关闭|收藏|撰稿|记者|通讯员|供稿|扫一扫|[【\[]?\s*大\s+中|\d{4}\s*[-年./]|[|｜]).*",
    re.DOTALL,
)
MAX_SOURCE = 50
EDGES = " \u3000:：\"'“”‘’[]【】()（）<>|-—_/、，。;；"
PAIRS = {"(": ")", "（": "）"}


def source_of(metas: Metas, html: str) -> str:
    """`html` is without comments and scripts; "" when the page does not say it."""
    if named := clean_source(meta(metas, "contentsource")):
        return named
    for label in labels(LABEL, html):
        lines = [line for line in map(tidy, label.behind.split("\n")) if line.strip(":： ")]
        if lines and (named := clean_source(lines[0])):
            return named
    return ""


def clean_source(text: str) -> str:
    """The bare name, without label, date and the buttons behind it."""
    text = re.sub(r"^\s*(?:(?:信息|文章|稿件)?来\s*源)?\s*[:：]\s*", "", tidy(text))
    text = TAIL.sub("", text)
    stripped = text.strip(EDGES)
    # A bracket that belongs to the name stays: 县融媒体中心（转载）.
    for opening, closing in PAIRS.items():
        if opening in stripped and closing not in stripped and stripped + closing in text:
            stripped += closing
    return stripped if len(stripped) <= MAX_SOURCE else ""
