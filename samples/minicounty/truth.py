"""What a scan of the sample county must find: no more, no less."""

from dataclasses import dataclass
from datetime import date

from records import ColumnKind, FailureKind, Outcome, Verdict


@dataclass(frozen=True, slots=True)
class PlantedFinding:
    """`url` is the page's address; `attachment` the attached file's name as the page shows it, `attachment_url` its
    address, both "" for the page itself. `subject` is the exact wrong string, the raw (synthetic) number, the address
    of a dead link, the path of a column joined by /, or the missing footer marks joined by 、."""

    rule: str
    outcome: Outcome
    url: str
    subject: str
    count: int = 1
    attachment: str = ""
    attachment_url: str = ""


@dataclass(frozen=True, slots=True)
class PlantedColumn:
    """`newest` is None where the verdict does not rest on an age: blank, static and unknown columns. `entries` counts
    the rows of all list pages, those that lead to other sites included."""

    url: str
    path: tuple[str, ...]
    bureau: str
    kind: ColumnKind
    verdict: Verdict
    newest: date | None
    entries: int


@dataclass(frozen=True, slots=True)
class PlantedFailure:
    """An address that must end as a failed fetch of this kind."""

    url: str
    kind: FailureKind


@dataclass(frozen=True, slots=True)
class PlantedUnread:
    """What was fetched and allows no conclusion: a file, or a page with "" as `attachment` that is its own `parent`."""

    url: str
    attachment: str
    parent: str


@dataclass(frozen=True, slots=True)
class Truth:
    """`channels` are pages that show several lists and are no column; `untouched` must never be fetched."""

    as_of: date
    findings: tuple[PlantedFinding, ...]
    columns: tuple[PlantedColumn, ...]
    failures: tuple[PlantedFailure, ...]
    unread: tuple[PlantedUnread, ...]
    channels: tuple[str, ...]
    untouched: tuple[str, ...]
