"""Where a ledger lies: an SQLite file by default, PostgreSQL by one setting."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.management import call_command
from django.db import DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor

from ledger import boot  # noqa: F401
from ledger.errors import LedgerError

POSTGRES = ("postgres", "postgresql")
BUSY_S = 30
PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"


def connect(where: str | Path) -> str:
    """The alias of a ready database: `where` is a file, or a postgresql:// address. Raises LedgerError."""
    alias = str(where)
    if alias not in connections.databases:
        connections.databases[alias] = _settings(where)
        # Fills in the defaults of every setting that is not named.
        connections.configure_settings(connections.databases)
    try:
        _bring_up_to_date(alias)
    except (DatabaseError, OSError, ModuleNotFoundError) as error:
        raise LedgerError(
            f"无法打开台账数据库（{_shown(where)}）：{_cause(error)}。请核对位置、权限和连接设置。"
        ) from error
    return alias


def disconnect(alias: str) -> None:
    connections[alias].close()


def _settings(where: str | Path) -> dict[str, Any]:
    if isinstance(where, str) and urlsplit(where).scheme in POSTGRES:
        return _postgres(where)
    path = Path(where)
    _make_owner_only(path)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        # A write lock from the start: two programs that both read first would else fail when both want to write.
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": BUSY_S, "init_command": PRAGMAS},
    }


def _postgres(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
    }


def _make_owner_only(path: Path) -> None:
    """A ledger names people; only its owner reads it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise LedgerError(f"无法建立台账文件 {path}：{error.strerror}。请换一个可写的位置。") from error


def _bring_up_to_date(alias: str) -> None:
    executor = MigrationExecutor(connections[alias])
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", database=alias, verbosity=0, interactive=False)


def _shown(where: str | Path) -> str:
    """Without the password."""
    parts = urlsplit(str(where))
    return f"{parts.scheme}://{parts.hostname}{parts.path}" if parts.scheme in POSTGRES else str(where)


def _cause(error: Exception) -> str:
    if isinstance(error, ModuleNotFoundError):
        return '未安装 PostgreSQL 驱动，请执行 pip install "govlint[postgres]"'
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
