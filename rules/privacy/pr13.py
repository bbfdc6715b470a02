"""PR13 同一号码的几种打码方式可拼出全号。"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, islice

from records import Document, Outcome, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, scrub, unsure
from rules.kit.masked import ID_LENGTH, MOBILE_LENGTH, Kind, Masked, find_masked, may_hold_a_mask
from rules.kit.masking import FOREVER
from rules.kit.outline import outline
from rules.kit.residents import Validity, examine
from rules.privacy.shown import Shown, all_shown
from rules.privacy.unveiling import HIDDEN, agrees, common, frame, together

TYPE = "weak_mask"
# Within one document only: to join documents, every masked number of a site would have to be kept until its scan ends,
# and a file with all the halves of a number is a leak of its own.
# Two numbers of neighbours agree in many places: so many must be shown by both, or nothing hidden be left.
COMMON = 6
WAYS_EACH = 6
ENOUGH = 20_000
LEFT = 2


class HasMasks:
    def fires(self, text: str) -> bool:
        return may_hold_a_mask(outline(text)) and len(_ways(find_masked(text))) > 1


RULE = Rule(
    code="PR13",
    name="同一号码打码方式不一致可拼出全号",
    checks=Document,
    trigger=HasMasks(),
    severity=Severity.MAJOR,
    deduction=2.0,
    confidence="Ml",
    basis=("条例/15", "个保法/51", "个保法/73"),
    why="同一个人的号码在一处隐去前半段、在另一处隐去后半段，拼起来就是完整号码。",
    advice="全文统一使用一种打码方式；本规则只在同一文档内比对，请人工检查同批次的其他附件。",
    examples=(
        bad(
            "一处隐去出生日期，一处只隐去末四位", make_document("沈砚秋540630********0032", "沈砚秋54063019850101****")
        ),
        unsure("拼合后只差一位", make_document("沈砚秋540630********0032", "沈砚秋5406301985010*****")),
        unsure("同名者的手机号打码互补", make_document("沈砚秋，电话138****5678", "沈砚秋（手机1380000****）")),
        unsure(
            "名单同一行的两列打码互补",
            make_document(header=("姓名", "电话", "备用电话"), rows=[("沈砚秋", "138****5678", "1380000****")]),
        ),
        good("不同人的手机号", make_document("沈砚秋，电话138****5678", "林知远，电话1380000****")),
        good("两处打码方式相同", make_document("沈砚秋540630********0032", "沈砚秋540630********0032")),
        good("两个人的号码", make_document("540630********0032", "54063019720304****")),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    shown = islice(all_shown(document), ENOUGH)
    groups: dict[str, dict[str, list[Shown]]] = defaultdict(lambda: defaultdict(list))
    for one in shown:
        if one.masked.kind in (Kind.IDENTITY, Kind.MOBILE):
            groups[frame(one.masked.pattern)][_way(one.masked.pattern)].append(one)
    pairs = [pair for ways in groups.values() if len(ways) > 1 for pair in _pairs(ways)]
    if pairs:
        yield _draft(document, ctx, pairs)


def _pairs(ways: dict[str, list[Shown]]) -> Iterator[tuple[Shown, Shown, Outcome]]:
    """Only what stands alone on both sides: where several fit, nobody can say whose number it is."""
    for first, second in combinations(list(ways)[:WAYS_EACH], 2):
        if not _adds_up(first, second):
            continue
        others = _by_common(ways[second], first, second)
        for one in ways[first]:
            alike = others.get(_key(one.masked.pattern, first, second), ())
            fits = {o.masked.pattern: o for o in alike if _may_be_one(one, o)}
            if len(fits) == 1:
                (other,) = fits.values()
                if outcome := _outcome(one.masked.pattern, other.masked.pattern):
                    yield one, other, outcome


def _may_be_one(one: Shown, other: Shown) -> bool:
    """The usual masks of a mobile share its first three digits with half a county: only the name joins them."""
    if one.masked.kind is Kind.IDENTITY or common(one.masked.pattern, other.masked.pattern) >= COMMON:
        return True
    return one.owner != "" and one.owner == other.owner


def _by_common(shown: list[Shown], first: str, second: str) -> dict[str, list[Shown]]:
    found: dict[str, list[Shown]] = defaultdict(list)
    for one in shown:
        found[_key(one.masked.pattern, first, second)].append(one)
    return found


def _key(pattern: str, first: str, second: str) -> str:
    """What both ways show of a number."""
    return "".join(sign for sign, a, b in zip(pattern, first, second, strict=True) if HIDDEN not in (a, b))


def _adds_up(first: str, second: str) -> bool:
    return common(first, second) >= COMMON - 3 and together(first, second).count(HIDDEN) <= LEFT


def _outcome(one: str, other: str) -> Outcome | None:
    if not agrees(one, other):
        return None
    whole = together(one, other)
    if HIDDEN not in whole and len(whole) == ID_LENGTH:
        # The check digit proves that both belong to one person.
        return Outcome.FAIL if examine(whole, FOREVER) is Validity.VALID else None
    by_name = len(whole) == MOBILE_LENGTH
    return Outcome.REVIEW if by_name or common(one, other) >= COMMON else None


def _way(pattern: str) -> str:
    """The pattern with every shown sign alike: how it was masked."""
    return "".join(HIDDEN if sign == HIDDEN else "0" for sign in pattern)


def _ways(masks: Iterable[Masked]) -> set[str]:
    return {_way(masked.pattern) for _, masked in zip(range(ENOUGH), masks, strict=False)}


def _draft(document: Document, ctx: Context, pairs: list[tuple[Shown, Shown, Outcome]]) -> Draft:
    one, other, outcome = min(pairs, key=lambda pair: pair[2] is not Outcome.FAIL)
    make = RULE.fail if outcome is Outcome.FAIL else RULE.review
    doubt = "" if outcome is Outcome.FAIL else "，请人工核对是否为同一人"
    return make(
        document,
        f"同一号码在文中有不同的打码方式，拼合后可还原，共{len(pairs)}处{doubt}。",
        at=other.at,
        quote=scrub(other.at.text)[other.masked.start : other.masked.end],
        start=other.masked.start,
        end=other.masked.end,
        type=TYPE,
        count=len(pairs),
        defect=ctx.secret(TYPE, one.masked.pattern, other.masked.pattern),
    )
