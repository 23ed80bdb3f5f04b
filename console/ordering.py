"""From an action to an order that the hub has answered: ask for what is missing, place it, wait for the receipt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from bus.messages import Receipt
from console.actions import Action, action_text
from console.seat import Seat
from console.suggesting import merge_candidates, suggested_units
from console.tasks import Tasks
from console.window import MainWindow
from models.domain.case import Case, Unit
from models.domain.life_cycle import units_for
from models.domain.orders import ArchiveCase, CaseOrder
from models.rules.catalogue import Catalogue
from widgets.case_rows import CaseRows
from widgets.forms import (
    AcceptForm,
    CallBackForm,
    CheckForm,
    CloseForm,
    CompleteForm,
    DispatchForm,
    MergeForm,
    NoteForm,
    OrderForm,
    RecallForm,
    RefuseForm,
    ReopenForm,
    ReturnForm,
    ReworkForm,
)
from widgets.theme import Theme


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
    ) -> None:
        super().__init__(parent)
        self._department_names = department_names
        self.theme = theme
        self._window = window
        self._catalogue = catalogue
        self._tasks = Tasks(lambda text: window.case.set_notice(text, "warning"))
        self._answers: dict[str, asyncio.Future[Receipt]] = {}
        self._open: OrderForm | None = None
        self._plain: dict[str, Callable[..., OrderForm]] = {
            "refuse": RefuseForm,
            "check": CheckForm,
            "rework": ReworkForm,
            "call_back": CallBackForm,
            "close": CloseForm,
            "reopen": ReopenForm,
            "note": NoteForm,
        }
        self._with_names: dict[str, Callable[..., OrderForm]] = {
            "return": ReturnForm,
            "recall": RecallForm,
            "complete": CompleteForm,
        }

    def begin(self, action: Action, case: Case, units: Sequence[Unit], rows: CaseRows) -> None:
        """Carry out an action that the case allows."""
        if action.id == "archive":
            self.place(ArchiveCase(case.number), case)
        elif action.for_unit is not None:
            self._for_a_unit(action, case, units)
        else:
            self._ask(self._form(action, case, units, rows), case)

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
        order_id = self.seat.place(order, seen)
        answer: asyncio.Future[Receipt] = asyncio.get_running_loop().create_future()
        self._answers[order_id] = answer
        receipt = await answer
        if receipt.accepted:
            self._window.case.set_notice("", "info")

    def _ask(self, form: OrderForm, case: Case) -> None:
        if self._open is not None:
            self._open.close()
        self._open = form
        form.submitted.connect(lambda order: self.place(order, case))
        form.destroyed.connect(self._form_gone)
        form.open()

    def _form_gone(self) -> None:
        self._open = None
        self._window.activateWindow()
        self._window.queue.view.setFocus()

    def _form(self, action: Action, case: Case, units: Sequence[Unit], rows: CaseRows) -> OrderForm:
        names = {unit.call_sign: unit.name for unit in units}
        if action.id in self._plain:
            return self._plain[action.id](case, self.theme, self._window)
        if action.id in self._with_names:
            return self._with_names[action.id](case, self.theme, names, self._window)
        if action.id == "accept":
            return AcceptForm(case, list(self._catalogue.types.values()), self.theme, self._window)
        if action.id == "merge":
            return MergeForm(case, merge_candidates(case, rows), self.theme, self._window)
        department = self._catalogue.department(case.type_code)
        suggested = suggested_units(case, units, department)
        departments = self._department_names
        return DispatchForm(case, units, suggested, self.theme, department, self._window, departments=departments)

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
