"""Bytes to text, as a browser in China would show them.

The label of the server or the page is not asked: half of the mislabelled pages met come out wrong when it is obeyed.
A strict UTF-8 reading succeeds on practically no GB18030 text, so trying in this order decides the matter.
"""

import codecs
from dataclasses import dataclass

from documents.text import without_invisible
from records import Problem, ProblemKind

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
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
    for bom, encoding in BOMS:
        if body.startswith(bom):
            return _decoded(body[len(bom) :], encoding)
    if wide := _wide(body):
        return _decoded(body, wide)
    body = body.translate(None, CONTROLS)
    for encoding in ("utf-8", "gb18030"):
        try:
            return Decoded(without_invisible(body.decode(encoding)), encoding)
        except UnicodeDecodeError:
            continue
    return min((_decoded(body, e) for e in ("utf-8", "gb18030")), key=lambda d: d.text.count("\ufffd"))


def _wide(body: bytes) -> str:
    """UTF-16 without a mark shows by a NUL beside every Latin letter, digit and line end."""
    even, odd = body[:SAMPLE:2].count(0), body[1:SAMPLE:2].count(0)
    if max(even, odd) < len(body[:SAMPLE]) / 10 or min(even, odd) * 4 > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _decoded(body: bytes, encoding: str) -> Decoded:
    if encoding.startswith("utf-16"):
        text = body.decode(encoding, "replace").replace("\0", "")
    else:
        text = body.translate(None, CONTROLS).decode(encoding, "replace")
    return Decoded(without_invisible(text), encoding, (GARBLED,) if "\ufffd" in text else ())
