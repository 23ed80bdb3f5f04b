"""The form that records what was found on site before a report is accepted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.domain.case import Case
from models.domain.deciding import MAX_TEXT
from models.domain.orders import CaseOrder, RecordVerification
from models.domain.tasks import TaskKind
from widgets.forms.order_form import OrderForm, TextField
from widgets.forms.task_answer_forms import task_told
from widgets.theme import Theme


class RecordVerificationForm(OrderForm):
    """What was not found needs a word about it."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(case, theme, self.tr("What was found on site"), self.tr("Record (Enter)"), parent)
        for task in case.open_tasks(TaskKind.VERIFICATION)[:1]:
            self.add_remark(task_told(task, {}))
        self.found = self.add_question(self.tr("Is it as reported?"), (self.tr("&Found"), self.tr("&Not found")))
        self.note = TextField(3)
        self.add_field(self.tr("N&ote"), self.note)
        self.note.textChanged.connect(self.check)
        self.note.finished.connect(self.submit)
        self.check()

    @property
    def text(self) -> str:
        return self.note.toPlainText().strip()

    def order(self) -> CaseOrder:
        return RecordVerification(self.case.number, self.found.checkedId() == 0, self.text)

    def problem(self) -> str:
        if self.found.checkedId() < 0:
            return self.tr("Say whether it was found.")
        if self.found.checkedId() == 1 and not self.text:
            return self.tr("Say what was found instead: the report is judged by it.")
        if len(self.text) > MAX_TEXT:
            return self.tr("The note is longer than {n} characters.").format(n=MAX_TEXT)
        return ""
