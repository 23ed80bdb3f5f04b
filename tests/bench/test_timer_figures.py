"""The bench of timers with a small city: its figures, and that marks come and fire in it. Nothing is timed here."""

from console.bench import timers
from console.bench.sizes import Sizes


def test_rest_and_planning_are_figures_with_the_marks_that_fired() -> None:
    rest, plan = timers.measure(Sizes(open_cases=300))
    assert (rest.name, rest.unit, rest.bound) == ("timers.rest", "% of a core", 2.0)
    assert (plan.name, plan.unit) == ("timers.plan", "s")
    assert rest.reached > 0
    assert rest.floor
    assert plan.reached > 0
    assert rest.note.startswith("300 open cases, ")


def test_every_case_is_open_with_a_unit_and_a_limit_and_marks_fire_as_time_goes_by() -> None:
    city = timers.City(300)
    assert all(case.open and case.active for case in city.board.cases.values())
    assert len(city.board.cases) == 300
    city.plan_all()
    assert city.timers.behind == 0
    city.catch_up()
    assert any(case.tracks.fired for case in city.board.cases.values())
    before = sum(len(case.tracks.fired) for case in city.board.cases.values())
    city.rest()
    assert city.fired > 0
    assert sum(len(case.tracks.fired) for case in city.board.cases.values()) > before
