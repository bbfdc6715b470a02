"""PR12 公示表设置了不必要的个人信息列。"""

import re
from collections.abc import Iterator

from records import Document, Severity
from rules.kit import Context, Draft, Rule, good, make_document, unsure
from rules.kit.masked import find_masked, may_hold_a_mask
from rules.kit.outline import outline
from rules.privacy.glances import may_list_people
from rules.privacy.owners import ORGANISATION
from rules.privacy.roles import Role
from rules.privacy.sheets import Sheet, layout

TYPE = "other"
IDENTIFYING = (Role.IDENTITY, Role.MOBILE, Role.ACCOUNT, Role.HOME)
NOTICE = re.compile(r"公示|公告|公布|公开|名单|花名册|发放|明细|名册")
# Masked values make a column harmless for each person; three such columns still are more than any notice needs.
TOO_MANY = 3
ROWS = 2


class HasColumns:
    def fires(self, text: str) -> bool:
        return may_hold_a_mask(outline(text)) and may_list_people(text)


RULE = Rule(
    code="PR12",
    name="公示表设置了不必要的个人信息列",
    checks=Document,
    trigger=HasColumns(),
    severity=Severity.HINT,
    basis=("个保法/6", "个保法/34", "条例/15"),
    why="处理个人信息应当限于最小范围：发放结果的公示不需要银行账号，也不需要同时列出证件号、电话和住址。",
    advice="删去账号列，其他个人信息列只保留区分同名人员所必需的一列。",
    examples=(
        unsure(
            "已打码的银行账号列",
            make_document(
                title="补贴发放公示",
                header=("姓名", "银行账号", "金额"),
                rows=[("王*某", "621700*********0122", "5"), ("李*某", "621700*********0130", "5")],
            ),
        ),
        unsure(
            "证件号、电话、住址同时列出",
            make_document(
                title="救助对象公示",
                header=("姓名", "身份证号", "手机", "家庭住址"),
                rows=[
                    ("王*", "54**************32", "138****0000", "青石镇"),
                    ("李*", "54**************40", "139****0001", "城关镇"),
                ],
            ),
        ),
        good(
            "只用打码的证件号区分同名人员",
            make_document(
                title="补贴发放公示",
                header=("姓名", "身份证号", "金额"),
                rows=[("王*", "540630********0032", "5"), ("李*", "540630********0040", "5")],
            ),
        ),
        good("空白申请表", make_document(title="申请表", header=("姓名", "银行账号"), rows=[("", ""), ("", "")])),
        good(
            "单位账户",
            make_document(
                title="拨付公示",
                header=("企业名称", "银行账号", "金额"),
                rows=[("某某公司", "621700*********0122", "5"), ("某某厂", "621700*********0130", "5")],
            ),
        ),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    for sheet in layout(document).sheets:
        if not NOTICE.search(f"{document.title} {document.attachment} {sheet.table.caption}"):
            continue
        columns = _masked_columns(sheet)
        if any(sheet.roles[index] is Role.ACCOUNT for index in columns) or len(columns) >= TOO_MANY:
            yield _draft(document, ctx, sheet, columns)


def _masked_columns(sheet: Sheet) -> tuple[int, ...]:
    listed = sheet.has(Role.NAME, Role.CHILD) and not any(ORGANISATION.search(header) for header in sheet.headers)
    if not listed or len(sheet.table.rows) < ROWS:
        return ()
    return tuple(i for i, role in enumerate(sheet.roles) if role in IDENTIFYING and _is_kept(sheet, i, role))


def _is_kept(sheet: Sheet, index: int, role: Role) -> bool:
    text = sheet.columns[index].text
    if role is Role.HOME:
        return bool(text.strip())
    return sum(1 for _, masked in zip(range(ROWS), find_masked(text), strict=False) if masked.pattern) >= ROWS


def _draft(document: Document, ctx: Context, sheet: Sheet, columns: tuple[int, ...]) -> Draft:
    headers = "、".join(sheet.headers[index] for index in columns)
    return RULE.review(
        document,
        f"公示表设有“{headers}”列，内容虽已脱敏，仍请人工核对是否为公示所必需。",
        at=sheet.table.rows[0][columns[0]].where,
        quote=headers,
        type=TYPE,
        count=len(columns),
        defect=ctx.secret(TYPE, headers),
    )
