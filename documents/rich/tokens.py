"""RTF as tokens: groups, control words, bytes, text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

# One alternative for each kind of token; no two can start at the same byte, so nothing is tried twice.
TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})"
    rb"|\\(?P<word>[a-zA-Z]{1,40})(?P<number>-?\d{1,10})?[ ]?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[^a-zA-Z'])"
    rb"|(?P<line>[\r\n]+)"
    rb"|(?P<text>[^{}\\\r\n]+)"
    rb"|(?P<stray>\\)",
    re.DOTALL,
)


class Kind(Enum):
    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    SIGN = auto()
    BYTES = auto()
    SKIP = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """`number` is None for a control word without one; `data` are bytes in the document's encoding; `end` the offset
    behind the token."""

    kind: Kind
    word: str = ""
    number: int | None = None
    data: bytes = b""
    end: int = 0


def tokens(body: bytes, start: int = 0) -> Iterator[Token]:
    at = start
    while match := TOKEN.match(body, at):
        at = match.end()
        token = _token(match, at)
        yield token
        if token.word == "bin" and token.number:
            # So many raw bytes follow, whatever they look like.
            at += max(0, token.number)


def _token(match: re.Match[bytes], end: int) -> Token:
    kind = match.lastgroup or ""
    if kind in ("word", "number"):
        number = match["number"]
        return Token(Kind.WORD, match["word"].decode("ascii"), int(number) if number else None, end=end)
    if kind == "hex":
        return Token(Kind.BYTES, data=bytes.fromhex(match["hex"].decode("ascii")), end=end)
    if kind == "text":
        return Token(Kind.BYTES, data=match["text"], end=end)
    if kind == "sign":
        return Token(Kind.SIGN, match["sign"].decode("latin-1"), end=end)
    return Token({"open": Kind.OPEN, "close": Kind.CLOSE}.get(kind, Kind.SKIP), end=end)
