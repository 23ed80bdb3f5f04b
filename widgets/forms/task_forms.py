"""The forms that set somebody a task: look on site, reply in writing, carry out an instruction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from models.domain.case import Case
from models.domain.clocks import ClockKind, Limit, LimitUnit, span_of, start_clock
from models.domain.decide_tracks import LONGEST_ANSWER
from models.domain.orders import CaseOrder, Instruct, OrderCheck, SuperviseCase, VerifyCase
from widgets.forms.recipient_field import Recipient, RecipientField
from widgets.forms.text_forms import TextForm
from widgets.theme import Theme

MOST_AMOUNT = 999
_ANY_INSTANT = datetime(2000, 1, 1, tzinfo=UTC)


class ToForm(TextForm):
    """Whom it is for, and what is wanted. `lead_first` where it is mostly the lead unit, `needed` where not nobody."""

    def __init__(
        self,
        case: Case,
        recipients: Sequence[Recipient],
        theme: Theme,
        title: str,
        button: str,
        prompt: str,
        missing: str,
        parent: QWidget | None = None,
        *,
        lead_first: bool = False,
        needed: bool = True,
    ) -> None:
        lead = case.lead
        first = lead.unit if lead_first and lead is not None and lead.active else ""
        self.to = RecipientField(recipients, first, needed)
        super().__init__(case, theme, title, button, prompt, missing, parent)
        self.to.editTextChanged.connect(self.check)
        (self.field if first else self.to).setFocus()

    def lay_before(self) -> None:
        self.add_field(self.tr("Who it is &for"), self.to)

    def problem(self) -> str:
        return self.to.problem() or super().problem()


class VerifyForm(ToForm):
    def __init__(
        self, case: Case, recipients: Sequence[Recipient], theme: Theme, parent: QWidget | None = None
    ) -> None:
        title, button = self.tr("Have the report verified on site"), self.tr("Send (Enter)")
        prompt = self.tr("What is to be &looked at, if there is more to say")
        super().__init__(case, recipients, theme, title, button, prompt, "", parent)

    def order(self) -> CaseOrder:
        return VerifyCase(self.case.number, self.to.key, self.text)


class OrderCheckForm(ToForm):
    def __init__(
        self, case: Case, recipients: Sequence[Recipient], theme: Theme, parent: QWidget | None = None
    ) -> None:
        title, button = self.tr("Have the work checked on site"), self.tr("Send (Enter)")
        prompt = self.tr("What is to be &looked at, if there is more to say")
        super().__init__(case, recipients, theme, title, button, prompt, "", parent)

    def order(self) -> CaseOrder:
        return OrderCheck(self.case.number, self.to.key, self.text)


class SuperviseForm(ToForm):
    """A written reply is wanted; without a name it is the duty room's own to give."""

    def __init__(
        self, case: Case, recipients: Sequence[Recipient], theme: Theme, parent: QWidget | None = None
    ) -> None:
        title, button = self.tr("Supervise"), self.tr("Send (Enter)")
        prompt, missing = self.tr("What is to be &answered"), self.tr("Say what is to be answered.")
        super().__init__(case, recipients, theme, title, button, prompt, missing, parent, lead_first=True, needed=False)

    def order(self) -> CaseOrder:
        return SuperviseCase(self.case.number, self.to.key, self.text)


class InstructForm(ToForm):
    """An instruction is received and answered; its limit is the policy's unless one is given."""

    def __init__(
        self, case: Case, recipients: Sequence[Recipient], theme: Theme, parent: QWidget | None = None
    ) -> None:
        title, button = self.tr("Instruct"), self.tr("Send (Enter)")
        prompt, missing = self.tr("&Instruction"), self.tr("The instruction is empty.")
        self.amount, self.unit = QSpinBox(), QComboBox()
        super().__init__(case, recipients, theme, title, button, prompt, missing, parent, lead_first=True)
        self.amount.setRange(0, MOST_AMOUNT)
        self.amount.setSpecialValueText(self.tr("as the policy says"))
        for unit, name in self._units():
            self.unit.addItem(name, unit)
        self.unit.setEnabled(False)
        self.unit.currentIndexChanged.connect(self.check)
        self.amount.valueChanged.connect(self._on_amount_changed)
        self._lay_out_limit()

    @property
    def limit(self) -> Limit | None:
        """None for the policy's own."""
        amount = self.amount.value()
        return Limit(amount, LimitUnit(str(self.unit.currentData()))) if amount else None

    def order(self) -> CaseOrder:
        return Instruct(self.case.number, self.to.key, self.text, str(self.limit or ""))

    def problem(self) -> str:
        if too_long(self.limit):
            return self.tr("An answer can wait {n} days at the most.").format(n=LONGEST_ANSWER.days)
        return super().problem()

    def _units(self) -> tuple[tuple[LimitUnit, str], ...]:
        return (
            (LimitUnit.NATURAL_MINUTES, self.tr("minutes")),
            (LimitUnit.NATURAL_HOURS, self.tr("hours")),
            (LimitUnit.NATURAL_DAYS, self.tr("days")),
            (LimitUnit.WORKING_HOURS, self.tr("working hours")),
            (LimitUnit.WORKING_DAYS, self.tr("working days")),
        )

    def _lay_out_limit(self) -> None:
        label = QLabel(self.tr("To be answered &within"))
        label.setBuddy(self.amount)
        self.amount.setAccessibleName(self.tr("Limit"))
        self.unit.setAccessibleName(self.tr("Unit of the limit"))
        row = QHBoxLayout()
        for field in (self.amount, self.unit):
            row.addWidget(field)
            self.asks(field)
        row.addStretch(1)
        self.fields.addWidget(label)
        self.fields.addLayout(row)

    def _on_amount_changed(self, amount: int) -> None:
        self.unit.setEnabled(bool(amount))
        self.check()


def too_long(limit: Limit | None) -> bool:
    """Whether an answer may not take so long."""
    return limit is not None and span_of(start_clock(ClockKind.REPLY, limit, _ANY_INSTANT)) > LONGEST_ANSWER
