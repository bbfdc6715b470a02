"""The text of a row, one piece per text node, and what of it belongs to the link."""

from dataclasses import dataclass

from selectolax.lexbor import LexborNode

SEPARATOR = "\x1f"
MAX_PIECES = 80
MAX_CHARS = 6_000


@dataclass(frozen=True, slots=True)
class RowText:
    """`pieces` in page order; `linked` those inside the main link; `hint` its title attribute."""

    pieces: tuple[str, ...]
    linked: tuple[str, ...]
    hint: str = ""

    @property
    def outside(self) -> tuple[str, ...]:
        inside = set(self.linked)
        return tuple(piece for piece in self.pieces if piece not in inside)


def pieces_of(node: LexborNode) -> tuple[str, ...]:
    """Text nodes without outer white space, empty ones left out; bounded in number and length."""
    text = node.text(separator=SEPARATOR)[:MAX_CHARS]
    found = (" ".join(piece.split()) for piece in text.split(SEPARATOR))
    return tuple(piece for piece in found if piece)[:MAX_PIECES]
