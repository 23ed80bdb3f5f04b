"""What is set so that the screen goes first, and that it is undone."""

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from console import screen_first
from console.screen_first import ScreenFirst


@pytest.fixture
def first(qtbot: QtBot) -> Iterator[ScreenFirst]:
    gc.collect()
    first = ScreenFirst()
    first.begin()
    yield first
    first.end()


def test_threads_take_shorter_turns_until_the_end(qtbot: QtBot) -> None:
    before = sys.getswitchinterval()
    first = ScreenFirst()
    first.begin()
    try:
        assert sys.getswitchinterval() < 0.001 < before
    finally:
        first.end()
    assert sys.getswitchinterval() == before


def test_another_thread_takes_nothing_apart_however_much_it_makes(first: ScreenFirst, qtbot: QtBot) -> None:
    went_in: list[int] = []
    timer = QTimer(interval=60_000)
    timer.start()
    ring = [timer]
    ring.append(ring)  # type: ignore[arg-type]  # a cycle, as windows and what they call make them
    weakref.finalize(timer, lambda: went_in.append(threading.get_ident()))
    del ring, timer
    maker = threading.Thread(target=lambda: [[n] for n in range(5 * screen_first.YOUNGEST)])
    maker.start()
    maker.join()
    assert not went_in
    gc.collect()
    assert went_in == [threading.get_ident()]


def test_the_collector_runs_by_itself_again_after_the_end(qtbot: QtBot) -> None:
    gc.enable()
    try:
        first = ScreenFirst()
        first.begin()
        assert not gc.isenabled()
        first.end()
        assert gc.isenabled()
    finally:
        gc.disable()  # as all tests have it


def test_what_was_loaded_is_not_looked_through_again_until_the_end(first: ScreenFirst) -> None:
    screen_first.settle()
    assert gc.get_freeze_count() > 1_000
    first.end()
    assert gc.get_freeze_count() == 0


def test_some_young_ones_are_looked_through_in_the_screens_thread(first: ScreenFirst, qtbot: QtBot) -> None:
    frozen = gc.get_freeze_count()
    kept = [[n] for n in range(screen_first.YOUNGEST + 1_000)]
    qtbot.waitUntil(lambda: gc.get_count()[0] < screen_first.YOUNGEST)
    assert gc.get_freeze_count() <= frozen
    assert len(kept) > screen_first.YOUNGEST


def test_those_of_a_burst_are_let_be(first: ScreenFirst, qtbot: QtBot) -> None:
    frozen = gc.get_freeze_count()
    kept = [[n] for n in range(2 * screen_first.MANY)]
    qtbot.waitUntil(lambda: gc.get_freeze_count() > frozen + len(kept) // 2)


def test_a_cycle_of_a_quiet_time_is_found_and_a_burst_is_let_be(first: ScreenFirst) -> None:
    kept = [{"round": n} for n in range(1000)]
    gc.collect(0)
    before = gc.get_freeze_count()
    first.rest()
    assert gc.get_count()[1] == 0
    assert gc.get_freeze_count() == before
    for _ in range(screen_first.MOST_ROUNDS + 1):
        kept.append({"round": len(kept)})
        gc.collect(0)
    first.rest()
    assert gc.get_freeze_count() > before + len(kept)


def test_after_a_burst_nothing_of_it_is_looked_through(first: ScreenFirst) -> None:
    kept = [[n] for n in range(2 * screen_first.MANY)]
    first.sweep()
    kept += [[n] for n in range(1_000)]
    gc.collect(0)
    before = gc.get_freeze_count()
    first.rest()
    assert gc.get_freeze_count() >= before + 1_000
