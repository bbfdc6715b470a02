"""Whose mobile number is it: a person's in a list, or one that a unit gives out for its business?

True only where nobody would doubt that it is a person's.
"""

import re
from functools import lru_cache

from rules.kit import numbers
from rules.kit.masking import FOREVER
from rules.kit.remembering import PAGES
from rules.kit.residents import Validity, examine
from rules.privacy.glances import LISTING
from rules.privacy.labels import says
from rules.privacy.leaks import Surroundings
from rules.privacy.names import IN_TEXT
from rules.privacy.names import SURNAMES as ALL_SURNAMES
from rules.privacy.roles import Role

# Words of columns. Even a staff directory may not show the first kind.
PRIVATE = re.compile(
    r"身份证|公民身份|身份号|证件号|户主|住址|户籍|低保|残疾|学生|考生|准考证|家长|监护人|被征收|受益人|持证人|申请人|承租人|车主|保障对象"
)
SOMEBODY = re.compile(r"姓名|名单|性别|年龄|出生|补贴|补助|救助|发放")
ON_DUTY = re.compile(
    r"职务|职责|岗位|科室|部门|值班|负责人|责任人|联络员|联系人|代表人|法人|企业|公司|合作社|单位|包保|网格|[河林田路]长"
    r"|护林|巡[查护]|管护|保洁|协管|村医|医[生师]|教师|老师|律师|工程师|民警|专家|评审|代表|委员|总监|经理"
)
FIGURES = re.compile(
    r"指标|同比|环比|增[长速减幅]|收入|支出|预算|决算|[金总]额|(?:19|20)\d\d年|单位[:：]\s*[百千]?[万亿]?元"
)
PUBLIC = re.compile(r"咨询|监督|值班|办公|服务|(?:投诉|举报)(?!人)|报名|受理|业务|客服|热线|传真|24小时")
CONTACT = re.compile(
    rf"{PUBLIC.pattern}|联系(?:电话|人|方式|手机)|负责人|责任人|[经承]办人|代表人|代理|采购|招标|[局科股所站队河县镇乡]长|主任|书记|报送?(?:至|到)?[^，。；]{{0,12}}[局办科股室处]"
)
ORGANISATION = re.compile(r"公司|企业|合作社|单位|厂|事务所|中心")
RECORD_REACH = 60
CONTACT_REACH = 24
MOBILE_WORD = re.compile(r"手机|移动电话|机主|本人|家属|亲属|儿子|女儿|子女|父亲|母亲|妻子|丈夫")
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范"
    "汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
)
# In running text, a record of a person names its fields: 姓名：…，住址：…
RECORD = re.compile(
    r"(?:姓名|户主|申请人|受益人|家长|监护人|[投来留举信][诉电言报访]人|住址|户籍地?|身份证号码?)\s*[:：]|[（(，,；;。](?:家住|现住(?!宅))"
    rf"|(?:村民|居民|住户|业主|患者|学生|家长|户主|车主|农户|脱贫户|低保户|特困户|(?:受助|受益|领[款取]|申[请报]|退款|被?拆迁|被?征收|被继承|下落不明|失踪|被申请|被?上诉|第三|被执行|信访|承租|被告|纳税|被安置|当事|持证|被监护|中奖|享受|监护)人(?:员)?[：:]?|购机者|原告|选手|获奖者|考生|学员|职工|病例|病人|失主|死者|伤者|老人|[投来留举信][诉电言报访]人)[{ALL_SURNAMES}][一-鿿某*]"
)
# A sentence that begins with a name, or a word for a person in front of it: 王某某，男，…
NAME_STARTS = (
    rf"(?:^|[。；;、：:，,（(\s人员者例户工民生手士属主]){IN_TEXT}(?:同志|先生|女士)?\s?[（(]?[，,：:（(\s]\s?"
)
FACTS = r"(?:男|女|公民|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?出?生|汉族|\d{1,3}岁|[现居]?住|家住|家庭|户籍|身份证)"
NAMED_BEFORE = re.compile(
    rf"{NAME_STARTS}(?:{FACTS}|护照|港澳|往来|通行证|系|护照|驾驶|银行|卡号|账号|电话|手机|联系|移动|号牌|社会保障|医保|驾照|军官证"
    r"|残疾|社保|车牌|驾车|(?:电子)?邮箱|电子邮件|学号)"
    rf"|(?:^|[。；;、：:，,（(\s人员者例户]){IN_TEXT}(?:同志|先生|女士)?(?:家住|现住|居住[在于]|住[在于址])"
)
DESCRIBED = re.compile(f"{NAME_STARTS}{FACTS}")
NAME_IN_FRONT = re.compile(
    rf"(?:^|[^一-鿿])[{SURNAMES}][一-鿿*某]{{1,2}}[\s:：,，、(（]*(?:(?:电话|手机)号?码?|联系方式)?[\s:：]*$"
)


LISTED = (Role.NAME, Role.CHILD, Role.GUARDIAN)


def in_people_table(around: Surroundings) -> bool:
    """A list of persons, not of units or of officials."""
    sheet = around.sheet
    if sheet is None:
        return False
    if says(PRIVATE, around.headers):
        return True
    return sheet.has(*LISTED) and not sheet.has(Role.ORGANISATION, Role.DUTY)


def names_a_person(around: Surroundings) -> bool:
    """Running text in which the value follows a person's name, record or identity number."""
    record = around.before[-RECORD_REACH:]
    if RECORD.search(record) or NAMED_BEFORE.search(record) or NAME_IN_FRONT.search(record):
        return not ORGANISATION.search(record)
    return _names_an_identity(around.text)


def in_table(around: Surroundings) -> bool:
    """A column of telephone numbers in a list of people."""
    if says(PUBLIC, around.label):
        return False
    if says(PRIVATE, around.headers):
        return True
    return (says(SOMEBODY, around.headers) or says(LISTING, around.headers)) and not says(ON_DUTY, around.headers)


def among_figures(around: Surroundings) -> bool:
    """A table of amounts that names nobody: eleven digits are a sum there."""
    people = says(PRIVATE, around.headers) or says(SOMEBODY, around.headers) or _names_an_identity(around.text)
    return around.in_table and not people and says(FIGURES, around.headers)


def in_text(around: Surroundings) -> bool:
    near = around.label + around.before[-CONTACT_REACH:]
    record = around.before[-RECORD_REACH:]
    if (RECORD.search(record) or DESCRIBED.search(record)) and not ORGANISATION.search(record):
        return not PUBLIC.search(near)
    if _names_an_identity(around.text):
        return not PUBLIC.search(near)
    if CONTACT.search(near) or ON_DUTY.search(near):
        return False
    return MOBILE_WORD.search(near) is not None or NAME_IN_FRONT.search(around.before) is not None


@lru_cache(maxsize=PAGES)
def _names_an_identity(text: str) -> bool:
    return any(examine(number.digits, FOREVER) is Validity.VALID for number in numbers(text))
