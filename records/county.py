"""Who is inspected."""

import re
from dataclasses import dataclass
from datetime import date

# As clerks write a path: 政务公开—人事信息, 政务公开/人事信息, 政务公开 > 人事信息.
SEPARATOR = re.compile(r"\s*(?:—+|/|[>＞›»])\s*|^\s+|\s+$")


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

    def concerns(self, bureau: str, path: tuple[str, ...]) -> bool:
        """`column` is the name of the column at `path`, or the end of the path where several have one name."""
        wanted = tuple(part for part in SEPARATOR.split(self.column) if part)
        named = path[-1:] == (self.column,) or path[-len(wanted) :] == wanted
        return bureau == self.bureau and bool(wanted) and named


@dataclass(frozen=True, slots=True)
class County:
    name: str
    portal: str
    bureaus: tuple[Bureau, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
