"""An assessor's own issue list beside ours."""

from dataclasses import dataclass

from records.issue import Issue


@dataclass(frozen=True, slots=True)
class Assessed:
    """One row of an assessor's list. `place` says in Chinese where it stands in the file; any text may be ""."""

    place: str
    text: str
    unit: str = ""
    column: str = ""
    title: str = ""
    url: str = ""
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """A row of theirs with the issues of ours that say the same: 一致, or 我方漏检 when there are none."""

    item: Assessed
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """`extra` are open issues of ours that their list does not have (我方多出)."""

    source: str
    rows: tuple[Compared, ...]
    extra: tuple[Issue, ...]

    @property
    def agreed(self) -> int:
        return sum(1 for row in self.rows if row.issues)

    @property
    def recall(self) -> float:
        """Share of their items that we have too; 0 for an empty list."""
        return self.agreed / len(self.rows) if self.rows else 0.0
