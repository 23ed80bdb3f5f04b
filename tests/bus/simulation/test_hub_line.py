"""A hub's line to the database: what becomes of a commit where it breaks, is cut, or the hub is frozen within it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from bus.simulation.disk import Point, ProcessEnded
from bus.simulation.hub_line import Fate, HubLine
from bus.simulation.times import MachineTime, WorldTime
from bus.simulation.world import Ground


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    with closing(Ground.laid()) as laid:
        yield laid


@pytest.fixture
def line(ground: Ground) -> HubLine:
    """The line of the first hub of a world that has just begun."""
    ground.hub.put(ground.hub_image)
    ground.server.begin(WorldTime())
    for number, each in enumerate(ground.lines):
        each.begin(MachineTime(ground.server.time), lambda _: None)
        each.life = f"hub {number}"
    return ground.lines[0]


@pytest.fixture
def other(ground: Ground) -> HubLine:
    return ground.lines[1]


def write(line: HubLine, word: str = "said") -> None:
    with line.engine.begin() as connection:
        connection.execute(text("INSERT INTO meta (key, value) VALUES (:word, '')"), {"word": word})


def there(line: HubLine, word: str = "said") -> bool:
    def found(connection: Connection) -> bool:
        return connection.execute(text("SELECT 1 FROM meta WHERE key = :word"), {"word": word}).first() is not None

    with line.engine.begin() as connection:
        return found(connection)


@pytest.mark.parametrize(("fate", "kept"), [(Fate.NEVER_ARRIVED, False), (Fate.ANSWER_LOST, True)])
def test_a_commit_whose_line_breaks_is_there_or_not_and_its_hub_hears_the_same(
    line: HubLine, other: HubLine, fate: Fate, kept: bool
) -> None:
    line.fate = fate
    with pytest.raises(OperationalError, match="closed the connection"):
        write(line)
    assert there(other) == there(line) == kept


def test_a_transaction_of_a_frozen_hub_is_seen_by_nobody_and_goes_through_when_it_wakes_up(
    line: HubLine, other: HubLine
) -> None:
    seen: list[bool] = []
    line.begin(line.time, lambda _: seen.append(there(other)))
    line.life, line.fate = "hub 0", Fate.FROZEN_WITHIN
    write(line)
    assert seen == [False]
    assert there(other)


def test_a_transaction_of_a_frozen_hub_is_gone_where_its_connection_was_ended(line: HubLine, other: HubLine) -> None:
    line.begin(line.time, lambda _: line.server.end_writers())
    line.fate = Fate.FROZEN_WITHIN
    with pytest.raises(OperationalError, match="ended the connection"):
        write(line)
    assert not there(other)


def test_who_wants_to_write_beside_a_transaction_that_is_open_gives_up_after_a_while(
    line: HubLine, other: HubLine
) -> None:
    def beside(_: float) -> None:
        with pytest.raises(OperationalError, match="lock timeout"):
            write(other, "beside")

    line.begin(line.time, beside)
    line.life, line.fate = "hub 0", Fate.FROZEN_WITHIN
    write(line)
    assert (there(line), there(line, "beside")) == (True, False)
    write(line, "later")
    assert there(other, "later")


def test_a_call_hangs_while_the_server_cannot_be_reached_and_fails_unless_it_is_back_in_time(line: HubLine) -> None:
    write(line, "before")
    line.writing.cut(0.0, 10.0, 4.0)
    with pytest.raises(OperationalError, match="does not answer"):
        write(line)
    assert line.time.busy == 4.0
    line.server.time.now, line.time.busy = 8.0, 0.0
    line.writing.cut(8.0, 2.0, 4.0)
    write(line, "late")
    assert line.time.busy == 2.0
    assert (there(line), there(line, "late")) == (False, True)


def test_a_server_that_starts_again_has_ended_every_connection_and_kept_every_commit(line: HubLine) -> None:
    write(line)
    line.server.restart(3.0)
    with pytest.raises(OperationalError, match="is not there"):
        there(line)
    line.server.time.now = 3.0
    assert there(line)


def test_a_hub_ends_in_a_commit_before_it_or_after_it(ground: Ground, line: HubLine, other: HubLine) -> None:
    for point, kept in ((Point.BEFORE, False), (Point.AFTER, True)):
        ground.hub.end_at(point)
        with pytest.raises(ProcessEnded):
            write(line, point.value)
        assert there(other, point.value) == kept
