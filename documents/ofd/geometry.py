"""Places in an OFD page: boxes, matrices, advances. Millimetres become points, which all pages are laid out in."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

POINTS = 72 / 25.4
MAX_ADVANCES = 20_000


@dataclass(frozen=True, slots=True)
class Matrix:
    """x' = a·x + c·y + e, y' = b·x + d·y + f, in millimetres."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def at(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, inner: "Matrix") -> "Matrix":
        """`inner` first, then this one."""
        (e, f) = self.at(inner.e, inner.f)
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            e,
            f,
        )


def matrix(text: str | None) -> Matrix:
    found = numbers(text)
    return Matrix(*found[:6]) if len(found) >= 6 else Matrix()


def numbers(text: str | None) -> list[float]:
    """The numbers of an attribute; what is none counts as 0, as viewers take it."""
    return [number(word) for word in (text or "").split()[:MAX_ADVANCES]]


def number(word: str | None) -> float:
    try:
        found = float(word or 0)
    except ValueError:
        return 0.0
    return found if math.isfinite(found) and abs(found) < 1e6 else 0.0


def advances(text: str | None) -> list[float]:
    """DeltaX or DeltaY: numbers, where `g 3 1.5` stands for 1.5 three times."""
    words = iter((text or "").split()[:MAX_ADVANCES])
    found: list[float] = []
    for word in words:
        found += _repeated(words) if word == "g" else [number(word)]
        if len(found) > MAX_ADVANCES:
            break
    return found[:MAX_ADVANCES]


def _repeated(words: Iterator[str]) -> list[float]:
    count, step = number(next(words, None)), number(next(words, None))
    return [step] * max(0, min(int(count), MAX_ADVANCES))
