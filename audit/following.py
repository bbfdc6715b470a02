"""Judging beside the crawl: hands every new snapshot to the workers and gathers what they find."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from audit.collect import Collected
from audit.judged import Batch
from audit.judging import is_judgeable
from audit.memory import Memory
from audit.pool import BATCH, Items, JudgePool
from audit.progress import Reporter
from evidence import Archive
from records import Snapshot

POLL_S = 0.05
REPORT_EVERY_S = 0.5


@dataclass
class Following:
    """Follows one archive, in as many steps as it grows; `collected` is complete after each step. Without `memory`
    everything is judged anew."""

    archive: Archive
    pool: JudgePool
    report: Reporter
    memory: Memory | None = None
    collected: Collected = field(default_factory=Collected)
    position: int = 0
    next_report: float = 0.0

    def to_the_end(self, is_growing: Callable[[], bool]) -> None:
        """Until the archive grows no more and all of it is judged."""
        waiting: list[tuple[int, Snapshot]] = []
        while True:
            # Asked before reading on: what a crawl stored before it ended is then surely seen.
            growing = is_growing()
            room = self.pool.has_room
            fresh = self.archive.snapshots(after=self.position, limit=BATCH * 8) if room else []
            self.position = fresh[-1][0] if fresh else self.position
            waiting.extend(self._unknown(fresh))
            at_end = room and not fresh and not growing
            waiting = self._submit(waiting, everything=at_end)
            self._gather()
            if at_end and not self.pool.pending:
                return
            if not fresh:
                time.sleep(POLL_S)

    def _unknown(self, fresh: Items) -> Iterator[tuple[int, Snapshot]]:
        """What must still be judged; what memory knows is added to the rest at once."""
        for seq, snapshot in fresh:
            if not is_judgeable(snapshot):
                continue
            known = self.memory.recall(seq, snapshot) if self.memory is not None else None
            if known is None:
                yield seq, snapshot
            else:
                self.collected.add(Batch((known,)))

    def _submit(self, waiting: Sequence[tuple[int, Snapshot]], everything: bool) -> list[tuple[int, Snapshot]]:
        """Full batches go out; what is left waits for company unless `everything` must go."""
        items = list(waiting)
        while len(items) >= BATCH or (everything and items):
            self.pool.submit(items[:BATCH])
            items = items[BATCH:]
        return items

    def _gather(self) -> None:
        for batch in self.pool.done():
            self.collected.add(batch)
            if self.memory is not None:
                self.memory.keep(batch.judged)
        now = time.monotonic()
        if now >= self.next_report:
            # Counting the addresses of a large site takes a while.
            self.next_report = now + REPORT_EVERY_S
            self.report(self.collected.judged, self.archive.planned())
