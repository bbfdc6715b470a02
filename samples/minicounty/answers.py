"""What the server of the county sends back."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from html import escape

from samples.minicounty.hazards import LOOP, LOOP_BACK, MAZE_STEP, Behaviour

HTML = "text/html"
HUGE_BYTES = 3_000_000
SLOWNESS_S = 1.0
STUMBLES = 2
MONTH = re.compile(r"month=(\d{4})-(\d{2})")


@dataclass(frozen=True, slots=True)
class Answer:
    """`stumbles` requests fail with 503 before one is answered, again and again; a `streamed` body comes in chunks
    without a length. `known` is the tag that a client already had."""

    body: bytes
    content_type: str = HTML
    status: int = 200
    location: str = ""
    delay_s: float = 0.0
    stumbles: int = 0
    streamed: bool = False
    known: str = ""

    @property
    def tag(self) -> str:
        """The ETag: the same for the same bytes; "" for what has none to keep."""
        return f'"{blake2b(self.body, digest_size=10).hexdigest()}"' if self.status == 200 and not self.streamed else ""


# (title, body as HTML) to a whole page of the portal.
Frame = Callable[[str, str], bytes]


def redirect(location: str) -> Answer:
    return Answer(b"", status=302, location=location)


def missing(frame: Frame) -> Answer:
    return Answer(frame("404", _note("抱歉，没有找到您要的页面", "请检查网址，或返回首页继续浏览。")), status=404)


def hazard_answer(behaviour: Behaviour, target: str, frame: Frame) -> Answer:
    """The answer to a request for `target`, a path with its query, behind which a hazard of that kind stands."""
    return ANSWERS[behaviour](target, frame)


def _note(heading: str, text: str) -> str:
    return f'<div class="main article"><h1>{heading}</h1><div id="zoom"><p>{text}</p></div></div>'


def _gone(target: str, frame: Frame) -> Answer:
    return missing(frame)


def _unsteady(target: str, frame: Frame) -> Answer:
    body = _note("水文监测站点检查情况通报", "检查组对全部水文监测站点进行了检查，设备、电源和通信线路均运行正常。")
    return Answer(frame("水文监测站点检查情况通报", body), stumbles=STUMBLES)


def _forbidden(target: str, frame: Frame) -> Answer:
    return Answer(frame("403", _note("禁止访问", "您没有查看此页面的权限。")), status=403)


def _vanished(target: str, frame: Frame) -> Answer:
    # As a mended error page does it: the words are right, the status is not.
    head = '<head><meta charset="utf-8"><title>页面不存在</title></head>'
    return Answer(f"<html>{head}<body>您访问的页面不存在或已删除。</body></html>".encode())


def _loop(target: str, frame: Frame) -> Answer:
    return redirect(LOOP_BACK if target == LOOP.path else LOOP.path)


def _closed(target: str, frame: Frame) -> Answer:
    return Answer(frame("内部办公", _note("内部办公", "本页面仅供内部使用。")))


def _huge(target: str, frame: Frame) -> Answer:
    return Answer(bytes(HUGE_BYTES), "application/zip", streamed=True)


def _slow(target: str, frame: Frame) -> Answer:
    body = _note("暑期开放运动场地一览", "县体育馆、第一中学和青岚镇中心学校的运动场地在暑期分时段开放，入场请登记。")
    return Answer(frame("暑期开放运动场地一览", body), delay_s=SLOWNESS_S)


def _calendar(target: str, frame: Frame) -> Answer:
    found = MONTH.search(target)
    year, month = (int(found[1]), int(found[2])) if found else (2026, 7)
    months = (year * 12 + month - 2, year * 12 + month)
    back, on = (f"/rili?month={n // 12 % 10_000:04d}-{n % 12 + 1:02d}" for n in months)
    turns = f'<p><a href="{back}">前一个月</a>　<a href="{on}">后一个月</a></p>'
    return Answer(frame("活动日历", _note(f"活动日历：{year}年{month}月", "本月活动以各单位通知为准。") + turns))


def _filter(target: str, frame: Frame) -> Answer:
    longer = escape(f"{target}&lx=1" if "?" in target else f"{target}?lx=1")
    turn = f'<p><a href="{longer}">在结果中筛选</a></p>'
    return Answer(frame("影像条件查询", _note("影像条件查询", "没有选择筛选条件。") + turn))


def _maze(target: str, frame: Frame) -> Answer:
    turn = f'<p><a href="{MAZE_STEP}">进入下一级地图</a></p>'
    return Answer(frame("县域电子地图", _note("县域电子地图", "请选择地图级别。") + turn))


ANSWERS: dict[Behaviour, Callable[[str, Frame], Answer]] = {
    Behaviour.GONE: _gone,
    Behaviour.UNSTEADY: _unsteady,
    Behaviour.FORBIDDEN: _forbidden,
    Behaviour.VANISHED: _vanished,
    Behaviour.LOOP: _loop,
    Behaviour.CLOSED: _closed,
    Behaviour.HUGE: _huge,
    Behaviour.SLOW: _slow,
    Behaviour.CALENDAR: _calendar,
    Behaviour.FILTER: _filter,
    Behaviour.MAZE: _maze,
}
