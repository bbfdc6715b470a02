"""From the cast, the plants and a wish for size to columns full of articles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from random import Random

from records import ColumnKind
from samples.minicounty.model import Article, BureauSpec, ColumnSpec, Place, Plant, Quirk, Shelf
from samples.minicounty.prose import prose_of
from samples.minicounty.styles import style_of

# A column of a busy bureau holds no more than about six years.
LONGEST_HISTORY = 2200
PINNED_AGE = 1200
# A slip of the pen, as late as a year that a date may have: it must lie after the day of the scan, too.
SLIP_DAY = (12, 28)
# A small county shortens its growing columns, but not below this.
MIN_ROWS = 2
FOREIGN_SITE = "http://news.yunxiu-media.example"
DUTIES = (
    "主持县人民政府全面工作",
    "负责常务工作",
    "分管农业农村、水务工作",
    "分管教育体育、卫生健康工作",
    "分管住房建设、自然资源工作",
)


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before it has an address."""

    title: str
    age: int
    plant: Plant | None = None
    pinned: bool = False
    foreign: bool = False


class Assembly:
    """Builds shelves one after the other; serial numbers run through the whole county."""

    def __init__(self, seed: int, today: date, plants: Sequence[Plant]) -> None:
        self._seed = seed
        self._today = today
        self._plants = plants
        self._serials = count(1)

    def shelves(self, bureaus: Sequence[BureauSpec], filler: int) -> tuple[Shelf, ...]:
        """`filler` is how many more articles than usual each growing column gets; below 0 it gets fewer."""
        numbers = count(1001)
        places = [Place(bureau, spec, next(numbers)) for bureau in bureaus for spec in bureau.columns]
        return tuple(self._shelf(place, filler if place.spec.grows else 0) for place in places)

    def _shelf(self, place: Place, filler: int) -> Shelf:
        drafts = sorted(self._drafts(place, filler), key=lambda draft: (not draft.pinned, draft.age))
        style = style_of(place.bureau)
        pages = max(1, -(-len(drafts) // style.rows_per_page))
        paths = tuple(style.list_path(place, number, pages) for number in range(1, pages + 1))
        return Shelf(place, tuple(self._article(place, draft) for draft in drafts), paths)

    def _drafts(self, place: Place, filler: int) -> Iterator[Draft]:
        spec, prefix = place.spec, place.bureau.prefix
        yield from (Draft(p.title, p.age, p) for p in self._plants if (p.prefix, p.slug) == (prefix, spec.slug))
        random = Random(f"{self._seed}{prefix}{spec.slug}")
        yield from _pinned(spec)
        yield from _foreign(spec, place.bureau.theme, random)
        if spec.quirk is Quirk.FUTURE:
            yield Draft("关于开展普法骨干培训的安排", (self._today - date(self._today.year + 1, *SLIP_DAY)).days)
        for number, age in enumerate(spec.ages or _ages(spec, max(spec.rows + filler, min(spec.rows, MIN_ROWS)))):
            made = _title(spec, place.bureau.theme, random, self._today - timedelta(days=age))
            yield Draft(spec.titles[number] if spec.titles else made, age)

    def _article(self, place: Place, draft: Draft) -> Article:
        serial, day, style = next(self._serials), self._today - timedelta(days=draft.age), style_of(place.bureau)
        path = f"{FOREIGN_SITE}/{day:%Y%m}/{serial}.html" if draft.foreign else style.article_path(place, serial, day)
        files = draft.plant.files if draft.plant else ()
        # Every file of an article has an address of its own.
        paths = tuple(style.file_path(place, serial + 7 * n, day, file.suffix) for n, file in enumerate(files))
        return Article(path, draft.title, day, serial, draft.plant, draft.pinned, paths, ahead=draft.age < 0)


def _ages(spec: ColumnSpec, rows: int) -> Iterator[int]:
    step = min(float(spec.step), LONGEST_HISTORY / rows) if rows else 0.0
    return (spec.age + int(index * step) for index in range(rows))


def _pinned(spec: ColumnSpec) -> Iterator[Draft]:
    if spec.quirk is Quirk.PINNED:
        yield Draft("关于优化办事流程的长期公告", PINNED_AGE, pinned=True)


def _foreign(spec: ColumnSpec, theme: str, random: Random) -> Iterator[Draft]:
    # Fresher than the column's own rows, so that a checker that counts them is found out.
    if spec.quirk is Quirk.FOREIGN:
        yield from (Draft(prose_of(theme).title(spec.kind, random), 1 + 2 * n, foreign=True) for n in range(4))


def _title(spec: ColumnSpec, theme: str, random: Random, day: date) -> str:
    if spec.kind is ColumnKind.ANNUAL_REPORT:
        return f"云岫县{day.year - 1}年政府信息公开工作年度报告"
    if spec.kind is ColumnKind.FUNCTIONS:
        return f"领导分工：{DUTIES[int(random.random() * len(DUTIES))]}"
    return prose_of(theme).title(spec.kind, random)
