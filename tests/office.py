"""LibreOffice, which makes old formats and lays out Word files. Its first start in a new home takes longest, so that
all its runs in one process of the tests share one."""

import atexit
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

SOFFICE = shutil.which("soffice")
LONG_S = 180


def convert(path: Path, suffix: str, folder: Path) -> Path:
    """Where LibreOffice writes the file in another format; it is for the caller to see whether it did."""
    assert SOFFICE is not None
    home = _home()
    profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), str(path)]
    subprocess.run(command, capture_output=True, timeout=LONG_S, env=os.environ | {"HOME": str(home)})
    return (folder / path.name).with_suffix(f".{suffix}")


@cache
def _home() -> Path:
    made = Path(mkdtemp(prefix="govlint-office-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made
