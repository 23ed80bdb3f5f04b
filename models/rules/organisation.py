"""The tree of a city's organisation from its TOML file: which areas, departments and units belong to which part."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated

import msgspec
from msgspec import Meta

from models.domain.people.belonging import Tree
from models.domain.people.organisation import Org
from resources import resource

Word = Annotated[str, Meta(min_length=1, max_length=300)]


class PartSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`path` is the part from the top on, `areas` names as cases bear them, the others codes and call signs."""

    path: Word
    areas: list[Word] = []
    departments: list[Word] = []
    units: list[Word] = []


class TreeSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    top: Word
    part: list[PartSettings] = []


@lru_cache(maxsize=1)
def shipped_tree() -> Tree:
    """That of the demo city, read once."""
    return read_tree(resource("organisation.toml").read_text(encoding="utf-8"))


def read_tree(text: str) -> Tree:
    """ValueError says which name or part does not fit."""
    settings = msgspec.toml.decode(text, type=TreeSettings)
    top = Org.of(settings.top)
    parts = [(_part(each.path, top), each) for each in settings.part]
    return Tree(
        top,
        _by_name((org, each.areas) for org, each in parts),
        _by_name((org, [*each.departments, *each.units]) for org, each in parts),
        hashlib.sha256(text.encode()).hexdigest()[:16],
    )


def _part(path: str, top: Org) -> Org:
    org = Org.of(path)
    if not org.within(top):
        raise ValueError(f"{path!r} does not lie below {str(top)!r}")
    return org


def _by_name(named: Iterable[tuple[Org, list[str]]]) -> dict[str, Org]:
    found: dict[str, Org] = {}
    for org, names in named:
        for name in names:
            if found.setdefault(name, org) != org:
                raise ValueError(f"{name!r} stands in {str(found[name])!r} and in {str(org)!r}: it has one home")
    return found
