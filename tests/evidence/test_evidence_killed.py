"""A writer killed at any moment leaves an archive that opens and holds whole records."""

import subprocess
import sys
import time
from pathlib import Path

from evidence_samples import SITE, new_archive

from evidence import Archive

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from evidence_samples import PAGE, page, target
from evidence import Archive
with Archive.open(Path(sys.argv[1])) as archive:
    for number in range(archive.planned(), 10**6):
        name = f"{number}.html"
        archive.discover([target(name)])
        archive.take(1)
        archive.record(page(name), PAGE * 40 + name.encode(), [target(f"from-{name}")])
        print(number, flush=True)
"""


def test_an_archive_whose_writer_is_killed_again_and_again_opens_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    new_archive(path).close()
    told = 0
    for pause_ms in range(0, 40, 5):
        told += written_until_killed(path, pause_ms / 1000)
        with Archive.open(path) as archive:
            snapshots = archive.snapshots(limit=10**6)
            # What the writer had said to be done is there; at most the record in hand came on top.
            assert told <= len(snapshots) <= told + 1
            told = len(snapshots)
            assert [seq for seq, _ in snapshots] == list(range(1, told + 1))
            for _, snapshot in snapshots[-3:]:
                assert archive.body(snapshot.digest).endswith(snapshot.url.removeprefix(SITE).encode())
                assert f"{SITE}from-{snapshot.url.removeprefix(SITE)}" in set(archive.addresses())


def written_until_killed(path: Path, pause_s: float) -> int:
    arguments = [sys.executable, "-c", WRITER, str(path), str(Path(__file__).parent)]
    with subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(pause_s)
        writer.kill()
        return len((first + writer.stdout.read()).splitlines())
