"""What a list reader gets to see."""

from dataclasses import dataclass
from datetime import date

from selectolax.lexbor import LexborHTMLParser

from documents.links import Links
from records import canonical

# The base element stands in the head.
HEAD = 8_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """One HTML page: its tree with the links in it, its text as decoded, its address and the inspection day."""

    links: Links
    html: str
    url: str
    today: date

    @property
    def tree(self) -> LexborHTMLParser:
        return self.links.tree

    @property
    def base(self) -> str:
        """The address that links are relative to."""
        head = self.html[:HEAD]
        if "<base" not in head and "<BASE" not in head:
            return self.url
        node = self.tree.css_first("base[href]")
        href = (node.attributes.get("href") or "") if node is not None else ""
        return (canonical(href, self.url) if href else None) or self.url
