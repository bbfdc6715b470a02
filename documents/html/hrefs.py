"""The links of a page."""

from dataclasses import dataclass

from documents.links import Links
from documents.text import tidy
from records import resolve_all

MAX_TEXT = 300
CUT = ("...", "…", "..")


@dataclass(frozen=True, slots=True)
class Anchors:
    """The links of a page with what they mean; the lists are of one length and in the order of `links`.

    `urls` are canonical, None for what is no web address; `titles` are the title attributes, "" without one.
    """

    links: Links
    urls: list[str | None]
    titles: list[str]

    @property
    def targets(self) -> tuple[str, ...]:
        """The addresses without repeats."""
        return tuple(dict.fromkeys(url for url in self.urls if url is not None))


def anchors_of(links: Links, base: str) -> Anchors:
    return Anchors(
        links,
        resolve_all([found["href"] or "" for found in links.attributes], base),
        [found.get("title") or "" for found in links.attributes],
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
