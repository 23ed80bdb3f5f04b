"""What the officer does in the pane of the shift: writes the log, prepares, signs, refuses, countersigns, prints."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from bus.messages import Receipt
from console.refusals import refusal_text
from console.shift_gathering import ShiftGathering
from console.shift_known import ShiftKnown
from console.shift_papers import paper_of
from console.shift_printing import ShiftPrinting
from console.shift_standing import COUNTERSIGN, FROZEN, LIVE, PDF, PREPARE, PRINT, REFUSE, SIGN
from models.domain.shift.orders import CountersignHandover, PrepareHandover, RefuseHandover, SignHandover, WriteLog
from models.domain.shift.sheets import Handover, LogLine, Page
from widgets.shift.shift_entry import Written, tellings
from widgets.shift.shift_pane import ShiftPane

_NUMBER = re.compile(r"[A-Z]{1,6}-\d{8}-\d{4,}")
MOST_LINKED = 50


class ShiftDeeds(QObject):
    """`gather` has a fresh page gathered and gives it; `show` has the pane shown anew."""

    def __init__(
        self,
        pane: ShiftPane,
        known: ShiftKnown,
        gathering: ShiftGathering,
        gather: Callable[[Callable[[Page], None]], None],
        show: Callable[[], None],
    ) -> None:
        super().__init__(pane)
        self._pane, self._known, self._room = pane, known, known.room
        self._gathering, self._gather, self._show = gathering, gather, show
        self.printing = ShiftPrinting(known.room, pane.set_message)
        pane.entry.written.connect(self._write)
        pane.log.correction_asked.connect(self._correct)
        pane.handover.action_chosen.connect(self._act)
        pane.earlier.action_chosen.connect(self._act_on_earlier)

    def _write(self, written: Written) -> None:
        found = dict.fromkeys(_NUMBER.findall(written.text))
        cases = tuple(number for number in found if self._room.rows.case(number) is not None)[:MOST_LINKED]
        told = tellings(written.told, self._room.clock.now(), self._room.zone)
        order = WriteLog(written.kind, written.text, self._room.post, told, cases, written.corrects)
        self._pane.entry.clear()
        self._pane.set_message("")
        self._room.place(order, then=partial(self._answered, written))

    def _answered(self, written: Written, receipt: Receipt) -> None:
        """A line that was refused comes back, unless another is being typed already."""
        self._noted(receipt)
        if not receipt.accepted and not self._pane.entry.text.text():
            self._pane.entry.take_back(written)

    def _correct(self, line: LogLine) -> None:
        self._pane.entry.set_correcting(line, self._known.naming().time(line.at))

    def _act(self, step: str) -> None:
        folder, room = self._known.folder, self._room
        self._pane.set_message("")
        waiting, signed, note = folder.waiting, folder.signed, self._pane.handover.note
        if step == PREPARE:
            self._gather(self._prepare)
        elif step in (LIVE, FROZEN):
            self._known.as_now = step == LIVE
            self._show()
        elif step == SIGN and waiting is not None:
            room.place(SignHandover(waiting.number, room.post, note), then=self._signed)
        elif step == REFUSE and waiting is not None:
            self._refuse(waiting, note)
        elif step == COUNTERSIGN and signed is not None:
            room.place(CountersignHandover(signed.number, room.post, note), then=self._signed)
        elif step in (PDF, PRINT):
            self._put_on_paper(step, waiting if self._known.frozen else None)

    def _act_on_earlier(self, step: str) -> None:
        self._put_on_paper(step, self._known.folder.handovers.get(self._pane.earlier.current))

    def _prepare(self, page: Page) -> None:
        if not self._gathering.complete:
            self._pane.set_message(self.tr("Cases are still being looked through: prepare again in a moment."))
            return
        known = self._known
        keep_from = min(page.begun, page.at - known.plan.keep)
        known.as_now = False
        order = PrepareHandover(known.outgoing.key, page, self._room.post, keep_from, self._pane.handover.note)
        self._room.place(order, then=self._signed)

    def _refuse(self, waiting: Handover, note: str) -> None:
        if note:
            self._room.place(RefuseHandover(waiting.number, self._room.post, note), then=self._signed)
        else:
            self._pane.set_message(self.tr("Say in the line below why you do not take over."))
            self._pane.handover.note_line.setFocus()

    def _signed(self, receipt: Receipt) -> None:
        self._noted(receipt)
        if receipt.accepted:
            self._pane.handover.clear_note()

    def _noted(self, receipt: Receipt) -> None:
        """The case pane says it too, and may lie behind this one."""
        self._pane.set_message("" if receipt.accepted else refusal_text(receipt, self._room.zone))

    def _put_on_paper(self, step: str, handover: Handover | None) -> None:
        paper = paper_of(self._known, handover)
        if paper is None:
            self._pane.set_message(self.tr("The page is still being gathered."))
        elif step == PDF:
            self.printing.ask_for_file(paper)
        else:
            self.printing.ask_for_printer(paper)
