"""PR10 页面上已打码，隐藏内容中仍是完整号码。"""

from collections import defaultdict
from collections.abc import Iterator

from records import Block, Cell, Document, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, numbers
from rules.kit.accounts import Account, classify
from rules.kit.masked import Masked, find_masked, may_hold_a_mask
from rules.kit.masking import FOREVER
from rules.kit.mobiles import mobile_of
from rules.kit.outline import outline
from rules.kit.residents import Validity, examine
from rules.kit.walking import texts
from rules.privacy.unveiling import agrees, frame

TYPE = "weak_mask"
ENOUGH = 20_000


class HasBoth:
    def fires(self, text: str) -> bool:
        return may_hold_a_mask(outline(text)) and any(_is_personal(number.digits) for number in numbers(text))


RULE = Rule(
    code="PR10",
    name="页面已打码但隐藏内容中仍有完整号码",
    checks=Document,
    trigger=HasBoth(),
    severity=Severity.GRAVE,
    deduction=2.0,
    confidence="Ml",
    basis=("条例/15", "个保法/51", "个保法/73"),
    why="打码只改了显示：完整号码仍在隐藏行列、批注、单元格原值或网页源代码中，下载后即可看到。",
    advice="删除隐藏的行、列、工作表、批注和源代码中的原值，用脱敏后的值重新生成文件再发布。",
    examples=(
        bad("显示的是掩码，隐藏的是原值", make_document("手机138****0000", hidden=("手机13800000000",))),
        good("隐藏内容里没有号码", make_document("手机138****0000", hidden=("审核人",))),
        good("隐藏的是另一个号码", make_document("手机138****0000", hidden=("电话13900000001",))),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    masks = _shown_masks(document)
    if not masks:
        return
    hits = [(place, number) for place, number in _hidden_numbers(document) if _is_masked(number, masks)]
    if not hits:
        return
    place, number = hits[0]
    yield RULE.fail(
        document,
        f"页面上显示的是打码后的号码，完整号码{len(hits)}个仍隐藏在文件或网页源代码中。",
        at=place,
        quote=f"{number[:3]}{'*' * (len(number) - 7)}{number[-4:]}",
        type=TYPE,
        count=len(hits),
        defect=ctx.secret(TYPE, min(number for _, number in hits)),
    )


def _is_personal(digits: str) -> bool:
    return bool(mobile_of(digits)) or examine(digits, FOREVER) is Validity.VALID or classify(digits) is Account.CARD


def _shown_masks(document: Document) -> dict[str, list[Masked]]:
    """By their first three signs, so that thousands of numbers meet only the masks that may be theirs."""
    found: dict[str, list[Masked]] = defaultdict(list)
    shown = (masked for place in texts(document) if place.visible for masked in find_masked(place.text))
    for _, masked in zip(range(ENOUGH), shown, strict=False):
        if masked.kind is not None:
            found[frame(masked.pattern)].append(masked)
    return found


def _hidden_numbers(document: Document) -> Iterator[tuple[Block | Cell, str]]:
    for place in texts(document):
        if not place.visible:
            yield from ((place, n.digits) for n in numbers(place.text) if _is_personal(n.digits))


def _is_masked(number: str, masks: dict[str, list[Masked]]) -> bool:
    return any(agrees(masked.pattern, number) for masked in masks.get(frame(number), ()))
