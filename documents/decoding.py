"""Bytes to text, as a browser in China would show them.

What decides lies in `records.encodings`; here come UTF-16 without a mark, controls and invisible characters.
"""

from dataclasses import dataclass

from documents.text import without_invisible
from records import Problem, ProblemKind, decoded
from records.encodings import BOMS, LOST

MARKS = tuple(mark for mark, _ in BOMS)
# Control bytes never form part of a character in UTF-8 or GB18030, so they can go before decoding.
CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r")) + b"\x7f"
SAMPLE = 2000
GARBLED = Problem(ProblemKind.ENCODING, "文字编码有误，部分内容无法还原", fatal=False)


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(body: bytes) -> Decoded:
    """Never raises; what cannot be decoded becomes U+FFFD with a problem."""
    if body.startswith(MARKS):
        text, encoding = decoded(body)
        text = text.translate(dict.fromkeys(CONTROLS))
    elif encoding := _wide(body):
        text = body.decode(encoding, "replace").replace("\0", "")
    else:
        text, encoding = decoded(body.translate(None, CONTROLS))
    # The mark of a lost character may stand in the file itself.
    is_lossy = LOST in text and LOST.encode(encoding) not in body
    return Decoded(without_invisible(text), encoding, (GARBLED,) if is_lossy else ())


def _wide(body: bytes) -> str:
    """UTF-16 without a mark shows by a NUL beside every Latin letter, digit and line end."""
    even, odd = body[:SAMPLE:2].count(0), body[1:SAMPLE:2].count(0)
    if max(even, odd) < len(body[:SAMPLE]) / 10 or min(even, odd) * 4 > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"
