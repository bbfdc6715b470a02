"""Frozen dataclasses to JSON data and back. None is left out; a missing key takes the field's default."""

from collections.abc import Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_json(value: Any) -> Any:
    """JSON data (dict, list, str, int, float, bool) of a record; dates as ISO text, enums as their value."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {name: to_json(item) for name, item in pairs if item is not None}
    if isinstance(value, tuple | list):
        return [to_json(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def from_json(cls: type[T], data: Any) -> T:
    """A record of type `cls` from `to_json`'s data. Raises ValueError naming the field that does not fit."""
    if not isinstance(data, Mapping):
        raise ValueError(f"{cls.__name__}: expected an object, got {type(data).__name__}")
    values: dict[str, Any] = {}
    for name, (hint, required) in _shape(cast(Hashable, cls)).items():
        if name in data:
            values[name] = _value(hint, data[name], f"{cls.__name__}.{name}")
        elif required and NoneType in _args(hint):
            values[name] = None
        elif required:
            raise ValueError(f"{cls.__name__}.{name}: missing")
    return cls(**values)


@cache
def _shape(cls: Hashable) -> dict[str, tuple[Any, bool]]:
    """Field name to (type, has it no default)."""
    hints = get_type_hints(cast(type, cls))
    return {
        f.name: (hints[f.name], f.default is MISSING and f.default_factory is MISSING) for f in fields(cast(Any, cls))
    }


def _args(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _value(hint: Any, data: Any, name: str) -> Any:
    try:
        return _convert(hint, data, name)
    except (TypeError, KeyError) as error:
        raise ValueError(f"{name}: {error}") from error


def _convert(hint: Any, data: Any, name: str) -> Any:
    if get_origin(hint) in (Union, UnionType):
        if data is None:
            return None
        return _convert(next(a for a in get_args(hint) if a is not NoneType), data, name)
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint), data, name)
    if isinstance(hint, type) and is_dataclass(hint):
        return from_json(hint, data)
    if hint in (datetime, date):
        return hint.fromisoformat(data)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(data)
    if hint is float and isinstance(data, int):
        return float(data)
    if isinstance(hint, type) and not isinstance(data, hint):
        raise ValueError(f"{name}: expected {hint.__name__}, got {type(data).__name__}")
    return data


def _tuple(args: tuple[Any, ...], data: Any, name: str) -> tuple[Any, ...]:
    if len(args) == 2 and args[1] is Ellipsis:
        return tuple(_convert(args[0], item, name) for item in data)
    return tuple(_convert(hint, item, name) for hint, item in zip(args, data, strict=True))
