"""What joins the case pane to the desk beside the case: its thread, its caller, merged reports, units to send next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from console.case_caller import CaseCaller
from console.case_merged import CaseMerged
from console.case_nearest import CaseNearest
from console.case_thread import CaseThread
from console.room import Room
from widgets.case.case_pane import CasePane


class CaseParts(QObject):
    """Kept by the desk, as long as the pane."""

    def __init__(self, pane: CasePane, room: Room) -> None:
        super().__init__(pane)
        self.thread_of_case = CaseThread(pane.thread_view, room)
        self.caller = CaseCaller(pane.callers_block, room)
        self.merged = CaseMerged(pane, room)
        self.nearest = CaseNearest(pane, room)
