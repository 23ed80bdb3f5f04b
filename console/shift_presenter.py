"""Joins the pane of the shift to the desk: the log, the page of the moment, and the handovers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from console.room import Room
from console.seat import Came
from console.shift_deeds import ShiftDeeds
from console.shift_gathering import Gathered, ShiftGathering
from console.shift_known import ShiftKnown
from console.shift_standing import PDF, PRINT, handover_due, shift_text, signature_text, standing
from models.domain.shift.orders import SHIFT_ORDERS, WriteLog
from models.domain.shift.sheets import Handover, HandoverState, Page, Sheet
from models.rules.shift_plan import shipped_plan
from models.store.cache import Cache
from widgets.key_button import ActionItem
from widgets.shift.shift_earlier import EarlierLine
from widgets.shift.shift_log_model import rows_of
from widgets.shift.shift_pane import ShiftPane
from widgets.shift.shift_sheet import Naming
from widgets.shift.shift_words import handover_state_name
from widgets.theme import Theme


class ShiftPresenter(QObject):
    """Made with its pane, or later: what was told before is read from the cache."""

    def __init__(self, pane: ShiftPane, room: Room) -> None:
        super().__init__(pane)
        self._pane, self._room = pane, room
        self.known = ShiftKnown(room, shipped_plan(room.zone))
        self._gathering = ShiftGathering(room, self.known.plan, self)
        self.deeds = ShiftDeeds(pane, self.known, self._gathering, self._gather, self._show)
        self._filling = False
        self._titled = ""
        self._tell_who_may()
        self._connect()
        self._read()
        self._dress(room.theme)
        self._on_link()

    def _connect(self) -> None:
        room, pane = self._room, self._pane
        room.came.connect(self._came)
        room.second.connect(self._tick)
        room.link_changed.connect(self._on_link)
        room.seated.connect(self._tell_who_may)
        room.themed.connect(self._dress)
        pane.tab_shown.connect(self._look_again)
        pane.earlier.handover_chosen.connect(self._show_earlier)
        for part in (pane.log, pane.handover, pane.earlier):
            part.case_chosen.connect(room.choose)

    def _tell_who_may(self) -> None:
        self._pane.entry.set_writing(bool(self._room.roles & SHIFT_ORDERS[WriteLog]))

    # ---- what the desk tells ----

    def _read(self) -> None:
        self._room.look_up(Cache.sheets, self._begin_again)

    def _begin_again(self, sheets: list[Sheet]) -> None:
        self.known.folder.begin_again(sheets)
        self._show()

    def _came(self, event: Came) -> None:
        self._gathering.take(event.cases)
        if self._filling and not event.filling:
            self._gathering.begin_again()
            self._read()
        self._filling = event.filling
        if event.sheets:
            self.known.folder.take(event.sheets)
            self._show()

    def _tick(self, now: datetime) -> None:
        self._show_standing()
        self._gather_for_show()

    def _on_link(self) -> None:
        self._pane.set_stale(not self._room.live)
        self._show_standing()

    def _dress(self, theme: Theme) -> None:
        self._pane.set_theme(theme)

    # ---- the page of the moment ----

    def _gather_for_show(self) -> None:
        """Only while somebody looks at it, and not again and again where there is much to gather."""
        if self._pane.on_handover and self._gathering.ready and not self.known.frozen:
            self._gather(lambda page: None)

    def _gather(self, then: Callable[[Page], None]) -> None:
        begun = self.known.begun
        self._gathering.gather(begun, self.known.folder.logged_since(begun), partial(self._took, then))

    def _took(self, then: Callable[[Page], None], found: Gathered) -> None:
        self.known.gathered = found
        then(found.page)
        if not self.known.frozen:
            self._show_page(found.page, "", found.titles)
        self._show_standing()

    # ---- what is shown ----

    def _show(self) -> None:
        folder, naming = self.known.folder, self.known.naming()
        self._pane.set_log(rows_of(list(folder.lines.values()), naming))
        over = [each for each in folder.handovers.values() if each.state is not HandoverState.PREPARED]
        over.sort(key=lambda each: -each.number)
        self._pane.earlier.set_lines([EarlierLine(each.number, self._words(each, naming)) for each in over])
        if self._pane.earlier.current:
            self._show_earlier(self._pane.earlier.current)
        self._show_standing()
        self._look_again()

    def _show_standing(self) -> None:
        at = self.known.standpoint()
        self._pane.handover.set_standing(standing(self.known.folder, at))
        due = handover_due(self.known.folder, at)
        self._pane.set_handover_due(due)
        words = self.tr("Shift (handover)") if due else self.tr("Shift")
        if words != self._titled:
            self._titled = words
            self._room.title("shift", words)

    def _look_again(self) -> None:
        """The page of the handover tab, as prepared or as it is now."""
        waiting, gathered = self.known.folder.waiting, self.known.gathered
        if self.known.frozen and waiting is not None:
            self._show_page(waiting.page, waiting.prepared.remark, self.known.titles_of(waiting.page))
        elif gathered is not None:
            self._show_page(gathered.page, "", gathered.titles)
        self._gather_for_show()

    def _show_page(self, page: Page, note: str, titles: Mapping[str, str]) -> None:
        self._pane.handover.set_page(page.figures, self.known.sections(page, note, titles))

    def _words(self, handover: Handover, naming: Naming) -> str:
        name = shift_text(handover.shift, self.known.plan, self._room.language)
        signatures = [signature_text(handover.prepared, naming)]
        if handover.taken is not None:
            signatures.append(signature_text(handover.taken, naming))
        return f"{name}   {handover_state_name(handover.state)}\n{'  →  '.join(signatures)}"

    def _show_earlier(self, number: int) -> None:
        handover = self.known.folder.handovers.get(number)
        if handover is not None:
            page, note = handover.page, handover.prepared.remark
            sections = self.known.sections(page, note, self.known.titles_of(page))
            steps = (ActionItem(PDF, self.tr("PDF…")), ActionItem(PRINT, self.tr("Print…")))
            self._pane.earlier.set_page(page.figures, sections, steps)
