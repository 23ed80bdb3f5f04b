"""The door to the rules window: what it has to be told is kept until it is opened for the first time.

Its editors are slow to load, and most officers never open it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bus.messages import Receipt
from console.found import TrialDone
from console.lookout import Lookout
from console.seat import Seat
from models.clock import Clock
from models.domain.case import Unit
from models.domain.rules import Book, BookKind
from models.rules.shelf import Rack
from widgets.theme import Theme

if TYPE_CHECKING:  # loaded when the window is opened
    from console.rulebook import Rulebook
    from widgets.rules.rules_host import RulesHost


class RulesDoor(QObject):
    """`rulebook` is None until it was opened."""

    case_chosen = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme, zone: tzinfo, clock: Clock) -> None:
        super().__init__(parent)
        self.rulebook: Rulebook | None = None
        self._over, self._theme, self._zone, self._clock = parent, theme, zone, clock
        self._rack = Rack()
        self._units: tuple[Unit, ...] = ()
        self._seat: Seat | None = None
        self._lookout: Lookout | None = None

    def sit_down(self, seat: Seat, lookout: Lookout) -> None:
        self._seat, self._lookout = seat, lookout

    def stand_up(self) -> None:
        if self.rulebook is not None:
            self.rulebook.stand_up()

    def tell_who_may(self) -> None:
        """Somebody else sits at this seat."""
        if self.rulebook is not None:
            self.rulebook.tell_who_may()

    def take_books(self, books: Iterable[Book]) -> None:
        some = tuple(books)
        self._rack.put(some)
        if self.rulebook is not None:
            self.rulebook.take_books(some)

    def set_units(self, units: Iterable[Unit]) -> None:
        self._units = tuple(units)
        if self.rulebook is not None:
            self.rulebook.set_units(self._units)

    def settled(self, receipt: Receipt) -> None:
        if self.rulebook is not None:
            self.rulebook.settled(receipt)

    def trial_done(self, event: TrialDone) -> None:
        if self.rulebook is not None:
            self.rulebook.trial_done(event)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.rulebook is not None:
            self.rulebook.set_theme(theme)

    def open(self, areas: Iterable[str] = (), host: RulesHost | None = None) -> None:
        """Show the rules, in a pane where one is given. `areas` are those that reports came with, to choose from."""
        if self.rulebook is None:
            self.rulebook = self._made()
        self.rulebook.set_seen(areas, ())
        self.rulebook.open(host=host)

    def _made(self) -> Rulebook:
        from console.rulebook import Rulebook  # noqa: PLC0415  # five editors: not before they are asked for

        rulebook = Rulebook(self._over, self._theme, self._zone, self._clock)
        rulebook.case_chosen.connect(self.case_chosen)
        if self._seat is not None and self._lookout is not None:
            rulebook.sit_down(self._seat, self._lookout)
        rulebook.set_units(self._units)
        for kind in BookKind:
            rulebook.take_books(self._rack(kind))
        return rulebook
