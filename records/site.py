"""All columns of one site, or of one bureau inside the county portal, seen together."""

from dataclasses import dataclass

from records.column import Column, Entry


@dataclass(frozen=True, slots=True)
class DateStamp:
    """A form in which pages write their publish date in the head: one of the texts, a page that has it and how many
    pages use the same form."""

    raw: str
    url: str
    pages: int


@dataclass(frozen=True, slots=True)
class SiteView:
    """`columns` are the unit's own: the portal's without those of the bureaus, or one bureau's. `url` is the home page.

    The rest is only filled for the portal. `front` are the rows of its home page, with their days as far as they are
    known; `front_read` is False where part of that page is built by scripts. `stamps` are those of the whole site.
    """

    url: str
    name: str
    bureau: str = ""
    is_portal: bool = False
    columns: tuple[Column, ...] = ()
    front: tuple[Entry, ...] = ()
    front_read: bool = True
    stamps: tuple[DateStamp, ...] = ()
