"""Builds a county of a wanted size. The same size, seed and day always give the same bytes."""

from collections.abc import Sequence
from datetime import date

from samples.minicounty.assemble import Assembly
from samples.minicounty.cast import bureaus
from samples.minicounty.hazards import HAZARDS, Behaviour, Hazard
from samples.minicounty.model import Shelf
from samples.minicounty.plants import PLANTS
from samples.minicounty.renderer import Dress, Renderer
from samples.minicounty.site import Site, site_of

SEED = 7
TODAY = date(2026, 6, 30)
PLAIN = Dress(characters=900, asides=8)
REALISTIC = Dress(characters=8_300, asides=14, pasted=True)
# A plain crawler without a guard against endless pages must come to an end, too, and without waiting.
HARMLESS = tuple(h for h in HAZARDS if not h.endless and h.behaviour not in (Behaviour.SLOW, Behaviour.HUGE))


def build(pages: int = 640, seed: int = SEED, today: date = TODAY) -> Site:
    """The demonstration county with about `pages` HTML pages; its columns and plants alone make some 590."""
    return _build(pages, seed, today, PLAIN, HAZARDS)


def build_realistic(pages: int, seed: int = SEED, today: date = TODAY) -> Site:
    """The same county for measuring: pages of about 60 KB with 150 links and 9,000
    characters of text, and nothing endless, slow or huge."""
    return _build(pages, seed, today, REALISTIC, HARMLESS)


def _build(pages: int, seed: int, today: date, dress: Dress, hazards: Sequence[Hazard]) -> Site:
    cast = bureaus(today)
    usual = Assembly(seed, today, PLANTS).shelves(cast, 0)
    shelves = Assembly(seed, today, PLANTS).shelves(cast, _filler(pages, usual))
    return site_of(today, shelves, hazards, Renderer(shelves, dress, seed, today))


def _filler(pages: int, shelves: Sequence[Shelf]) -> int:
    """How many more articles each growing column needs; every twenty of them bring a list page."""
    usual = 1 + len({shelf.place.bureau.prefix for shelf in shelves})
    usual += sum(len(shelf.own_rows) + len(shelf.pages) for shelf in shelves)
    growing = sum(shelf.place.spec.grows for shelf in shelves)
    return round((pages - usual) / (growing * 1.04))
