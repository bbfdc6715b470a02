"""Many rows by one prepared statement. Django's own bulk methods spell every value of every row into their statements,
which costs several times what the database needs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connections
from django.db.models import Model

Row = list[Any]


def insert_all(alias: str, rows: Sequence[Model]) -> None:
    """All of one model. The rows do not learn their ids."""
    if rows:
        names = [field.name for field in rows[0]._meta.concrete_fields if not field.primary_key]
        places = f"({', '.join(_columns(alias, rows[0], names))})"
        marks = f"({', '.join('%s' for _ in names)})"
        _run(alias, ("INSERT INTO", _table(alias, rows[0]), places, "VALUES", marks), _values(alias, rows, names))


def update_all(alias: str, rows: Sequence[Model], names: Sequence[str], keys: Sequence[str]) -> None:
    """Writes the fields `names` of rows of one model that are there already, found by the fields `keys`."""
    if rows:
        assigned = ", ".join(f"{column} = %s" for column in _columns(alias, rows[0], names))
        found = " AND ".join(f"{column} = %s" for column in _columns(alias, rows[0], keys))
        words = ("UPDATE", _table(alias, rows[0]), "SET", assigned, "WHERE", found)
        _run(alias, words, _values(alias, rows, (*names, *keys)))


def _run(alias: str, words: Iterable[str], values: Iterable[Row]) -> None:
    with connections[alias].cursor() as cursor:
        cursor.executemany(" ".join(words), list(values))


def _table(alias: str, row: Model) -> str:
    return connections[alias].ops.quote_name(row._meta.db_table)


def _columns(alias: str, row: Model, names: Sequence[str]) -> list[str]:
    fields: Iterable[Any] = (row._meta.get_field(name) for name in names)
    return [connections[alias].ops.quote_name(field.column) for field in fields]


def _values(alias: str, rows: Sequence[Model], names: Sequence[str]) -> Iterator[Row]:
    connection = connections[alias]
    fields: list[Any] = [rows[0]._meta.get_field(name) for name in names]
    for row in rows:
        yield [field.get_db_prep_save(_value(row, field), connection) for field in fields]


def _value(row: Model, field: Any) -> Any:
    value = getattr(row, field.attname)
    if value is None and field.is_relation:
        # The row it belongs to may have got its id after this one was made.
        return getattr(getattr(row, field.name), "pk", None)
    return value
