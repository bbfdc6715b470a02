"""The door: finds the formats, makes the files."""

from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from records import ScanResult
from reports import formats as formats_package
from reports.errors import unknown
from reports.history import NOTHING_KNOWN, Known
from reports.layout import Layout
from reports.saving import fit_for_a_file, save
from reports.view import View, view_of

FORMATS = ("xlsx", "html", "docx", "json", "sarif")
PREFIX = "as_"


class Format(Protocol):
    """What a module `reports/formats/as_<format>.py` offers."""

    FILE_NAME: str

    def write(self, view: View, path: Path) -> None:
        """Makes the file at `path`, which does not exist yet."""


def available_formats() -> tuple[str, ...]:
    """Names of all formats; none of their modules is imported for it."""
    names = (module.name for module in iter_modules(formats_package.__path__))
    return tuple(sorted(name.removeprefix(PREFIX) for name in names if name.startswith(PREFIX)))


def write_reports(
    result: ScanResult,
    out: Path,
    formats: Sequence[str] = FORMATS,
    layout: str = "default",
    bureau: str | None = None,
    known: Known = NOTHING_KNOWN,
) -> list[Path]:
    """Writes one file per format into `out` and returns their paths in the order of `formats`.

    `layout` is `default` or the path of a layout file. With `bureau` (its name or an alias) the files hold that
    bureau's part and carry its name. `known` is what a ledger adds. Raises ReportError, with a
    Chinese message, before anything is written when a name is unknown; a file is replaced only once its successor is
    complete.
    """
    all_formats = available_formats()
    for name in formats:
        if name not in all_formats:
            raise unknown("报告格式", name, all_formats)
    view = view_of(result, Layout.load(layout), bureau, known)
    return [_write(_load(name), view, out) for name in formats]


def _load(name: str) -> Format:
    return cast(Format, import_module(f"{formats_package.__name__}.{PREFIX}{name}"))


def _write(form: Format, view: View, out: Path) -> Path:
    return save(out / _file_name(form.FILE_NAME, view.bureau), partial(form.write, view))


def _file_name(name: str, bureau: str) -> str:
    if not bureau:
        return name
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}-{fit_for_a_file(bureau)}{dot}{suffix}"
