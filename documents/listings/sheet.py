"""What a list reader gets to see."""

from dataclasses import dataclass
from datetime import date

from selectolax.lexbor import LexborHTMLParser


@dataclass(frozen=True, slots=True)
class Sheet:
    """One HTML page: its tree, its text as decoded, its address and the inspection day."""

    tree: LexborHTMLParser
    html: str
    url: str
    today: date
