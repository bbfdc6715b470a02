"""Text that no longer is text: bytes read in the wrong encoding, characters lost on the way, markup shown as text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Garble:
    """A place in a block; `doubt` is Chinese, "" when nobody could read it otherwise. `right` is the text as it was
    meant, where it can be found out."""

    kind: str
    start: int
    end: int
    doubt: str = ""
    right: str = ""


ENCODING, LOST, MARKUP, ICON = "编码错误", "字符丢失", "代码残留", "无法显示的字符"
HAN = re.compile(r"[\u4e00-\u9fff]")
# Characters that half of all running Chinese text consists of; a wrong decoding yields rare ones.
COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力"
    "里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比"
    "或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将"
    "组见计别手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己"
    "美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织"
    "装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查县"
    "乡镇村局厅处灌溉落实印请站认真调度案户补贴通知公告"
)
# Mojibake of UTF-8 read as GBK begins with these lead bytes.
SUSPICIOUS = re.compile(r"[^\x00-\x7f\s，。；：、！？“”（）《》]{4,}")
GBK_MARKS = re.compile("[鐨勭浠涓鍏鍦鎴鏄鏈鍙銆锛绗缁閮鍒鏂鎵闂鍚鎬鏃鍔鍗鍥鍖鎷娴渚鏍鑳]")
LATIN = re.compile(r"[\x80-\u024f\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{4,}")
FIXED = re.compile("(?:锟斤拷|锟斤|斤拷锟)+|烫烫烫+|屯屯屯+|锘\\w{0,3}锘")
REPLACED = re.compile("\ufffd+")
QUESTIONS = re.compile(r"(?<![?？=/&])[?？]{4,}(?![?？])")
LOST_QUOTES = re.compile(
    r"\?[\u4e00-\u9fff、（）()0-9]{0,40}(?:条例|意见|办法|通知|规定|决定|细则|方案|规划|纲要|法)\?(?=[\u4e00-\u9fff])"
)
ENTITY = re.compile(r"&(?:amp;)?(?:nbsp|lt|gt|quot|ldquo|rdquo|mdash|middot|hellip|emsp|ensp|#\d{2,5});|&nbsp")
TAG = re.compile(r"</?(?:p|br|div|span|strong|font|table|tr|td|a|img|o:p)(?:\s[^<>\n]{0,200})?/?>", re.IGNORECASE)
PRIVATE = re.compile(r"(?<=[\u4e00-\u9fff])[\ue000-\uf8ff]+(?=[\u4e00-\u9fff])")
LONG_RUN = 6


def garbles(text: str) -> Iterator[Garble]:
    """The garbled places of one block."""
    yield from _misread(text)
    for pattern, kind, doubt in SIMPLE:
        for match in pattern.finditer(text):
            yield Garble(kind, *match.span(), doubt(match.group()))


def _misread(text: str) -> Iterator[Garble]:
    if len(GBK_MARKS.findall(text)) >= 2:
        yield from _read_as_gbk(text)
    for match in LATIN.finditer(text):
        right = as_utf8(match.group(), "cp1252") or _as_gbk(match.group())
        if right:
            yield Garble(ENCODING, *match.span(), right=right)


def _read_as_gbk(text: str) -> Iterator[Garble]:
    """The whole block where it can be read as one, else the stretches that can."""
    core = text.strip()
    if core and (right := as_utf8(core, "gb18030")):
        start = text.index(core)
        yield Garble(ENCODING, start, start + len(core), right=right)
        return
    for match in SUSPICIOUS.finditer(text):
        if right := as_utf8(match.group(), "gb18030"):
            yield Garble(ENCODING, *match.span(), right=right)


def as_utf8(run: str, encoding: str) -> str:
    """What `run` was before UTF-8 bytes were read in `encoding`; "" when it was not. Lost bytes leave holes."""
    raw = b"".join(_bytes(char, encoding) for char in run)
    decoded = raw.decode("utf-8", "ignore")
    han = HAN.findall(decoded)
    enough = len(han) >= 2 and 3 * len(han) * 2 >= len(raw) and sum(c in COMMON for c in han) * 2 >= len(han)
    return decoded if enough else ""


def _as_gbk(run: str) -> str:
    try:
        decoded = run.encode("latin-1").decode("gbk")
    except UnicodeError:
        return ""
    han = HAN.findall(decoded)
    return decoded if len(han) >= 2 and sum(c in COMMON for c in han) * 2 >= len(han) else ""


def _bytes(char: str, encoding: str) -> bytes:
    try:
        return char.encode(encoding)
    except UnicodeError:
        return bytes((ord(char),)) if ord(char) < 256 else b""


def _never(found: str) -> str:
    return ""


def _short(found: str) -> str:
    return "" if len(found) >= 2 else "个别字符无法显示，请核对原文"


def _questions(found: str) -> str:
    return "" if len(found) >= LONG_RUN and "？" not in found else "可能是强调语气，请核对"


def _always(found: str) -> str:
    return "请对照原文核对"


SIMPLE: tuple[tuple[re.Pattern[str], str, Callable[[str], str]], ...] = (
    (FIXED, ENCODING, _never),
    (REPLACED, LOST, _short),
    (QUESTIONS, LOST, _questions),
    (LOST_QUOTES, LOST, _always),
    (ENTITY, MARKUP, _never),
    (TAG, MARKUP, _never),
    (PRIVATE, ICON, _always),
)
