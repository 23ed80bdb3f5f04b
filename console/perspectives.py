"""Perspectives: how the panes lie for each kind of work, those that ship and those that an officer kept."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QSettings

from widgets.dock_frame import DockFrame
from widgets.dock_layout import Layout, Split, Tabs, below, beside

LAYOUTS: Mapping[str, Layout] = {
    "officer": beside(
        (52, below((54, ("queue",)), (46, ("timeline", "alerts", "units", "warnings")))),
        (48, ("case", "incident", "instructions", "shift")),
    ),
    "leader": beside(
        (50, below((50, ("alerts", "instructions")), (50, ("queue",)))),
        (50, below((58, ("case", "shift", "incident")), (42, ("timeline", "units", "warnings")))),
    ),
    "coordinator": beside(
        (52, below((62, ("incident",)), (38, ("queue",)))),
        (48, below((56, ("case", "instructions", "shift")), (44, ("units", "timeline", "alerts", "warnings")))),
    ),
    "wall": beside(
        (56, below((52, ("timeline",)), (48, ("queue",)))),
        (44, below((55, ("alerts", "incident")), (45, ("units", "warnings")))),
    ),
    "trainer": beside(
        (50, below((46, ("queue",)), (54, ("shift", "instructions", "alerts")))),
        (50, below((54, ("case", "incident")), (46, ("timeline", "units", "warnings")))),
    ),
}
"""By name. Which pane is in front of others that lie at the same place: the first one."""
FIRST = "officer"
_KEPT, _OWN, _LOCKED, _NAME = "panes/state", "panes/own", "panes/locked", "panes/perspective"


@dataclass(slots=True, weakref_slot=True)  # Qt keeps its methods weakly
class Perspectives:
    """Lays out a frame, and remembers in the seat's settings how it was left."""

    frame: DockFrame
    kept: QSettings
    name: str = FIRST

    def restore(self) -> None:
        """Lie as it was left; the first perspective where nothing is known."""
        self.name = str(self.kept.value(_NAME, FIRST))
        self.frame.set_locked(str(self.kept.value(_LOCKED, "true")) == "true")
        state = self.kept.value(_KEPT)
        self.reset()
        if isinstance(state, QByteArray):
            self.frame.restore(bytes(state.data()))

    def save(self) -> None:
        self.kept.setValue(_KEPT, QByteArray(self.frame.state()))
        self.kept.setValue(_LOCKED, "true" if self.frame.locked else "false")
        self.kept.setValue(_NAME, self.name)

    def open(self, name: str) -> None:
        """Lie as a perspective says: a shipped one, or one of the officer's own. KeyError where there is none."""
        if name in LAYOUTS:
            self.frame.lay_out(within(LAYOUTS[name], self.frame.names()))
        else:
            self.frame.restore(bytes.fromhex(self._own()[name]))
        self.name = name

    def reset(self) -> None:
        """Lie as the perspective in use first did; the officer's first one where it is no longer there."""
        self.open(self.name if self.name in (*LAYOUTS, *self._own()) else FIRST)

    def own(self) -> tuple[str, ...]:
        """The names of those that the officer kept."""
        return tuple(self._own())

    def keep(self, name: str) -> None:
        """Keep how the panes lie now, under a name. ValueError where it is empty or that of a shipped one."""
        if not name.strip() or name in LAYOUTS:
            raise ValueError(name)
        self._write({**self._own(), name.strip(): self.frame.state().hex()})
        self.name = name.strip()

    def forget(self, name: str) -> None:
        self._write({each: state for each, state in self._own().items() if each != name})

    def _own(self) -> dict[str, str]:
        try:
            own = json.loads(str(self.kept.value(_OWN, "{}")))
        except ValueError:
            return {}
        return {str(name): str(state) for name, state in own.items()} if isinstance(own, dict) else {}

    def _write(self, own: Mapping[str, str]) -> None:
        self.kept.setValue(_OWN, json.dumps(own, ensure_ascii=False))


def within(layout: Layout, known: Collection[str]) -> Layout:
    """A layout with the panes that there are; the part of one that is empty goes to the others."""
    found = _within(layout, known)
    assert found is not None, "a perspective shows at least one pane"
    return found


def _within(layout: Layout, known: Collection[str]) -> Layout | None:
    if not isinstance(layout, Split):
        tabs: Tabs = tuple(name for name in layout if name in known)
        return tabs or None
    parts = [(share, _within(part, known)) for share, part in zip(layout.shares, layout.parts, strict=True)]
    left = [(share, part) for share, part in parts if part is not None]
    if len(left) < 2:
        return left[0][1] if left else None
    return Split(layout.orientation, tuple(part for _, part in left), tuple(share for share, _ in left))
