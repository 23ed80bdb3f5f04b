"""The forms for what goes beyond the duty room: escalation up to a task force, the grade, reports upward."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from models.domain.case import MOST_ESCALATED, Case, EmergencyReport, Grade
from models.domain.decide_tracks import next_reports
from models.domain.orders import CaseOrder, EscalateCase, GradeEmergency, ReportEmergency
from widgets.forms.member_field import MemberField
from widgets.forms.recipient_field import Recipient
from widgets.forms.text_forms import TextForm
from widgets.theme import Theme
from widgets.track_words import emergency_report_name, grade_name


class EscalateForm(TextForm):
    """By one level; the highest is a task force, whose members are named."""

    def __init__(
        self, case: Case, recipients: Sequence[Recipient], theme: Theme, parent: QWidget | None = None
    ) -> None:
        self.level = min(case.tracks.escalation + 1, MOST_ESCALATED)
        self.members = MemberField(recipients) if self.level == MOST_ESCALATED else None
        title = self.tr("Escalate to level {n} of {most}").format(n=self.level, most=MOST_ESCALATED)
        button, missing = self.tr("Escalate (Enter)"), self.tr("The reason is missing: the next level decides by it.")
        super().__init__(case, theme, title, button, self.tr("&Reason"), missing, parent)
        if self.members is None:
            self.add_remark(self.tr("The highest level, {n}, is a task force.").format(n=MOST_ESCALATED))

    def lay_before(self) -> None:
        if self.members is None:
            return
        self.add_field(self.tr("Who sits on the &task force"), self.members)
        self.members.changed.connect(self.check)

    def order(self) -> CaseOrder:
        return EscalateCase(self.case.number, self.text, self.members.keys if self.members is not None else ())

    def problem(self) -> str:
        if self.members is not None and not self.members.keys:
            return self.tr("Name who sits on the task force: units, departments or posts.")
        return super().problem()


class GradeForm(TextForm):
    """How grave it is; by it go the limits of the reports upward."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Emergency grade"), self.tr("Set (Enter)")
        missing = self.tr("The reason is missing: say what the grade rests on.")
        self.choice = QComboBox()
        for grade in Grade:
            self.choice.addItem(grade_name(grade), grade.value)
        self.choice.setPlaceholderText(self.tr("choose"))
        current = case.tracks.grade
        self.choice.setCurrentIndex(-1 if current is None else self.choice.findData(current.value))
        super().__init__(case, theme, title, button, self.tr("&Reason"), missing, parent)
        self.add_remark(self.tr("The limits of the first and of the next report upward follow the grade."))
        self.choice.currentIndexChanged.connect(self.check)

    @property
    def grade(self) -> Grade | None:
        chosen = self.choice.currentData()
        return None if chosen is None else Grade(chosen)

    def lay_before(self) -> None:
        self.add_field(self.tr("&Grade"), self.choice)

    def order(self) -> CaseOrder:
        grade = self.grade
        assert grade is not None
        return GradeEmergency(self.case.number, grade, self.text)

    def problem(self) -> str:
        if self.grade is None:
            return self.tr("Choose the grade.")
        if self.grade is self.case.tracks.grade:
            return self.tr("The case has this grade already: choose another.")
        return super().problem()


class EmergencyReportForm(TextForm):
    """What is reported upward; only a report that may come next is offered."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        self._able = next_reports(case)
        self.choice = QComboBox()
        for report in self._able:
            self.choice.addItem(emergency_report_name(report), report.value)
        title, button = self.tr("Report upward"), self.tr("Report (Enter)")
        prompt = self.tr("Time, place, cause, &course, measures, result")
        missing = self.tr("The report is empty.")
        super().__init__(case, theme, title, button, prompt, missing, parent)
        self.field.setFocus()

    def lay_before(self) -> None:
        if len(self._able) > 1:
            self.add_field(self.tr("Which &report"), self.choice)
            return
        self.choice.setParent(self)
        self.choice.hide()
        if self._able:
            self.add_remark(self.choice.itemText(0))

    def order(self) -> CaseOrder:
        return ReportEmergency(self.case.number, EmergencyReport(self.choice.currentData()), self.text)

    def problem(self) -> str:
        if not self._able:
            return self.tr("The final report has been made: none follows it.")
        return super().problem()
