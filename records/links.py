"""A link target as the whole site sees it."""

from dataclasses import dataclass

from records.snapshot import FailureKind


@dataclass(frozen=True, slots=True)
class Referrer:
    url: str
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """An in-site address that was tried. `failures` holds the kind of each failed try, oldest first, empty when it
    opened at last; `pages` counts the pages linking there and `referrers` keeps the first of them."""

    url: str
    failures: tuple[FailureKind, ...]
    status: int | None
    pages: int
    referrers: tuple[Referrer, ...]
    from_home: bool = False
    is_attachment: bool = False
