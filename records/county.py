"""Who is inspected."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Bureau:
    """A unit that answers for pages. `urls` are prefixes of its pages; without them breadcrumb and 来源 decide."""

    name: str
    aliases: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Exemption:
    """A column declared quiet by its owner; ends with the day `until`."""

    bureau: str
    column: str
    reason: str
    until: date

    def covers(self, bureau: str, column: str, today: date) -> bool:
        return today <= self.until and bureau == self.bureau and column == self.column


@dataclass(frozen=True, slots=True)
class County:
    name: str
    portal: str
    bureaus: tuple[Bureau, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
