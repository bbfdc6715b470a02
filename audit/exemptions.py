"""Columns that the county file declares quiet: for which bureau, and whether there is such a column."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches

from documents import Bureaus
from records import Column, County, Exemption


def with_full_names(county: County) -> County:
    """The county with exemptions under the names that columns carry: clerks write short forms and aliases."""
    bureaus = Bureaus(county)
    named = (replace(e, bureau=bureaus.full_name(e.bureau) or e.bureau) for e in county.exemptions)
    return replace(county, exemptions=tuple(named))


def idle_exemptions(county: County, columns: Iterable[Column], bureaus: tuple[str, ...]) -> Iterator[str]:
    """A Chinese line for each exemption that no column was found for: a slip of the pen must not pass unseen.
    `bureaus` are those that the scan was narrowed to, () for all of them."""
    seen = tuple(columns)
    for exemption in county.exemptions:
        if bureaus and exemption.bureau not in bureaus:
            continue
        if not any(exemption.concerns(column.bureau, column.path) for column in seen):
            yield _told(exemption, county, seen)


def _told(exemption: Exemption, county: County, columns: tuple[Column, ...]) -> str:
    known = {bureau.name for bureau in county.bureaus} | {column.bureau for column in columns}
    said = f"报备豁免“{exemption.bureau}—{exemption.column}”没有生效"
    if exemption.bureau not in known:
        return f"{said}：没有名为“{exemption.bureau}”的单位{_hint(exemption.bureau, known)}。"
    names = {column.name for column in columns if column.bureau == exemption.bureau}
    return f"{said}：该单位没有读到名为“{exemption.column}”的栏目{_hint(exemption.column, names)}。"


def _hint(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, sorted(known), 1)
    return f"，是否想写“{near[0]}”" if near else "，请核对配置"
