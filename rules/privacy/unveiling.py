"""Do two ways of showing a number belong together, and what do they show together?"""

HIDDEN = "*"


def agrees(one: str, other: str) -> bool:
    """Same length, and no place shows different signs."""
    return len(one) == len(other) and all(a == b or HIDDEN in (a, b) for a, b in zip(one, other, strict=True))


def together(one: str, other: str) -> str:
    """What both show; they must agree."""
    return "".join(b if a == HIDDEN else a for a, b in zip(one, other, strict=True))


def frame(pattern: str) -> str:
    """Where to look for what agrees: length and first two signs, which every mask in use shows."""
    return f"{len(pattern)}{pattern[:2]}"


def common(one: str, other: str) -> int:
    """How many places both show."""
    return sum(1 for a, b in zip(one, other, strict=True) if HIDDEN not in (a, b))
