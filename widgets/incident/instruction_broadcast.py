"""One instruction to several at once: the units of the case are ticked, others are found by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.domain.case import Case
from models.domain.decide_tracks import LONGEST_ANSWER
from models.domain.incident.orders import Broadcast
from models.domain.orders import CaseOrder
from widgets.forms.member_field import MemberField
from widgets.forms.recipient_field import Recipient
from widgets.forms.task_forms import InstructForm, too_long
from widgets.forms.text_forms import TextForm
from widgets.theme import Theme


class BroadcastForm(InstructForm):
    """Each recipient has a task of its own to receive and answer."""

    def __init__(
        self, case: Case, recipients: Sequence[Recipient], theme: Theme, parent: QWidget | None = None
    ) -> None:
        at_work = {assignment.unit for assignment in case.active}
        self.members = MemberField(recipients)
        self.members.tick([each.key for each in recipients if each.key in at_work])
        super().__init__(case, recipients, theme, parent)
        self.setWindowTitle(self.tr("Instruct several"))

    def lay_before(self) -> None:
        self.to.setParent(self)
        self.to.hide()  # one recipient is asked for there
        self.add_field(self.tr("Who it is &for"), self.members)
        self.members.changed.connect(self.check)

    def order(self) -> CaseOrder:
        return Broadcast(self.case.number, self.members.keys, self.text, str(self.limit or ""))

    def problem(self) -> str:
        if not self.members.keys:
            return self.tr("Tick who it is for: units, departments or posts.")
        if too_long(self.limit):
            return self.tr("An answer can wait {n} days at the most.").format(n=LONGEST_ANSWER.days)
        return TextForm.problem(self)
