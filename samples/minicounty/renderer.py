"""Draws pages when they are asked for: twenty thousand of them would fill a gigabyte."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from samples.minicounty import chrome
from samples.minicounty.answers import Answer
from samples.minicounty.articles import filler_text, paragraphs, planted_text
from samples.minicounty.cast import SITE_NAME
from samples.minicounty.fronts import channel_body, home_body, latest_aside, menu_aside
from samples.minicounty.model import Article, BureauSpec, Place, Quirk, Shelf
from samples.minicounty.standing import is_standing, standing_article, standing_text
from samples.minicounty.styles import style_of
from samples.minicounty.styles.folders import twin_body

# What a guard answers to whom it does not like: 200 and two bytes.
GUARDED = b"\r\n"


@dataclass(frozen=True, slots=True)
class Dress:
    """How large pages are: `characters` of text in a filler article, `asides` titles beside it; `pasted` text brings
    the markup of a word processor."""

    characters: int
    asides: int
    pasted: bool = False


class Renderer:
    def __init__(self, shelves: Sequence[Shelf], dress: Dress, seed: int, today: date) -> None:
        self._shelves = shelves
        self._dress = dress
        self._seed = seed
        self._today = today
        self._frame = (chrome.header(shelves), chrome.footer())
        self._of_bureau: dict[str, list[Shelf]] = defaultdict(list)
        for shelf in shelves:
            self._of_bureau[shelf.place.bureau.prefix].append(shelf)

    def home(self) -> Answer:
        return Answer(self._page(SITE_NAME, chrome.site_metas(), home_body(self._shelves)))

    def channel(self, bureau: BureauSpec) -> Answer:
        body = channel_body(bureau, self._shelves)
        return Answer(self._page(f"{bureau.name}_{SITE_NAME}", chrome.site_metas(), body, bureau.charset))

    def list_page(self, shelf: Shelf, number: int) -> Answer:
        """`number` counts from 1. A column that is one document shows it here."""
        place = shelf.place
        if place.spec.quirk is Quirk.GUARDED:
            return Answer(GUARDED)
        style, aside = style_of(place.bureau), self._menus[place.bureau.prefix]
        body = self._standing(shelf) if is_standing(shelf) else style.list_body(shelf, number)
        nameless = place.spec.quirk is Quirk.NAMELESS or place.bureau.style == "gkmlpt"
        title = SITE_NAME if nameless else f"{place.spec.name}_{place.bureau.name}"
        return Answer(
            self._page(title, self._metas(style.list_metas(place)), _beside(body, aside), place.bureau.charset)
        )

    def twin(self, shelf: Shelf) -> Answer:
        """The list page of a column at its second address."""
        place = shelf.place
        metas = self._metas(style_of(place.bureau).list_metas(place))
        body = _beside(twin_body(shelf), self._menus[place.bureau.prefix])
        return Answer(self._page(f"{place.spec.name}_{SITE_NAME}", metas, body))

    def article(self, article: Article, place: Place) -> Answer:
        style, bureau, plant = style_of(place.bureau), place.bureau, article.plant
        middle = planted_text(plant, article) if plant else self._filler(article, place)
        body = _beside(style.article_body(article, place, middle), self._latest[bureau.prefix])
        metas = self._metas(style.article_metas(article, place))
        label = plant.label if plant else "utf-8"
        return Answer(self._page(f"{article.title}_{bureau.name}", metas, body, bureau.charset, label))

    def _filler(self, article: Article, place: Place) -> str:
        return filler_text(article, place, self._dress.characters, self._seed, self._dress.pasted)

    def plain(self, title: str, body: str) -> bytes:
        """A page of the portal that belongs to no column."""
        return self._page(f"{title}_{SITE_NAME}", chrome.site_metas(), f'<div class="page wrap">{body}</div>')

    @cached_property
    def _latest(self) -> dict[str, str]:
        return {prefix: latest_aside(own, self._dress.asides) for prefix, own in self._of_bureau.items()}

    @cached_property
    def _menus(self) -> dict[str, str]:
        return {prefix: menu_aside(own) for prefix, own in self._of_bureau.items()}

    def _standing(self, shelf: Shelf) -> str:
        article = standing_article(shelf, self._today)
        return style_of(shelf.place.bureau).article_body(article, shelf.place, paragraphs(standing_text(shelf)))

    def _metas(self, own: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
        return (*chrome.site_metas(), *own)

    def _page(
        self, title: str, metas: Iterable[tuple[str, str]], body: str, charset: str = "utf-8", label: str = "utf-8"
    ) -> bytes:
        return chrome.page(title, metas, body, self._frame, label).encode(charset, "xmlcharrefreplace")


def _beside(body: str, aside: str) -> str:
    return f'<div class="page wrap">{body}\n{aside}</div>'
