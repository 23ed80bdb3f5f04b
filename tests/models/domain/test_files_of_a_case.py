"""How much may hang on a case: so many files, so many bytes together, each case for itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from models.domain.decide import decide
from models.domain.deciding import Desk, Facts
from models.domain.orders import Placed, Refused
from models.domain.rules import Rules
from models.domain.thread.limits import FileLimits
from models.domain.thread.orders import AttachFile
from models.rules.file_limits import read_file_limits, shipped_file_limits
from tests.models.domain.room import SEAT, Room

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Tight:
    """The city's rules but for the files of a case."""

    rules: Rules
    files: FileLimits

    def __getattr__(self, name: str) -> Any:  # Any: whatever the rules have under this name
        return getattr(self.rules, name)


def attach(room: Room, number: str, size: int, limits: FileLimits) -> Facts | Refused:
    desk = Desk(room.board, Tight(room.rules, limits), room.clock.now())
    outcome = decide(desk, Placed(AttachFile(number, "gauge.txt", b"x" * size), SEAT, "order-1"))
    if not isinstance(outcome, Refused):
        room.happen(outcome)
    return outcome


def test_a_case_takes_so_many_files_and_another_case_as_many(room: Room) -> None:
    first, second, limits = room.reported("H-1"), room.reported("H-2"), FileLimits(3, MEGABYTE)
    for number in (first, second):
        for _ in range(3):
            assert not isinstance(attach(room, number, 10, limits), Refused)
    refused = attach(room, first, 10, limits)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.args) == ("files_full", ("3",))
    assert (room.case(first).tracks.files, room.case(first).tracks.file_bytes) == (3, 30)


def test_the_files_of_a_case_have_so_many_bytes_together_and_a_smaller_one_may_still_fit(room: Room) -> None:
    number, limits = room.reported(), FileLimits(100, 2 * MEGABYTE)
    assert not isinstance(attach(room, number, MEGABYTE, limits), Refused)
    refused = attach(room, number, MEGABYTE + 1, limits)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.args) == ("files_large", ("2",))
    assert not isinstance(attach(room, number, MEGABYTE, limits), Refused)


def test_the_limits_are_those_of_the_shipped_file(room: Room) -> None:
    assert room.rules.files == shipped_file_limits() == FileLimits(100, 200 * MEGABYTE)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("files = 0", "files"),
        ("megabytes = 1", "megabytes"),
        ('basis = ""', "basis"),
    ],
)
def test_limits_that_do_not_fit_are_refused_by_name(line: str, why: str) -> None:
    good = {"files": "files = 10", "megabytes": "megabytes = 20", "basis": 'basis = "us"'}
    lines = {**good, line.partition(" ")[0]: line}
    with pytest.raises(ValueError, match=why):
        read_file_limits("[per_case]\n" + "\n".join(lines.values()))
