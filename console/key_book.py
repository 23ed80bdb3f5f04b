"""The keys in force at a seat: those that the program ships with, and what the officer changed of them."""

from __future__ import annotations

from pathlib import Path

import structlog
import tomli_w
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from console.action_table import BY_ID
from console.key_table import Binding, KeyTable, read_keys, shipped_keys
from console.pane_actions import PANE_ACTION_BY_ID
from console.tool_table import TOOL_BY_ID
from widgets.pane_keys import Keys

FILE = "keys.toml"


class KeyBook(QObject):
    """`changed`: a key means something else from now on. `troubles`: what of the seat's file could not be used."""

    changed = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        """`folder` is the seat's; None keeps nothing."""
        super().__init__(parent)
        self._path = None if folder is None else folder / FILE
        self._known = frozenset(BY_ID) | frozenset(TOOL_BY_ID) | frozenset(PANE_ACTION_BY_ID)
        self.table = shipped_keys()
        self.troubles: tuple[str, ...] = ()
        self._read()

    def keys(self, action_id: str) -> tuple[str, ...]:
        return self.table.keys(action_id)

    def key(self, action_id: str) -> str:
        """The key that is shown with an action, in the words of this system; empty where it has none."""
        return shown_key(self.table.key(action_id))

    @property
    def in_force(self) -> Keys:
        """All of them, for panes to hear and to show."""
        return {binding.id: binding.keys for binding in self.table.bindings.values()}

    def is_changed(self, action_id: str) -> bool:
        return self.table.keys(action_id) != shipped_keys().keys(action_id)

    def holders(self, key: str, action_id: str) -> tuple[str, ...]:
        """The other actions that a key means where it would mean this one."""
        return tuple(each for each in self.table.holders(key, self.table.context(action_id)) if each != action_id)

    def set_keys(self, action_id: str, keys: tuple[str, ...]) -> None:
        """Give an action these keys; those that had one of them lose it."""
        table = self.table
        for key in keys:
            for other in self.holders(key, action_id):
                table = table.with_keys(other, tuple(each for each in table.keys(other) if each != key))
        self._become(table.with_keys(action_id, keys))

    def reset(self, action_id: str) -> None:
        """Give an action the keys that it ships with; whoever has them now loses them."""
        self.set_keys(action_id, shipped_keys().keys(action_id))

    def reset_all(self) -> None:
        self._become(shipped_keys())

    def _become(self, table: KeyTable) -> None:
        self.table = table
        self._write()
        self.changed.emit()

    # ---- kept ----

    def _read(self) -> None:
        if self._path is None or not self._path.exists():
            return
        try:
            bindings, troubles = read_keys(self._path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            bindings, troubles = [], [str(error)]
        for binding in bindings:
            troubles += self._take(binding)
        self.troubles = tuple(troubles)

    def _take(self, binding: Binding) -> list[str]:
        """Put one line of the seat's file in force; what cannot be is said, and left out."""
        if binding.id not in self._known:
            return [self.tr("“{id}”: there is no such action").format(id=binding.id)]
        troubles, usable = [], []
        for key in map(portable, binding.keys):
            if not key:
                troubles.append(self.tr("“{id}”: that is no key").format(id=binding.id))
            else:
                usable.append(key)
        self.table = self.table.with_keys(binding.id, tuple(usable))
        for key in usable:
            if others := self.holders(key, binding.id):
                text = self.tr("“{id}”: {key} is also the key of “{other}”")
                troubles.append(text.format(id=binding.id, key=shown_key(key), other=others[0]))
        return troubles

    def _write(self) -> None:
        if self._path is None:
            return
        tables: dict[str, dict[str, list[str]]] = {}
        for binding in self.table.bindings.values():
            if self.is_changed(binding.id):
                tables.setdefault(binding.context, {})[binding.id] = list(binding.keys)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(tomli_w.dumps(tables), encoding="utf-8")
        except OSError as error:
            structlog.get_logger("screen").warning("the keys cannot be kept", reason=str(error))


def portable(key: str) -> str:
    """A key as it is written in files on every system; empty where it is none."""
    sequence = QKeySequence(key)
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return "" if "unknown" in text.casefold() else text


def shown_key(key: str) -> str:
    """A key in the words of this system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
