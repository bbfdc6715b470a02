"""What the portal's scripts and frames are answered: data proxies, units, catalogues, framed lists."""

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import parse_qs, urlsplit

from samples.minicounty.answers import Answer, redirect
from samples.minicounty.model import Shelf
from samples.minicounty.styles.epoint import ACTION, action_answer
from samples.minicounty.styles.framed import frame_page, frame_path
from samples.minicounty.styles.gkmlpt import api_answer, api_path
from samples.minicounty.styles.jcms import DATA_PROXY, data_page
from samples.minicounty.styles.jpaas import UNIT_PATH, unit_answer

XML = "text/xml; charset=utf-8"
JSON = "application/json"
Route = Callable[[str], Answer]


def interfaces(shelves: Sequence[Shelf]) -> dict[str, Route]:
    """Routes by path."""
    return {
        DATA_PROXY: _proxy({str(shelf.place.number): shelf for shelf in _of(shelves, "jcms")}),
        # What is asked by POST; the fields of the form stand in the query.
        f"POST {ACTION}": _action({shelf.place.spec.slug: shelf for shelf in _of(shelves, "epoint")}),
        UNIT_PATH: _unit({shelf.place.spec.slug: shelf for shelf in _of(shelves, "jpaas")}),
        **{api_path(shelf): _catalogue(shelf) for shelf in _of(shelves, "gkmlpt")},
        **{frame_path(shelf): _frame(shelf) for shelf in _of(shelves, "framed")},
    }


def _of(shelves: Sequence[Shelf], style: str) -> Iterator[Shelf]:
    return (shelf for shelf in shelves if shelf.place.bureau.style == style)


def _proxy(by_number: dict[str, Shelf]) -> Route:
    def answer(target: str) -> Answer:
        number = parse_qs(urlsplit(target).query).get("unitid", [""])[0]
        return Answer(data_page(by_number[number]).encode(), XML) if number in by_number else redirect("/")

    return answer


def _unit(by_slug: dict[str, Shelf]) -> Route:
    def answer(target: str) -> Answer:
        body, is_json = unit_answer(target, by_slug)
        return Answer(body.encode(), JSON if is_json else "text/html")

    return answer


def _action(by_slug: dict[str, Shelf]) -> Route:
    return lambda target: Answer(action_answer(target, by_slug).encode(), JSON)


def _catalogue(shelf: Shelf) -> Route:
    return lambda target: Answer(api_answer(target, shelf).encode(), JSON)


def _frame(shelf: Shelf) -> Route:
    return lambda _: Answer(frame_page(shelf).encode())
