"""The sheet on which one action is done to many cases: it names every one, asks once, and tells what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.domain.deciding import MAX_TEXT
from widgets.forms.order_form import TextField
from widgets.forms.recipient_field import Recipient, RecipientField
from widgets.queue.target_list import Outcome, Target, TargetList
from widgets.text_runs import bold_font
from widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked once for all: a text with its prompt, and whom it is for.

    `missing` is said while a needed text is not there. `whom` is the prompt of the recipients, empty where nobody is
    asked for; `first` the one chosen at the beginning; `only_listed` where no other than those may be named.
    """

    prompt: str = ""
    missing: str = ""
    whom: str = ""
    recipients: Sequence[Recipient] = ()
    first: str = ""
    only_listed: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    text: str = ""
    to: str = ""


class ManySheet(QDialog):
    """`confirmed` gives the numbers and the answers, once. The sheet stays open until every case has its answer."""

    confirmed = Signal(object, object)

    def __init__(
        self, action: str, question: Question, targets: Sequence[Target], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._question = question
        self._theme = theme
        self._begun = False
        self._outcomes: dict[str, Outcome] = {}
        self.setWindowTitle(self.tr("{action}: {count} cases").format(action=action, count=len(targets)))
        self.setMinimumWidth(42 * self.fontMetrics().height())
        self.text = TextField(2)
        self.to = RecipientField(question.recipients, question.first)
        self.targets = TargetList(targets, theme)
        self.told = QLabel()
        self.send = QPushButton()
        self.leave = QPushButton(self.tr("Leave (Esc)"))
        self._lay_out()
        self.text.textChanged.connect(self._check)
        self.text.finished.connect(self.confirm)
        self.to.editTextChanged.connect(self._check)
        self.targets.changed.connect(self._check)
        self.send.clicked.connect(self.confirm)
        self.leave.clicked.connect(self.reject)
        self._check()

    @property
    def begun(self) -> bool:
        """Whether it was confirmed."""
        return self._begun

    @property
    def settled(self) -> bool:
        """Whether every case that it was confirmed for has its answer."""
        under_way = (Outcome.SENT, Outcome.QUEUED)
        return bool(self._outcomes) and not any(each in under_way for each in self._outcomes.values())

    @property
    def refused(self) -> int:
        return list(self._outcomes.values()).count(Outcome.REFUSED)

    @property
    def answers(self) -> Answers:
        return Answers(self.text.toPlainText().strip(), self.to.key if self._question.whom else "")

    def problem(self) -> str:
        """Why it cannot be sent yet, or empty."""
        question, answers = self._question, self.answers
        if not self.targets.able:
            return self.tr("It can be done to none of these cases: the reasons stand beside them.")
        if not self.targets.ticked:
            return self.tr("Tick at least one case.")
        if question.whom and (problem := self.to.problem()):
            return problem
        if question.only_listed and answers.to not in {each.key for each in question.recipients}:
            return self.tr("Choose one from the list.")
        if len(answers.text) > MAX_TEXT:
            return self.tr("The text is longer than {n} characters.").format(n=MAX_TEXT)
        return question.missing if not answers.text else ""

    def confirm(self) -> None:
        """Send, once, if nothing is in the way."""
        if self._begun or self.problem():
            return
        numbers, answers = self.targets.ticked, self.answers
        self._begun = True
        self.targets.begin()
        for field in (self.text, self.to, self.send):
            field.setEnabled(False)
        self.send.hide()
        self.leave.setText(self.tr("Close (Esc)"))
        self.leave.setFocus()
        self.confirmed.emit(numbers, answers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for sending from wherever the hands are; once that was done it closes."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._begun:
            self.reject()
        else:
            self.confirm()

    def showEvent(self, event: QShowEvent) -> None:
        """The hands begin where something is still to be said."""
        super().showEvent(event)
        whom_first = bool(self._question.whom) and not self.to.key
        first = self.to if whom_first else self.text if self._question.prompt else self.targets
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def set_outcome(self, number: str, outcome: Outcome, words: str = "") -> None:
        """Say what became of a case's order; when all are done, the sheet has nothing more to say and closes."""
        self._outcomes[number] = outcome
        self.targets.set_outcome(number, outcome, words)
        self._tell(self.result_text())
        if all(each is Outcome.DONE for each in self._outcomes.values()):
            self.accept()

    def result_text(self) -> str:
        """How many went, and how many did not."""
        outcomes = list(self._outcomes.values())
        parts = [self.tr("{done} of {count} done").format(done=outcomes.count(Outcome.DONE), count=len(outcomes))]
        for outcome, text in (
            (Outcome.REFUSED, self.tr("{n} refused")),
            (Outcome.SENT, self.tr("{n} on their way")),
            (Outcome.QUEUED, self.tr("{n} queued until the hub is back")),
        ):
            if n := outcomes.count(outcome):
                parts.append(text.format(n=n))
        return f"{self._action}: {' · '.join(parts)}"

    def _check(self) -> None:
        problem, count = self.problem(), len(self.targets.ticked)
        self.send.setText(self.tr("{action} {count} (Enter)").format(action=self._action, count=count))
        self.send.setEnabled(not problem)
        left_out = self.targets.able - count
        cannot = self.targets.count() - self.targets.able
        parts = [self.tr("{count} will get it").format(count=count)]
        if left_out:
            parts.append(self.tr("{count} left out").format(count=left_out))
        if cannot:
            parts.append(self.tr("{count} cannot").format(count=cannot))
        self._tell(problem or " · ".join(parts), warned=bool(problem))

    def _tell(self, text: str, warned: bool = False) -> None:
        palette = self.told.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.soon if warned else self._theme.text))
        self.told.setPalette(palette)
        self.told.setText(text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        heading = QLabel(self.windowTitle())
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setFont(bold_font(self.font()))
        column.addWidget(heading)
        for prompt, field in ((self._question.whom, self.to), (self._question.prompt, self.text)):
            field.setParent(self)
            field.setVisible(bool(prompt))
            if prompt:
                label = QLabel(prompt)
                label.setBuddy(field)
                field.setAccessibleName(prompt.replace("&", ""))
                column.addWidget(label)
                column.addWidget(field)
        column.addWidget(self.targets, 1)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.leave.setAutoDefault(False)
        self.send.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.leave)
        foot.addWidget(self.send)
        column.addLayout(foot)
