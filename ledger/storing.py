"""Writes what a batch of steps left: a few statements for each table, whatever the number of rows."""

from collections.abc import Sequence

from ledger.bulk import insert_all, update_all
from ledger.models import Issue
from ledger.steps import Written

BATCH = 500
LIFE = (
    *("state", "confirmed", "episode", "due", "last_seen", "examined_at", "unexamined", "closed_at", "closing"),
    *(field.name for field in Issue._meta.concrete_fields if field.name.startswith("claim_")),
)
TOLD = ("fingerprint", "moved_key", "title_key", "site_key", "rule", "family", "severity", "bureau", "finding")


def store(alias: str, lived: Sequence[Issue], written: Written, told: Sequence[Issue] = ()) -> None:
    """Inside a transaction. The issues are known ones: of `lived` only what became of them has changed, of `told` what
    they are about, too."""
    update_all(alias, told, (*LIFE, *TOLD), ("id",))
    update_all(alias, lived, LIFE, ("id",))
    _store(alias, written)


def store_new(alias: str, new: Sequence[Issue], written: Written) -> None:
    """The issues get their ids. Inside a transaction."""
    Issue.objects.using(alias).bulk_create(new, batch_size=BATCH)
    _store(alias, written)


def _store(alias: str, written: Written) -> None:
    insert_all(alias, written.opened)
    update_all(alias, written.closed, ("due", "closed_at", "closing"), ("issue", "number"))
    insert_all(alias, written.transitions)
