"""What other programs and sites leave in a text that was copied from them."""

import re
from collections.abc import Iterator

from rules.wording.garbled import HAN, Garble
from rules.wording.garbled import LOST_QUOTES as LOST_TITLES

SHARING, WORD, ESCAPED, SCRIPT, PAGE, QUOTES = (
    "文库网站残留",
    "排版软件残留",
    "编码转义残留",
    "脚本输出残留",
    "页码残留",
    "引号字符错误",
)
SHARED = (
    *(
        "本文档由用户上传",
        "文档下载收益归",
        "版权归属用户",
        "收藏 分享赚钱",
        "下载文档到电脑",
        "VIP免费下载",
        "未能成功下载的用户请联系客服",
    ),
    *(
        "你可能关注的文档",
        "可自由复制编辑",
        "可自由编辑修改",
        "专业资料整理分享",
        "更多精品文档",
        "如有侵权请联系网站删除",
        "没有关键字相关信息",
    ),
)
OFFICE = (
    "X-NONE",
    "MicrosoftInternetExplorer4",
    "mso-style-",
    "Style Definitions",
    "MsoNormalTable",
    "<!--[if",
    "[endif]",
    "@font-face",
    "EN-US ZH-CN",
)
ESCAPES = re.compile(
    r"(?:\\u[0-9a-fA-F]{4}){2,200}|(?:&#x[0-9a-fA-F]{4};){2,200}|(?<![A-Za-z0-9/?&=.%+-])(?:%[Ee][4-9](?:%[89A-Fa-f][0-9A-Fa-f]){2}){2,200}|(?:=E[4-9](?:=[89AB][0-9A-F]){2}){2,200}"
)
OUTPUT = re.compile(
    r"\[object Object\]|(?<=[：:\u4e00-\u9fff])\s?(?:undefined|NaN)(?![A-Za-z])|(?<![A-Za-z])null(?=年|月|日|次|人)"
)
PAGE_NUMBER = re.compile(r"[-—－–][-—－–]?\s?\d{1,3}\s?[-—－–]{1,2}\s?(?=[\u4e00-\u9fff])")
BROKEN = re.compile(r"[\u4e00-\u9fff，、]\s?$")
# 〞 and ″ close nothing that “ has opened.
DOUBLE_PRIME = re.compile(r"“[^“”〞″\n]{1,40}[〞″]|〝[^〝〞\n]{1,40}[〞”]")
LOST_QUOTES = re.compile(r"(?<=[\u4e00-\u9fff])[?？](?P<words>[\u4e00-\u9fff0-9、]{2,12})[?？](?=[\u4e00-\u9fff])")
# Looked for first: a substring costs a page a few microseconds.
ESCAPE_SIGNS, OUTPUTS, PRIMES = ("\\u", "&#x", "%E", "%e", "=E"), ("undefined", "NaN", "null", "[object"), "〞〝″"
STOP = re.compile(r"[，。；：？?！\n]")
ASKING = re.compile(r"[吗呢么谁何哪啥否几吧]|怎|什么|多少|为啥|可以|能不能|是不是|有没有|如何")


def may_hold_page_numbers(outline: str) -> bool:
    """Never False for the outline of a text with one that cuts a sentence."""
    return next(_page_numbers(outline), None) is not None


def residue(text: str) -> Iterator[Garble]:
    for kind, phrases in ((SHARING, SHARED), (WORD, OFFICE)):
        for phrase in phrases:
            if (start := text.find(phrase)) >= 0:
                yield Garble(kind, start, start + len(phrase))
    if any(sign in text for sign in ESCAPE_SIGNS):
        for match in ESCAPES.finditer(text):
            yield Garble(ESCAPED, *match.span(), right=_unescaped(match.group()))
    if any(word in text for word in OUTPUTS):
        for match in OUTPUT.finditer(text):
            yield Garble(SCRIPT, *match.span(), "可能由页面脚本填入，请核对")
    yield from _page_numbers(text)
    yield from _quotes(text)


def _page_numbers(text: str) -> Iterator[Garble]:
    for match in PAGE_NUMBER.finditer(text):
        if BROKEN.search(text[max(0, match.start() - 2) : match.start()]):
            yield Garble(PAGE, *match.span(), "可能是编号或标识，请核对")


def _quotes(text: str) -> Iterator[Garble]:
    if any(sign in text for sign in PRIMES):
        for match in DOUBLE_PRIME.finditer(text):
            yield Garble(QUOTES, *match.span(), right=f"“{match.group()[1:-1]}”")
    if "?" in text or "？" in text:
        for match in LOST_QUOTES.finditer(text):
            before = STOP.split(text[max(0, match.start() - 30) : match.start()])[-1]
            if not ASKING.search(match["words"] + before) and not LOST_TITLES.match(text, match.start()):
                yield Garble(QUOTES, *match.span(), "原文可能是引号或书名号，请核对", f"“{match['words']}”")


def _unescaped(raw: str) -> str:
    """The Chinese that was meant, "" when it is none."""
    digits = re.sub(r"[^0-9a-fA-F]", "", raw.replace("\\u", "").replace("&#x", ""))
    if raw.startswith(("%", "=")):
        text = bytes.fromhex(digits).decode("utf-8", "ignore")
    else:
        text = bytes.fromhex(digits).decode("utf-16-be", "ignore")
    return text if HAN.search(text) else ""
