"""What an archive holds to judge, taken in batches as a scan does."""

from collections.abc import Sequence
from pathlib import Path

from audit.judged import Judged
from audit.judging import Item, Judge, is_judgeable
from audit.pool import BATCH
from evidence import Archive


def judgeable(path: Path) -> tuple[list[Item], str]:
    """The last fetch of each address, and the address of the home page."""
    with Archive.open(path, readonly=True) as archive:
        return [(seq, snapshot) for seq, snapshot in archive.latest() if is_judgeable(snapshot)], archive.plan.starts[0]


def judged_by(judge: Judge, items: Sequence[Item]) -> list[Judged]:
    batches = (items[start : start + BATCH] for start in range(0, len(items), BATCH))
    return [judged for batch in batches for judged in judge.judge(batch)]
