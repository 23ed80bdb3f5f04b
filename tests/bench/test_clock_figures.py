"""The bench of clocks runs with few of them and gives its figure. Nothing is timed here."""

from console.bench import clocks
from console.bench.sizes import Sizes
from models.domain.clocks import LimitUnit, due_at
from models.rules.calendar.calendar import times_of
from models.rules.calendar.shipped import shipped_calendars


def test_due_instants_are_a_figure_with_the_work_beside_it() -> None:
    (figure,) = clocks.measure(Sizes(open_cases=240))
    assert (figure.name, figure.unit, figure.bound) == ("clocks.due", "s", 1.0)
    assert figure.reached > 0
    assert figure.note.startswith("240 clocks")


def test_the_clocks_are_of_working_and_natural_units_and_all_of_them_fall_due() -> None:
    made, times = clocks.made_clocks(240), times_of(shipped_calendars())
    assert {clock.limit.unit for clock in made} >= {LimitUnit.WORKING_HOURS, LimitUnit.WORKING_DAYS}
    assert {clock.calendar for clock in made} == {"", "boston"}
    assert sum(clock.extensions for clock in made) == 80
    assert all(due_at(clock, times) is not None for clock in made)
