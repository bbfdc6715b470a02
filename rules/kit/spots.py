"""What the recognisers find, and what their finds must not show."""

from collections.abc import Iterator
from dataclasses import dataclass

STAR = "*"


@dataclass(frozen=True, slots=True)
class Spot:
    """`value` is the identifier in its plain form. A mask covers `hide_from` to `hide_to`; both lie inside the spot."""

    value: str
    start: int
    end: int
    hide_from: int
    hide_to: int

    @property
    def joined(self) -> bool:
        return False

    def moved(self, by: int) -> "Spot":
        return Spot(self.value, self.start + by, self.end + by, self.hide_from + by, self.hide_to + by)


def middle(value: str, start: int, end: int, head: int, tail: int) -> Spot:
    """A spot that keeps `head` and `tail` characters."""
    return Spot(value, start, end, start + head, max(start + head, end - tail))


def covered(text: str, spots: Iterator[Spot]) -> str:
    """`text` with all spots masked; the length stays."""
    parts, done = [], 0
    for spot in spots:
        if spot.hide_from >= done:
            hidden = "".join(STAR if char.isalnum() else char for char in text[spot.hide_from : spot.hide_to])
            parts += [text[done : spot.hide_from], hidden]
            done = spot.hide_to
    return "".join((*parts, text[done:])) if done else text
