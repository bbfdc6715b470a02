"""Names of units: when two of them mean the same one, and what is a unit's name at all."""

import re
from functools import lru_cache

LEVELS = "省市县区旗州盟"
TOWN = re.compile(r"(.{1,8}?(?:街道|镇|乡|苏木))(?:党委、?)?(?:人民)?(?:政府|办事处)?")
SPACE = re.compile(r"[\s\u3000·]+")
# What may follow a unit's name without making it another unit's.
OWN_SITE = (
    r"(?:(?:政府)?(?:门户|官方)?网站|官网|门户|子站|站点|主页|首页|政务网|微网|频道|专栏|专题"
    r"|(?:政务|(?:政府)?信息)公开(?:目录|专栏|平台|网)?)"
)
OWN_OFFICE = r"(?:(?:党政)?(?:综合)?办公室|党政(?:综合)?办|党委|党组|(?:人民)?政府|[\u4e00-\u9fff]{1,8}[股科])"
REST = re.compile(rf"(?:{OWN_SITE}|{OWN_OFFICE})?(?:[^\u4e00-\u9fff].*)?", re.DOTALL)
HAN = "[\u4e00-\u9fff]"
TOWN_UNIT = re.compile(rf"{HAN}{{2,8}}(?:(?:镇|乡)人民政府|街道办事处|街道办)|{HAN}{{2,5}}(?:镇|街道)|{HAN}{{2,3}}乡")
BODY_UNIT = re.compile(
    rf"{HAN}{{2,20}}(?:局|委员会|管委会|人民法院|人民检察院|总工会|供销社|供销合作社|人民政府办公室)"
)
# Short forms end like ordinary words (一网通办, 新闻中心): only with the level of the place before them.
SHORT_UNIT = re.compile(
    rf"{HAN}{{2,16}}(?:委|办|中心)|{HAN}{{1,16}}(?:办公室|法院|检察院|总工会|妇联|残联|文联|科协|工商联|供销社)"
)
NO_UNIT = re.compile(
    r"各|乡镇$|部门|镇街|通办|网办|快办|好办|领办|城乡|下乡|返乡|家乡|故乡|之乡|水乡|老乡|古镇|小镇|重镇|城镇|集镇"
    r"|[大布格结全开僵新破变定时战当残危邮]局$"
)
MIN_NAME = 2


@lru_cache(maxsize=50_000)
def bare_unit(name: str, county: str) -> str:
    """A unit's name without the county's, its level and the words that official short forms leave out."""
    name = SPACE.sub(" ", name).strip(" 　:：>[]【】")
    _, found, rest = name.partition(county) if county else ("", "", "")
    name = rest if found and rest else name
    level = county[-1:] if county[-1:] in LEVELS else ""
    if level and name.startswith(level) and len(name) > MIN_NAME:
        name = name[1:]
    # Official short forms drop 和: 发展改革局, 住房城乡建设局.
    name = name.replace("人民政府", "政府").replace("和", "").strip()
    town = TOWN.fullmatch(name)
    return town[1] if town else name


@lru_cache(maxsize=50_000)
def is_unit(name: str, county: str) -> bool:
    """True when the name is clearly that of a bureau, committee, office or town."""
    name = SPACE.sub("", name)
    if NO_UNIT.search(name) or is_county(name, county):
        return False
    if TOWN_UNIT.fullmatch(name) or BODY_UNIT.fullmatch(name):
        return True
    level = county[-1:]
    own = bool(county) and name.startswith((county, level) if level in LEVELS and level else county)
    return own and SHORT_UNIT.fullmatch(name) is not None


def is_county(name: str, county: str) -> bool:
    """True for the county's own name and that of its government and portal."""
    return (
        bool(county)
        and re.fullmatch(rf"{re.escape(county)}(?:人民)?(?:政府)?(?:信息)?(?:门户)?(?:网站?)?", name) is not None
    )
