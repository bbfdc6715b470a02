"""Readers of files, one type per file; found by walking this package.

Each module has `KIND`, `ORDER` (small ones are asked first), `recognises(look)` and `read(source, today)`. `read` may
raise `Unreadable`; partial content comes with a problem that says what is missing.
"""

from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from documents.sniffing import Look
from documents.source import Source
from records import Document


class Reader(Protocol):
    KIND: str
    ORDER: int

    def recognises(self, look: Look) -> bool: ...

    def read(self, source: Source, today: date) -> Document: ...


@cache
def readers() -> tuple[Reader, ...]:
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    return tuple(sorted((cast(Reader, module) for module in modules), key=lambda reader: reader.ORDER))
