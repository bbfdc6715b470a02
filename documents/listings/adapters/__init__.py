"""Readers of lists, one system or habit per file; found by walking this package.

Each module has `NAME`, `ORDER` (small ones are asked first), `applies(sheet)` and `read(sheet)`. `read` may still
return None: then the next one is asked. An empty tuple says that the page holds no list.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from documents.listings.sheet import Sheet
from records import Listing


class Adapter(Protocol):
    NAME: str
    ORDER: int

    def applies(self, sheet: Sheet) -> bool: ...

    def read(self, sheet: Sheet) -> tuple[Listing, ...] | None: ...


@cache
def adapters() -> tuple[Adapter, ...]:
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    return tuple(sorted((cast(Adapter, module) for module in modules), key=lambda adapter: adapter.ORDER))
