"""The scheme that a county scores by: one that is shipped, or a file of its own."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from audit.config import Config
from audit.config_errors import explain
from audit.config_model import Name, Section, SeverityName
from audit.errors import UserError
from audit.toml_source import Key, TomlSource, load_toml
from ledger.scoring.scheme import SHIPPED, Grade, Indicator, Price, Scheme, Veto
from records import Severity
from rules import load_rules

Confidence = Literal["LAW", "V1", "V2", "V3", "V4", "V5", "V6", "Mh", "Mm", "Ml"]
Points = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Codes = Annotated[tuple[Name, ...], Field(min_length=1)]


class GradeRow(Section):
    name: Name
    least: Points
    confidence: Confidence


class VetoRow(Section):
    code: Name
    name: Name
    rules: Codes
    severities: tuple[SeverityName, ...] = ()


class PriceRow(Section):
    rules: Codes
    severities: tuple[SeverityName, ...] = ()
    points: Points
    confidence: Confidence


class IndicatorRow(Section):
    code: Name
    name: Name
    cap: Points
    confidence: Confidence
    service: bool = False
    price: Annotated[tuple[PriceRow, ...], Field(min_length=1)]


class SchemeFile(Section):
    name: Name
    basis: Name
    service_points: Annotated[float, Field(ge=0, lt=100)] = 0.0
    bonus_above: Points | None = None
    grade: Annotated[tuple[GradeRow, ...], Field(min_length=1)]
    veto: tuple[VetoRow, ...] = ()
    indicator: Annotated[tuple[IndicatorRow, ...], Field(min_length=1)]


def scheme_of(config: Config, chosen: str = "") -> Scheme:
    """By name or by path beside the county file. Raises UserError with file, line and the nearest valid name."""
    return load_scheme(_path(config, chosen or config.values.ledger.scheme))


def load_scheme(path: Path) -> Scheme:
    source = load_toml(path)
    try:
        told = SchemeFile.model_validate(source.data)
    except ValidationError as error:
        raise UserError(explain(error, SchemeFile, source)) from error
    _refuse_unknown_rules(told, source)
    _refuse_repeats(told, source)
    return _scheme(told)


def _path(config: Config, chosen: str) -> Path:
    names = sorted(path.stem for path in SHIPPED.glob("*.toml"))
    if chosen in names:
        return SHIPPED / f"{chosen}.toml"
    if (config.folder / chosen).is_file():
        return config.folder / chosen
    near = get_close_matches(chosen, names, 1, cutoff=0.5)
    hint = f"是否想写“{near[0]}”" if near else f"可用：{'、'.join(names)}，或自己的口径文件路径"
    raise UserError(f"没有名为“{chosen}”的评分口径，{hint}。")


def _refuse_unknown_rules(told: SchemeFile, source: TomlSource) -> None:
    """A code that no rule begins with would silently cost nothing."""
    known = [rule.card.code for rule in load_rules()]
    for key, code in _used(told):
        if not any(name.startswith(code) for name in known):
            near = get_close_matches(code, known, 1, cutoff=0.5)
            hint = f"是否想写“{near[0]}”" if near else "请用 govlint rules list 查看规则编号"
            raise UserError(f"{source.place(key)}：没有编号为“{code}”或以其开头的规则，{hint}。")


def _used(told: SchemeFile) -> Iterator[tuple[Key, str]]:
    for place, veto in enumerate(told.veto):
        yield from ((("veto", place, "rules"), code) for code in veto.rules)
    for place, row in enumerate(told.indicator):
        for part, price in enumerate(row.price):
            yield from ((("indicator", place, "price", part, "rules"), code) for code in price.rules)


def _refuse_repeats(told: SchemeFile, source: TomlSource) -> None:
    for table, rows in (("indicator", told.indicator), ("veto", told.veto)):
        codes = [row.code for row in rows]
        for place, code in enumerate(codes):
            if code in codes[:place]:
                raise UserError(f"{source.place((table, place))}：编号“{code}”重复，每项编号只能出现一次。")
    if min(row.least for row in told.grade) > 0:
        raise UserError(f"{source.place(('grade', 0))}：最低一档的 least 应为 0，否则低分没有等次。")


def _scheme(told: SchemeFile) -> Scheme:
    grades = sorted(told.grade, key=lambda row: -row.least)
    return Scheme(
        name=told.name,
        basis=told.basis,
        indicators=tuple(_indicator(row) for row in told.indicator),
        vetoes=tuple(Veto(row.code, row.name, row.rules, _severities(row.severities)) for row in told.veto),
        grades=tuple(Grade(row.name, row.least, row.confidence) for row in grades),
        service_points=told.service_points,
        bonus_above=told.bonus_above,
    )


def _indicator(row: IndicatorRow) -> Indicator:
    prices = tuple(Price(p.rules, p.points, p.confidence, _severities(p.severities)) for p in row.price)
    return Indicator(row.code, row.name, row.cap, row.confidence, prices, row.service)


def _severities(names: tuple[SeverityName, ...]) -> tuple[Severity, ...]:
    return tuple(Severity(name) for name in names)
