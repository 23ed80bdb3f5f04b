"""The forms that ask the shift leader for time: more of it, or a pause until a day or an event."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QLineEdit, QWidget

from models.domain.case import Case
from models.domain.deciding import MAX_WORD
from models.domain.life_cycle import work_clock
from models.domain.orders import CaseOrder, RequestExtension, RequestSuspension
from widgets.forms.text_forms import TextForm
from widgets.theme import Theme
from widgets.words import clock_name, limit_text

_SHOWN = "yyyy-MM-dd HH:mm"
_MORNING = 8


class ExtensionForm(TextForm):
    """One more original limit is asked for; the form says which."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        title, button = self.tr("Ask for more time"), self.tr("Ask (Enter)")
        missing = self.tr("The reason is missing: the shift leader decides by it.")
        super().__init__(case, theme, title, button, self.tr("Why &more time is needed"), missing, parent)
        clock = work_clock(case)
        if clock is not None:
            told = self.tr("If it is granted, “{clock}” gets another {limit}.")
            self.add_remark(told.format(clock=clock_name(clock.kind), limit=limit_text(clock.limit)))
            if clock.extensions:
                self.add_remark(self.tr("It was extended before, {n} ×.").format(n=clock.extensions))

    def order(self) -> CaseOrder:
        return RequestExtension(self.case.number, self.text)


class SuspensionForm(TextForm):
    """Until a day, or until an event, or both: then whichever comes first. `tz` is the zone that is typed in."""

    def __init__(
        self,
        case: Case,
        theme: Theme,
        tz: tzinfo,
        now: datetime,
        longest: timedelta | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`longest` is how long a case may wait, where that is known."""
        self._tz, self._now, self._longest = tz, now, longest
        self.dated = QCheckBox()
        self.day = QDateTimeEdit()
        self.event_line = QLineEdit()
        title, button = self.tr("Ask to suspend the work"), self.tr("Ask (Enter)")
        missing = self.tr("The reason is missing: the shift leader decides by it.")
        super().__init__(case, theme, title, button, self.tr("Wh&y it has to wait"), missing, parent)
        self.dated.toggled.connect(self._on_dated)
        self.day.dateTimeChanged.connect(self.check)
        self.event_line.textChanged.connect(self.check)
        self._lay_out()

    @property
    def until(self) -> datetime | None:
        """The instant that was chosen, in UTC."""
        if not self.dated.isChecked():
            return None
        date, time = self.day.date(), self.day.time()
        local = datetime(date.year(), date.month(), date.day(), time.hour(), time.minute(), tzinfo=self._tz)
        return local.astimezone(UTC)

    def order(self) -> CaseOrder:
        return RequestSuspension(self.case.number, self.text, self.until, self.event_line.text().strip())

    def _lay_out(self) -> None:
        self.dated.setText(self.tr("Until a &day"))
        self.day.setDisplayFormat(_SHOWN)
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("Until"))
        tomorrow = (self._now.astimezone(self._tz) + timedelta(days=1)).replace(hour=_MORNING, minute=0)
        self.day.setDateTime(QDateTime(tomorrow.year, tomorrow.month, tomorrow.day, tomorrow.hour, 0, 0))
        self.day.setEnabled(False)
        row = QHBoxLayout()
        for field in (self.dated, self.day):
            row.addWidget(field)
            self.asks(field)
        row.addStretch(1)
        self.fields.addLayout(row)
        self.event_line.setPlaceholderText(self.tr("such as: the spare part has come"))
        self.add_field(self.tr("Until something &happens"), self.event_line)

    def problem(self) -> str:
        if self.until is None and not self.event_line.text().strip():
            return self.tr("Say until when it waits, or for what.")
        if len(self.event_line.text()) > MAX_WORD:
            return self.tr("What it waits for is longer than {n} characters.").format(n=MAX_WORD)
        return self._problem_of_day() or super().problem()

    def _problem_of_day(self) -> str:
        if self.until is None:
            return ""
        if self.until <= self._now:
            return self.tr("This day is over: choose a later one.")
        if self._longest is not None and self.until > self._now + self._longest:
            return self.tr("A case can wait {n} days at the most.").format(n=self._longest.days)
        return ""

    def _on_dated(self, on: bool) -> None:
        self.day.setEnabled(on)
        self.check()
