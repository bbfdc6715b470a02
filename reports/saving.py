"""Files written whole or not at all, under names that every system takes."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from reports.errors import ReportError

UNFIT_IN_FILE_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
LONGEST_STEM = 60


def save(path: Path, make: Callable[[Path], None]) -> Path:
    """Calls `make` with the path of a file that takes the place of `path` once it is complete. Raises ReportError."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        make(unfinished)
        unfinished.replace(path)
    except OSError as error:
        raise ReportError(f"无法写入“{path}”，请检查磁盘和权限，并关闭正在打开的同名文件。") from error
    finally:
        # Where nothing could be written there is nothing to remove either.
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return path


def fit_for_a_file(name: str) -> str:
    return UNFIT_IN_FILE_NAME.sub("_", name)


def file_stems(names: Iterable[str]) -> dict[str, str]:
    """A file name for each, without its suffix; no two are the same, whatever their case."""
    stems: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        stem = fit_for_a_file(name)[:LONGEST_STEM].strip(" .") or "_"
        repeat, unique = 1, stem
        while unique.lower() in taken:
            repeat += 1
            unique = f"{stem}({repeat})"
        taken.add(unique.lower())
        stems[name] = unique
    return stems
