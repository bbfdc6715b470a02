"""Places that somebody should have filled in.

Blank forms, contracts and templates are published to be filled in, and people and firms in case reports are made
anonymous with the same signs: what looks like either is silent or left to a person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CROSS = r"[xXｘＸ×╳✕*＊○〇□]"
# Behind 第 stand clauses, in front of letters and digits models and sizes.
FREE = r"(?<![第0-9A-Za-z_%×*.])"
UNITS = r"(?:县|市|区|镇|乡|街道|县人民政府|镇人民政府|乡人民政府|县委|镇党委|单位|部门)(?![型级])"
DAY = rf"(?:{CROSS}{{1,2}}月)?(?:{CROSS}{{1,2}}日)?"
YEAR = re.compile(
    rf"{FREE}(?:{CROSS}{{2,4}}年(?!龄|级)|20{CROSS}{{2}}年){DAY}|(?<![第0-9A-Za-z]){CROSS}{{1,2}}月{CROSS}{{1,2}}日"
)
PLACE = re.compile(rf"{FREE}{CROSS}{{2,4}}{UNITS}")
# A single one may join a title to the name of its column or site: 通知_县水务局.
BLANK = re.compile(r"(?<!_)(?:_[年月](?![报鉴刊度])|(?<!\w)_[镇乡村]|_{2,12}[年月县镇乡市区村])(?!_)")
FILL_IN = re.compile(
    r"[（(【\[](?:此处|在此|请在此|请)?(?:填写|填入|输入|插入|填报|补充)[^）)】\]]{0,20}[）)】\]]|此处(?:填写|填入|输入|插入|为空|省略内容)|"
    r"【(?:待填|待补充|待定|待完善|单位名称|单位|姓名|日期|标题|地名)[^】]{0,8}】|[（(](?:待填|待补充|待完善)[）)]|"
    r"[（(](?:填写|填)?(?:单位|机构|部门|项目|地区)名称[）)]|待填写(?!的)"
)
VARIABLE = re.compile(r"\{\{[^{}\n]{1,40}\}\}|\$\{[^{}\n]{1,40}\}|<%=[^%\n]{1,40}%>")
TRIAL = re.compile(
    r"^\W*(?:这是)?(?:一[条篇个])?(?:测试(?:标题|文章|内容|新闻|信息|数据|页面|栏目|稿件?)|test)\W{0,3}[\d一二三]*\W*$"
    r"|lorem ipsum",
    re.IGNORECASE,
)
FORM_TITLE = re.compile(
    r"表(?:格|单)?(?:[（(].*[）)])?(?:\.\w+)?$|样[表张本式]|范[本文例]|模[板版]|格式|示例|示范|填[写报]|申请[书表]|登记[表卡]|承诺书|告知书|委托书|"
    r"授权书|协议|合同|文书|清单|附件|声明|证明|意向书|责任书|须知|指南"
)
FORM_TEXT = re.compile(
    r"签字|签名|盖章|签章|公章|填表|填写说明|格式|样[式张表本]|示例|例如|如[：:]|参考|甲方|乙方|申请人[：:]|法定代表人[：:]|以下简称|_{2,}.*_{2,}"
)
CASE = re.compile(r"诉|案|被告|原告|处罚|当事人|申请人|受害|判决|检察|诈骗|举报|嫌疑|违法|违纪|某")


@dataclass(frozen=True, slots=True)
class Gap:
    """A place left open. `doubt` is Chinese and says what it may be instead, "" when it can be nothing else."""

    start: int
    end: int
    doubt: str = ""


FORM, ANONYMOUS, SCRIPTED = "可能是供填写的样式，请核对", "可能是有意隐去名称，请核对", "可能由页面脚本填入，请核对"


def gaps(text: str, is_html: bool) -> Iterator[Gap]:
    """The open places of one block, in order of kind; a block that is a form has none but those of the system."""
    is_form, is_case = FORM_TEXT.search(text) is not None, CASE.search(text) is not None
    if TRIAL.search(text):
        yield Gap(0, len(text))
    for match in VARIABLE.finditer(text):
        yield Gap(*match.span(), SCRIPTED if is_html and match.group().isascii() else "")
    if is_form:
        return
    for match in FILL_IN.finditer(text):
        yield Gap(*match.span(), "" if len(text) > match.end() - match.start() else FORM)
    for pattern in (YEAR, PLACE):
        for match in pattern.finditer(text):
            yield Gap(*match.span(), ANONYMOUS if is_case else "")
    yield from _blanks(text)


def _blanks(text: str) -> Iterator[Gap]:
    for match in BLANK.finditer(text):
        # In a sentence a blank is a mistake, in a line of a form it is the purpose.
        is_sentence = "。" in text[match.end() :] or "，" in text[match.end() :]
        yield Gap(*match.span(), "" if is_sentence else FORM)
