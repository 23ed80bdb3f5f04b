"""The forms that link related cases, each going its own way, and take a link away again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.domain.case import Case
from models.domain.deciding import MAX_TEXT
from models.domain.orders import CaseOrder, LinkCases, UnlinkCases
from widgets.forms.choice_forms import CaseChoiceForm, MergeCandidate
from widgets.forms.choice_list import add_choice, choice_list, chosen_key
from widgets.forms.order_form import OrderForm, TextField
from widgets.theme import Theme


class LinkForm(CaseChoiceForm):
    """Likely cases first; a number that is not among them can be typed in full."""

    def __init__(
        self, case: Case, candidates: Sequence[MergeCandidate], theme: Theme, parent: QWidget | None = None
    ) -> None:
        title, button = self.tr("Link with another case"), self.tr("Link (Enter)")
        linked = case.tracks.links
        others = [each for each in candidates if each.number not in linked]
        super().__init__(case, others, theme, title, button, self.tr("Linked &with"), parent)
        self.reason = TextField(2)
        self.add_field(self.tr("What they have in &common, if there is more to say"), self.reason)
        self.reason.textChanged.connect(self.check)
        self.reason.finished.connect(self.submit)
        self.check()

    def order(self) -> CaseOrder:
        return LinkCases(self.case.number, self.other, self.reason.toPlainText().strip())

    def problem(self) -> str:
        if not self.other:
            return self.tr("Choose the other case, or type its number.")
        if self.other == self.case.number:
            return self.tr("A case cannot be linked with itself.")
        if self.other in self.case.tracks.links:
            return self.tr("The two are linked already.")
        if len(self.reason.toPlainText()) > MAX_TEXT:
            return self.tr("The text is longer than {n} characters.").format(n=MAX_TEXT)
        return self.problem_of_number()


class UnlinkForm(OrderForm):
    """Only which: opened where there is more than one link."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(case, theme, self.tr("Take a link away"), self.tr("Unlink (Enter)"), parent)
        self.list = choice_list()
        for number in case.tracks.links:
            add_choice(self.list, number, number)
        self.list.setCurrentRow(0)
        self.add_field(self.tr("No longer linked &with"), self.list)
        self.list.currentItemChanged.connect(self.check)
        self.list.itemActivated.connect(self.submit)
        self.check()

    def order(self) -> CaseOrder:
        return UnlinkCases(self.case.number, chosen_key(self.list))

    def problem(self) -> str:
        return "" if chosen_key(self.list) else self.tr("The case is linked with no other.")
