"""A real ledger for each test, in a file and, where a server runs, in PostgreSQL."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from ledger.book import Ledger

SERVER = os.environ.get("GOVLINT_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "台账.sqlite", "云岫县") as ledger:
        yield ledger


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """A database of its own, dropped afterwards."""
    server, name = _server(), f"govlint_{uuid4().hex[:12]}"
    with closing(server):
        server.execute(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")
        yield f"{SERVER.rpartition('/')[0]}/{name}"
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _server() -> "psycopg.Connection[tuple[object, ...]]":
    try:
        return psycopg.connect(SERVER, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError as error:
        pytest.skip(f"no PostgreSQL server at {SERVER}: {error}")
