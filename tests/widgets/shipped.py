"""The keys that the program ships with, for widgets that are shown without a window around them."""

from __future__ import annotations

from console.key_table import shipped_keys
from widgets.pane_keys import Keys


def in_force() -> Keys:
    return {binding.id: binding.keys for binding in shipped_keys().bindings.values()}
