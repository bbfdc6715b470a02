"""A long text in pieces, and the neighbourhoods of single places."""

from collections.abc import Iterator, Sequence

# The overlap is longer than any form.
WINDOW, OVERLAP = 100_000, 64
# Stands between texts that are searched together; no reader lets it through.
BETWEEN = "\0"


def windows(text: str) -> Iterator[tuple[str, int]]:
    """Pieces that overlap, each with its place."""
    for offset in range(0, max(len(text), 1), WINDOW):
        yield text[offset : offset + WINDOW + OVERLAP], offset


def nearby(text: str, places: Sequence[int]) -> str:
    """What stands around the places: all that a form which holds one of them can reach."""
    parts, done = [], 0
    for place in places:
        start, end = max(done, place - OVERLAP), place + OVERLAP
        if end > done:
            # Within one stretch nothing parts the words.
            parts.append(text[start:end] if start == done else BETWEEN + text[start:end])
            done = end
    return "".join(parts)
