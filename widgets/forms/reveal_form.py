"""The form that asks why a field of the caller is to be shown, and which."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from models.domain.case import Case
from models.domain.orders import CaseOrder
from models.domain.people.fields import Field
from models.domain.people.orders import RevealField
from widgets.case.caller_words import field_name
from widgets.forms.text_forms import TextForm
from widgets.theme import Theme


class RevealForm(TextForm):
    """`wanted` is the field that was pointed at. The reason is kept in the timeline, with who asked and when."""

    def __init__(self, case: Case, theme: Theme, wanted: str = "", parent: QWidget | None = None) -> None:
        self.choice = QComboBox()
        self._wanted = wanted
        self._held = case.caller
        title, button = self.tr("Show the caller's data"), self.tr("Show (Enter)")
        missing = self.tr("Say why: who looked, when and why is kept with the case.")
        super().__init__(case, theme, title, button, self.tr("&Reason"), missing, parent)
        self.add_remark(self.tr("It is shown at this seat alone, for a short while, and is not kept here."))
        self.field.setFocus()

    def lay_before(self) -> None:
        for field in self._held:
            self.choice.addItem(field_name(field), field.value)
        self.choice.setCurrentIndex(max(0, self.choice.findData(self._wanted)))
        self.add_field(self.tr("What is to be &shown"), self.choice)

    def order(self) -> CaseOrder:
        return RevealField(self.case.number, Field(str(self.choice.currentData())), self.text)
