"""Trying a draft of the policy, or of the calendars, on the past."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from models.domain.clocks import ROUND_THE_CLOCK, ClockEvent, ClockKind, Limit
from models.rules.backtest import PolicyTrial, backtest_policy, tell_policy
from models.rules.backtest.policy_trial import StepRow, StepTotal
from models.rules.backtest.routing_trial import Sides
from models.rules.catalogue import Catalogue
from models.rules.policy.book import LimitEntry
from tests.models.rules.backtest.history import a_clock, a_past, after
from tests.models.rules.calendar.made import calendar_data, every_day, times

HANDLE, SIGN = ClockKind.HANDLE, ClockKind.SIGN
OFFICE_HOURS = times(calendar_data())
LONG_DAYS = times(calendar_data(week=every_day("06:00-22:00")))


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return Catalogue.load()


def policy(shipped: Catalogue, **limits: str) -> Catalogue:
    """The shipped policy with these limits for potholes, and no others."""
    entries = {ClockKind(name): LimitEntry(Limit.parse(text)) for name, text in limits.items()}
    potholes = replace(shipped.book.types["0203"], limits=entries)
    return Catalogue.of(replace(shipped.book, centre={}, types={"0203": potholes}), 1)


def trial(old: Catalogue, new: Catalogue, *minutes: float | None, now: float | None = None) -> PolicyTrial:
    """Cases handled in so many minutes each, counted round the clock."""
    past = [a_past(f"DD-{at}", clocks=(a_clock(each),)) for at, each in enumerate(minutes)]
    at = None if now is None else after(now)
    return backtest_policy(past, old, new, ROUND_THE_CLOCK, ROUND_THE_CLOCK, now=at)


def test_a_shorter_limit_makes_late_what_was_kept(shipped: Catalogue) -> None:
    found = trial(policy(shipped, handle="2nh"), policy(shipped, handle="1nh"), 30, 60, 61, 120, 121)
    assert (found.cases, found.clocks, found.late, found.late_cases) == (5, 5, Sides(1, 3), Sides(1, 3))
    assert (found.more, found.less) == (2, 0)
    assert found.steps == (StepTotal(HANDLE, 5, Sides(1, 3)),)
    assert found.rows == (StepRow("0203", HANDLE, "2nh", "1nh", 5, Sides(1, 3), 2, 0, ("DD-2", "DD-3"), ()),)


def test_a_longer_limit_keeps_what_was_late(shipped: Catalogue) -> None:
    found = trial(policy(shipped, handle="1nh"), policy(shipped, handle="2nh"), 90, 150)
    assert (found.late, found.more, found.less) == (Sides(2, 1), 0, 1)
    assert found.rows[0].examples_less == ("DD-0",)


def test_the_same_policy_changes_nothing(shipped: Catalogue) -> None:
    same = policy(shipped, handle="2nh")
    found = trial(same, same, 30, 150)
    assert (found.late, found.rows) == (Sides(1, 1), ())


def test_pauses_and_extensions_stay_as_they_were(shipped: Catalogue) -> None:
    paused = (
        a_clock(None)
        .marked(ClockEvent.PAUSED, after(30))
        .marked(ClockEvent.RESUMED, after(300))
        .marked(ClockEvent.STOPPED, after(350))
    )
    extended = a_clock(None).marked(ClockEvent.EXTENDED, after(10)).marked(ClockEvent.STOPPED, after(110))
    past = [a_past("DD-1", clocks=(paused,)), a_past("DD-2", clocks=(extended,))]
    two, one = policy(shipped, handle="2nh"), policy(shipped, handle="1nh")
    found = backtest_policy(past, two, one, ROUND_THE_CLOCK, ROUND_THE_CLOCK)
    assert found.late == Sides(0, 1)
    assert found.rows[0].examples_more == ("DD-1",)


def test_another_calendar_alone_is_a_difference(shipped: Catalogue) -> None:
    same = policy(shipped, handle="4wh")
    overnight = a_past("DD-1", clocks=(a_clock(16 * 60, limit="4wh"),))
    found = backtest_policy([overnight], same, same, LONG_DAYS, OFFICE_HOURS)
    assert found.late == Sides(1, 1)
    evening = a_past("DD-2", clocks=(a_clock(10 * 60, limit="8wh"),))
    eight = policy(shipped, handle="8wh")
    found = backtest_policy([evening], eight, eight, OFFICE_HOURS, LONG_DAYS)
    assert (found.late, found.rows[0].old_limit, found.rows[0].new_limit) == (Sides(0, 1), "8wh", "8wh")


def test_from_working_to_plain_time_the_ledger_is_counted_anew(shipped: Catalogue) -> None:
    overnight = a_past("DD-1", clocks=(a_clock(24 * 60, limit="1wd"),))
    working, plain = policy(shipped, handle="1wd"), policy(shipped, handle="8nh")
    assert backtest_policy([overnight], working, plain, OFFICE_HOURS, OFFICE_HOURS).late == Sides(0, 1)
    assert backtest_policy([overnight], plain, working, OFFICE_HOURS, OFFICE_HOURS).late == Sides(1, 0)


def test_a_running_clock_is_judged_by_now_where_there_is_one(shipped: Catalogue) -> None:
    two, one = policy(shipped, handle="2nh"), policy(shipped, handle="1nh")
    assert trial(two, one, None).clocks == 0
    assert trial(two, one, None, now=90).late == Sides(0, 1)
    assert trial(two, one, 30, now=90).late == Sides(0, 0)


def test_a_step_that_only_one_policy_limits(shipped: Catalogue) -> None:
    """Dropped, nothing is late any more; new, a ledger tells if there is one, else it is counted as unseen."""
    without, with_limit = policy(shipped, sign="1nh"), policy(shipped, sign="1nh", handle="1nh")
    dropped = trial(with_limit, without, 90)
    assert (dropped.late, dropped.rows[0].new_limit) == (Sides(1, 0), "")
    assert (trial(without, with_limit, 90).late, trial(without, with_limit, 90).unseen) == (Sides(0, 1), 0)
    bare = a_past("DD-1", clocks=(a_clock(30, SIGN),))
    found = backtest_policy([bare], without, with_limit, ROUND_THE_CLOCK, ROUND_THE_CLOCK)
    assert (found.clocks, found.unseen) == (1, 1)


def test_clocks_that_no_type_limits_are_left_out(shipped: Catalogue) -> None:
    two = policy(shipped, handle="2nh")
    reply = a_past("DD-1", clocks=(a_clock(500, ClockKind.REPLY, "1nh"),))
    unknown = a_past("DD-2", "9999", clocks=(a_clock(500),))
    found = backtest_policy([reply, unknown], two, two, ROUND_THE_CLOCK, ROUND_THE_CLOCK)
    assert (found.cases, found.clocks, found.late) == (2, 0, Sides(0, 0))


def test_the_trial_is_told_in_lines_and_as_json(shipped: Catalogue) -> None:
    found = trial(policy(shipped, handle="2nh"), policy(shipped, handle="1nh"), 30, 90)
    assert tell_policy(found) == [
        "2 clocks of 2 cases tried on the policy in force and on the draft.",
        "Late clocks: 0 (0.0%) -> 1 (50.0%); 1 newly late, 0 no longer.",
        "Cases with a late clock: 0 (0.0%) -> 1 (50.0%).",
        "  handle: 0 (0.0%) -> 1 (50.0%)",
        "By type and step, the most changed first:",
        "  0203 handle, 2nh -> 1nh: late 0 (0.0%) -> 1 (50.0%) (such as DD-1)",
    ]
    assert msgspec.to_builtins(found)["rows"][0]["late"] == {"old": 0, "new": 1}
    assert tell_policy(trial(policy(shipped), policy(shipped))) == ["No case to try the policy on."]
