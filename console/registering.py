"""Registering reports at the seat: the form, its kept draft, its likely duplicates, and what follows."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import QObject, QSettings, Signal

from console.found import DuplicatesFound
from console.lookout import Lookout
from console.ordering import Ordering
from console.window import MainWindow, standing_word
from models.clock import Clock
from models.domain.case import NOWHERE, Level, Place
from models.domain.instants import to_ms
from models.domain.orders import LinkCases, MergeCase, ReportCase, VerifyCase
from models.domain.summary import CaseRow
from models.rules.catalogue import Catalogue
from models.rules.duplicates.sketch import Sketch
from models.rules.early_warnings.warning import EarlyWarning
from widgets.forms.duplicate_list import DuplicateLine
from widgets.forms.register_form import Draft, RegisterForm, draft_of
from widgets.forms.warning_form import WarningForm
from widgets.theme import Theme

MOST_DUPLICATES = 5
DRAFT = "draft"
WATCH = "internal"
"""The channel of what the duty room reports to itself."""


class Registering(QObject):
    """One form is open at a time. What is typed is kept at once, also over a crash.

    `done(number, words)` comes when a case is there: it is to be shown, and the words with it.
    """

    done = Signal(str, str)

    lookout: Lookout

    def __init__(self, window: MainWindow, ordering: Ordering, kept: QSettings, clock: Clock, theme: Theme) -> None:
        super().__init__(window)
        self.theme = theme
        self._window = window
        self._ordering = ordering
        self._kept = kept
        self._clock = clock
        self._form: RegisterForm | None = None
        self._asked = 0

    def open(self, catalogue: Catalogue) -> None:
        """Show the form with the draft that was kept, or bring the open one to the front."""
        if self._form is not None:
            self._form.raise_()
            self._form.activateWindow()
            return
        areas = self._window.rows.areas()
        form = RegisterForm(list(catalogue.types.values()), areas, self.theme, self._draft(), self._window)
        form.set_keys(self._window.book.in_force)
        form.asked.connect(lambda draft: self._ask(draft, catalogue))
        form.changed.connect(self._keep)
        form.registered.connect(self._register)
        form.destroyed.connect(self._gone)
        self._form = form
        form.open()

    def found(self, event: DuplicatesFound) -> None:
        """The lookout has answered; an answer to an older question is out of date."""
        if self._form is None or event.asked != self._asked:
            return
        lines = []
        for likely in event.likely:
            row = self._window.rows.case(likely.number)
            title = "" if row is None else row.title
            standing = "" if row is None else standing_word(row.state, row.stage)
            same = row is not None and bool(row.address) and row.address == self._form.draft.address.strip()
            lines.append(DuplicateLine(likely, title, standing, same))
        self._form.set_duplicates(lines)

    def verify(self, warning: EarlyWarning, told: str, catalogue: Catalogue, units: Sequence[tuple[str, str]]) -> None:
        """Raise a verification task about a place or type: a report of one's own, sent to be looked at on site."""
        row = self._newest(warning)
        type_code = row.type_code if row is not None else next(iter(catalogue.types))
        form = WarningForm(self.tr("Verify: {what}").format(what=told), units, self.theme, self._window)
        form.raised.connect(lambda to, text: self._raise(warning, type_code, to, text))
        form.open()

    # ---- what follows ----

    def _ask(self, draft: Draft, catalogue: Catalogue) -> None:
        self._asked += 1
        place = draft.place
        now_ms = to_ms(self._clock.now())
        group = catalogue.group(draft.type_code) if catalogue.knows(draft.type_code) else ""
        sketch = Sketch(
            number="",
            type_code=draft.type_code if draft.type_chosen else "",
            group=group if draft.type_chosen else "",
            lon=place.lon,
            lat=place.lat,
            address=place.address,
            title=draft.title,
            text=draft.text,
            reported_ms=now_ms,
        )
        self.lookout.ask_duplicates(self._asked, sketch, MOST_DUPLICATES)

    def _register(self, draft: Draft, into: str) -> None:
        report = ReportCase(
            record=uuid.uuid4().hex,
            reported_at=self._clock.now(),
            type_code=draft.type_code,
            title=draft.title.strip(),
            text=draft.text.strip(),
            place=draft.place,
            level=Level(draft.level),
            channel=draft.channel,
            call_back=draft.call_back,
            caller_name=draft.caller_name,
            caller_phone=draft.caller_phone,
            caller_words=draft.caller_words,
        )
        self._ordering.start("register", self._registered(report, into, draft))

    async def _registered(self, report: ReportCase, into: str, draft: Draft) -> None:
        receipt = await self._ordering.answer_to(report)
        if not receipt.accepted:
            if self._draft().blank:
                self._keep(draft)  # the desk says why it was refused: what was typed is there again with the next F2
            return
        if into:
            receipt = await self._ordering.answer_to(MergeCase(receipt.case, into))
            self._say(self.tr("Registered as the same matter as {case}.").format(case=into), receipt.accepted, into)
        else:
            self._say(self.tr("Registered as {case}.").format(case=receipt.case), True, receipt.case)

    def _raise(self, warning: EarlyWarning, type_code: str, to: str, text: str) -> None:
        row = self._newest(warning)
        report = ReportCase(
            record=f"warning {warning.key} {uuid.uuid4().hex[:8]}",
            reported_at=self._clock.now(),
            type_code=type_code,
            title=text.splitlines()[0][:300],
            text=text,
            place=Place(row.address, row.area) if row is not None else NOWHERE,
            channel=WATCH,
        )
        self._ordering.start("verify", self._raised(report, to, text, warning.cases[:1]))

    async def _raised(self, report: ReportCase, to: str, text: str, related: Sequence[str]) -> None:
        receipt = await self._ordering.answer_to(report)
        if not receipt.accepted:
            return
        number = receipt.case
        verified = await self._ordering.answer_to(VerifyCase(number, to, text))
        for other in related:
            await self._ordering.answer_to(LinkCases(number, other, text.splitlines()[0]))
        self._say(self.tr("{case} was raised and is being verified.").format(case=number), verified.accepted, number)

    def _say(self, text: str, good: bool, number: str) -> None:
        if good:
            self.done.emit(number, text)

    def _newest(self, warning: EarlyWarning) -> CaseRow | None:
        return self._window.rows.case(warning.cases[0]) if warning.cases else None

    # ---- the draft ----

    def _draft(self) -> Draft:
        self._kept.beginGroup(DRAFT)
        kept = {key: self._kept.value(key) for key in self._kept.childKeys()}
        self._kept.endGroup()
        return draft_of(kept)

    def _keep(self, draft: Draft) -> None:
        self._kept.beginGroup(DRAFT)
        if draft.blank:
            self._kept.remove("")
        else:
            for key, value in draft.as_dict().items():
                self._kept.setValue(key, value)
        self._kept.endGroup()

    def _gone(self) -> None:
        self._form = None
        self._window.activateWindow()
        self._window.queue.view.setFocus()
