"""RAR files. Only programs of the system can unpack them: the format's owner allows no free unpacker of its own."""

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from documents.archives.budget import MAX_MEMBER_BYTES, Budget
from documents.archives.members import Member, is_junk, shown_name
from documents.kinds import label_of
from documents.source import Source
from documents.troubles import Unreadable, encrypted, member_too_large, no_program, partly_unpacked, time_is_up

LABEL = label_of("rar")
PACKED, UNPACKED = "packed.rar", "unpacked"
# Asked in this order. None of them may ask for a password, and none writes above its folder.
PROGRAMS: dict[str, tuple[str, ...]] = {
    "unrar": ("x", "-inul", "-o+", "-p-", "-y", PACKED, f"{UNPACKED}/"),
    "unar": ("-quiet", "-force-overwrite", "-no-directory", "-password", "", "-output-directory", UNPACKED, PACKED),
    "7zz": ("x", "-y", "-p", f"-o{UNPACKED}", PACKED),
    "7z": ("x", "-y", "-p", f"-o{UNPACKED}", PACKED),
    "bsdtar": ("-x", "--no-same-owner", "--no-same-permissions", "-C", UNPACKED, "-f", PACKED),
}
POLL_S = 0.05
# The flag of a header block that is itself under a password, in the older format and in the newer one.
OLD, NEW = b"Rar!\x1a\x07\x00", b"Rar!\x1a\x07\x01\x00"
OLD_LOCKED, NEW_LOCKED_TYPE = 0x80, 4


def members(source: Source, budget: Budget) -> Iterator[Member]:
    if _names_are_locked(source.body):
        raise Unreadable(encrypted(LABEL))
    commands = [[found, *rest] for name, rest in PROGRAMS.items() if (found := shutil.which(name))]
    if not commands:
        raise Unreadable(no_program())
    with tempfile.TemporaryDirectory(prefix="govlint-rar-") as folder:
        place = Path(folder)
        (place / PACKED).write_bytes(source.body)
        (place / UNPACKED).mkdir()
        clean = any(_unpacks(command, place, budget) for command in commands)
        yield from _found(place / UNPACKED, budget)
        if not clean:
            raise Unreadable(partly_unpacked())


def _names_are_locked(body: bytes) -> bool:
    if body.startswith(NEW):
        # Behind the signature: checksum (4), size of the header (1 to 3), type.
        return body[13:14] == bytes([NEW_LOCKED_TYPE])
    return body.startswith(OLD) and len(body) > 11 and bool(body[10] & OLD_LOCKED)


def _unpacks(command: Sequence[str], place: Path, budget: Budget) -> bool:
    """False when the program says that something went wrong; another one may know better. Raises Unreadable, and
    ends the program, when it takes too much room or time."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=place, stdin=quiet, stdout=quiet, stderr=quiet) as process:
        try:
            while True:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    return process.wait(POLL_S) == 0
                _check(place / UNPACKED, budget)
        finally:
            process.kill()


def _check(folder: Path, budget: Budget) -> None:
    sizes = [path.lstat().st_size for path in _files(folder)]
    if sum(sizes) > budget.total or len(sizes) > budget.members or max(sizes, default=0) > MAX_MEMBER_BYTES:
        raise Unreadable(member_too_large())
    if not budget.may_go_on():
        raise Unreadable(time_is_up())


def _files(folder: Path) -> Iterator[Path]:
    # Links may lead out of the folder.
    return (path for path in folder.rglob("*") if not path.is_symlink() and path.is_file())


def _found(folder: Path, budget: Budget) -> Iterator[Member]:
    for path in sorted(_files(folder)):
        name = path.relative_to(folder).as_posix()
        if is_junk(name):
            continue
        if budget.is_spent:
            raise Unreadable(budget.reason)
        size = path.stat().st_size
        refusal = budget.refusal(size, size)
        yield (
            budget.without(shown_name(name), refusal) if refusal else budget.member(shown_name(name), path.read_bytes())
        )
