"""Synthetic people for labelled pages: `{id}`, `{mobile}`, `{card}` … stand for values of a seeded generator.

`{id#a}` is the same value wherever it stands in a case, `{id|6*4}` keeps the first 6 and the last 4 characters,
`{id|h7-10*}` hides characters 7 to 10, `{name|n1}` keeps the family name only; `sp`, `hy`, `fw`, `zw`, `tags` and `td`
are ways to write a number that a reader must put together again.
"""

import random
import re
from collections.abc import Callable

from rules.kit.residents import check_digit

PLACEHOLDER = re.compile(r"\{(\w+?)(#\w+)?(?:\|([^{}]+))?\}")
KEEP, HIDE = re.compile(r"(\d+)(\D)(\d+)"), re.compile(r"h(\d+)-(\d+)(\D)")
REGIONS = ("422823", "540630", "620123", "330326", "512225", "450821", "152822")
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕覃向谭田冉"
GIVEN = "建国志强秀英桂兰玉梅晓明海燕国庆永红春花德富立新文静家豪子涵雨桐思远宏伟金凤世英光荣大贵"
LONG_NAMES = ("欧阳文静", "阿依古丽·买买提", "司马建国", "扎西次仁", "诸葛秀兰")
BINS = (("621700", 19), ("622848", 19), ("621081", 19), ("622202", 19), ("621785", 19), ("621098", 19), ("623059", 19))
USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"


class Cast:
    """The people of one case; the same seed gives the same people."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.known: dict[str, str] = {}

    def fill(self, text: str) -> str:
        return PLACEHOLDER.sub(lambda found: self.shown(found[1], found[2] or "", found[3] or ""), text)

    def shown(self, kind: str, tag: str, form: str) -> str:
        value = self.known.get(kind + tag) if tag else None
        value = value or self.value(kind)
        if tag:
            self.known[kind + tag] = value
        return formed(value, form)

    def value(self, kind: str) -> str:
        if kind.startswith("num"):
            return self.digits(int(kind.removeprefix("num")))
        return MAKERS[kind](self)

    def digits(self, count: int) -> str:
        return "".join(self.dice.choice("0123456789") for _ in range(count))

    def day(self, first: int, last: int) -> str:
        return f"{self.dice.randint(first, last)}{self.dice.randint(1, 12):02}{self.dice.randint(1, 28):02}"

    def identity(self, first: int = 1948, last: int = 2002) -> str:
        body = self.dice.choice(REGIONS) + self.day(first, last) + f"{self.dice.randint(0, 9):03}"
        return body + check_digit(body)

    def name(self) -> str:
        if self.dice.random() < 0.06:
            return self.dice.choice(LONG_NAMES)
        given = "".join(self.dice.sample(GIVEN, 1 if self.dice.random() < 0.25 else 2))
        return self.dice.choice(SURNAMES) + given

    def card(self) -> str:
        prefix, length = self.dice.choice(BINS)
        body = prefix + self.digits(length - len(prefix) - 1)
        return body + luhn_digit(body)

    def credit_code(self, head: str = "91") -> str:
        body = head + self.dice.choice(REGIONS) + "MA" + "".join(self.dice.choice(USCC) for _ in range(7))
        total = sum(USCC.index(sign) * 3**place % 31 for place, sign in enumerate(body))
        return body + USCC[(31 - total % 31) % 31]


def luhn_digit(body: str) -> str:
    doubled = (int(sign) * (2 - place % 2) for place, sign in enumerate(reversed(body)))
    return str(-sum(sum(divmod(number, 10)) for number in doubled) % 10)


MAKERS: dict[str, Callable[[Cast], str]] = {
    "name": Cast.name,
    "id": Cast.identity,
    "minor": lambda cast: cast.identity(2012, 2017),
    "id15": lambda cast: cast.dice.choice(REGIONS) + cast.day(1950, 1985)[2:] + cast.digits(3),
    "mobile": lambda cast: cast.dice.choice(("138", "139", "187", "152", "177", "166", "135", "198")) + cast.digits(8),
    "card": Cast.card,
    "uscc": Cast.credit_code,
    "uscc92": lambda cast: cast.credit_code("92"),
    "disab": lambda cast: cast.identity() + cast.dice.choice("1234567") + cast.dice.choice("1234"),
    "exam": lambda cast: "2142" + cast.digits(8),
    "plate": lambda cast: cast.dice.choice("ABCEFGH") + cast.digits(4),
    "passport": lambda cast: "E" + cast.dice.choice("ABCDEFGHJ") + cast.digits(7),
    "email": lambda cast: f"{cast.digits(9)}@qq.com",
}


def formed(value: str, form: str) -> str:
    if not form:
        return value
    if found := KEEP.fullmatch(form):
        head, tail = int(found[1]), int(found[3])
        return value[:head] + found[2] * (len(value) - head - tail) + value[len(value) - tail :]
    if found := HIDE.fullmatch(form):
        start, end = int(found[1]) - 1, int(found[2])
        return value[:start] + found[3] * (end - start) + value[end:]
    return FORMS[form](value)


def parted(value: str, sign: str) -> str:
    return sign.join((value[:6], value[6:14], value[14:]))


FORMS: dict[str, Callable[[str], str]] = {
    "n1": lambda value: value[0] + "*" * (len(value) - 1),
    "n2": lambda value: value[0] + "*" * max(1, len(value) - 2) + (value[-1] if len(value) > 2 else ""),
    "birth": lambda value: f"{value[6:10]}-{value[10:12]}-{value[12:14]}",
    "sp": lambda value: parted(value, " "),
    "hy": lambda value: parted(value, "-"),
    "zw": lambda value: parted(value, "\u200b"),
    "fw": lambda value: value.translate({ord("0") + i: 0xFF10 + i for i in range(10)}),
    "tags": lambda value: f"{value[:6]}<span>{value[6:14]}</span><i>{value[14:]}</i>",
    "td": lambda value: "".join(f"<td>{sign}</td>" for sign in value),
    "tel": lambda value: f"{value[:3]} {value[3:7]} {value[7:]}",
    "telhy": lambda value: f"{value[:3]}-{value[3:7]}-{value[7:]}",
    "four": lambda value: " ".join(value[start : start + 4] for start in range(0, len(value), 4)),
}
