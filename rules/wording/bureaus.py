"""The bodies of the county as its file lists them."""

from dataclasses import dataclass

from records import Bureau, County, Document
from rules.settings import NOWHERE

SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """Nothing is known of a body that is not listed, nor of one that two bureaus claim."""

    county: County

    def named(self, body: str) -> Bureau | None:
        """The bureau of that name or alias, with or without the county before it."""
        wanted = self._bare(body)
        found = [bureau for bureau in self.county.bureaus if wanted in map(self._bare, bureau.names)]
        return found[0] if len(found) == 1 else None

    def publisher(self, document: Document) -> Bureau | None:
        """Who keeps the page: by its address, or else by the source it names."""
        own = [(url, bureau) for bureau in self.county.bureaus for url in bureau.urls if document.url.startswith(url)]
        return max(own, key=lambda one: len(one[0]))[1] if own else self.named(document.source)

    def _bare(self, name: str) -> str:
        bare = name.strip().removeprefix(self.county.name).removeprefix(self.county.name[-1:])
        return bare if len(bare) >= SHORTEST else name.strip()


NOBODY = Listed(NOWHERE)
