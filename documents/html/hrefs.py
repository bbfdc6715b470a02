"""The links of a page."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from documents.text import tidy
from records import resolve_all

MAX_LINKS = 10_000
MAX_TEXT = 300
CUT = ("...", "…", "..")


@dataclass(frozen=True, slots=True)
class Anchors:
    """The links of a page in page order, with repeats; one list per property, all of one length.

    `urls` are canonical, None for what is no web address; `titles` are the title attributes, "" without one.
    """

    nodes: list[LexborNode]
    urls: list[str | None]
    titles: list[str]

    @property
    def targets(self) -> tuple[str, ...]:
        """The addresses without repeats."""
        return tuple(dict.fromkeys(url for url in self.urls if url is not None))


def anchors_of(tree: LexborHTMLParser, base: str) -> Anchors:
    nodes = tree.css("a[href],area[href]")[:MAX_LINKS]
    attributes = [node.attributes for node in nodes]
    return Anchors(
        nodes,
        resolve_all([found["href"] or "" for found in attributes], base),
        [found.get("title") or "" for found in attributes],
    )


def anchor_text(shown: str, title: str) -> str:
    """The text of a link; the title attribute where nothing is shown or the text is cut short."""
    text = " ".join(shown.split())
    if not text.isprintable():
        text = tidy(text)
    if title and (not text or text.endswith(CUT)):
        full = tidy(title)
        stem = text.rstrip(".…").strip()
        text = full if not stem or len(full) > len(stem) else text
    return text[:MAX_TEXT]
