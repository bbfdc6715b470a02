"""Waits for orders, one a line, and answers each with the exit code of the command that it ran in a fork."""

import json
import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from audit import commands
from audit.cli import main

for module in iter_modules(commands.__path__, "audit.commands."):
    import_module(module.name)


def become(arguments: list[str], environment: dict[str, str], cwd: str, streams: list[str]) -> None:
    """What a shell does before it starts a program."""
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    for number, path in enumerate(streams):
        opened = os.open(path, os.O_RDWR)
        os.dup2(opened, number)
        os.close(opened)
    sys.argv = ["govlint", *arguments]
    # Worker processes ask by which name the program was started.
    sys.modules["__main__"].__spec__ = find_spec("audit.__main__")


def next_order() -> list:
    """In a child, its order; the parent stays here until nobody orders any more."""
    while line := sys.stdin.buffer.readline():
        child = os.fork()
        if not child:
            return json.loads(line)
        _, status = os.waitpid(child, 0)
        os.write(1, b"%d\n" % os.waitstatus_to_exitcode(status))
    sys.exit()


become(*next_order())
main()
