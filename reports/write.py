"""The door: finds the formats, makes the files."""

import re
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from records import ScanResult
from reports import formats as formats_package
from reports.errors import ReportError, unknown
from reports.layout import Layout
from reports.view import View, view_of

FORMATS = ("xlsx", "html", "json", "sarif")
PREFIX = "as_"
UNFIT_IN_FILE_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


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
) -> list[Path]:
    """Writes one file per format into `out` and returns their paths in the order of `formats`.

    `layout` is `default` or the path of a layout file. With `bureau` (its name or an alias) the files hold that
    bureau's part and carry its name. Raises ReportError, with a Chinese message, before anything is written when a
    name is unknown; a file is replaced only once its successor is complete.
    """
    known = available_formats()
    for name in formats:
        if name not in known:
            raise unknown("报告格式", name, known)
    view = view_of(result, Layout.load(layout), bureau)
    return [_write(_load(name), view, out) for name in formats]


def _load(name: str) -> Format:
    return cast(Format, import_module(f"{formats_package.__name__}.{PREFIX}{name}"))


def _write(form: Format, view: View, out: Path) -> Path:
    path = out / _file_name(form.FILE_NAME, view.bureau)
    unfinished = path.with_name(f".{path.name}.part")
    try:
        out.mkdir(parents=True, exist_ok=True)
        form.write(view, unfinished)
        unfinished.replace(path)
    except OSError as error:
        raise ReportError(f"无法写入“{path}”，请检查磁盘和权限，并关闭正在打开的同名文件。") from error
    finally:
        # Where nothing could be written there is nothing to remove either.
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return path


def _file_name(name: str, bureau: str) -> str:
    if not bureau:
        return name
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}-{UNFIT_IN_FILE_NAME.sub('_', bureau)}{dot}{suffix}"
