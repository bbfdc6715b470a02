"""PR09 公开证件照片或证件扫描件。"""

import re
from collections.abc import Iterator
from dataclasses import replace

from records import Block, Document, Severity
from rules.kit import Context, Draft, Rule, good, make_document, unsure
from rules.kit.walking import blocks
from rules.privacy.signs import watch

TYPE = "other"
NAMED = re.compile(
    r"(?:身份证|户口[本簿]|护照|驾驶证|行驶证|结婚证|残疾证|银行卡|存折|社保卡|病历|诊断证明)(?:正反面|正面|反面|复印件|扫描件|照片|图片|影印件|电子版)?"
    r"[^/!\\]{0,12}\.(?:jpe?g|png|bmp|gif|tiff?|webp|pdf)$",
    re.IGNORECASE,
)
# The text in place of a picture, or its tooltip.
PICTURED = re.compile(
    r"[一-鿿·]{0,12}(?:身份证|户口[本簿]|护照|驾驶证|行驶证|结婚证|残疾人?证|银行卡|存折|社保卡|病历|诊断证明)(?:正反面|正面|反面|复印件|扫描件|照片|图片|影印件)"
)
SAMPLE = re.compile(r"样[本张式例]|示[例意]|模板")
# The fields of a resident's card, as OCR reads them one below the other.
FIELDS = ("姓名", "性别", "民族", "出生", "住址", "公民身份号码")
BACK = ("签发机关", "有效期限")
AUTHORITY = re.compile(r"签发机关\s*[:：]?\s*\S{2,20}(?:公安|分局)")
LONGEST_CARD = 2000
READ_FROM_PICTURES = ("image", "jpg", "jpeg", "png", "bmp", "gif", "tif", "tiff", "webp", "pdf", "ofd")
NAMED_HERE = watch(
    "身份", "户口", "护照", "驶证", "结婚证", "残疾证", "银行卡", "存折", "社保卡", "病历", "诊断证明", "签发机关"
)


class HasCard:
    def fires(self, text: str) -> bool:
        return NAMED_HERE.shown(text)


RULE = Rule(
    code="PR09",
    name="公开证件照片或证件扫描件",
    checks=Document,
    trigger=HasCard(),
    severity=Severity.GRAVE,
    deduction=6.0,
    confidence="V1",
    basis=("条例/15", "个保法/28", "个保法/34"),
    why="身份证、银行卡等的照片和扫描件含有人像和全部号码，一旦下载无法收回。",
    advice="立即撤下图片或扫描件；确需证明的，改用文字说明。",
    examples=(
        unsure("附件是身份证照片", make_document(attachment="沈砚秋身份证正面.jpg")),
        unsure("签发机关与有效期限", make_document("签发机关 云岫县公安局", "有效期限 2016.01.01-2036.01.01")),
        unsure("附件是银行卡复印件", make_document(attachment="银行卡复印件.png")),
        good("图片是样本", make_document("请按样本拍摄。", hidden=("身份证正面样本",))),
        good("办事指南提到证件", make_document("请携带身份证复印件一份，到窗口办理。")),
        good("空白样表", make_document(attachment="身份证办理流程.docx")),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    if named := NAMED.search(document.attachment):
        yield _draft(document, "附件名称表明是个人证件的照片或扫描件，请人工核对并撤下。", named.group())
    elif picture := next((block for block in document.blocks if _pictures_a_card(block)), None):
        message = "图片的说明文字表明是个人证件的照片或扫描件，请人工核对并撤下。"
        yield replace(_draft(document, message, picture.text), at=picture)
    elif _shows_a_card(document):
        yield _draft(document, "图片或扫描件中有居民身份证的版式文字，请人工核对并撤下。", "居民身份证")


def _draft(document: Document, message: str, quote: str) -> Draft:
    return RULE.review(document, message, quote=quote, type=TYPE, severity=Severity.MAJOR)


def _pictures_a_card(block: Block) -> bool:
    if block.visible or "/img" not in (block.where.xpath or ""):
        return False
    return PICTURED.fullmatch(block.text) is not None and not SAMPLE.search(block.text)


def _shows_a_card(document: Document) -> bool:
    whole = "\n".join(block.text for block in blocks(document))
    if len(whole) > LONGEST_CARD:
        return False
    front = document.kind in READ_FROM_PICTURES and all(field in whole for field in FIELDS)
    return front or (AUTHORITY.search(whole) is not None and all(field in whole for field in BACK))
