"""The pages about commands name every command and every option that there is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main
from typer.core import TyperGroup, TyperOption

from audit.cli import app

PAGES = Path(__file__).parents[2] / "docs"


def commands(group: TyperGroup, path: str = "") -> Iterator[tuple[str, set[str]]]:
    """Each command's own name with its options; those of the ledger stand in a table of their own."""
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            yield from commands(command, f"{path}{name} ")
        else:
            options = {o.opts[0] for o in command.params if isinstance(o, TyperOption)} - {"--help"}
            yield (name if path == "ledger " else f"govlint {path}{name}"), options


@pytest.mark.parametrize("page", ["commands.md", "commands.zh-CN.md"])
def test_a_page_names_every_command_and_option(page: str) -> None:
    root = typer.main.get_command(app)
    assert isinstance(root, TyperGroup)
    lines = (PAGES / page).read_text(encoding="utf-8").splitlines()
    for name, options in commands(root):
        rows = [line for line in lines if f"`{name}" in line]
        assert rows, name
        assert not [option for option in options if option not in rows[0] and "`scan`" not in rows[0]], (name, options)
