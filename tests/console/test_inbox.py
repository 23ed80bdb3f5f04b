"""From the seat's thread to the screen: nothing is lost, nothing overtakes, a burst comes as a few."""

from __future__ import annotations

import threading
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QThread
from pytestqt.qtbot import QtBot

from bus.events import LinkState
from console.inbox import MOST_ROWS_JOINED, Inbox, InboxEvent
from console.seat import Came, Linked, Pulse
from models.domain.case import CaseState
from models.domain.summary import CaseRow, summarise
from tests.widgets.cases import case_of


def row(number: int, state: CaseState = CaseState.REPORTED) -> CaseRow:
    return summarise(case_of(f"DD-20261121-{number:04}", state=state))


def came(number: int, *rows: CaseRow, gone: tuple[str, ...] = ()) -> Came:
    return Came(list(rows), list(gone), (), (), (), number, filling=False)


class Taker:
    """Takes what the inbox hands on, and minds in which thread."""

    def __init__(self, picture_s: float = 0.0) -> None:
        self.events: list[InboxEvent] = []
        self.threads: set[QThread] = set()
        self.inbox = Inbox(self._take, picture_s=picture_s)

    def _take(self, event: InboxEvent) -> None:
        self.events.append(event)
        self.threads.add(QThread.currentThread())

    def put_from_a_thread(self, *events: InboxEvent) -> None:
        """All of them before the screen has its turn."""

        def put() -> None:
            for event in events:
                self.inbox.put(event)

        thread = threading.Thread(target=put)
        thread.start()
        thread.join(10)
        assert not thread.is_alive()


def test_a_burst_of_changes_comes_as_one_in_the_screens_thread(qtbot: QtBot) -> None:
    taker = Taker()
    taker.put_from_a_thread(*(came(number, row(number)) for number in range(1, 101)))
    qtbot.waitUntil(lambda: bool(taker.events))
    assert len(taker.events) == 1
    burst = taker.events[0]
    assert isinstance(burst, Came)
    assert [each.number for each in burst.rows] == [row(number).number for number in range(1, 101)]
    assert burst.number == 100
    assert taker.threads == {QThread.currentThread()}


def test_of_changes_to_one_case_the_last_counts_and_a_case_that_went_is_gone(qtbot: QtBot) -> None:
    taker = Taker()
    went = row(2).number
    taker.put_from_a_thread(
        came(1, row(1), row(2)), came(2, row(1, CaseState.ACCEPTED)), came(3, gone=(went,)), came(4, row(3))
    )
    qtbot.waitUntil(lambda: bool(taker.events))
    (burst,) = taker.events
    assert isinstance(burst, Came)
    assert [(each.number, each.state) for each in burst.rows] == [
        (row(1).number, "accepted"),
        (row(3).number, "reported"),
    ]
    assert burst.gone == [went]


def test_changes_are_not_joined_across_what_was_said_between_them(qtbot: QtBot) -> None:
    taker = Taker()
    lost, beat = Linked(LinkState.LOST, ""), Pulse(3, timedelta(), 0.001)
    taker.put_from_a_thread(came(1), came(2), lost, came(3), beat, came(4), came(5))
    qtbot.waitUntil(lambda: len(taker.events) == 5)
    assert [event.number if isinstance(event, Came) else event for event in taker.events] == [2, lost, 3, beat, 5]


def test_changes_wait_for_the_next_picture_but_not_for_an_answer_behind_them(qtbot: QtBot) -> None:
    taker = Taker(picture_s=3600.0)
    taker.put_from_a_thread(came(1))
    qtbot.waitUntil(lambda: len(taker.events) == 1)
    taker.put_from_a_thread(came(2), came(3))
    QCoreApplication.processEvents()
    assert len(taker.events) == 1
    beat = Pulse(3, timedelta(), 0.001)
    taker.put_from_a_thread(beat)
    qtbot.waitUntil(lambda: len(taker.events) == 3)
    assert [event.number for event in taker.events] == [1, 3, 3]  # type: ignore[union-attr]  # changes and a beat


def test_changes_that_waited_come_when_it_is_time(qtbot: QtBot) -> None:
    taker = Taker(picture_s=0.05)
    for number in (1, 2, 3):
        taker.put_from_a_thread(came(number))
        QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: bool(taker.events) and taker.events[-1] == came(3))


def test_a_flood_is_cut_so_that_the_screen_gets_its_turn(qtbot: QtBot) -> None:
    taker = Taker()
    half = [row(number) for number in range(MOST_ROWS_JOINED // 2)]
    taker.put_from_a_thread(*(came(number, *half) for number in range(1, 7)))
    qtbot.waitUntil(lambda: bool(taker.events) and taker.events[-1] == came(6, *half))
    assert [event.number for event in taker.events if isinstance(event, Came)] == [2, 4, 6]
