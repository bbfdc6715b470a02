"""The portal as one thing: every address and what it answers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from samples.minicounty.answers import Answer, hazard_answer, missing, redirect
from samples.minicounty.assets import ASSETS
from samples.minicounty.county_file import county_file
from samples.minicounty.expected import truth_of
from samples.minicounty.hazards import LOOP_BACK, ROBOTS, Behaviour, Hazard
from samples.minicounty.interfaces import interfaces
from samples.minicounty.model import Article, Attachment, BureauSpec, Quirk, Shelf
from samples.minicounty.renderer import Renderer
from samples.minicounty.styles import style_of
from samples.minicounty.styles.folders import twin_path
from samples.minicounty.truth import Truth

FILE_TYPES = {
    "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "csv": "text/csv",
    "pdf": "application/pdf",
}
Route = Callable[[str], Answer]


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """`pages` are the root-relative paths of all HTML pages that open, `files` those of attached files; the endless
    ones and those behind hazards are not among them."""

    today: date
    bureaus: tuple[BureauSpec, ...]
    shelves: tuple[Shelf, ...]
    hazards: tuple[Hazard, ...]
    pages: tuple[str, ...]
    files: tuple[str, ...]
    routes: dict[str, Route]
    renderer: Renderer

    def answer(self, target: str) -> Answer:
        """The answer to a request for `target`, a path with its query; a 404 page for one that does not exist."""
        path = target.partition("?")[0]
        if route := self.routes.get(path):
            return route(target)
        maze = next((h for h in self.hazards if h.behaviour is Behaviour.MAZE), None)
        if maze and path.startswith(maze.path.rpartition("/")[0] + "/"):
            return hazard_answer(maze.behaviour, target, self.renderer.plain)
        return missing(self.renderer.plain)

    def truth(self, base: str) -> Truth:
        """What a scan must find when the site is served at `base`, which ends with a slash."""
        return truth_of(self.shelves, self.hazards, self.today, base)

    def county_toml(self, base: str) -> str:
        """A county file for the site as served at `base`."""
        return county_file(self.bureaus, len(self.pages), self.today, base)


def site_of(today: date, shelves: Sequence[Shelf], hazards: Sequence[Hazard], renderer: Renderer) -> Site:
    bureaus = tuple(dict.fromkeys(shelf.place.bureau for shelf in shelves))
    pages, files = dict(_pages(bureaus, shelves, renderer)), dict(_files(shelves))
    routes = {**_furniture(bureaus), **_behind(hazards, renderer), **interfaces(shelves), **files, **pages}
    return Site(today, bureaus, tuple(shelves), tuple(hazards), tuple(pages), tuple(files), routes, renderer)


def _pages(bureaus: Sequence[BureauSpec], shelves: Sequence[Shelf], renderer: Renderer) -> Iterator[tuple[str, Route]]:
    yield "/", lambda _: renderer.home()
    for bureau in bureaus[1:]:
        yield style_of(bureau).home_path(bureau), _fixed(partial(renderer.channel, bureau))
    for shelf in shelves:
        # Columns that share a page are told apart by the fragment, which no server sees.
        if shelf.place.bureau.style != "blocks":
            for number, path in enumerate(shelf.pages, 1):
                yield path.partition("#")[0], _fixed(partial(renderer.list_page, shelf, number))
        if shelf.place.spec.quirk is Quirk.TWIN:
            yield twin_path(shelf), _fixed(partial(renderer.twin, shelf))
        for row in shelf.own_rows:
            yield row.path, _fixed(partial(renderer.article, row, shelf.place))


def _fixed(make: Callable[[], Answer]) -> Route:
    return lambda _: make()


def _files(shelves: Sequence[Shelf]) -> Iterator[tuple[str, Route]]:
    rows = (row for shelf in shelves for row in shelf.rows if row.plant)
    return ((path, _file(file)) for row in rows for path, file in attached(row))


def attached(row: Article) -> Iterator[tuple[str, Attachment]]:
    return zip(row.file_paths, row.plant.files if row.plant else (), strict=True)


def _file(file: Attachment) -> Route:
    answer = Answer(file.body, FILE_TYPES[file.suffix])
    return lambda _: answer


def _furniture(bureaus: Sequence[BureauSpec]) -> dict[str, Route]:
    """Pictures, robots.txt and the folders of bureaus, which lead to their channel pages."""
    answers = {path: Answer(body, kind) for path, (body, kind) in ASSETS.items()}
    answers["/robots.txt"] = Answer(ROBOTS, "text/plain")
    answers |= {bureau.prefix: redirect(style_of(bureau).home_path(bureau)) for bureau in bureaus[1:]}
    return {path: _fixed(partial(_same, answer)) for path, answer in answers.items()}


def _same(answer: Answer) -> Answer:
    return answer


def _behind(hazards: Sequence[Hazard], renderer: Renderer) -> dict[str, Route]:
    kinds = {hazard.path.partition("?")[0]: hazard.behaviour for hazard in hazards} | {LOOP_BACK: Behaviour.LOOP}
    return {path: partial(hazard_answer, kind, frame=renderer.plain) for path, kind in kinds.items()}
