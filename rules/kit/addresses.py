"""Postal addresses down to a door: …路12号, …村3组, …小区3栋2单元501室."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from rules.kit.spots import Spot

NUMBER = r"[0-9０-９A-Z一二三四五六七八九十百零〇]"
UNIT = r"(?:号楼|号院|号|栋|幢|座|单元|室|组|社|队|户|楼|层)"
# The last character of a place; before a building's own unit any name of an estate will do.
PLACE = (
    r"(?:[路街巷弄里村苑园庄屯寨湾坪坝沟道城府庭居院区营堡店段坊塘岭坡台东西南北中镇乡场湖桥井圩墩垸洼梁峪冲垭垄埠浦洲岛楼峰溪河江沙"
    r"山崖窑畈塆垅屋滩渡港泉林岗丘寺庙铺集厂矿]|(?<![导作查察检专督考])(?<![一二三四五六七八九十0-9导作查选]小)组|[路街门里巷坊][头一二三四五六七八九十]条|生产队|胡同|社区|[村居]委会|公寓|宿舍|门牌|嘎查|[一-鿿](?=[0-9０-９A-Z]{1,3}(?:号楼|栋|幢|单元)))"
)
# Starting at the door, not at the town: a search for the whole would try every character of a page.
DOOR = re.compile(
    rf"{PLACE}(?:第)?({NUMBER}{{1,5}}(?:[-－—之附]{NUMBER}{{1,4}}){{0,2}}{UNIT}"
    rf"(?:附?{NUMBER}{{1,5}}(?:[-－—附]{NUMBER}{{1,4}}){{0,2}}{UNIT}){{0,4}}"
    rf"(?:{NUMBER}{{2,4}}(?![0-9年月日元万人户]))?)"
)
ADDRESS_CHARACTER = re.compile(r"[一-鿿0-9A-Za-z·]*$")
REACH = 30
TOWN = re.compile(r".*(?:镇|乡|街道|办事处|农场|林场)")
# The last word before the address proper: a label, a verb of living.
LABEL = re.compile(
    r".*(?:住址|地址|住所地?|所在地|户籍地?|现居|居住|家住|住在|住于|现住|(?<!居)住(?![宅房建院户])|坐落|户口[由从]|迁[往至入到]|来到|走进|名下的|住的|位于|在地?|是|为)"
)


class Depth(Enum):
    """How far an address goes. A group is a handful of households; a door is one."""

    GROUP = "group"
    DOOR = "door"


@dataclass(frozen=True, slots=True)
class Address:
    spot: Spot
    depth: Depth


def find_addresses(text: str) -> Iterator[Address]:
    """A mask keeps the town at most, or what stands before the door's own number."""
    for match in DOOR.finditer(text):
        tail = ADDRESS_CHARACTER.search(text, max(0, match.start() - REACH), match.start())
        front = tail.group() if tail else ""
        label = LABEL.match(front)
        start = match.start() - len(front) + (label.end() if label else 0)
        town = TOWN.match(text, start, match.start())
        hide = town.end() if town else match.start(1)
        door = match.group(1)
        group = re.fullmatch(rf"(?:{NUMBER}+(?:组|社|队))+", door) is not None
        spot = Spot(text[start : match.end()], start, match.end(), hide, match.end())
        yield Address(spot, Depth.GROUP if group else Depth.DOOR)


# What no office has: a flat, or a house number below a village group.
HOME_DOOR = re.compile(r"(?:室|户)$|单元|(?:组|社|队).*号|(?:栋|幢|号楼).*\d{3,4}$")
HOME_WORD = re.compile(
    r"(?:家庭|居住|户籍|现住|家)\S{0,3}?(?:地址|住址|所在地)|住址|家住|现住|住(?:在|于)?$|住所地?[:：]?$"
)
WORD_REACH = 12


def find_homes(text: str) -> Iterator[Spot]:
    """The addresses that a mask covers wherever they stand: those that can only be, or are called, a home."""
    if not any(word in text for word in "号组室栋幢户单元"):
        return
    for address in find_addresses(text):
        spot = address.spot
        near = text[max(0, spot.start - WORD_REACH) : spot.start]
        if HOME_DOOR.search(spot.value) or HOME_WORD.search(near):
            yield spot
