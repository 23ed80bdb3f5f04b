"""The queues: which states each one holds, and the tab bar that names them with their live counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from models.domain.case import OPEN_STATES, CaseState
from widgets.plain_tip import plain_tip
from widgets.queue.case_rows import CaseRows
from widgets.queue.queue_scope import Scope
from widgets.words import queue_name


@dataclass(frozen=True, slots=True)
class Queue:
    """`key` names it in settings and words; `empty` (to be translated) says what would be there and how to get it."""

    key: str
    states: frozenset[str]
    empty: object
    scope: Scope = Scope.EVERYBODY


def _queue(*states: CaseState, empty: object) -> Queue:
    return Queue(states[0].value, frozenset(state.value for state in states), empty)


_OPEN = frozenset(state.value for state in OPEN_STATES)
_WHEN_ALL_IS_DONE = QT_TRANSLATE_NOOP(
    "queue", "No case is open. Reports from the sources and those you enter appear here as they come in."
)
QUEUES: tuple[Queue, ...] = (
    _queue(
        CaseState.REPORTED,
        CaseState.VERIFYING,
        empty=QT_TRANSLATE_NOOP("queue", "No report waits to be accepted. New ones appear here as they come in."),
    ),
    _queue(
        CaseState.ACCEPTED,
        empty=QT_TRANSLATE_NOOP(
            "queue", "No case waits for a unit. Accept a report, and it stands here until it is dispatched."
        ),
    ),
    _queue(
        CaseState.HANDLING,
        CaseState.DISPATCHED,
        CaseState.SUSPENDED,
        empty=QT_TRANSLATE_NOOP("queue", "No unit is at work. Dispatch a case, and it stands here until it is done."),
    ),
    _queue(
        CaseState.HANDLED,
        empty=QT_TRANSLATE_NOOP(
            "queue", "No work waits to be checked. A case comes here when its units have finished."
        ),
    ),
    _queue(
        CaseState.CHECKED,
        empty=QT_TRANSLATE_NOOP("queue", "No caller waits to be called back. A case comes here once it is checked."),
    ),
    _queue(
        CaseState.CALLED_BACK,
        empty=QT_TRANSLATE_NOOP("queue", "No case waits to be closed. It comes here after the check or the call-back."),
    ),
    Queue(
        "mine",
        _OPEN,
        QT_TRANSLATE_NOOP(
            "queue",
            "No open case is yours. One becomes yours when you accept it, dispatch it or decide on it otherwise, or "
            "when you mark it as your own.",
        ),
        Scope.OWN,
    ),
    Queue(
        "areas",
        _OPEN,
        QT_TRANSLATE_NOOP(
            "queue", "No open case lies in an area that you watch. Choose your areas with the button above the rows."
        ),
        Scope.WATCHED_AREAS,
    ),
    Queue("open", _OPEN, _WHEN_ALL_IS_DONE),
    _queue(
        CaseState.CLOSED,
        CaseState.REFUSED,
        CaseState.MERGED,
        CaseState.VOID,
        empty=QT_TRANSLATE_NOOP(
            "queue", "Nothing has been closed yet. Closed, refused, merged and void cases are kept here."
        ),
    ),
)


def empty_text(queue: Queue) -> str:
    return QCoreApplication.translate("queue", str(queue.empty))


def queue_counts(rows: CaseRows) -> dict[str, int]:
    """How many cases stand in each queue, by its key."""
    states = rows.counts()
    return {
        queue.key: sum(states.get(state, 0) for state in queue.states)
        if queue.scope is Scope.EVERYBODY
        else rows.scope_count(queue.states, queue.scope)
        for queue in QUEUES
    }


class QueueTabs(QTabBar):
    """One tab a queue: its name, and how many cases stand in it."""

    queue_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Queues"))
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self._counts: Mapping[str, int] = {}
        self._short = False
        for at, queue in enumerate(QUEUES):
            self.addTab(queue_name(queue.key))
            self.setTabToolTip(at, plain_tip(queue_name(queue.key)))
        self.currentChanged.connect(lambda at: self.queue_chosen.emit(QUEUES[at].key))

    @property
    def queue(self) -> Queue:
        return QUEUES[max(0, self.currentIndex())]

    def set_queue(self, key: str) -> None:
        """Choose a queue by its key; an unknown one changes nothing."""
        for at, queue in enumerate(QUEUES):
            if queue.key == key:
                self.setCurrentIndex(at)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many cases stand in each queue, by its key."""
        if counts != self._counts:
            self._counts = dict(counts)
            self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        """Names in full where there is room for all of them, else as short as they are still understood."""
        full = [self._text(queue_name(queue.key), queue) for queue in QUEUES]
        wanted = sum(self.fontMetrics().horizontalAdvance(text) + _AROUND for text in full)
        short = wanted > self.width()
        if short is not self._short:
            self._short = short
            self.setStyleSheet(_CLOSE_TOGETHER if short else "")
        texts = [self._text(_short_name(queue), queue) for queue in QUEUES] if short else full
        for at, text in enumerate(texts):
            if self.tabText(at) != text:
                self.setTabText(at, text)
                self.setAccessibleTabName(at, full[at])

    def _text(self, name: str, queue: Queue) -> str:
        return f"{name} {self._counts.get(queue.key, 0)}"


def _short_name(queue: Queue) -> str:
    short = _SHORT.get(queue.key)
    return queue_name(queue.key) if short is None else QCoreApplication.translate("short queues", str(short))


_AROUND = 18
"""Pixels that a tab has beside its text."""
_CLOSE_TOGETHER = "QTabBar::tab { padding: 5px 3px; }"
_SHORT: Mapping[str, object] = {
    "reported": QT_TRANSLATE_NOOP("short queues", "Accept"),
    "accepted": QT_TRANSLATE_NOOP("short queues", "Dispatch"),
    "handled": QT_TRANSLATE_NOOP("short queues", "Check"),
    "called_back": QT_TRANSLATE_NOOP("short queues", "Close"),
    "areas": QT_TRANSLATE_NOOP("short queues", "Areas"),
    "open": QT_TRANSLATE_NOOP("short queues", "Open"),
}
