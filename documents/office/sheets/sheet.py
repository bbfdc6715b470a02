"""One sheet, as the file gives it."""

from dataclasses import dataclass, field

Range = tuple[int, int, int, int]
At = tuple[int, int]


@dataclass(slots=True)
class Cells:
    """(row, column) → (text, does its own format show it). Kept by rows: a large sheet has half a million cells, and
    a key for each would take as much room as all their texts."""

    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    veiled: set[At] = field(default_factory=set)
    count: int = 0

    def __len__(self) -> int:
        return self.count

    def __contains__(self, at: At) -> bool:
        return at[1] in self.rows.get(at[0], ())

    def __getitem__(self, at: At) -> tuple[str, bool]:
        return self.rows[at[0]][at[1]], at not in self.veiled

    def __setitem__(self, at: At, told: tuple[str, bool]) -> None:
        row = self.rows.setdefault(at[0], {})
        self.count += at[1] not in row
        row[at[1]] = told[0]
        if told[1]:
            self.veiled.discard(at)
        else:
            self.veiled.add(at)

    def text_at(self, at: At) -> str:
        """ "" where there is none."""
        return self.rows.get(at[0], {}).get(at[1], "")

    def columns(self) -> list[int]:
        return sorted(set().union(*self.rows.values()))


@dataclass(slots=True)
class Sheet:
    """`merges` are first row, first column, last row, last column. `furniture` are the headers and footers of the
    printed page, with their codes."""

    cells: Cells = field(default_factory=Cells)
    merges: list[Range] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
