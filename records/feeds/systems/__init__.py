"""One file per system; found by walking this package. See `records.feeds.model.System`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from records.feeds.model import System


@cache
def systems() -> tuple[System, ...]:
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    return tuple(cast(System, module) for module in modules if hasattr(module, "ADDRESS"))
