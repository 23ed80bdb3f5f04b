"""The forms that ask for a text, and where a unit is meant, for the unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from models.domain.case import Case
from models.domain.deciding import MAX_TEXT
from models.domain.life_cycle import units_for
from models.domain.orders import (
    AddNote,
    CaseOrder,
    CloseCase,
    CompleteAssignment,
    PassCheck,
    RecallUnit,
    RefuseCase,
    ReopenCase,
    ReturnAssignment,
    ReworkCase,
)
from widgets.forms.order_form import OrderForm, TextField
from widgets.theme import Theme


class TextForm(OrderForm):
    """One text; `missing` is what is said while a text that the order needs is not there, empty if it needs none."""

    def __init__(
        self,
        case: Case,
        theme: Theme,
        title: str,
        button: str,
        prompt: str,
        missing: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(case, theme, title, button, parent)
        self._missing = missing
        self.field = TextField(4)
        self.lay_before()
        self.add_field(prompt, self.field)
        self.field.textChanged.connect(self.check)
        self.field.finished.connect(self.submit)
        self.check()

    def lay_before(self) -> None:
        """Put fields above the text, where the form has any."""

    @property
    def text(self) -> str:
        return self.field.toPlainText().strip()

    def problem(self) -> str:
        return self.problem_of_length() or ("" if self.text else self._missing)

    def problem_of_length(self) -> str:
        if len(self.text) > MAX_TEXT:
            return self.tr("The text is longer than {n} characters.").format(n=MAX_TEXT)
        return ""


class UnitTextForm(TextForm):
    """A text about one of the case's units: the unit is asked for only where there is more than one."""

    def __init__(
        self,
        case: Case,
        theme: Theme,
        title: str,
        button: str,
        prompt: str,
        missing: str,
        units: Sequence[str],
        unit_names: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        self._units = units
        super().__init__(case, theme, title, button, prompt, missing, parent)
        self.choice = QComboBox()
        for unit in units:
            name = unit_names.get(unit, unit)
            self.choice.addItem(name if name == unit else f"{name} ({unit})", unit)
        if len(units) > 1:
            self.add_field(self.tr("&Unit"), self.choice)
        else:
            self.choice.setParent(self)
            self.choice.hide()

    @property
    def unit(self) -> str:
        return str(self.choice.currentData() or "")

    def problem(self) -> str:
        if not self._units:
            return self.tr("No unit of this case is at a step where this can be done.")
        return super().problem()


class RefuseForm(TextForm):
    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Refuse the report"), self.tr("Refuse (Enter)")
        missing = self.tr("The reason is missing: it is kept with the case.")
        super().__init__(case, theme, title, button, self.tr("Why it is &refused"), missing, parent)

    def order(self) -> CaseOrder:
        return RefuseCase(self.case.number, self.text)


class ReworkForm(TextForm):
    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Send back to be done again"), self.tr("Send back (Enter)")
        missing = self.tr("Say what is not good: the unit reads it.")
        super().__init__(case, theme, title, button, self.tr("What is &not good"), missing, parent)

    def order(self) -> CaseOrder:
        return ReworkCase(self.case.number, self.text)


class ReopenForm(TextForm):
    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Reopen the case"), self.tr("Reopen (Enter)")
        missing = self.tr("The reason is missing: it is kept with the case.")
        super().__init__(case, theme, title, button, self.tr("Why it is &reopened"), missing, parent)

    def order(self) -> CaseOrder:
        return ReopenCase(self.case.number, self.text)


class CloseForm(TextForm):
    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Close the case"), self.tr("Close (Enter)")
        missing = self.tr("The result is missing: say what was done.")
        super().__init__(case, theme, title, button, self.tr("&Result"), missing, parent)

    def order(self) -> CaseOrder:
        return CloseCase(self.case.number, self.text)


class CheckForm(TextForm):
    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("The work is good"), self.tr("Pass (Enter)")
        super().__init__(case, theme, title, button, self.tr("&Note, if there is one"), "", parent)

    def order(self) -> CaseOrder:
        return PassCheck(self.case.number, self.text)


class NoteForm(TextForm):
    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Add a note"), self.tr("Add (Enter)")
        missing = self.tr("The note is empty.")
        super().__init__(case, theme, title, button, self.tr("&Note (Shift+Enter: new line)"), missing, parent)

    def order(self) -> CaseOrder:
        return AddNote(self.case.number, self.text)


class RecallForm(UnitTextForm):
    def __init__(self, case: Case, theme: Theme, unit_names: Mapping[str, str], parent: QWidget | None = None) -> None:
        title, button = self.tr("Recall a unit"), self.tr("Recall (Enter)")
        prompt, missing = self.tr("Why it is &recalled"), self.tr("Say why: the unit reads it.")
        units = units_for(case, RecallUnit)
        super().__init__(case, theme, title, button, prompt, missing, units, unit_names, parent)

    def order(self) -> CaseOrder:
        return RecallUnit(self.case.number, self.unit, self.text)


class ReturnForm(UnitTextForm):
    def __init__(self, case: Case, theme: Theme, unit_names: Mapping[str, str], parent: QWidget | None = None) -> None:
        title, button = self.tr("Return for a unit"), self.tr("Return (Enter)")
        prompt, missing = self.tr("Why it is &returned"), self.tr("The unit's reason is missing.")
        free = {each.unit for each in case.active if not each.designated}
        units = [unit for unit in units_for(case, ReturnAssignment) if unit in free]
        super().__init__(case, theme, title, button, prompt, missing, units, unit_names, parent)

    def order(self) -> CaseOrder:
        return ReturnAssignment(self.case.number, self.unit, self.text)

    def problem(self) -> str:
        if not self._units and any(each.designated for each in self.case.active):
            return self.tr("The centre designated the unit: it cannot return the case. It can be recalled.")
        return super().problem()


class CompleteForm(UnitTextForm):
    def __init__(self, case: Case, theme: Theme, unit_names: Mapping[str, str], parent: QWidget | None = None) -> None:
        title, button = self.tr("A unit has finished"), self.tr("Finished (Enter)")
        units = units_for(case, CompleteAssignment)
        prompt = self.tr("What was &done, if there is more to say")
        super().__init__(case, theme, title, button, prompt, "", units, unit_names, parent)

    def order(self) -> CaseOrder:
        return CompleteAssignment(self.case.number, self.unit, self.text)
