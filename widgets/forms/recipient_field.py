"""Whom a task is for: a unit of the case, another unit, a department; or whatever is typed, such as a post."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from models.domain.case import Case, Unit
from models.domain.deciding import MAX_WORD


@dataclass(frozen=True, slots=True)
class Recipient:
    """`key` is a call sign or the code of a department."""

    key: str
    name: str

    @property
    def told(self) -> str:
        return self.name if self.name == self.key else f"{self.name} ({self.key})"


def recipients_of(case: Case, units: Sequence[Unit], departments: Mapping[str, str]) -> list[Recipient]:
    """The units on the case, the lead first; then all other units, then the departments."""
    names = {unit.call_sign: unit.name for unit in units}
    at_work = sorted(case.active, key=lambda assignment: not assignment.lead)
    keys = [assignment.unit for assignment in at_work]
    keys += sorted(unit.call_sign for unit in units if unit.call_sign not in keys)
    people = [Recipient(key, names.get(key, key)) for key in keys]
    return people + [Recipient(code, departments[code]) for code in sorted(departments)]


class RecipientField(QComboBox):
    """Typed words are completed from anywhere in a name; what is in no list is taken as it stands."""

    def __init__(
        self, recipients: Sequence[Recipient], first: str = "", needed: bool = True, parent: QWidget | None = None
    ) -> None:
        """`first` is the key of whoever is chosen at the beginning; where nobody is `needed` it may stay empty."""
        super().__init__(parent)
        self._needed = needed
        self._keys = {each.told: each.key for each in recipients} | {each.key: each.key for each in recipients}
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for each in recipients:
            self.addItem(each.told, each.key)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.setCurrentIndex(self.findData(first) if first else -1)
        anyone = QCoreApplication.translate("RecipientField", "unit, department or post")
        room = QCoreApplication.translate("RecipientField", "unit, department or post; empty: the duty room")
        line = self.lineEdit()
        assert line is not None
        line.setPlaceholderText(anyone if needed else room)

    @property
    def key(self) -> str:
        """The call sign or code that was chosen, or what was typed."""
        text = self.currentText().strip()
        return self._keys.get(text, text)

    def problem(self) -> str:
        """Why what is chosen cannot be sent, or empty."""
        if self._needed and not self.key:
            return QCoreApplication.translate("RecipientField", "Say who it is for: a unit, a department or a post.")
        if len(self.key) > MAX_WORD:
            text = QCoreApplication.translate("RecipientField", "Who it is for is longer than {n} characters.")
            return text.format(n=MAX_WORD)
        return ""
