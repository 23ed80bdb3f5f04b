"""Any value of a wire type, drawn from its own annotations: a new field or message is tested without being told of."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
"""Any text that a message may hold: no NUL, no halves of a pair (Cs), which UTF-8 has not."""
INSTANTS = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # hypothesis adds the zone
BODIES = st.dictionaries(TEXTS, TEXTS | st.integers(-9, 9), max_size=3).map(msgspec.json.encode).map(msgspec.Raw)

_PLAIN: dict[object, st.SearchStrategy[Any]] = {  # Any: one strategy for each type
    str: TEXTS,
    int: st.integers(-(2**63), 2**63 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    datetime: INSTANTS,
    type(None): st.none(),
    bytes: st.binary(max_size=12),
    msgspec.Raw: BODIES,
}


def value_of(kind: Any) -> st.SearchStrategy[Any]:  # Any: a type, with or without parameters
    """Any value of a type that can stand in a message."""
    origin, of = get_origin(kind), get_args(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if origin is Annotated:
        bounds = next(each for each in of if isinstance(each, msgspec.Meta))
        return value_of(of[0]).filter(lambda text: len(text) >= (bounds.min_length or 0))
    if origin is Literal:
        return st.sampled_from(of)
    if origin in (Union, types.UnionType):
        return st.one_of(*map(value_of, of))
    if origin is list:
        return st.lists(value_of(of[0]), max_size=3)
    if origin is dict:
        return st.dictionaries(value_of(of[0]), value_of(of[1]), max_size=3)
    if origin is tuple and of[-1] is ...:
        return st.lists(value_of(of[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(value_of, of))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    assert is_dataclass(kind) or issubclass(kind, msgspec.Struct), f"no values are known for {kind}"
    return _of_fields(kind)


def _of_fields(kind: Callable[..., Any]) -> st.SearchStrategy[Any]:
    return st.builds(kind, **{name: value_of(of) for name, of in get_type_hints(kind, include_extras=True).items()})
