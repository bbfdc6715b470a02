"""The door: 整改台账 of a county and of each of its bureaus, as files."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from reports.errors import unknown
from reports.ledgerbook.book import Book
from reports.ledgerbook.csvfile import write_csv
from reports.ledgerbook.workbook import write_workbook
from reports.saving import file_stems, save
from reports.words import NO_BUREAU

NAME = "整改台账"
WRITERS: Mapping[str, Callable[[Book, Path], None]] = {"xlsx": write_workbook, "csv": write_csv}
LEDGER_FORMATS = tuple(WRITERS)


def write_ledger(
    book: Book, out: Path, formats: Sequence[str] = LEDGER_FORMATS[:1], only: Sequence[str] = ()
) -> list[Path]:
    """`out`/整改台账.xlsx with everything and `out`/整改台账/<单位>.xlsx for each bureau that has something to know;
    the files of the bureaus `only` alone, when some are named.

    Raises ReportError in Chinese for an unknown format, before anything is written, and for what cannot be written.
    """
    for name in formats:
        if name not in WRITERS:
            raise unknown("台账格式", name, WRITERS)
    stems = file_stems(name for name in book.bureaus if name != NO_BUREAU)
    parts = {out / NAME / stem: book.of(bureau) for bureau, stem in stems.items() if not only or bureau in only}
    files = parts if only else {out / NAME: book} | {stem: part for stem, part in parts.items() if part.entries}
    return [
        save(stem.with_name(f"{stem.name}.{name}"), partial(WRITERS[name], content))
        for stem, content in files.items()
        for name in formats
    ]
