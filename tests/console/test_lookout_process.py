"""The lookout's process: what it holds and what not, and what it follows."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from console.trial import KINDS_TRIED
from models.clock import ManualClock
from models.domain.rules import Book, BookKind
from models.rules.kinds import KINDS
from tests.bus.room import MORNING
from tests.console.kept_cases import keep, keeping, same_again
from tests.console.looked import looking
from tests.console.looked_through import Room, books, looked_through, staffed_case

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes by /proc")


@pytest.fixture
def room(world: Path) -> Iterator[Room]:
    with looked_through(world / "cache.db") as room:
        yield room


# ---- what it is --------------------------------------------------------------------------------------------


def test_the_process_loads_no_screen(
    world: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PYTHONPROFILEIMPORTTIME", "1")
    case = staffed_case()
    with keeping(world / "cache.db") as cache, looking(world / "cache.db", ManualClock(MORNING)) as looked:
        keep(cache, case)
        looked.lookout.take((), books=books())
        looked.lookout.start()
        done = looked.trial(BookKind.POLICY, KINDS[BookKind.POLICY].shipped())
        assert done.trial is not None, done.trouble
        assert looked.duplicates(same_again(case)) == [case.number]
    loaded = [line.rpartition("|")[2].strip() for line in capfd.readouterr().err.splitlines() if "|" in line]
    assert "console.looking" in loaded
    assert [name for name in loaded if name.startswith(("PySide6", "shiboken6", "qasync", "zmq"))] == []


def test_the_process_holds_nothing_open_of_the_console(world: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as door, (world / "file").open("w") as file:
        for each in (door.fileno(), file.fileno()):
            os.set_inheritable(each, True)  # as a library may leave it
        with looking(world / "none.db", ManualClock(MORNING)) as looked:
            looked.lookout.start()
            assert looked.duplicates(same_again(staffed_case())) == []
            held = [Path(each).readlink() for each in Path(f"/proc/{looked.lookout.pid}/fd").iterdir()]
    assert Path(file.name) not in held
    assert [each for each in held if str(each).startswith("socket:")] == []


def test_the_process_gives_way_to_the_console(room: Room) -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, room.pid) == min(19, own + 10)


def test_ctrl_c_at_the_terminal_does_not_end_the_process(room: Room) -> None:
    pid = room.pid
    os.kill(pid, signal.SIGINT)
    assert room.finds_it()
    assert room.pid == pid


def test_a_console_that_has_not_caught_up_has_no_such_process_until_somebody_asks(world: Path) -> None:
    clock = ManualClock(MORNING)
    with looking(world / "one.db", clock, 3600.0) as still, looking(world / "two.db", clock, 3600.0) as asked:
        still.lookout.start()
        asked.lookout.start()
        assert asked.duplicates(same_again(staffed_case())) == []
        assert (bool(asked.lookout.pid), still.lookout.pid) == (True, 0)


@pytest.mark.parametrize("kind", KINDS_TRIED)
def test_a_draft_of_every_kind_that_can_be_tried_travels(room: Room, kind: BookKind) -> None:
    done = room.looked.trial(kind, KINDS[kind].shipped())
    assert done.kind is kind
    assert done.trial is not None, done.trouble


# ---- what it is told ---------------------------------------------------------------------------------------


def test_a_case_that_comes_later_is_read_from_the_cache_by_its_number(room: Room) -> None:
    late = replace(room.case, number="late")
    keep(room.cache, late)
    assert room.finds_it()
    room.looked.lookout.take([late])
    assert set(room.looked.duplicates(same_again(late))) == {room.case.number, "late"}


def test_a_new_calendar_has_all_cases_looked_through_again(room: Room) -> None:
    keep(room.cache, replace(room.case, number="not told of"))
    assert room.finds_it()
    room.looked.lookout.take((), books=[calendar(2)])
    assert "not told of" in room.looked.duplicates(same_again(room.case))


def calendar(version: int) -> Book:
    first = next(book for book in books() if book.kind is BookKind.CALENDAR)
    return Book(first.kind, version, first.valid_from, first.published_at, first.by, "again", first.body)


def test_cases_that_cannot_be_read_when_they_change_are_read_when_they_can(room: Room, world: Path) -> None:
    late = replace(room.case, number="late")
    keep(room.cache, late)
    room.cache.close()
    aside = (world / "cache.db").rename(world / "aside.db")
    (world / "cache.db").mkdir()
    room.looked.lookout.take([late])
    assert room.finds_it()
    (world / "cache.db").rmdir()
    aside.rename(world / "cache.db")
    assert "late" in room.looked.duplicates(same_again(late))
