"""Words about a number that say one thing twice, contradict each other or cannot be meant:
约30人左右, 近百余人, 减少了3倍."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from rules.wording.running import Fault

TWICE, CONTRARY, TIMES = "数量表述重复", "数量表述矛盾", "倍数使用不当"
UNITS, COMMA = "单位不当", "概数加顿号"
HAN = "零〇一二两三四五六七八九十百千万亿"
NUMBER = rf"(?:\d[\d,，.．]*(?:\.\d+)?[多余]?[百千万亿]{{0,2}}|[{HAN}]{{1,8}}|百分之[{HAN}]{{1,6}})"
EXACT = rf"(?:\d[\d,]*(?:\.\d+)?[百千万亿]{{0,2}}|[{HAN}]{{1,8}})"
MEASURE = (
    r"(?:[%％‰℃]|个百分点|亿元|万元|元|人次|人|名|户|家|个|件|项|起|条|次|亩|公顷|平方米|平方公里|立方米|公里|千米|米|厘米|毫米|吨|公斤"
    r"|千克|克|套|所|辆|宗|例|场|期|篇|份|处|座|张|批|头|只|台|株|棵|组|支|岁|年|个月|月|周|天|日|小时|分钟|秒|倍|成|里|斤|度|位|村|镇)"
)
TIME = r"(?:年|个[月季世]|月|周|天|日|小时|分钟|届|期|次|场|代)"
# 预约, 节约 and the like have nothing to do with a number.
ROUGHLY = "(?<![预节合公条制特签契失守违履邀相集简大婚租盟纽和])约"
NEARLY = "(?<![附就临靠邻毗最远相新亲贴切逼迫走拉])近"
ABOUT = rf"(?:大约|大概|{ROUGHLY}(?:莫|为|有|计)?|将近|接近|{NEARLY})"
# 左右两侧, 上下游, 上下班: no word about the number.
AROUND = r"(?:左右(?![两二岸侧各邻手逢开转翼幅摇摆车行向方分对线])|上下(?![游班学车级左线午山楼水坡浮限山联一全同行]))"
OVER = r"(?<!不)(?:超过|突破|超出|(?<![高赶])超|逾)"
LEAST = r"(?:至少|不少于|不低于|不小于|最少)"
MOST = r"(?:至多|最多|不超过|不多于|不高于|不大于)"
FALL = r"(?:减少|降低|下降|缩短|压缩|压减|缩减|减轻|下跌|减缓)"


@dataclass(frozen=True, slots=True)
class Said:
    kind: str
    note: str
    right: str = ""
    doubt: str = ""


Told = Callable[[re.Match[str]], Said]


def _twice(match: re.Match[str]) -> Said:
    whole, start = match.group(), match.start()
    right = whole[: match.start("last") - start] + whole[match.end("last") - start :]
    return Said(TWICE, f"“{match['first']}”与“{match['last']}”重复，保留一个即可", right)


def _clash(match: re.Match[str]) -> Said:
    return Said(CONTRARY, f"“{match.group()}”意思矛盾")


def _contrary(match: re.Match[str]) -> Said:
    return Said(CONTRARY, f"“{match['first']}”与“{match['last']}”意思矛盾")


def _unsure(told: Told, doubt: str) -> Told:
    return lambda match: replace(told(match), doubt=doubt)


def _times(match: re.Match[str]) -> Said:
    note = f"“{match.group()}”：{match['first']}不能用倍数表示，应写作分数、百分比或“降至几分之一”"
    return Said(TIMES, note)


def _unit(match: re.Match[str]) -> Said:
    return Said(UNITS, f"“{match.group()}”中的单位重复")


def _point(match: re.Match[str]) -> Said:
    return Said(UNITS, f"“{match.group()}”应为“个百分点”", match.group()[:-1] + "点")


def _about(match: re.Match[str]) -> Said:
    note = f"“{match.group()}”：相邻两数连用表示概数，中间不加顿号"
    return Said(COMMA, note, match.group().replace("、", ""))


USUAL = "口语中常这样说，请核对是否需要修改"
BEYOND = "如指超出标准的幅度可不改，请核对"


FEW = rf"(?:\d[\d,]*|[{HAN}]{{1,4}})"
NEAR = rf"(?:将近|接近|{NEARLY})"
MORE = rf"(?P<last>[余多])(?=[万亿]?{MEASURE})"
# By the text that a slip cannot be without: the patterns of the slip, and what each tells.
SLIPS: Mapping[str, tuple[tuple[str, Told], ...]] = {
    "左右": (
        (rf"(?P<first>{ABOUT}){NUMBER}{MEASURE}{{0,2}}[^，。；、\d\n{HAN}]{{0,4}}?(?P<last>{AROUND})", _twice),
        (rf"(?P<first>{OVER}){EXACT}{MEASURE}(?P<last>左右|上下)", _contrary),
        (r"(?P<first>以[上下内])(?P<last>左右(?![两岸侧]))|(?P<this>左右|上下)(?P<that>以[上内])", _clash),
    ),
    "余": (
        (rf"(?P<first>{NEAR}){FEW}(?P<last>[余多])(?=[万亿]?(?!{TIME}){MEASURE})", _contrary),
        (rf"(?P<first>大约|大概|{ROUGHLY}){FEW}{MORE}", _unsure(_twice, USUAL)),
        (rf"(?P<first>逾){FEW}{MORE}", _twice),
        (rf"[\d{HAN}](?P<first>[多余])(?P<last>(?!(?P=first))[多余])(?=[万亿]?{MEASURE})", _twice),
        (rf"(?P<first>数[十百千万]|几[十百千万]|十几|若干)(?P<last>余)(?={MEASURE})", _twice),
    ),
    "以上": (
        (rf"(?P<first>{OVER}){EXACT}(?![%％‰倍]){MEASURE}(?P<last>以上)", _twice),
        (rf"(?P<first>{OVER}){EXACT}[%％‰倍](?P<last>以上)", _unsure(_twice, BEYOND)),
        (rf"(?P<first>{LEAST}){EXACT}{MEASURE}(?P<last>以上)", _twice),
    ),
    "以内": (
        (rf"(?P<first>{OVER}|{LEAST}){EXACT}{MEASURE}(?P<last>以[内下])", _unsure(_contrary, BEYOND)),
        (rf"(?P<first>{MOST}){EXACT}{MEASURE}(?P<last>以[内下])", _unsure(_twice, USUAL)),
    ),
    "倍": ((rf"(?P<first>{FALL})(?:了|近|约|超过|将近)?(?:{EXACT}|数|几)[多余]?倍(?![数增速率])", _times),),
    "百分": (
        (r"(?P<first>百分之)[\d.]+(?P<last>[%％])", _twice),
        (r"\d[%％]个百分点", _unit),
        (r"\d个百分比(?!例)", _point),
    ),
    "元元": ((r"\d(?:万|亿)?元元(?![旦宵素器件月谋])|\d\s?(?:公里里|平方米米|立方米米|吨吨)", _unit),),
    # 三、四十公里 is between thirty and fifty; after 第 or at the start of a line 三 is a number of its own.
    "三、四": (
        (rf"(?<=[^\W\d第、])(?P<first>[一二三四五六七八])、[二三四五六七八九][十百千万](?=余?多?{MEASURE})", _about),
    ),
    "均": ((r"([年月日])均每\1|每([年月日])\2均|日均每天|每天日均|人均每[人名]|每人人均|户均每户|每户户均", _unit),),
}
ALIKE = {"上下": "左右", "多": "余", "以下": "以内", "里里": "元元", "米米": "元元", "吨吨": "元元"} | dict.fromkeys(
    ("一、二", "二、三", "四、五", "五、六", "六、七", "七、八", "八、九"), "三、四"
)
SIGN = re.compile("|".join((*SLIPS, *ALIKE)))
BY_SIGN = {
    sign: tuple((re.compile(pattern), told) for pattern, told in SLIPS[ALIKE.get(sign, sign)])
    for sign in (*SLIPS, *ALIKE)
}
BEFORE, BEHIND = 30, 8
# The character before a sign that alone can make it part of an amount.
DIGIT = f"0123456789余多几数干{HAN}"
UNIT = (
    "%％‰℃点元次人名户家个件项起条亩顷米里吨斤克套所辆宗例场期篇份处座张批头只台株棵组支岁年月周天日时钟秒倍成度位村镇"
)
LAST = {"余": DIGIT, "多": DIGIT, "以上": UNIT, "以内": UNIT, "以下": UNIT, "倍": DIGIT}


def doubtful(text: str) -> Iterator[Fault]:
    seen: set[int] = set()
    for sign in SIGN.finditer(text):
        if sign.group() in LAST and text[max(0, sign.start() - 1) : sign.start()] not in LAST[sign.group()]:
            continue
        start = max(0, sign.start() - BEFORE)
        around = text[start : sign.end() + BEHIND]
        for pattern, told in BY_SIGN[sign.group()]:
            match = pattern.search(around)
            if match and start + match.start() not in seen:
                seen.add(start + match.start())
                said = told(match)
                yield Fault(said.kind, start + match.start(), start + match.end(), said.note, said.doubt, said.right)
