"""What each tool does, told by whoever can do it; and why it is off, where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from console.pane_actions import PANE_ACTION_BY_ID
from console.tool_table import TOOL_BY_ID


@dataclass(frozen=True, slots=True)
class Offer:
    """`why_not` gives the reason why a tool is off now, or nothing; `on` whether a checkable one is on."""

    do: Callable[[], object]
    why_not: Callable[[], str]
    on: Callable[[], bool]


class Toolbox(QObject):
    """Tools by their ids. `changed` tells that a checkable tool went on or off."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: dict[str, Offer] = {}

    def offer(
        self,
        tool_id: str,
        do: Callable[[], object],
        why_not: Callable[[], str] = lambda: "",
        on: Callable[[], bool] = lambda: False,
    ) -> None:
        """Say what a tool or an action of a pane does. KeyError where there is none of that name."""
        known = PANE_ACTION_BY_ID[tool_id] if tool_id in PANE_ACTION_BY_ID else TOOL_BY_ID[tool_id]
        self._offers[known.id] = Offer(do, why_not, on)

    def missing(self) -> Iterable[str]:
        """The tools that nobody has offered to do."""
        return [each for each in TOOL_BY_ID if each not in self._offers]

    def why_not(self, tool_id: str) -> str:
        """Why a tool is off now, in a sentence; empty where it can be used."""
        offer = self._offers.get(tool_id)
        return self.tr("This window has nothing for it.") if offer is None else offer.why_not()

    def is_on(self, tool_id: str) -> bool:
        offer = self._offers.get(tool_id)
        return offer is not None and offer.on()

    def use(self, tool_id: str) -> str:
        """Use a tool. What is given back says why it was not, and is empty where it was."""
        if reason := self.why_not(tool_id):
            return reason
        self._offers[tool_id].do()
        return ""
