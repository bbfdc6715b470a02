"""The table of strings that cells point into."""

from dataclasses import dataclass, field

from documents.office.sheets.stream import Attributes, Enough, stream
from documents.packages import Package

MAX_STRINGS = 2_000_000
MAX_TOTAL = 60_000_000
# Excel holds 32,767 characters in a cell.
MAX_TEXT = 40_000


@dataclass(slots=True)
class Text:
    """Collects the text elements of one string; pronunciation guides are left out."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    listening: bool = False
    guide: bool = False

    def start(self, name: str) -> None:
        if name == "rPh":
            self.guide = True
        self.listening = name == "t" and not self.guide

    def end(self, name: str) -> None:
        if name == "rPh":
            self.guide = False
        self.listening = False

    def data(self, text: str) -> None:
        if self.listening and self.length < MAX_TEXT:
            self.pieces.append(text)
            self.length += len(text)

    def take(self) -> str:
        text = "".join(self.pieces)[:MAX_TEXT]
        self.pieces, self.length = [], 0
        return text


def shared_strings(package: Package, part: str) -> list[str]:
    found: list[str] = []
    text = Text()
    total = 0

    def start(name: str, attributes: Attributes) -> None:
        text.start(name)

    def end(name: str) -> None:
        nonlocal total
        text.end(name)
        if name == "si":
            found.append(text.take())
            total += len(found[-1])
            if len(found) >= MAX_STRINGS or total > MAX_TOTAL:
                package.cut = True
                raise Enough

    stream(package, part, start, end, text.data)
    return found
