"""The forms about the data of a caller: which field is to be shown and why, and why all of it is to be erased."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from models.domain.caller.fields import Field
from models.domain.caller.orders import EraseCaller, RevealField
from models.domain.case import Case
from models.domain.orders import CaseOrder
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


class EraseCallerForm(TextForm):
    """Where a caller asks for it; what has had its time goes by itself."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Erase the caller's data"), self.tr("Erase for good (Enter)")
        missing = self.tr("Say why: the reason is kept with the case.")
        super().__init__(case, theme, title, button, self.tr("&Reason"), missing, parent)
        self.add_remark(self.tr("It cannot be had back. The case itself stays as it is."))

    def order(self) -> CaseOrder:
        return EraseCaller(self.case.number, self.text)
