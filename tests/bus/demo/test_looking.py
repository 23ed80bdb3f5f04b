"""Several people look at the same cases: nobody acts on what another has just changed, or on what is not seen yet."""

from datetime import UTC, datetime

from bus.demo.names import LEADER, SEAT
from bus.demo.room import Deed, one_each
from bus.demo.seen import Asked
from bus.messages import Receipt
from models.domain.case import Case, CaseState, Level, Place, Touch
from models.domain.orders import AcceptCase, MergeCase, UrgeCase

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
ACCEPT = Deed(SEAT, AcceptCase("DD-1"), 3)


def case_at(version: int) -> Case:
    return Case(
        number="DD-1",
        version=version,
        state=CaseState.REPORTED,
        type_code="0201",
        level=Level.B,
        title="Manhole cover missing",
        text="",
        place=Place(),
        channel="grid",
        sender="Demo city",
        record="1",
        reported_at=NOON,
        filed_at=NOON,
        call_back=False,
        touch=Touch("Demo city", NOON, "CaseReported"),
        entries=1,
    )


def test_only_the_first_deed_on_a_case_is_done_at_a_look() -> None:
    merge = Deed(SEAT, MergeCase("DD-2", "DD-3"))
    urge_into, urge_other = Deed(LEADER, UrgeCase("DD-3")), Deed(LEADER, UrgeCase("DD-4"))
    assert list(one_each([ACCEPT, merge, urge_into, urge_other])) == [ACCEPT, merge, urge_other]
    assert list(one_each([ACCEPT, merge], busy={"DD-3"})) == [ACCEPT]


def test_an_order_is_under_way_until_what_it_changed_is_seen() -> None:
    asked = Asked()
    asked.placed("a", ACCEPT, case_at(3))
    asked.answered(Receipt("a", "accepted", case="DD-1", number=9))
    assert asked.cases_under_way == {"DD-1"}
    asked.seen_up_to(8)
    assert asked.cases_under_way == {"DD-1"}
    asked.seen_up_to(9)
    assert not asked.cases_under_way


def test_what_was_refused_is_not_asked_again_before_the_case_has_changed() -> None:
    asked = Asked()
    asked.placed("a", ACCEPT, case_at(3))
    asked.answered(Receipt("a", "refused", case="DD-1", code="state"))
    assert (asked.refused, asked.overtaken) == (1, 0)
    assert not asked.new(ACCEPT.order, case_at(3))
    assert asked.new(ACCEPT.order, case_at(4))


def test_losing_to_somebody_who_was_faster_is_counted_for_itself() -> None:
    asked = Asked()
    asked.placed("a", ACCEPT, case_at(3))
    asked.answered(Receipt("a", "refused", case="DD-1", code="conflict"))
    assert (asked.refused, asked.overtaken) == (0, 1)
