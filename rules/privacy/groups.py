"""Groups of people whose very membership is sensitive, and what columns and results tell of health."""

import re

from rules.privacy.illness import DISEASE, ILL_OF
from rules.privacy.names import SURNAMES
from rules.privacy.roles import Role
from rules.privacy.rosters import Roster

# Told by the list's name alone: whoever stands in it is known to be of the group.
GROUP = re.compile(
    r"精神(?:障碍|病|残疾)|严重精神|艾滋|肺结核|结核病|麻风|乙肝|癌|肿瘤|尿毒症|大病(?:救助|患者)|慢性病|孕前|优生健康|孕产妇|计划生育手术|不孕|两癌"
    r"|戒毒|吸毒|社区康复(?:人员|对象)|社区矫正|刑满释放|血吸虫|尘肺|职业病|透析|罕见病|白血病|脑瘫|自闭症|失能|癫痫|白内障|(?:病|障碍|症)(?:病人|患者|人员名单)|孤儿|事实无人抚养|困境儿童|智力残疾|重度残疾|残疾人(?:名单|花名册|两项补贴|护理补贴|生活补贴)|失独|独生子女(?:死亡|伤残)|计生特殊|计划生育(?:家庭)?特(?:殊|别扶助)"
)
CHILDREN = ("孤儿", "事实无人抚养", "困境儿童")
STATISTICS = re.compile(
    r"统计|汇总|一览|机构|医师|医生|医院|专家|定点|药店|先进|表彰|评选|培训|宣传|讲师|志愿|竞赛|防治(?:工作|中心|所|院)"
)
LISTED_IN_TEXT = re.compile(
    rf"(?P<name>[{SURNAMES}](?![某*×xX])[一-鿿]{{1,2}})[（(](?:视力|听力|言语|肢体|智力|精神|多重)(?:残疾)?[一二三四1-4]级"
)
MEDICAL = re.compile(r"体检|检查结[果论]|不合格原因")
ABNORMAL = re.compile(r"病|症|炎|阳性|异常|结石|障碍|增生|囊肿|结节|血压|血糖|血脂|心率|转氨酶")
WELL = re.compile(r"[\s/—\-－*＊无]*|健康|良好|正常|合格|一般|是|否|未见异常|体检合格")
# Why somebody gets help: a column of free words, which may name an illness.
REASON = re.compile(r"原因|事由|理由|情况|备注|说明|困难|风险|致贫|监测")
WORDS = (
    "病",
    "诊断",
    "残",
    "孕",
    "健康",
    "身体",
    "体检",
    "检查结",
    "戒毒",
    "吸毒",
    "矫正",
    "精神",
    "孤儿",
    "抚养",
    "困境",
    "癌",
    "结核",
    "艾滋",
)
WORDS_MORE = (
    "分娩",
    "避孕",
    "节育",
    "流产",
    "生育",
    "月经",
    "产期",
    "产次",
    "前科",
    "毒品",
    "刑满",
    "传染",
    "用药",
    "乙肝",
    "肿瘤",
    "优生",
    "失独",
    "计生",
    "尿毒",
    "不合格原因",
    "独生",
    "失能",
    "社区康复",
    "瘫",
    "搭桥",
    "移植",
    "术后",
    "化疗",
    "透析",
    "中风",
    "计划生育",
)


def tells(roster: Roster, role: Role) -> bool:
    """That somebody failed a medical is told lawfully, why he failed is not."""
    said = (text for text in roster.cells(role) if not WELL.fullmatch(text))
    if role is Role.ILLNESS and is_of_medicals(roster):
        return any(DISEASE.search(text) or ABNORMAL.search(text) for text in said)
    return next(said, None) is not None


def ill_by_reason(roster: Roster) -> int:
    """In how many rows a column of reasons or remarks names an illness."""
    heads = enumerate(zip(roster.sheet.headers, roster.sheet.roles, strict=True))
    columns = [index for index, (header, role) in heads if role is None and REASON.search(header)]
    rows = (roster.sheet.table.rows[row] for row in roster.rows)
    return sum(1 for row in rows if any(ILL_OF.search(row[column].text) for column in columns))


def is_of_medicals(roster: Roster) -> bool:
    """A doctor's field of work is no illness of his, but a candidate's result is."""
    return MEDICAL.search(" ".join(roster.sheet.headers)) is not None


def is_of_children(roster: Roster, group: str) -> bool:
    """Such lists are PR07's as soon as they tell more than the name."""
    return group in CHILDREN and roster.sheet.has(Role.CHILD, Role.AGE, Role.SCHOOL, Role.CLASS, Role.GUARDIAN)
