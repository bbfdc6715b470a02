"""What stands together on a page: rows, and the groups that they form."""

from dataclasses import dataclass, field
from typing import NamedTuple

from documents.listings.anchors import Anchor
from documents.listings.outline import Spot


class Row(NamedTuple):
    """A row element and its main link, which may be the element itself."""

    spot: Spot
    link: Anchor


@dataclass(slots=True)
class Group:
    """Rows under one container, in page order. `containers` has several when a list is cut into parts."""

    containers: list[Spot]
    rows: list[Row] = field(default_factory=list)

    @property
    def container(self) -> Spot:
        return self.containers[0]
