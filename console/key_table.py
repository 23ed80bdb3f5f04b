"""The table of keys: which keys each action has, and where they are heard. No screen.

`resources/keys.toml` is what the program ships with; a seat keeps in a file of the same form what its officer changed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QCoreApplication

from resources import resource

EVERYWHERE = "window"
"""The context whose keys are heard in the whole window: they clash with those of every pane."""
OWN_WINDOWS = frozenset({"forms", "columns", "picture"})
"""Contexts that are windows of their own while they are open: the keys of the whole window are not heard there."""


@dataclass(frozen=True, slots=True)
class Binding:
    """The keys of one action, the one that is shown first, as portable texts such as `Ctrl+Shift+R`."""

    id: str
    context: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyTable:
    """By action. Actions that have no key are not told apart from those that are not there."""

    bindings: Mapping[str, Binding]

    def keys(self, action_id: str) -> tuple[str, ...]:
        binding = self.bindings.get(action_id)
        return () if binding is None else binding.keys

    def key(self, action_id: str) -> str:
        """The key that is shown with an action; empty where it has none."""
        return next(iter(self.keys(action_id)), "")

    def context(self, action_id: str) -> str:
        binding = self.bindings.get(action_id)
        return EVERYWHERE if binding is None else binding.context

    def with_keys(self, action_id: str, keys: tuple[str, ...]) -> KeyTable:
        old = self.bindings.get(action_id) or Binding(action_id, EVERYWHERE, ())
        return KeyTable({**self.bindings, action_id: replace(old, keys=keys)})

    def holders(self, key: str, context: str = EVERYWHERE) -> tuple[str, ...]:
        """The actions that a key would mean, where it is pressed in a context."""
        return tuple(each.id for each in self.bindings.values() if key in each.keys and _meet(each.context, context))

    def clashes(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The keys that mean more than one action at the same place, with those actions."""
        found: dict[str, tuple[str, ...]] = {}
        for binding in self.bindings.values():
            for key in binding.keys:
                holders = self.holders(key, binding.context)
                if len(holders) > len(found.get(key, (binding.id,))):
                    found[key] = holders
        return tuple(found.items())


def _meet(one: str, other: str) -> bool:
    return one == other or (EVERYWHERE in (one, other) and not OWN_WINDOWS & {one, other})


@cache
def shipped_keys() -> KeyTable:
    """The keys that the program ships with, read once."""
    bindings, troubles = read_keys(resource("keys.toml").read_text(encoding="utf-8"))
    if troubles:
        raise ValueError("; ".join(troubles))
    return KeyTable({binding.id: binding for binding in bindings})


def read_keys(text: str) -> tuple[list[Binding], list[str]]:
    """What a key file says, and what of it cannot be read, each in a sentence. Never raises."""
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        text = QCoreApplication.translate("keys", "The file of keys cannot be read: {error}")
        return [], [text.format(error=error)]
    bindings: list[Binding] = []
    troubles: list[str] = []
    for context, table in tables.items():
        if not isinstance(table, dict):
            text = QCoreApplication.translate("keys", "“{id}” stands outside of a section such as [window]")
            troubles.append(text.format(id=context))
            continue
        for action_id, value in table.items():
            keys = _keys_of(value)
            if keys is None:
                text = QCoreApplication.translate("keys", "“{id}”: a key is a text or a list of texts")
                troubles.append(text.format(id=action_id))
            else:
                bindings.append(Binding(action_id, context, keys))
    return bindings, troubles


def _keys_of(value: object) -> tuple[str, ...] | None:
    if isinstance(value, str):
        return (value,) if value else ()
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(each for each in value if each)
    return None
