"""What every editor of rules has in common: it is told a value and what is in force, and says what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.rules.faults import Fault
from models.rules.kinds import Value
from models.rules.policy.book import PolicyBook
from widgets.pane_keys import Keys
from widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Known:
    """What rules may name: the policy in force, units by call sign with their names, areas and sources seen so far."""

    policy: PolicyBook = field(default_factory=PolicyBook)
    units: Mapping[str, str] = field(default_factory=dict)
    calendars: tuple[str, ...] = ("",)
    areas: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class RuleEditor(QWidget):
    """`edited` carries the whole value as it is now, `faulty` what stands in fields and could not be taken (Faults)."""

    edited = Signal(object)
    faulty = Signal(object)

    def set_value(self, value: Value) -> None:
        """Show a draft that came from elsewhere: a file, an old version, a step back."""
        raise NotImplementedError

    def set_base(self, value: Value) -> None:
        """Mark what differs from this, which is in force."""
        raise NotImplementedError

    def set_known(self, known: Known) -> None:
        """What may be named, for the lists to choose from."""

    def set_keys(self, keys: Keys) -> None:
        """The keys in force, for editors that have some."""

    def set_theme(self, theme: Theme) -> None:
        raise NotImplementedError


Faults = tuple[Fault, ...]
