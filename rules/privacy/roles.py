"""What the columns of a table hold, told by their headers."""

import re
from collections.abc import Iterable
from enum import Enum

LONGEST = 200


class Role(Enum):
    NAME = "姓名"
    IDENTITY = "身份证号"
    MOBILE = "手机号"
    ACCOUNT = "银行账号"
    HOME = "家庭住址"
    ILLNESS = "疾病或诊断"
    DISABILITY = "残疾情况"
    PREGNANCY = "孕产情况"
    ADDICTION = "戒毒或矫正情况"
    INCOME = "家庭收入"
    HOUSING = "住房情况"
    MARRIAGE = "婚姻状况"
    MEMBERS = "家庭人口"
    CHILD = "学生或儿童"
    SCHOOL = "学校"
    CLASS = "班级"
    AGE = "年龄"
    BIRTH = "出生日期"
    GUARDIAN = "监护人"
    ORGANISATION = "单位"
    DUTY = "职务"


PATTERNS: tuple[tuple[Role, str], ...] = (
    (Role.GUARDIAN, r"监护人|家长|父亲|母亲|父母"),
    (Role.CHILD, r"(?:学生|儿童|幼儿|孩子|婴儿|新生儿|未成年人|小朋友)(?:姓名|名字)?$"),
    (
        Role.NAME,
        r"^(?!.*(?:负责|经办|联系|法定代表|法人|企业|公司|单位|项目|机构|学校|主管|填表|审核|帮扶|包保|网格|干部|户名|产品|药|医生|医师|护士|专家|教师|老师|律师|评委|评审|法官|教练|讲师)).*(?:姓\s*名|户\s*主"
        r"|(?:申请|享受|受助|救助|患|补贴|领取|参保|受益|被征收|持证|承租|供养|低保|优抚|保障|领款|收款|借款|贷款|权利|产权|当事|入围|中签|违法|被处罚|被执行|申领|参加|获奖|死亡|退役|失业|就业|创业|务工|购买|购机|投保|被保险)[人者](?:员)?(?:名称)?$|^(?:业主|房主|车主|船主|农户|林农|消费者|渔民|工人|民工|职工|逝者|死者|老人|遗属|烈士|考生|学员|村民|居民|青年|军人|士兵|退役士兵|社员|股东|成员|旅客|乘客|捕鱼人)$|入围家庭|(?:保障|救助|补贴|补助|供养|发放|优抚|抚恤|服务|资助|帮扶|慰问|奖励|监测|享受|认定|审核)对象$|残疾人$|患者$|名字)",
    ),
    (Role.IDENTITY, r"身\s*份\s*证|证件号|公民身份|身份号"),
    (Role.ACCOUNT, r"银行卡|卡\s*号|[账帐]\s*[号户]|一卡通|存折|折号|社保卡|惠农卡"),
    (Role.MOBILE, r"手机|电话|联系方式"),
    (Role.HOME, r"住址|家庭.{0,2}地址|居住.{0,2}地|户籍.{0,3}地|现住|户口所在"),
    (Role.DISABILITY, r"残疾(?:等级|类别|类型|级别|程度|情况|证|种类)|残别|残级|伤残等级|失能(?:等级|程度|情况)"),
    (
        Role.ILLNESS,
        r"^(?!.*(?:擅长|专长|主治|防治|诊疗|科室|服务)).*(?:病(?:种|情|名|症|因)|诊断|患(?:何|有)?.{0,3}病|疾病|健康状况|身体状况|体检结[果论]|检查结[果论]|病史|用药|精神(?:状况|障碍|疾病)|传染|不合格原因)",
    ),
    (Role.PREGNANCY, r"孕[周期次产检]|末次月经|预产期|分娩|避孕|节育|流产|生育(?:状况|情况)|怀孕|产次"),
    (Role.ADDICTION, r"戒毒|吸毒|社区矫正|矫正(?:类别|期限)|刑满|前科|毒品"),
    (Role.INCOME, r"收入|存款|财产|负债|资产"),
    (Role.HOUSING, r"(?:住房|现住|居住|人均|家庭).{0,4}面积|住房(?:情况|状况|类型)|房产"),
    (Role.MARRIAGE, r"婚姻|婚否|配偶"),
    (Role.MEMBERS, r"家庭人口|家庭成员|人口数"),
    (Role.SCHOOL, r"学校|幼儿园|就读|毕业院校|院校"),
    (Role.CLASS, r"班级|年级"),
    (Role.AGE, r"年\s*龄|周岁"),
    (Role.BIRTH, r"出\s*生|生日"),
    (Role.DUTY, r"职务|职称|岗位|职责|报考|准考证|招聘"),
    (Role.ORGANISATION, r"单位|企业|公司|合作社|机构|供应商|部门|法定代表|法人"),
)
COMPILED = tuple((role, re.compile(pattern)) for role, pattern in PATTERNS)


def role_of(header: str) -> Role | None:
    """The role of a column; the last part of a header of several rows counts most."""
    text = re.sub(r"[（(][^（()）]{0,20}[)）]", "", header[:LONGEST]).strip()
    last = text.rpartition(" ")[2] or text
    for candidate in dict.fromkeys((last, text)):
        for role, pattern in COMPILED:
            if pattern.search(candidate):
                return role
    return None


# Officials, and things with names.
NO_PEOPLE = (
    r"书记|主任|领导|带班|值班|负责|经办|联系|代理|代表|法人|企业|公司|单位|项目|机构|学校|主管|帮扶|包保|网格|干部|户名|产品|品名|药|医"
    r"|护士|专家|教师|老师|律师|评委|评审|法官|教练|讲师|裁判|执法|工程师|经理|作者|导师|推荐|公示|人数|地[名点区]|村|乡|镇|社区|县|市|路|街|站|类|种|河|库|湖|山|关于|通知|会议|召开"
)


NO_NAMES, NO_NAMES_IN_PART = re.compile(rf"[长员]$|{NO_PEOPLE}"), re.compile(NO_PEOPLE)


def may_head_names(header: str) -> bool:
    return NO_NAMES.search(header[:LONGEST]) is None


def may_be_in_a_head(part: str) -> bool:
    """False when no header that holds these words can pass `may_head_names`."""
    return NO_NAMES_IN_PART.search(part[:LONGEST]) is None


def roles_of(headers: Iterable[str]) -> tuple[Role | None, ...]:
    return tuple(map(role_of, headers))
