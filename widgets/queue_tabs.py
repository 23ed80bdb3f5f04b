"""The queues: which states each one holds, and the tab bar that names them with their live counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QTabBar, QWidget

from models.domain.case import OPEN_STATES, CaseState
from widgets.words import queue_name


@dataclass(frozen=True, slots=True)
class Queue:
    """`key` names it in settings and words; `empty` (to be translated) says what would be there and how to get it."""

    key: str
    states: frozenset[str]
    empty: object


def _queue(*states: CaseState, empty: object) -> Queue:
    return Queue(states[0].value, frozenset(state.value for state in states), empty)


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
    _queue(
        CaseState.CLOSED,
        CaseState.REFUSED,
        CaseState.MERGED,
        CaseState.VOID,
        empty=QT_TRANSLATE_NOOP(
            "queue", "Nothing has been closed yet. Closed, refused, merged and void cases are kept here."
        ),
    ),
    Queue("open", frozenset(state.value for state in OPEN_STATES), _WHEN_ALL_IS_DONE),
)


def empty_text(queue: Queue) -> str:
    return QCoreApplication.translate("queue", str(queue.empty))


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
        for queue in QUEUES:
            self.addTab(queue_name(queue.key))
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
        """Show how many cases stand in each state."""
        for at, queue in enumerate(QUEUES):
            count = sum(counts.get(state, 0) for state in queue.states)
            text = f"{queue_name(queue.key)} {count}"
            if self.tabText(at) != text:
                self.setTabText(at, text)
