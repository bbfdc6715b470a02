"""Which bureau answers for an address, a path of names or a source."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from documents.columns.keys import is_under, key_of
from documents.columns.units import MIN_NAME, REST, bare_unit, is_unit
from records import Bureau, County

BY_URL = "网址前缀"
BY_PATH = "面包屑"
BY_SOURCE = "来源"
BY_PORTAL = "门户网站主办单位"


@dataclass(frozen=True, slots=True)
class Owner:
    """A bureau's name and the Chinese word for what told it; both "" when nothing did."""

    bureau: str = ""
    evidence: str = ""

    def __bool__(self) -> bool:
        return bool(self.bureau)


NOBODY = Owner()


class Bureaus:
    """The county's bureaus, ready to be asked many times."""

    def __init__(self, county: County) -> None:
        self._county = county.name
        self._portal = key_of(county.portal)
        pairs = [(key_of(url), bureau.name) for bureau in county.bureaus for url in bureau.urls]
        # A bureau whose address is the portal itself answers for what nobody else does.
        self.of_portal = next((Owner(name, BY_PORTAL) for key, name in pairs if key == self._portal), NOBODY)
        self._prefixes = sorted((pair for pair in pairs if pair[0] != self._portal), key=lambda p: -len(p[0]))
        self._names = _names(county.bureaus, county.name)
        self._known = lru_cache(maxsize=50_000)(self._lookup)

    def by_url(self, url: str) -> Owner:
        """By the longest address of a bureau that `url` lies under."""
        _, name = self._prefix(key_of(url))
        return Owner(name, BY_URL) if name else NOBODY

    def prefix_of(self, key: str) -> str:
        """The bureau's address under which a key lies, "" when there is none."""
        return self._prefix(key)[0]

    def by_names(self, names: Iterable[str]) -> Owner:
        """By the innermost part of a path that names a unit: one of the county file, else one that clearly is one."""
        inward = tuple(names)[::-1]
        listed = next((known for name in inward if (known := self._known(name))), "")
        if listed:
            return Owner(listed, BY_PATH)
        unlisted = next((name for name in inward if is_unit(name, self._county)), "")
        return Owner(unlisted, BY_PATH) if unlisted else NOBODY

    def by_source(self, source: str) -> Owner:
        known = self._known(source) if source else ""
        return Owner(known, BY_SOURCE) if known else NOBODY

    def full_name(self, name: str) -> str:
        """The bureau's name in the county file for any of its names and short forms, "" where it names none."""
        return self._known(name) if name else ""

    def is_unit(self, name: str) -> bool:
        return bool(self._known(name)) or is_unit(name, self._county)

    def _prefix(self, key: str) -> tuple[str, str]:
        return next((pair for pair in self._prefixes if is_under(key, pair[0])), ("", ""))

    def _lookup(self, text: str) -> str:
        """The listed bureau that `text` names as a whole, "" when it names none."""
        bare = bare_unit(text, self._county)
        for end in range(min(len(bare), 40), MIN_NAME - 1, -1):
            name = self._names.get(bare[:end])
            if name and REST.fullmatch(bare, end):
                return name
        return ""


def _names(bureaus: Iterable[Bureau], county: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for bureau in bureaus:
        for name in bureau.names:
            bare = bare_unit(name, county)
            if len(bare) >= MIN_NAME:
                found.setdefault(bare, bureau.name)
    return found
