"""GZ04 网站标识不全。"""

import re
from collections.abc import Iterator

from records import Document, Region, Severity, Where
from rules.kit import Context, Draft, Param, Rule, bad, good, make_document, outside, unsure

# Each as text or as the address of the register it links to.
MARKS = {
    "网站标识码": re.compile(r"标识码"),
    "ICP备案编号": re.compile(r"ICP\s*[备证]|备案(?:编号|序号)|beian\.miit\.gov\.cn|miitbeian", re.IGNORECASE),
    "公安机关备案标识": re.compile(r"公网安备|公安(?:机关|联网)?备案|beian\.(?:mps\.)?gov\.cn", re.IGNORECASE),
    "主办单位": re.compile(
        r"(?:主办|主管|承办)(?:单位|部门|\s*[:：])|(?:政府|办公室|局|委)\s*(?:主办|主管|承办)(?!的)|版权所有"
    ),
    "联系方式": re.compile(r"联系(?:我们|电话|方式|人|地址)|电话\s*[:：]|热线|邮箱|e-?mail|传真", re.IGNORECASE),
    "站点地图": re.compile(r"(?:站点|网站|本站)(?:地图|导航)|site-?map", re.IGNORECASE),
}
# Both are pictures that a script of the issuing body usually puts there: their absence from the markup proves nothing.
PICTURES = {
    "党政机关网站标识": re.compile(r"党政机关网站|党政机关标识|conac\.cn", re.IGNORECASE),
    "找错入口": re.compile(r"找错|纠错|zfwzgl\.www\.gov\.cn|jiucuo", re.IGNORECASE),
}
HOST = "主办单位：云岫县人民政府办公室 联系电话：0000-1234567 站点地图"
FULL = f"{HOST} 党政机关网站标识 我为政府网站找错 网站标识码：1300000000 冀ICP备00000000号 冀公网安备13000002000001号"
OTHER_WORDS = (
    "版权所有：云岫县人民政府 联系我们 网站地图 党政机关网站标识 政府网站找错 政府网站标识码1300000000 "
    "备案序号：冀ICP备00000000号-1 冀公网安备13000002000001号 本网站支持IPv6"
)

RULE = Rule(
    code="GZ04",
    name="网站标识不全",
    checks=Document,
    where=lambda document: document.is_home,
    severity=Severity.MINOR,
    deduction=1.0,
    confidence="Mm",
    basis=("19号/网站标识", "47号/页脚"),
    why="标识齐全才能让群众辨认官方网站、找到主办单位并反映差错。",
    advice="在页面底部补齐缺少的标识，并核对编号与备案信息一致。",
    params=(Param("read", 3, "页面底部至少读到几项文字标识，才认定其余各项缺少"),),
    examples=(
        bad("有主办单位，缺网站标识码和备案编号", make_document(footer=HOST, is_home=True)),
        bad("只缺站点地图", make_document(footer=FULL.replace("站点地图", ""), is_home=True)),
        unsure("页面底部没有任何文字", make_document("政务要闻", is_home=True)),
        unsure("页面底部多为图片，只读到一项", make_document(footer="版权所有：云岫县人民政府", is_home=True)),
        unsure("只有图片类标识没有读到", make_document(footer=FULL.replace("我为政府网站找错", ""), is_home=True)),
        good("标识齐全", make_document(footer=FULL, is_home=True)),
        good("标识齐全，用语不同", make_document(footer=OTHER_WORDS, is_home=True)),
        outside("不是首页", make_document(footer="主办单位：云岫县人民政府办公室")),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    shown = _shown(document)
    missing = [name for name, pattern in MARKS.items() if not pattern.search(shown)]
    pictures = [name for name, pattern in PICTURES.items() if not pattern.search(shown)]
    at = Where("meta", name="页面底部")
    if len(MARKS) - len(missing) < ctx.params["read"] or not _has_footer(document):
        yield from _unread(document, missing, at)
    elif missing:
        note = f"；另请核对{'、'.join(pictures)}（可能由脚本加载）" if pictures else ""
        yield RULE.fail(
            document,
            f"首页底部未显示{'、'.join(missing)}{note}。",
            at=at,
            count=len(missing),
            examples=tuple(missing),
            deduction=RULE.deduction * len(missing),
        )
    elif pictures:
        yield RULE.review(document, f"首页未读到{'、'.join(pictures)}，可能由脚本加载，请人工核对。", at=at)


def _unread(document: Document, missing: list[str], at: Where) -> Iterator[Draft]:
    """The bottom of the page was not read, or hardly: what is missing there may be a picture or come by script."""
    if missing:
        names = "任何标识" if len(missing) == len(MARKS) else "、".join(missing)
        yield RULE.review(document, f"首页底部未读到{names}，可能为图片或由脚本加载，请人工核对。", at=at)


def _shown(document: Document) -> str:
    texts = [block.text for block in document.blocks if block.visible]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row]
    return "\n".join((*texts, *cells, *(f"{link.text} {link.url}" for link in document.links)))


def _has_footer(document: Document) -> bool:
    """Text that the reader placed in a footer, or marks that stand only there: many templates name no footer."""
    if any(block.region is Region.FOOTER and block.text.strip() for block in document.blocks):
        return True
    shown = _shown(document)
    return any(MARKS[name].search(shown) for name in ("网站标识码", "ICP备案编号", "公安机关备案标识"))
