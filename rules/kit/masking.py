"""Masks. The raw value of a leak stays in the evidence archive and nowhere else.

The wider of the two usual policies: identity numbers and accounts keep their first 6 and last 4 characters, a mobile
number 3 and 4.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from urllib.parse import quote, unquote

from stdnum import luhn

from rules.kit.addresses import find_homes
from rules.kit.digits import DIGIT, Number, every_number
from rules.kit.emails import find_emails
from rules.kit.masked import find_half_masked
from rules.kit.mobiles import mobile_of
from rules.kit.passports import find_passports
from rules.kit.plates import find_plates
from rules.kit.residents import Validity, examine, identity_in
from rules.kit.spots import STAR, Spot, covered

EXCERPT = 60
ACCOUNT_FROM, CARD_FROM, CARD_TO = 13, 16, 19
UNIONPAY = "62"
DIGITS = re.compile(rf"[{DIGIT}XxＸｘ]")
# A mask must not depend on the inspection day: any birth date that can exist is hidden.
FOREVER = date(2099, 12, 31)
# Each kind is searched for in what the kinds before it have left.
Finder = Callable[[str], Iterator[Spot]]
OTHERS: tuple[Finder, ...] = (
    find_half_masked,
    find_emails,
    find_homes,
    find_plates,
    find_passports,
)
PERMIT = re.compile(r"护照|通行证|证件|旅行证")
# Right before a number in an address: elsewhere so many digits are the number of an article.
ACCOUNT_BEFORE = re.compile(r"(?:[账帐][号户]|卡号|存折|一卡通)[号码：:=_\s]{0,4}$")
URL_SAFE = "!$%&'()*+,/:;=?@[]~|#"


def mask_id(value: str) -> str:
    """540630********0012 for an 18-digit number, shorter and longer ones alike; always the length of `value`."""
    return _mask(value, 6, 4)


def mask_mobile(value: str) -> str:
    """138****5678, with a country code left as it stands; always the length of `value`."""
    return _mask(value, len(DIGITS.findall(value)) - 8, 4)


def _mask(value: str, head: int, tail: int) -> str:
    places = [match.start() for match in DIGITS.finditer(value)]
    hidden = set(places[head : len(places) - tail])
    return "".join(STAR if i in hidden else char for i, char in enumerate(value))


def scrub(text: str) -> str:
    """`text` with every identity, mobile and account number masked, wrong check digits and parts of longer words
    included, and mailboxes, homes, plates and passports. The length stays the same, so offsets stay right."""
    clean = _scrubbed(text, is_account)
    for find in OTHERS:
        clean = covered(clean, find(clean))
    return clean


def scrub_name(name: str) -> str:
    """The address of a page or the path of a file, with the numbers of people masked; long article and file numbers
    stay, or nobody could find it again."""
    return scrub_url(name) if "://" in name[:8] else _scrubbed_name(name, OTHERS)


def scrub_url(url: str) -> str:
    """Percent-encoded file names hide a number from plain reading; an address without one comes back untouched."""
    plain = unquote(url)
    # A letter and eight digits are how many systems number their pages.
    kinds = OTHERS if PERMIT.search(plain) else tuple(find for find in OTHERS if find is not find_passports)
    clean = _scrubbed_name(plain, kinds)
    return url if clean == plain else quote(clean, safe=URL_SAFE)


def _scrubbed_name(name: str, kinds: tuple[Finder, ...]) -> str:
    clean = _scrubbed(name, lambda number: is_card(number) or _is_called_account(name, number))
    for find in kinds:
        clean = covered(clean, find(clean))
    return clean


def _scrubbed(text: str, hides: Callable[[Number], bool]) -> str:
    parts, done = [], 0
    for number in every_number(text):
        raw = text[number.start : number.end]
        masked = _masked_number(number, raw, hides)
        if masked != raw:
            parts += [text[done : number.start], masked]
            done = number.end
    return "".join((*parts, text[done:])) if done else text


def _masked_number(number: Number, raw: str, hides: Callable[[Number], bool]) -> str:
    if mobile_of(number.digits):
        return mask_mobile(raw)
    if hides(number) or examine(identity_in(number.digits), FOREVER) is not Validity.INVALID:
        return mask_id(raw)
    return raw


def _is_called_account(name: str, number: Number) -> bool:
    return is_account(number) and bool(ACCOUNT_BEFORE.search(name, max(0, number.start - 16), number.start))


def is_account(number: Number) -> bool:
    """May be an account: accounts of passbooks and units have no check digit. A spaced one must be a card, else a row
    of years would be masked."""
    return is_card(number) or (not number.spaced and len(number.digits) >= ACCOUNT_FROM)


def is_card(number: Number) -> bool:
    digits = number.digits
    return CARD_FROM <= len(digits) <= CARD_TO and digits.startswith(UNIONPAY) and bool(luhn.is_valid(digits))


def excerpt(text: str, start: int, end: int, length: int = EXCERPT) -> str:
    """At most `length` characters around a place, masked before it is cut: half a number is a leak too."""
    clean = scrub(text)
    spare = max(0, length - (end - start))
    left = max(0, min(start - spare // 2, len(clean) - length))
    return clean[left : left + max(length, end - start)].strip()
