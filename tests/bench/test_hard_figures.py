"""What a room is put through, with tiny sizes and its real processes; and that what goes wrong would be seen."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from bus.wire import WireError, decode_to_hub
from console.bench import capacity, contested, failover, full_room, fuzz, killed
from console.bench.contested import Tally
from console.bench.failover_room import HARMS, Took
from console.bench.figures import Figure
from console.bench.fuzz_frames import Frames
from console.bench.racers import Race, Raced
from console.bench.roommates import Stood
from console.bench.seats import Answered, Worked
from console.bench.sizes import Sizes

TINY = Sizes(kills=1, seats=2, contested=160, fuzzed=1_200, hub_reports=2_000, roommates=4, room_s=1.0)


def reached(figures: list[Figure]) -> dict[str, float]:
    return {figure.name: figure.reached for figure in figures}


@pytest.mark.slow
def test_a_hub_that_is_killed_under_consoles_at_work_loses_and_doubles_nothing() -> None:
    figures = killed.measure(TINY)
    assert reached(figures) == {"killed.lost": 0, "killed.doubled": 0, "killed.unanswered": 0, "killed.apart": 0}
    assert figures[0].note.startswith("1 kills in ")
    assert all(figure.ok for figure in figures)


def test_an_order_that_was_lost_doubled_or_not_answered_is_counted() -> None:
    answers = {"seat 0": {"o1": Answered(True, 1, "c"), "o2": Answered(True, 2, "c"), "o3": Answered(False, 0, "c")}}
    worked = Worked(answers, 0, 0, 0, 0)
    kept = Counter([("seat 0", "o1", 1), ("seat 0", "o2", 2), ("hub", "x", 3), ("hub", "x", 4)])
    good = killed.figures([worked], kept, "")
    assert set(reached(good).values()) == {0}
    lost = kept - Counter([("seat 0", "o2", 2)])
    assert reached(killed.figures([worked], lost, ""))["killed.lost"] == 1
    doubled = kept + Counter([("seat 0", "o2", 9)])
    assert reached(killed.figures([worked], doubled, ""))["killed.doubled"] == 1
    bad = Worked(answers, 2, 1, 1, 0)
    assert reached(killed.figures([bad], kept, "")) == {
        "killed.lost": 0,
        "killed.doubled": 0,
        "killed.unanswered": 2,
        "killed.apart": 2,
    }


@pytest.mark.slow
def test_of_officers_who_want_the_same_case_one_gets_it_and_the_others_are_told_who() -> None:
    figures = contested.measure(TINY)
    assert reached(figures) == {"contested.double": 0, "contested.untold": 0}
    assert figures[0].note.startswith("160 orders about 20 cases by 8 officers")


def test_a_second_winner_and_a_loser_who_is_told_another_name_are_counted() -> None:
    race = Race({"c1": 2, "c2": 2})
    good = [Raced({"a": ["c1"]}, {"a": {"c2": "b"}}, []), Raced({"b": ["c2"]}, {"b": {"c1": "a"}}, [])]
    tally = Tally()
    tally.add(race, good)
    assert (tally.orders, tally.cases, tally.double, tally.untold, tally.nobody) == (4, 2, 0, 0, 0)
    tally.add(race, [good[0], Raced({"b": ["c1", "c2"]}, {"b": {}}, [])])
    assert (tally.double, tally.untold) == (1, 0)
    tally.add(race, [good[0], Raced({"b": ["c2"]}, {"b": {"c1": "somebody"}}, [])])
    assert (tally.double, tally.untold) == (1, 1)
    tally.add(race, [Raced({"a": []}, {"a": {}}, [])])
    assert tally.nobody == 1


@pytest.mark.slow
def test_every_seat_of_a_room_sees_every_change_and_all_of_them_are_the_same_at_the_end() -> None:
    found = reached(full_room.measure(TINY))
    assert (found["room.apart"], found["room.links_lost"], found["room.open"]) == (0, 0, 0)
    assert 0 < found["room.echo_p50"] <= found["room.echo_p99"] <= found["room.echo_max"]


def test_a_seat_that_is_apart_and_an_order_that_stays_open_are_counted() -> None:
    stood = Stood([0.1, 0.2], 2, [], 0, 0, 4, ["one", "one"])
    good = reached(full_room.figures([stood, stood], 1.0, 4))
    assert (good["room.apart"], good["room.open"], good["room.rate"], good["room.echo_max"]) == (0, 0, 4, 0.2)
    bad = Stood([3.0], 1, ["no such case"], 2, 1, 2, ["one", "other"])
    figures = full_room.figures([stood, bad], 1.0, 4)
    found = reached(figures)
    assert (found["room.apart"], found["room.open"], found["room.links_lost"], found["room.echo_max"]) == (1, 3, 1, 3.0)
    assert [figure.name for figure in figures if figure.ok] == ["room.echo_p50"]


@pytest.mark.slow
def test_a_hub_that_is_told_nonsense_takes_none_of_it_in() -> None:
    figures = fuzz.measure(TINY)
    assert reached(figures)["fuzz.accepted"] == 0
    assert all(figure.ok for figure in figures)
    assert figures[0].note.startswith("1,200 frames, ")


def test_some_of_the_nonsense_can_be_decoded_and_some_cannot_and_a_seed_gives_it_again() -> None:
    frames, again = Frames(Random(7)), Frames(Random(7))
    made = [list(frames.next(n)) for n in range(2_000)]
    assert made == [list(again.next(n)) for n in range(2_000)]
    whole = 0
    for parts in made:
        try:
            decode_to_hub(parts[-1])
            whole += 1
        except WireError:
            continue
    assert 300 < whole < 1_700
    assert {len(parts) for parts in made} == {1, 2, 3}


@pytest.mark.slow
def test_what_a_hub_holds_for_each_case_is_told_of_both_databases() -> None:
    figures = reached(capacity.measure(TINY))
    assert figures.keys() == {f"capacity.{name}" for name in ("postgresql", "memory", "disk", "disk_there", "start")}
    assert all(figure > 0 for figure in figures.values())


@pytest.mark.slow
def test_a_console_is_answered_again_when_the_leader_of_its_room_was_killed() -> None:
    figures = failover.figures(failover.taken(["killed"], ()), "not tried here")
    assert reached(figures).keys() == {"failover.p50", "failover.p99", "failover.max", "failover.faults"}
    assert reached(figures)["failover.faults"] == 0
    assert figures[0].reached > 0
    assert figures[1].note.startswith("killed 1 times, ")
    assert figures[1].note.endswith("left out: cut off (not tried here)")


def test_the_slowest_run_and_what_the_journal_lacks_are_in_the_figures() -> None:
    taken = [Took("killed", float(n)) for n in range(1, 100)]
    figures = failover.figures([*taken, Took("stopped", 1_000.0, ("entry 3 is missing",))], "")
    found = reached(figures)
    assert (found["failover.p50"], found["failover.p99"], found["failover.max"]) == (50.5, 99, 1_000)
    assert (found["failover.faults"], figures[3].note) == (1, "entry 3 is missing")
    assert set(failover.HARMS) | {"cut_off"} == set(HARMS)
    assert replace(figures[0], reached=10.1).ok is False
