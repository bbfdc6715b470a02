"""Names of cells, as spreadsheets show them."""

from functools import lru_cache

DIGITS = "0123456789"
MAX_COLUMN = 16_384
MAX_ROW = 1_048_576


@lru_cache(maxsize=4096)
def column_name(column: int) -> str:
    """1 → A, 27 → AA."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell_name(row: int, column: int) -> str:
    """(5, 3) → C5."""
    return f"{column_name(column)}{row}"


def cell_at(name: str) -> tuple[int, int] | None:
    """C5 → (5, 3); None for what no sheet can hold."""
    letters = name.rstrip(DIGITS)
    digits = name[len(letters) :]
    column = column_at(letters)
    if not column or not 0 < len(digits) < 8:
        return None
    row = int(digits)
    return (row, column) if 1 <= row <= MAX_ROW else None


@lru_cache(maxsize=4096)
def column_at(letters: str) -> int:
    """AA → 27; 0 for what names no column."""
    letters = letters.replace("$", "").upper()
    if not 0 < len(letters) < 4 or not (letters.isascii() and letters.isalpha()):
        return 0
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column if column <= MAX_COLUMN else 0
