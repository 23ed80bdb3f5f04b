"""One action on the cases that are selected: named on a sheet, asked once, each with its own order and receipt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from bus.messages import Receipt
from console.action_table import BY_ID, Action, action_text
from console.actions import why_not
from console.many_table import EACH_LEAD, MANY, Many
from console.refusals import refusal_text
from console.room import Room
from models.domain.case import Case, UnitStatus
from models.store.cache import Cache
from widgets.forms.recipient_field import Recipient
from widgets.queue.many_sheet import Answers, ManySheet, Question
from widgets.queue.target_list import Outcome, Target


class ActingOnMany(QObject):
    """One sheet is open at a time. Receipts that come after it was closed are counted and said all the same."""

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.sheet: ManySheet | None = None

    def begin(self, action_id: str, numbers: Sequence[str]) -> None:
        """Ask for what the action needs; nothing is sent before the sheet is confirmed."""
        action, many = BY_ID[action_id], MANY.get(action_id)
        if many is None:
            text = self.tr("{action} is done to one case at a time: {count} are selected. Esc leaves the current one.")
            self._room.say(text.format(action=action_text(action), count=len(numbers)))
            return
        self._room.look_up(partial(_cases_of, tuple(numbers)), partial(self._open, action, many))

    def close(self) -> None:
        if self.sheet is not None:
            self.sheet.close()

    def _open(self, action: Action, many: Many, cases: tuple[Case, ...]) -> None:
        if not cases:
            return
        self.close()
        room = self._room
        targets = [Target(case.number, case.level.value, case.title, self._why_not(action, case)) for case in cases]
        sheet = ManySheet(action_text(action), self._question(many), targets, room.theme, room.window)
        sheet.confirmed.connect(partial(self._place, sheet, many, {case.number: case for case in cases}))
        sheet.finished.connect(partial(self._closed, sheet))
        self.sheet = sheet
        sheet.open()

    def _why_not(self, action: Action, case: Case) -> str:
        return why_not(case, action, self._room.roles, self._room.ordering.mediated(case))

    def _question(self, many: Many) -> Question:
        if many.asks_unit:
            return Question(
                prompt=_said(many.prompt),
                whom=self.tr("&Unit, the same for all"),
                recipients=self._units(),
                only_listed=True,
            )
        each_lead = Recipient(self._each_lead(), self._each_lead())
        departments = [Recipient(code, name) for code, name in sorted(self._room.departments.items())]
        return Question(
            prompt=_said(many.prompt),
            missing=_said(many.missing),
            whom=self.tr("Who it is &for") if many.asks_whom else "",
            recipients=(each_lead, *self._units(), *departments) if many.asks_whom else (),
            first=each_lead.key if many.asks_whom else "",
        )

    def _each_lead(self) -> str:
        return self.tr("the lead unit of each case")

    def _units(self) -> list[Recipient]:
        """Units on duty, those that are free first."""
        units = [unit for unit in self._room.units.values() if unit.status is UnitStatus.ON_DUTY]
        return [Recipient(u.call_sign, u.name) for u in sorted(units, key=lambda u: (bool(u.cases), u.call_sign))]

    def _place(
        self, sheet: ManySheet, many: Many, cases: dict[str, Case], numbers: Sequence[str], answers: Answers
    ) -> None:
        if answers.to == self._each_lead():
            answers = replace(answers, to=EACH_LEAD)
        outcome = Outcome.SENT if self._room.live else Outcome.QUEUED
        for number in numbers:
            sheet.set_outcome(number, outcome)
        for number in numbers:
            case = cases[number]
            self._room.place(many.make(case, answers), case.version, partial(self._answered, sheet, number))

    def _answered(self, sheet: ManySheet, number: str, receipt: Receipt) -> None:
        if receipt.accepted:
            sheet.set_outcome(number, Outcome.DONE)
        else:
            sheet.set_outcome(number, Outcome.REFUSED, refusal_text(receipt, self._room.zone))
        if sheet.settled:
            self._room.say(sheet.result_text(), "refused" if sheet.refused else "info")
            if sheet is not self.sheet:
                sheet.deleteLater()

    def _closed(self, sheet: ManySheet, _result: int) -> None:
        """A sheet that still waits for receipts lives on, unseen, to count them."""
        if sheet is self.sheet:
            self.sheet = None
        if not sheet.begun or sheet.settled:
            sheet.deleteLater()


def _cases_of(numbers: tuple[str, ...], cache: Cache) -> tuple[Case, ...]:
    return tuple(case for number in numbers if (case := cache.case(number)) is not None)


def _said(source: object) -> str:
    return QCoreApplication.translate("many", str(source)) if source else ""
