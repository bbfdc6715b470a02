"""Records keep every value on their way through JSON."""

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

import records
from records import Bureau, Finding, ScanResult, Snapshot, Where, from_json, to_json, to_sparse_json

RECORDS = sorted(
    (value for value in vars(records).values() if isinstance(value, type) and is_dataclass(value)),
    key=lambda cls: cls.__name__,
)
LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(-(2**40), 2**40),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    if hint in LEAVES:
        return LEAVES[hint]
    if get_origin(hint) is UnionType:
        return st.one_of([st.none() if a is type(None) else values_of(a) for a in get_args(hint)])
    if get_origin(hint) is tuple:
        return tuples_of(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return records_of(hint)


def tuples_of(args: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if len(args) == 2 and args[1] is Ellipsis:
        return st.lists(values_of(args[0]), max_size=2).map(tuple)
    return st.tuples(*(values_of(a) for a in args))


def records_of(cls: type) -> st.SearchStrategy[Any]:
    hints = get_type_hints(cls)
    return st.builds(cls, **{f.name: values_of(hints[f.name]) for f in fields(cls)})


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.__name__)
def test_every_record_comes_back_from_json_as_it_went(cls: type) -> None:
    @given(records_of(cls))
    def round_trip(value: Any) -> None:
        data = json.loads(json.dumps(to_json(value), ensure_ascii=False))
        assert from_json(cls, data) == value
        assert from_json(cls, json.loads(json.dumps(to_sparse_json(value), ensure_ascii=False))) == value

    round_trip()


def test_what_is_none_is_left_out_of_a_place() -> None:
    assert to_json(Where("cell", sheet="Sheet1", cell="C5")) == {"kind": "cell", "sheet": "Sheet1", "cell": "C5"}


def test_the_sparse_form_leaves_out_what_holds_its_default() -> None:
    assert to_sparse_json(Bureau("县水务局", aliases=("水务局",))) == {"name": "县水务局", "aliases": ["水务局"]}


def test_a_missing_required_field_is_named() -> None:
    with pytest.raises(ValueError, match=r"Bureau\.name"):
        from_json(Bureau, {})


def test_a_value_of_the_wrong_type_is_named() -> None:
    with pytest.raises(ValueError, match=r"Bureau\.name"):
        from_json(Bureau, {"name": 3})


@pytest.mark.parametrize("data", [None, [], "text", 3])
def test_something_that_is_no_object_is_refused(data: Any) -> None:
    with pytest.raises(ValueError, match="ScanResult"):
        from_json(ScanResult, data)


def test_unknown_keys_of_a_later_version_do_no_harm() -> None:
    assert from_json(Bureau, {"name": "县水务局", "added_later": 1}) == Bureau("县水务局")


def test_an_unknown_value_of_an_enumeration_is_refused() -> None:
    with pytest.raises(ValueError, match="maybe"):
        from_json(Finding, {**minimal_finding(), "outcome": "maybe"})


def minimal_finding() -> dict[str, Any]:
    return {
        "rule": "PR01",
        "family": "privacy",
        "name": "身份证号未脱敏",
        "outcome": "fail",
        "severity": "严重",
        "url": "http://a/",
        "message": "…",
    }


def test_a_time_keeps_its_zone() -> None:
    snapshot = {"url": "u", "final_url": "u", "fetched_at": "2026-06-30T08:00:00+00:00", "role": 1}
    assert from_json(Snapshot, snapshot).fetched_at == datetime(2026, 6, 30, 8, tzinfo=UTC)
