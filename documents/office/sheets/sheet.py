"""One sheet, as the file gives it."""

from dataclasses import dataclass, field

Range = tuple[int, int, int, int]


@dataclass(slots=True)
class Sheet:
    """`cells` is (row, column) → (text, does its own format show it), in file order. `merges` are first row, first
    column, last row, last column. `furniture` are the headers and footers of the printed page, with their codes."""

    cells: dict[tuple[int, int], tuple[str, bool]] = field(default_factory=dict)
    merges: list[Range] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
