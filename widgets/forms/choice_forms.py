"""The forms in which something is picked: the case to merge into, the answers of a caller."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from models.domain.case import Case
from models.domain.deciding import MAX_TEXT
from models.domain.orders import CaseOrder, MergeCase, RecordCallBack
from widgets.forms.choice_list import Finder, add_choice, choice_list, chosen_key
from widgets.forms.order_form import OrderForm, TextField
from widgets.theme import Theme

__all__ = [
    "CallBackForm",
    "CaseChoiceForm",
    "MergeCandidate",
    "MergeForm",
]


@dataclass(frozen=True, slots=True)
class MergeCandidate:
    """A case that may be the same matter; `why` tells it by place, time and type."""

    number: str
    title: str
    why: str = ""


class CaseChoiceForm(OrderForm):
    """Another case is chosen: candidates, likeliest first; a number that is not among them can be typed in full."""

    def __init__(
        self,
        case: Case,
        candidates: Sequence[MergeCandidate],
        theme: Theme,
        title: str,
        button: str,
        prompt: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(case, theme, title, button, parent)
        self.list = choice_list()
        self.list.setAccessibleName(self.tr("Cases"))
        self.finder = Finder(self.list)
        self.finder.setPlaceholderText(
            self.tr("words of the title, or a whole number such as {number}").format(number=case.number)
        )
        self._offer(candidates)
        self.add_field(prompt, self.finder)
        self.fields.addWidget(self.list, 1)
        self.finder.textChanged.connect(self.check)
        self.list.currentItemChanged.connect(self.check)
        self.list.itemActivated.connect(self.submit)
        self.finder.setFocus()

    def set_candidates(self, candidates: Sequence[MergeCandidate]) -> None:
        """Better ones than those it began with, unless something is looked for or chosen already."""
        if candidates and not self.finder.text() and self.list.currentRow() <= 0:
            self.list.clear()
            self._offer(candidates)
            self.check()

    def _offer(self, candidates: Sequence[MergeCandidate]) -> None:
        for each in candidates:
            told = f"{each.number}  {each.title}"
            add_choice(self.list, each.number, f"{told} — {each.why}" if each.why else told)
        self.list.setCurrentRow(0)

    @property
    def other(self) -> str:
        return chosen_key(self.list) or self.finder.text().strip()

    def problem_of_number(self) -> str:
        """What is typed and no candidate's must at least look like a number."""
        if not chosen_key(self.list) and self.other.count("-") != 2:
            return self.tr("No candidate has these words; a number looks like {number}.").format(
                number=self.case.number
            )
        return ""


class MergeForm(CaseChoiceForm):
    def __init__(
        self, case: Case, candidates: Sequence[MergeCandidate], theme: Theme, parent: QWidget | None = None
    ) -> None:
        title, button = self.tr("Merge into another case"), self.tr("Merge (Enter)")
        super().__init__(case, candidates, theme, title, button, self.tr("&Goes on as"), parent)
        self.check()

    def order(self) -> CaseOrder:
        return MergeCase(self.case.number, self.other)

    def problem(self) -> str:
        if not self.other:
            return self.tr("Choose the case that goes on, or type its number.")
        if self.other == self.case.number:
            return self.tr("A case cannot be merged into itself.")
        return self.problem_of_number()


class CallBackForm(OrderForm):
    """Both questions must be answered: none is answered beforehand."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(case, theme, self.tr("Record the call-back"), self.tr("Record (Enter)"), parent)
        self.solved = self.add_question(self.tr("Is it solved?"), (self.tr("&Solved"), self.tr("&Not solved")))
        self.satisfied = self.add_question(
            self.tr("Is the caller satisfied?"), (self.tr("S&atisfied"), self.tr("Not sat&isfied"))
        )
        self.note = TextField(3)
        self.add_field(self.tr("N&ote, if there is one"), self.note)
        self.note.textChanged.connect(self.check)
        self.note.finished.connect(self.submit)
        self.check()

    def order(self) -> CaseOrder:
        solved, satisfied = self.solved.checkedId() == 0, self.satisfied.checkedId() == 0
        return RecordCallBack(self.case.number, solved, satisfied, self.note.toPlainText().strip())

    def problem(self) -> str:
        if self.solved.checkedId() < 0:
            return self.tr("Say whether it is solved.")
        if self.satisfied.checkedId() < 0:
            return self.tr("Say whether the caller is satisfied.")
        if len(self.note.toPlainText()) > MAX_TEXT:
            return self.tr("The note is longer than {n} characters.").format(n=MAX_TEXT)
        return ""
