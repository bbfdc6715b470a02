"""Cases of one line each. Names of synthetic numbers stand in braces, because nobody can read a check digit.

`privacy_tables*.tsv` hold expect, title, header and rows, their cells parted by `|`; the other files expect, title and
paragraphs parted by `/`. `-` is nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rules.kit import Subject, make_document
from rules.kit.residents import check_digit

NOTHING = "-"
HIDDEN = re.compile(r"<隐藏>(.*?)</隐藏>")
ID, ID2 = "540630198501010032", "540630198501010040"
CARD, CARD2 = "6217001234567890122", "6217001234567890205"
CHILD = "54063020150101003"
NUMBERS = {
    "{id}": ID,
    "{id2}": ID2,
    "{id_spaced}": f"{ID[:6]} {ID[6:14]} {ID[14:]}",
    "{id_hyphen}": f"{ID[:6]}-{ID[6:14]}-{ID[14:]}",
    "{id_wide}": ID.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "{id_zero}": f"{ID[:6]}\u200b{ID[6:14]}\u200b{ID[14:]}",
    "{id17}": ID[:17],
    "{badid}": f"{ID[:17]}3",
    "{old}": "540630850101003",
    "{child}": CHILD + check_digit(CHILD),
    "{mobile}": "13800000000",
    "{mobile2}": "13900000001",
    "{card}": CARD,
    "{card2}": CARD2,
    "{card_spaced}": f"{CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:16]} {CARD[16:]}",
}


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    subject: Subject
    expected: frozenset[str]


def lines(path: Path) -> Iterator[Line]:
    make = table if "tables" in path.stem else text
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            expect, title, *fields = filled(line).split("\t")
            expected = frozenset() if expect == NOTHING else frozenset(expect.split(", "))
            title = "" if title == NOTHING else title
            yield Line(f"{path.stem}:{number} {title}{fields[0][:30]}", make(title, fields), expected)


def filled(line: str) -> str:
    for name, value in NUMBERS.items():
        line = line.replace(name, value)
    return line


def text(title: str, fields: list[str]) -> Subject:
    hidden = HIDDEN.findall(fields[0])
    return make_document(*HIDDEN.sub("", fields[0]).split("/"), title=title, hidden=hidden)


def table(title: str, fields: list[str]) -> Subject:
    header, *rows = (field.split("|") for field in fields)
    width = max(map(len, (header, *rows)))
    even = [[*cells, *[""] * (width - len(cells))] for cells in (header, *rows)]
    return make_document(title=title, header=even[0], rows=even[1:] or [[""] * width])
