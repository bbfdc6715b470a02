"""A scheme (评分口径): which rules cost what, up to which cap, which vetoes there are, and the bands of grades."""

from dataclasses import dataclass
from pathlib import Path

from records import Severity

SHIPPED = Path(__file__).parents[1] / "schemes"
MEMORY = "M"


def is_official(confidence: str) -> bool:
    """LAW and V<n> were read somewhere; Mh, Mm and Ml are from memory and shown as 参考口径."""
    return not confidence.startswith(MEMORY)


@dataclass(frozen=True, slots=True)
class Price:
    """What one issue costs: `rules` are codes or their beginnings, `severities` empty for all."""

    rules: tuple[str, ...]
    points: float
    confidence: str
    severities: tuple[Severity, ...] = ()

    def fits(self, rule: str, severity: Severity) -> bool:
        return rule.startswith(self.rules) and (not self.severities or severity in self.severities)


@dataclass(frozen=True, slots=True)
class Indicator:
    """`cap` is the most that it may take away; `service` marks 办事服务, which bodies without outward service skip."""

    code: str
    name: str
    cap: float
    confidence: str
    prices: tuple[Price, ...]
    service: bool = False

    def price(self, rule: str, severity: Severity) -> Price | None:
        return next((price for price in self.prices if price.fits(rule, severity)), None)


@dataclass(frozen=True, slots=True)
class Veto:
    code: str
    name: str
    rules: tuple[str, ...]
    severities: tuple[Severity, ...] = ()

    def fits(self, rule: str, severity: Severity) -> bool:
        return rule.startswith(self.rules) and (not self.severities or severity in self.severities)


@dataclass(frozen=True, slots=True)
class Grade:
    """Reached from `least` points on."""

    name: str
    least: float
    confidence: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """Scores run from 0 to 100. `service_points` are the share of 办事服务: a body without it is scored out of the rest
    and scaled up to 100. Above `bonus_above` points 加分 opens, which people give. `grades` are best first, the last
    one from 0 on."""

    name: str
    basis: str
    indicators: tuple[Indicator, ...]
    vetoes: tuple[Veto, ...]
    grades: tuple[Grade, ...]
    service_points: float = 0.0
    bonus_above: float | None = None

    def grade(self, score: float) -> Grade:
        return next((grade for grade in self.grades if score >= grade.least), self.grades[-1])
