"""The forms that ask for nothing but words: why, what is wanted, what a unit has told."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QWidget

from models.domain.case import Case
from models.domain.life_cycle import units_for
from models.domain.orders import (
    CaseOrder,
    GiveFeedback,
    ResumeCase,
    SendBackCase,
    UnmergeCase,
    UrgeCase,
    VoidCase,
)
from widgets.forms.text_forms import TextForm, UnitTextForm
from widgets.theme import Theme


class SendBackForm(TextForm):
    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Send back to be accepted again"), self.tr("Send it back (Enter)")
        missing = self.tr("Say what is to be looked at again: whoever accepts reads it.")
        super().__init__(case, theme, title, button, self.tr("Why it goes &back"), missing, parent)

    def order(self) -> CaseOrder:
        return SendBackCase(self.case.number, self.text)


class VoidForm(TextForm):
    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Make the case void"), self.tr("Make void (Enter)")
        missing = self.tr("The reason is missing: it is kept with the case.")
        super().__init__(case, theme, title, button, self.tr("Why it is &void"), missing, parent)
        self.add_remark(self.tr("A void case is over for good: it is kept, but counted nowhere."))

    def order(self) -> CaseOrder:
        return VoidCase(self.case.number, self.text)


class UnmergeForm(TextForm):
    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Undo the merge"), self.tr("Undo (Enter)")
        missing = self.tr("The reason is missing: it is kept with both cases.")
        super().__init__(case, theme, title, button, self.tr("Why they are &not the same"), missing, parent)
        remark = self.tr("{case} gives the report back; this case stands again as before, with its own clocks.")
        self.add_remark(remark.format(case=case.merged_into))

    def order(self) -> CaseOrder:
        return UnmergeCase(self.case.number, self.text)


class ResumeForm(TextForm):
    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Resume the work"), self.tr("Resume (Enter)")
        missing = self.tr("Say why it goes on: the unit reads it.")
        super().__init__(case, theme, title, button, self.tr("Why it goes &on"), missing, parent)
        if case.tracks.resume_on:
            self.add_remark(self.tr("It waits for: {event}").format(event=case.tracks.resume_on))

    def order(self) -> CaseOrder:
        return ResumeCase(self.case.number, self.text)


class UrgeForm(TextForm):
    """Urging needs no words: Enter urges."""

    def __init__(self, case: Case, theme: Theme, unit_names: Mapping[str, str], parent: QWidget | None = None) -> None:
        title, button = self.tr("Urge"), self.tr("Urge (Enter)")
        super().__init__(case, theme, title, button, self.tr("What is &wanted, if there is more to say"), "", parent)
        lead = case.lead
        if lead is not None and lead.active:
            whom = unit_names.get(lead.unit, lead.unit)
            self.add_remark(self.tr("{unit} is urged.").format(unit=whom))
        else:
            self.add_remark(self.tr("No unit has it in hand: the duty room is urged."))
        if case.tracks.urges:
            self.add_remark(self.tr("It was urged before, {n} ×.").format(n=case.tracks.urges))

    def order(self) -> CaseOrder:
        return UrgeCase(self.case.number, self.text)


class FeedbackForm(UnitTextForm):
    """What a unit tells of its work. `repairs` says whether the type has a limit for a repair that follows."""

    def __init__(
        self,
        case: Case,
        theme: Theme,
        unit_names: Mapping[str, str],
        parent: QWidget | None = None,
        *,
        repairs: bool = False,
    ) -> None:
        title, button = self.tr("Feedback of a unit"), self.tr("Record (Enter)")
        prompt, missing = self.tr("How it &stands"), self.tr("Say how the work stands.")
        units = units_for(case, GiveFeedback)
        super().__init__(case, theme, title, button, prompt, missing, units, unit_names, parent)
        self.made_safe = QCheckBox(self.tr("The &danger is averted: the limit of the repair begins"))
        self.made_safe.setVisible(repairs)
        self.fields.addWidget(self.made_safe)
        if repairs:
            self.asks(self.made_safe)

    def order(self) -> CaseOrder:
        return GiveFeedback(self.case.number, self.unit, self.text, self.made_safe.isChecked())
