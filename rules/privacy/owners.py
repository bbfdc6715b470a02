"""Whose mobile number is it: a person's in a list, or one that a unit gives out for its business?

True only where nobody would doubt that it is a person's.
"""

import re
from functools import lru_cache

from rules.kit import numbers
from rules.kit.masking import FOREVER
from rules.kit.residents import Validity, examine
from rules.privacy.leaks import Surroundings

# Words of columns. Even a staff directory may not show the first kind.
PRIVATE = re.compile(
    r"身份证|证件号|户主|住址|户籍|低保|残疾|学生|考生|准考证|家长|监护人|被征收|受益人|持证人|申请人|承租人|车主|保障对象"
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
    rf"{PUBLIC.pattern}|联系(?:电话|人|方式|手机)|负责人|责任人|[经承]办人|代表人|代理|采购|招标|[局科股所站队河县镇乡]长|主任|书记"
)
ORGANISATION = re.compile(r"公司|企业|合作社|单位|厂|事务所|中心")
RECORD_REACH = 60
CONTACT_REACH = 24
MOBILE_WORD = re.compile(r"手机|移动电话|机主|本人")
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范"
    "汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
)
# In running text, a record of a person names its fields: 姓名：…，住址：…
RECORD = re.compile(
    r"(?:姓名|户主|申请人|受益人|家长|监护人|[投来留举信][诉电言报访]人|住址|户籍地?|身份证号码?)\s*[:：]"
    rf"|(?:村民|居民|住户|业主|患者|学生|[投来留举信][诉电言报访]人)[{SURNAMES}][一-鿿某*]"
)
NAME_IN_FRONT = re.compile(
    rf"(?:^|[^一-鿿])[{SURNAMES}][一-鿿*某]{{1,2}}[\s:：,，、(（]*(?:(?:电话|手机)号?码?|联系方式)?[\s:：]*$"
)


def in_table(around: Surroundings) -> bool:
    """A column of telephone numbers in a list of people."""
    if PUBLIC.search(around.label):
        return False
    if PRIVATE.search(around.headers):
        return True
    return SOMEBODY.search(around.headers) is not None and not ON_DUTY.search(around.headers)


def among_figures(around: Surroundings) -> bool:
    """A table of amounts that names nobody: eleven digits are a sum there."""
    people = PRIVATE.search(around.headers) or SOMEBODY.search(around.headers)
    return around.in_table and not people and FIGURES.search(around.headers) is not None


def in_text(around: Surroundings) -> bool:
    near = around.label + around.before[-CONTACT_REACH:]
    record = around.before[-RECORD_REACH:]
    if RECORD.search(record) and not ORGANISATION.search(record):
        return not PUBLIC.search(near)
    if _names_an_identity(around.text):
        return not PUBLIC.search(near)
    if CONTACT.search(near) or ON_DUTY.search(near):
        return False
    return MOBILE_WORD.search(near) is not None or NAME_IN_FRONT.search(around.before) is not None


@lru_cache(maxsize=16)
def _names_an_identity(text: str) -> bool:
    return any(examine(number.digits, FOREVER) is Validity.VALID for number in numbers(text))
