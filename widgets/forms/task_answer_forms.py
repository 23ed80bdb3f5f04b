"""The forms about a task that waits: it is received, answered, withdrawn or, where it is a request, decided on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from models.domain.case import Case
from models.domain.life_cycle import ANSWERED_TASKS, MOVES
from models.domain.orders import AnswerTask, CaseOrder, DecideRequest, ReceiveTask, WithdrawTask
from models.domain.tasks import REQUESTS, Task, TaskKind, TaskState
from widgets.forms.order_form import OrderForm
from widgets.forms.text_forms import TextForm
from widgets.theme import Theme
from widgets.track_words import task_kind_name

Names = Mapping[str, str]


def task_told(task: Task, names: Names) -> str:
    """A task in one line: its kind and number, for whom, and what is asked."""
    translate = QCoreApplication.translate
    told = translate("words", "{kind} (task {n})").format(kind=task_kind_name(task.kind), n=task.number)
    if task.to:
        who = names.get(task.to, task.to)
        told = translate("words", "{kind} (task {n}) for {who}").format(
            kind=task_kind_name(task.kind), n=task.number, who=who
        )
    return translate("words", "{sentence}: {addition}").format(sentence=told, addition=task.text) if task.text else told


def receivable(case: Case) -> tuple[Task, ...]:
    """The tasks that nobody has received yet."""
    return tuple(task for task in case.open_tasks(*ANSWERED_TASKS) if task.state is TaskState.OPEN)


def withdrawable(case: Case) -> tuple[Task, ...]:
    kinds = MOVES[WithdrawTask].tasks or frozenset(TaskKind)
    return case.open_tasks(*kinds)


class TaskChoice(QComboBox):
    """The tasks among which to choose, each with what is asked; the one that was pointed at is chosen."""

    def __init__(self, tasks: Sequence[Task], names: Names, task: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        for each in tasks:
            self.addItem(task_told(each, names), each.number)
        self.setCurrentIndex(max(0, self.findData(task)))

    @property
    def number(self) -> int:
        return int(self.currentData() or 0)

    def stand_in(self, form: OrderForm) -> None:
        """Ask where there are several tasks; of the only one just say what it is."""
        if self.count() > 1:
            form.add_field(QCoreApplication.translate("TaskChoice", "&Task"), self)
            return
        self.setParent(form)
        self.hide()
        if self.count():
            form.add_remark(self.itemText(0))

    def problem(self) -> str:
        if self.count():
            return ""
        return QCoreApplication.translate("TaskChoice", "No task of this case waits for it any more.")


class TaskTextForm(TextForm):
    """A text about one of the case's tasks."""

    def __init__(
        self,
        case: Case,
        theme: Theme,
        title: str,
        button: str,
        prompt: str,
        missing: str,
        choice: TaskChoice,
        parent: QWidget | None = None,
    ) -> None:
        self.choice = choice
        super().__init__(case, theme, title, button, prompt, missing, parent)
        self.field.setFocus()

    def lay_before(self) -> None:
        self.choice.stand_in(self)

    def problem(self) -> str:
        return self.choice.problem() or super().problem()


class ReceiveForm(OrderForm):
    """Only which: opened where there is more than one."""

    def __init__(self, case: Case, theme: Theme, names: Names, parent: QWidget | None = None, task: int = 0) -> None:
        super().__init__(case, theme, self.tr("Receive a task"), self.tr("Receive (Enter)"), parent)
        self.choice = TaskChoice(receivable(case), names, task)
        self.choice.stand_in(self)
        self.check()

    def order(self) -> CaseOrder:
        return ReceiveTask(self.case.number, self.choice.number)

    def problem(self) -> str:
        return self.choice.problem()


class AnswerForm(TaskTextForm):
    def __init__(self, case: Case, theme: Theme, names: Names, parent: QWidget | None = None, task: int = 0) -> None:
        title, button = self.tr("Answer a task"), self.tr("Answer (Enter)")
        prompt, missing = self.tr("&Answer"), self.tr("The answer is empty.")
        choice = TaskChoice(case.open_tasks(*ANSWERED_TASKS), names, task)
        super().__init__(case, theme, title, button, prompt, missing, choice, parent)

    def order(self) -> CaseOrder:
        return AnswerTask(self.case.number, self.choice.number, self.text)


class WithdrawForm(TaskTextForm):
    def __init__(self, case: Case, theme: Theme, names: Names, parent: QWidget | None = None, task: int = 0) -> None:
        title, button = self.tr("Withdraw a task"), self.tr("Withdraw (Enter)")
        prompt, missing = self.tr("Why it is &withdrawn"), self.tr("The reason is missing: it is kept with the task.")
        choice = TaskChoice(withdrawable(case), names, task)
        super().__init__(case, theme, title, button, prompt, missing, choice, parent)

    def order(self) -> CaseOrder:
        return WithdrawTask(self.case.number, self.choice.number, self.text)


class DecideForm(TaskTextForm):
    """A request is granted, or refused with the reason."""

    def __init__(self, case: Case, theme: Theme, names: Names, parent: QWidget | None = None, task: int = 0) -> None:
        title, button = self.tr("Decide on a request"), self.tr("Decide (Enter)")
        choice = TaskChoice(case.open_tasks(*REQUESTS), names, task)
        super().__init__(case, theme, title, button, self.tr("&Reason"), "", choice, parent)
        self.granted.button(0).setFocus()

    def lay_before(self) -> None:
        super().lay_before()
        answers = (self.tr("&Granted"), self.tr("R&efused"))
        self.granted = self.add_question(self.tr("Is it granted?"), answers)

    def order(self) -> CaseOrder:
        granted = self.granted.checkedId() == 0
        return DecideRequest(self.case.number, self.choice.number, granted, self.text)

    def problem(self) -> str:
        if problem := self.choice.problem():
            return problem
        if self.granted.checkedId() < 0:
            return self.tr("Say whether it is granted.")
        if self.granted.checkedId() == 1 and not self.text:
            return self.tr("A refusal needs its reason: whoever asked reads it.")
        return self.problem_of_length()
