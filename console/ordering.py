"""From an action to an order that the hub has answered: ask for what is missing, place it, wait for the receipt."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from datetime import UTC, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from bus.messages import Receipt
from console.actions import Action, action_text, why_not
from console.seat import Seat
from console.tasks import Tasks
from console.window import MainWindow
from models.clock import Clock, WallClock
from models.domain.case import Case, Unit
from models.domain.decide_tracks import MEDIATION_PROFILE
from models.domain.life_cycle import units_for
from models.domain.orders import ArchiveCase, CaseOrder, Order, ReceiveTask, UnlinkCases
from models.rules.catalogue import Catalogue
from models.rules.shelf import Shelf
from widgets.forms.choice_forms import CaseChoiceForm, MergeCandidate
from widgets.forms.order_form import OrderForm
from widgets.queue.case_rows import CaseRows
from widgets.theme import Theme

if TYPE_CHECKING:  # the forms are loaded with the first one that is opened
    from console.form_table import Asking


class Ordering(QObject):
    """One form or unit menu is open at a time; several orders may be on their way."""

    seat: Seat

    def __init__(
        self,
        window: MainWindow,
        catalogue: Catalogue,
        department_names: Mapping[str, str],
        theme: Theme,
        parent: QObject | None = None,
        *,
        zone: tzinfo = UTC,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(parent)
        self._department_names = department_names
        self.theme = theme
        self._window = window
        self._catalogue = catalogue
        self._shelf: Shelf | None = None
        self._zone = zone
        self._clock = clock or WallClock()
        self._tasks = Tasks(lambda text: window.say(text, "warning"))
        self._answers: dict[str, asyncio.Future[Receipt]] = {}
        self._open: OrderForm | None = None

    def set_rules(self, catalogue: Catalogue, shelf: Shelf) -> None:
        """The city's rules as they are now: what forms offer and propose follows them."""
        self._catalogue, self._shelf = catalogue, shelf

    def mediated(self, case: Case) -> bool:
        """Whether the case is a dispute, by its type."""
        known = self._catalogue.knows(case.type_code)
        return known and self._catalogue.profile(case.type_code) == MEDIATION_PROFILE

    def begin(
        self, action: Action, case: Case, units: Sequence[Unit], rows: CaseRows, task: int = 0, wanted: str = ""
    ) -> None:
        """Carry out an action, on a task of the case or for a unit where one is named; or say why it cannot be."""
        if reason := why_not(case, action, mediated=self.mediated(case)):
            self._window.say(reason, of_case=True)
        elif (order := at_once(action, case, task)) is not None:
            self.place(order, case)
        elif action.for_unit is not None:
            self._for_a_unit(action, case, units)
        else:
            from console.form_table import FORMS  # noqa: PLC0415  # forty forms: with the first that is opened

            self._ask(FORMS[action.id](self._asking(case, units, rows, task, wanted)), case)

    def offer(self, number: str, candidates: Sequence[MergeCandidate]) -> None:
        """Likely cases have been found for the form that asks for another case, if it is still open."""
        if isinstance(self._open, CaseChoiceForm) and self._open.case.number == number:
            linked = self._open.case.tracks.links
            self._open.set_candidates([each for each in candidates if each.number not in linked])

    def start(self, name: str, work: Coroutine[None, None, None]) -> None:
        """Let something run that awaits answers."""
        self._tasks.start(name, work)

    async def answer_to(self, order: Order, seen: int | None = None) -> Receipt:
        """Place an order and wait for what the hub says to it."""
        order_id = self.seat.place(order, seen)
        answer: asyncio.Future[Receipt] = asyncio.get_running_loop().create_future()
        self._answers[order_id] = answer
        return await answer

    def place(self, order: CaseOrder, case: Case) -> None:
        self._tasks.start(f"{type(order).__name__} {case.number}", self._placed(order, case.version))

    def settled(self, receipt: Receipt) -> None:
        """The seat has an answer: whoever awaits it goes on."""
        answer = self._answers.pop(receipt.id, None)
        if answer is not None and not answer.done():
            answer.set_result(receipt)

    async def close(self) -> None:
        """Let go of everything that is still awaited; the orders stay in the outbox."""
        await self._tasks.cancel()

    async def _placed(self, order: CaseOrder, seen: int) -> None:
        receipt = await self.answer_to(order, seen)
        if receipt.accepted:
            self._window.case.set_notice("", "info")

    def _ask(self, form: OrderForm, case: Case) -> None:
        if self._open is not None:
            self._open.close()
        self._open = form
        form.set_keys(self._window.book.in_force)
        form.submitted.connect(lambda order: self.place(order, case))
        form.destroyed.connect(self._form_gone)
        form.open()

    def _form_gone(self) -> None:
        self._open = None
        self._window.activateWindow()
        self._window.queue.view.setFocus()

    def _asking(self, case: Case, units: Sequence[Unit], rows: CaseRows, task: int, wanted: str) -> Asking:
        from console.form_table import Asking  # noqa: PLC0415  # as above

        now = self._clock.now()
        return Asking(
            case=case,
            units=units,
            rows=rows,
            catalogue=self._catalogue,
            departments=self._department_names,
            rules=None if self._shelf is None else self._shelf.at(now),
            tz=self._zone,
            now=now,
            theme=self.theme,
            parent=self._window,
            task=task,
            wanted=wanted,
        )

    def _for_a_unit(self, action: Action, case: Case, units: Sequence[Unit]) -> None:
        make = action.for_unit
        assert make is not None
        able = units_for(case, action.order)
        if len(able) == 1:
            self.place(make(case.number, able[0]), case)
            return
        names = {unit.call_sign: unit.name for unit in units}
        menu = QMenu(action_text(action), self._window)
        for position, call_sign in enumerate(able, start=1):
            entry = QAction(f"&{position}  {call_sign}  {names.get(call_sign, '')}", menu)
            entry.triggered.connect(lambda _=False, unit=call_sign: self.place(make(case.number, unit), case))
            menu.addAction(entry)
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        pane = self._window.case
        menu.popup(pane.mapToGlobal(QPoint(20, pane.height() - menu.sizeHint().height() - 60)))


def at_once(action: Action, case: Case, task: int = 0) -> CaseOrder | None:
    """The order of an action where nothing is left to ask: no form, or only one thing that it can be about."""
    match action.id:
        case "archive":
            return ArchiveCase(case.number)
        case "receive":
            from widgets.forms.task_answer_forms import receivable  # noqa: PLC0415  # as the other forms

            numbers = [each.number for each in receivable(case)]
            if task in numbers or len(numbers) == 1:
                return ReceiveTask(case.number, task if task in numbers else numbers[0])
        case "unlink" if len(case.tracks.links) == 1:
            return UnlinkCases(case.number, case.tracks.links[0])
    return None
