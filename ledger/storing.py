"""Writes what a batch of steps left. One statement a table and batch, whatever the number of rows."""

from collections.abc import Sequence

from ledger.models import Episode, Issue, Transition
from ledger.steps import Written

BATCH = 500
NOT_COPIED = frozenset({"id", "county", "number", "first_seen"})
CHANGING = tuple(f.name for f in Issue._meta.concrete_fields if f.name not in NOT_COPIED)


def store(alias: str, new: Sequence[Issue], changed: Sequence[Issue], written: Written) -> None:
    """Inside a transaction."""
    Issue.objects.using(alias).bulk_create(new, batch_size=BATCH)
    # An upsert by key: Django's bulk_update spells a CASE for each field and row, twenty times slower.
    Issue.objects.using(alias).bulk_create(
        changed, batch_size=BATCH, update_conflicts=True, unique_fields=["id"], update_fields=CHANGING
    )
    Episode.objects.using(alias).bulk_create(written.opened, batch_size=BATCH)
    Episode.objects.using(alias).bulk_create(
        written.closed,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["issue", "number"],
        update_fields=["due", "closed_at", "closing"],
    )
    Transition.objects.using(alias).bulk_create(written.transitions, batch_size=BATCH)
