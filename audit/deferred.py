"""Commands that are loaded when they are called for: none waits for the libraries of another."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group


class Deferred(TyperCommand):
    """A command by its name and its line of help. `place` is `module:name` of its function or group."""

    def __init__(self, name: str, place: str, line: str) -> None:
        super().__init__(name, help=line)
        self.command_name, self.place = name, place

    def loaded(self) -> Any:
        """The command itself, as the group would hold it."""
        module, _, name = self.place.partition(":")
        found = getattr(import_module(module), name)
        around = typer.Typer()
        if isinstance(found, typer.Typer):
            around.add_typer(found, name=self.command_name)
        else:
            around.command(self.command_name)(found)
        return get_group(around).commands[self.command_name]


def deferring(places: Mapping[str, tuple[str, str]]) -> type[TyperGroup]:
    """A kind of group with these commands: place and line of help by name."""

    class DeferringGroup(TyperGroup):
        def __init__(self, **settings: Any) -> None:
            super().__init__(**settings)
            self.commands.update({name: Deferred(name, *told) for name, told in places.items()})

        def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:
            name, command, rest = super().resolve_command(ctx, args)
            return name, command.loaded() if isinstance(command, Deferred) else command, rest

    return DeferringGroup
