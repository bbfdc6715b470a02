"""Frozen dataclasses to JSON data and back. None is left out; a missing key takes the field's default."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
# (JSON data, the field's name for an error) to a value.
Convert = Callable[[Any, str], Any]


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


def to_sparse_json(value: Any) -> Any:
    """As `to_json`, without the fields that hold their default: shorter, and quicker to read back."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((f.name, getattr(value, f.name), f.default) for f in fields(value))
        return {name: to_sparse_json(item) for name, item, default in pairs if item is not None and item != default}
    if isinstance(value, tuple | list):
        return [to_sparse_json(item) for item in value]
    return to_json(value)


def from_json(cls: type[T], data: Any) -> T:
    """A record of type `cls` from `to_json`'s data. Raises ValueError naming the field that does not fit."""
    if not isinstance(data, Mapping):
        raise ValueError(f"{cls.__name__}: expected an object, got {type(data).__name__}")
    values: dict[str, Any] = {}
    for name, (label, convert, required, optional) in _shape(cast(Hashable, cls)).items():
        if name in data:
            try:
                values[name] = convert(data[name], label)
            except (TypeError, KeyError) as error:
                raise ValueError(f"{label}: {error}") from error
        elif required and optional:
            values[name] = None
        elif required:
            raise ValueError(f"{label}: missing")
    return cls(**values)


@cache
def _shape(cls: Hashable) -> dict[str, tuple[str, Convert, bool, bool]]:
    """Field name to (name for errors, conversion, has it no default, may it be None)."""
    kind = cast(type, cls)
    hints = get_type_hints(kind)
    return {
        f.name: (
            f"{kind.__name__}.{f.name}",
            _converter(hints[f.name]),
            f.default is MISSING and f.default_factory is MISSING,
            NoneType in _args(hints[f.name]),
        )
        for f in fields(cast(Any, cls))
    }


def _args(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


@cache
def _converter(hint: Any) -> Convert:
    """How data becomes a value of that type. Made once per type: results hold tens of thousands of values."""
    if get_origin(hint) in (Union, UnionType):
        return _optional(_converter(next(a for a in get_args(hint) if a is not NoneType)))
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint))
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda data, name: from_json(hint, data)
    if hint in (datetime, date):
        return lambda data, name: hint.fromisoformat(data)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda data, name: hint(data)
    if hint is float:
        return _number
    return _checked(hint) if isinstance(hint, type) else lambda data, name: data


def _optional(convert: Convert) -> Convert:
    return lambda data, name: None if data is None else convert(data, name)


def _number(data: Any, name: str) -> float:
    return float(data) if isinstance(data, int) else cast(float, _checked(float)(data, name))


@cache
def _checked(kind: type) -> Convert:
    def check(data: Any, name: str) -> Any:
        if not isinstance(data, kind):
            raise ValueError(f"{name}: expected {kind.__name__}, got {type(data).__name__}")
        return data

    return check


def _tuple(args: tuple[Any, ...]) -> Convert:
    if len(args) == 2 and args[1] is Ellipsis:
        convert = _converter(args[0])
        return lambda data, name: tuple([convert(item, name) for item in data])
    parts = tuple(_converter(arg) for arg in args)
    return lambda data, name: tuple(part(item, name) for part, item in zip(parts, data, strict=True))
