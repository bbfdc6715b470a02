"""WD27 照搬其他单位材料。"""

from collections.abc import Iterator

from records import Document, Severity
from rules.kit import Context, Draft, Rule, good, make_document, unsure
from rules.settings import Settings
from rules.wording.borrowing import borrowed, is_unsigned, owner_of
from rules.wording.bureaus import NOBODY, Listed
from rules.wording.running import drafts, running

TITLE = "云岫县住建局2026年上半年政务公开工作总结"
ANNUAL = "云岫县水务局2025年政府信息公开工作年度报告"

RULE = Rule(
    code="WD27",
    name="照搬其他单位材料",
    checks=Document,
    where=lambda document: owner_of(document.title) != "" or is_unsigned(document.title),
    severity=Severity.MINOR,
    deduction=0.1,
    confidence="Ml",
    basis=("条例/6",),
    why="正文里留着别的单位的名称，说明材料是照搬来的，公开的内容不是本单位的。署名和正文是县配置中的两个单位的，直接认定。",
    advice="核对全文，换成本单位的名称和实际情况。",
    examples=(
        unsure("报告由别的局编制", make_document("本报告由云岫县商务局编制。", title=ANNUAL)),
        unsure(
            "正文标题是别的局", make_document("云岫县民政局2026年上半年工作总结", "我局认真落实条例。", title=TITLE)
        ),
        unsure("别的县", make_document("青石县水务局（以下简称我局）高度重视。", title=ANNUAL)),
        good("全称和简称", make_document("云岫县住房和城乡建设局（以下简称我局）高度重视。", title=TITLE)),
        good("提到其他单位", make_document("我局会同县商务局、县民政局开展联合检查。", title=TITLE)),
        good("本单位", make_document("本报告由云岫县水务局编制。", title=ANNUAL)),
    ),
)


def prepare(settings: Settings) -> Listed:
    return Listed(settings.county)


def listed_in(ctx: Context) -> Listed:
    return ctx.data if isinstance(ctx.data, Listed) else NOBODY


def trigger(text: str, ctx: Context) -> bool:
    title, listed = text.partition("\n")[0], listed_in(ctx)
    if owner := owner_of(title):
        return next(borrowed(text, owner, listed), None) is not None
    # Whose page it is, only the page tells.
    return bool(listed.county.bureaus) and is_unsigned(title)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    strip, listed, owner = running(document), listed_in(ctx), owner_of(document.title)
    publisher = None if owner else listed.publisher(document)
    name = publisher.name if publisher else owner
    yield from drafts(RULE, document, strip, borrowed(strip.text, name, listed, is_signed=owner != ""))
