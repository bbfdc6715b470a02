"""Figures of one sentence that contradict each other.

Only what the sentence itself closes is counted up: parts may overlap, and most lists of them name only the larger ones.
"""

import re
from collections.abc import Iterator

from rules.wording.running import Fault

SUM, SHARE, GROWTH = "合计不符", "百分比不符", "增减不符"
NUMBER = r"(?<![\d.．])\d{1,9}(?:,\d{3})*(?:\.\d{1,4})?"
UNIT = (
    r"(?:亿元|万元|元|万人次|人次|万人|万户|万亩|万吨|人|名|户|件|个|项|家|起|条|次|亩|吨|公里|套|所|辆|宗|例|场|期|篇|份|处|座|张|批|头"
    r"|只|台)"
)
PERCENT = r"[%％]"
TOTAL = re.compile(
    rf"(?:共有?|总共|合计|总计|共计|累计|总数为?|总量为?|总人数)[^，。；：、\d]{{0,12}}?(?P<total>{NUMBER})\s?(?P<unit>{UNIT})"
)
MALE = re.compile(
    rf"男[^\d，。；、]{{0,6}}?(?P<male>{NUMBER})\s?(?:人|名)[^\d。；]{{0,6}}?女[^\d，。；、]{{0,6}}?(?P<female>{NUMBER})\s?(?:人|名)"
)
PARTS = re.compile(r"[，,（(：:](?:其中|分别为|分别是)[:：，]?(?P<parts>[^。；\n]{6,200})")
PART = re.compile(rf"(?P<value>{NUMBER})\s?(?P<unit>{UNIT})")
SHARES = re.compile(
    rf"(?:分别占|各占|分别为|占比分别为|比例分别为|比重分别为)[^。；\n]{{0,30}}?(?P<all>{NUMBER}{PERCENT}(?:(?:、|，|和|,|以及|及){NUMBER}{PERCENT}){{1,9}})"
)
# 报销比例, 补助比例 and the like are rates, of which each has a whole of its own.
WHOLE = re.compile(r"占|比重|构成|(?:股权|持股|出资|投资|性别|年龄|结构|男女)比例")
RISING = ("增加", "增长", "提高", "提升", "上升", "扩大", "扩展", "攀升", "跃升", "增至", "升")
FALLING = ("减少", "下降", "降低", "缩减", "压减", "压缩", "缩短", "减", "降")
RISES, FALLS = f"(?:{'|'.join(RISING)})", f"(?:{'|'.join(FALLING)})"
MOVED = re.compile(
    rf"[由从][^，。；\n第]{{0,30}}?(?P<first>{NUMBER})\s?(?P<unit>(?:{UNIT}|{PERCENT}|天|小时|个百分点|分|分钟|工作日|个工作日))(?![/／])[^，。；\d第]{{0,8}}"
    rf"(?P<verb>{RISES}|{FALLS})(?:到|至|为)(?:了)?(?:\d{{4}}年的?)?[^，。；\d第]{{0,6}}(?P<last>{NUMBER})\s?(?P=unit)"
)
RATE = re.compile(
    rf"[，,（(](?:同比|共|总共|累计|较上年|比上年|增幅|降幅)?(?:实际)?(?:{RISES}|{FALLS}|为|达)(?:了)?(?P<rate>{NUMBER}){PERCENT}"
)
COMPARED = re.compile(
    rf"(?P<now>{NUMBER})\s?(?P<unit>{UNIT})[，,（(](?:而)?(?:去年|上年|上一年)(?:同期)?[^，。；\d]{{0,8}}?(?P<then>{NUMBER})\s?(?P=unit)"
    rf"[）)]?[，,](?:同比|比上年|较上年|比去年|较去年)[^，。；\d]{{0,4}}?(?P<verb>{RISES}|{FALLS})(?:了)?(?P<rate>{NUMBER}){PERCENT}"
)
TOLERANCE = 0.6
# Rates are rounded, and so are the figures they are made of.
POINTS, PARTLY = 1.5, 0.05
OVERLAP = "各部分如有交叉可不改，请核对"


def contradictory(text: str) -> Iterator[Fault]:
    # Each kind needs certain words; most pages hold few of them.
    yield from _moves(text)
    if any(word in text for word in ("去年", "上年", "上一年")):
        yield from _compared(text)
    if "分别" in text or "各占" in text:
        yield from _shares(text)
    if "女" in text:
        yield from _sexes(text)
    if "其中" in text or "分别" in text:
        yield from _parts(text)


def _moves(text: str) -> Iterator[Fault]:
    """From more to less is no growth."""
    for match in MOVED.finditer(text):
        if "分别" in text[max(0, match.start() - 10) : match.end()]:
            continue
        first, last = _value(match["first"]), _value(match["last"])
        rises = re.match(RISES, match["verb"]) is not None
        start, end = match.start("first"), match.end()
        if first != last and (last > first) != rises:
            note = f"“{text[start:end]}”写作{match['verb']}，但数字是{'减少' if rises else '增加'}的"
            yield Fault(GROWTH, start, end, note)
        elif rate := RATE.match(text, end):
            yield from _rate(text, (start, rate.end()), (first, last), _value(rate["rate"]))


def _compared(text: str) -> Iterator[Fault]:
    for match in COMPARED.finditer(text):
        then, now = _value(match["then"]), _value(match["now"])
        rises = re.match(RISES, match["verb"]) is not None
        if then != now and (now > then) != rises:
            note = f"“{match.group()}”写作{match['verb']}，但数字是{'减少' if rises else '增加'}的"
            yield Fault(GROWTH, *match.span(), note)
        else:
            yield from _rate(text, match.span(), (then, now), _value(match["rate"]))


def _rate(text: str, place: tuple[int, int], values: tuple[float, float], said: float) -> Iterator[Fault]:
    first, last = values
    if not first or text[place[1] - 8 : place[1]].count("个百分点"):
        return
    real = abs(last - first) / first * 100
    if abs(real - said) > max(POINTS, PARTLY * said):
        note = f"按所列数字计算，变化幅度约为{real:.1f}%，文中写作{said:g}%"
        yield Fault(GROWTH, *place, note, "可能按可比口径计算，请核对")


def _parts(text: str) -> Iterator[Fault]:
    """Parts of the same unit that are more than the whole."""
    for match in TOTAL.finditer(text):
        parts = PARTS.match(text, match.end())
        if parts is None:
            continue
        found = [part for part in PART.finditer(text, *parts.span("parts")) if part["unit"] == match["unit"]]
        total, added = _value(match["total"]), sum(_value(part["value"]) for part in found)
        if len(found) < 2 or TOTAL.search(parts["parts"]) or "其中" in parts["parts"] or MALE.search(parts["parts"]):
            continue
        if added > total * 1.001 or (len(found) > 2 and total * 0.9 < added < total * 0.999):
            note = f"各分项合计为{added:g}{match['unit']}，与总数{total:g}{match['unit']}不符"
            yield Fault(SUM, match.start(), found[-1].end(), note, OVERLAP)


def _shares(text: str) -> Iterator[Fault]:
    for match in SHARES.finditer(text):
        before = text[max(0, match.start() - 40) : match.end()]
        values = [_value(raw) for raw in re.findall(NUMBER, match["all"])]
        if WHOLE.search(before) and sum(values) > 100 + TOLERANCE:
            note = f"各部分占比合计为{sum(values):g}%，超过100%"
            yield Fault(SHARE, match.start("all"), match.end("all"), note, "如各项不属于同一整体可不改，请核对")


def _sexes(text: str) -> Iterator[Fault]:
    for match in MALE.finditer(text):
        start = max(text.rfind(sign, 0, match.start()) for sign in "。；\n") + 1
        totals = [t for t in TOTAL.finditer(text, start, match.start()) if t["unit"] in ("人", "名")]
        if not totals:
            continue
        total, parts = _value(totals[-1]["total"]), _value(match["male"]) + _value(match["female"])
        if total != parts:
            note = f"男女合计为{parts:g}人，与总数{total:g}人不符"
            yield Fault(SUM, match.start(), match.end(), note)


def _value(raw: str) -> float:
    return float(raw.replace(",", ""))
