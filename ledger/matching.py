"""Which findings of a scan are old acquaintances: passes from strict to loose, each on what is left."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ledger.keys import PASSES

Keys = tuple[str, str, str, str]
SITEWIDE_PASS = PASSES - 1


@dataclass(frozen=True, slots=True)
class Known:
    """An issue as matching sees it. `open` ones are preferred where several would do."""

    id: int
    keys: Keys
    open: bool


@dataclass(frozen=True, slots=True)
class Matches:
    """`known` gives the issue of each matched finding by the finding's place; `repeated` are places of findings that
    say again what an earlier one of the same scan said."""

    known: Mapping[int, int]
    repeated: frozenset[int]


def match(known: Sequence[Known], found: Sequence[Keys], may_have_moved: Callable[[int], bool]) -> Matches:
    """`may_have_moved` tells of an issue's id that its own subject was not seen free of the problem: a page that was
    read and is clean has not moved, its twin elsewhere is another problem."""
    repeated = _repeated(found)
    matched: dict[int, int] = {}
    for step in range(PASSES):
        taken = set(matched.values())
        left = [issue for issue in known if issue.id not in taken]
        open_places = [place for place in range(len(found)) if place not in matched and place not in repeated]
        if not left or not open_places:
            break
        asked = _always if step in (0, SITEWIDE_PASS) else may_have_moved
        matched.update(_one_pass(step, left, found, open_places, asked))
    return Matches(matched, repeated)


def _one_pass(
    step: int, left: Iterable[Known], found: Sequence[Keys], places: Iterable[int], may_match: Callable[[int], bool]
) -> dict[int, int]:
    wanted = {found[place][step] for place in places} - {""}
    waiting: dict[str, list[int]] = defaultdict(list)
    for issue in sorted((i for i in left if i.keys[step] in wanted), key=lambda i: (not i.open, i.id)):
        if may_match(issue.id):
            waiting[issue.keys[step]].append(issue.id)
    matched: dict[int, int] = {}
    for place in places:
        if candidates := waiting.get(found[place][step]):
            matched[place] = candidates.pop(0)
    return matched


def _repeated(found: Sequence[Keys]) -> frozenset[int]:
    first: dict[str, int] = {}
    return frozenset(place for place, keys in enumerate(found) if first.setdefault(keys[0], place) != place)


def _always(_: int) -> bool:
    return True
