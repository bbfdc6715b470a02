"""Masks that hide too little, as leaks of their own kind."""

import re
from collections.abc import Iterator
from functools import partial

from records import Document, Outcome
from rules.kit import Context, Spot
from rules.kit.masked import ID_LENGTH, Kind, Masked, find_masked
from rules.kit.residents import check_digit, has_region
from rules.privacy.exemptions import exempt
from rules.privacy.labels import SAMPLE, says
from rules.privacy.leaks import Found, Leak, Surroundings, leaks
from rules.privacy.policies import Policies, Strength
from rules.privacy.roles import Role

TYPE = "weak_mask"
WORDS = {
    Kind.IDENTITY: re.compile(r"身份证|证件号|公民身份|身份号|证号"),
    Kind.MOBILE: re.compile(r"手机|电话|联系方式"),
    Kind.ACCOUNT: re.compile(r"[账帐]\s*[号户]|卡号|一卡通|存折|社保卡|银行卡"),
}
OTHER = re.compile(r"信用代码|机构代码|项目|编号|合同|订单|流水|发票|许可|准考证|学号|不动产|案号")
NEAR = 16
# The shape of a mask: which of its signs are hidden.
ALIKE = str.maketrans("123456789", "0" * 9)
BIRTHDAY = re.compile(
    r"(?<![0-9*])(?P<year>(?:19|20)\d\d)(?:\s?[-./年]\s?(?P<month>\d{1,2})\s?[-./月]\s?(?P<day>\d{1,2})日?|(?P<short>\d{4}))(?![0-9*])"
)
BORN = re.compile(r"出\s?生|生日|生于|日生")
KEEPS = {Kind.IDENTITY: (6, 4), Kind.MOBILE: (3, 4), Kind.ACCOUNT: (6, 4)}


def weak_masks(document: Document, kind: Kind, ctx: Context) -> Iterator[Leak]:
    """`ctx.data` are the policies, by `policies.prepare`."""
    assert isinstance(ctx.data, Policies)
    yield from leaks(document, partial(_spots, kind, ctx.data), partial(_judge, kind, ctx.data))


def _spots(kind: Kind, policies: Policies, text: str) -> Iterator[Spot]:
    """Without those that `_judge` lets pass for their shape alone: a long list is masked alike in all its rows."""
    settled: dict[str, bool] = {}
    for masked in find_masked(text):
        shape = masked.pattern[0] + masked.pattern.translate(ALIKE)
        if shape not in settled:
            settled[shape] = not _fits(kind, masked) or _is_good(kind, policies, masked)
        if not settled[shape]:
            yield masked.spot(*KEEPS[kind])


def _is_good(kind: Kind, policies: Policies, masked: Masked) -> bool:
    """And nothing beside it can complete it."""
    good = policies.strength(masked, kind) is Strength.GOOD
    return good and (kind is not Kind.IDENTITY or not _lacks_birthday(masked.pattern))


def _judge(kind: Kind, policies: Policies, found: Found, around: Surroundings) -> Outcome | None:
    masked = Masked(found.value, found.start, found.end)
    if not _is_of(kind, masked, around) or exempt("weak_mask", around.title):
        return None
    strength = policies.strength(masked, kind)
    if strength is Strength.GOOD:
        return Outcome.FAIL if kind is Kind.IDENTITY and _completed(masked, around) else None
    return Outcome.FAIL if strength is Strength.WEAK else Outcome.REVIEW


def _is_of(kind: Kind, masked: Masked, around: Surroundings) -> bool:
    near = around.before[-NEAR:]
    if OTHER.search(near) or SAMPLE.search(near) or (says(OTHER, around.label) and not says(WORDS[kind], around.label)):
        return False
    if not _fits(kind, masked):
        return False
    named = {one for one, words in WORDS.items() if words.search(near)}
    named = named or {one for one, words in WORDS.items() if words.search(around.label)}
    return kind in named if named else masked.kind is kind and (kind is not Kind.IDENTITY or _has_region(masked))


def _fits(kind: Kind, masked: Masked) -> bool:
    if kind is Kind.MOBILE:
        return masked.pattern[0] in "1*" and len(masked.pattern) <= 11 and masked.shown >= 7
    if kind is Kind.IDENTITY:
        return 12 <= len(masked.pattern) <= ID_LENGTH and masked.shown >= 8
    return 12 <= len(masked.pattern) <= 23


def _has_region(masked: Masked) -> bool:
    return masked.head >= 6 and has_region(masked.pattern[:6])


def _completed(masked: Masked, around: Surroundings) -> bool:
    """Does a birthday beside it fill the gap? The check digit proves that it is this person's."""
    pattern = masked.pattern
    if not _lacks_birthday(pattern):
        return False
    told = around.sheet.has(Role.BIRTH) if around.sheet else BORN.search(around.text)
    for match in BIRTHDAY.finditer(around.row or around.text) if told else ():
        day = match["short"] or f"{int(match['month']):02}{int(match['day']):02}"
        whole = f"{pattern[:6]}{match['year']}{day}{pattern[14:]}"
        if len(whole) == ID_LENGTH and whole[:17].isdecimal() and check_digit(whole[:17]) == whole[17]:
            return True
    return False


def _lacks_birthday(pattern: str) -> bool:
    return len(pattern) == ID_LENGTH and pattern[6:14] == "*" * 8 and pattern.count("*") == 8
