"""A case as one line of the queue."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.domain.clocks import Clock, ClockEvent, ClockKind, Limit, due_at, start_clock
from models.domain.instants import to_ms
from models.domain.lights import soon_at
from models.domain.orders import AcceptCase, DispatchCase, MergeCase, ReturnAssignment, SignAssignment
from models.domain.summary import NEVER_MS, summarise
from tests.models.domain.room import MINUTE, START, Room

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
CLOCKS = st.builds(
    start_clock,
    st.sampled_from(ClockKind),
    st.builds(lambda minutes: Limit.parse(f"{minutes}nm"), st.integers(1, 3000)),
    st.integers(0, 600).map(lambda minute: START + minute * MINUTE),
)
MARKS = st.sampled_from((None, ClockEvent.PAUSED, ClockEvent.STOPPED))


def marked(clock: Clock, event: ClockEvent | None) -> Clock:
    return clock if event is None else clock.marked(event, clock.started_at + MINUTE)


@given(st.lists(st.builds(marked, CLOCKS, MARKS), max_size=6))
def test_the_line_is_timed_by_the_running_clock_that_falls_due_first(clocks: list[Clock]) -> None:
    room = Room()
    row = summarise(replace(room.case(room.reported()), clocks=tuple(clocks)))
    running = [(due, clock) for clock in clocks if (due := due_at(clock)) is not None]
    if not running:
        assert (row.due_ms, row.soon_ms, row.clock) == (NEVER_MS, NEVER_MS, "")
    else:
        first, _ = min(running, key=lambda pair: pair[0])
        assert row.due_ms == to_ms(first)
        assert row.clock in {clock.kind.value for due, clock in running if due == first}
        assert row.soon_ms == min(to_ms(soon) for _, clock in running if (soon := soon_at(clock)) is not None)
    assert row.paused == any(clock.paused for clock in clocks)


def test_the_line_tells_of_the_lead_the_units_and_the_ways_back(room: Room) -> None:
    number, other = room.reported("H-1"), room.reported("H-2")
    room.accepted(AcceptCase(number))
    room.accepted(MergeCase(other, number))
    room.accepted(DispatchCase(number, ("WAT-1", "GAS-2", "FIR-3")))
    room.accepted(SignAssignment(number, "WAT-1"))
    room.clock.advance(MINUTE)
    room.accepted(ReturnAssignment(number, "GAS-2", "no gas main here"))
    row = summarise(room.case(number))
    assert (row.state, row.lead, row.stage, row.units) == ("handling", "WAT-1", "signed", 2)
    assert (row.returns, row.reworks, row.merged) == (1, 0, 1)
    assert (row.reported_ms, row.touched_ms) == (to_ms(START), to_ms(START) + 60_000)


@given(ms=st.integers(0, 4_000_000_000_000))
def test_an_instant_on_a_whole_millisecond_is_that_millisecond(ms: int) -> None:
    assert to_ms(EPOCH + timedelta(milliseconds=ms)) == ms
