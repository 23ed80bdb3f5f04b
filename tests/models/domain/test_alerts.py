"""Which alerts a case has, what keeps one quiet, for how long, and what of it stands in the journal."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models.domain import orders as o
from models.domain.alerts.alert import Alert, AlertState, alerts_of
from models.domain.alerts.heeds import AlertKind, heeds_of, heeds_text
from models.domain.alerts.orders import AcknowledgeAlert, ShelveAlert, UnshelveAlert
from models.domain.case import CaseState, Grade, Level
from models.domain.instants import at_ms, to_ms
from models.domain.roles import POSTS
from models.domain.summary import summarise
from tests.models.domain.room import MINUTE, Room, staffed_room

K, S = AlertKind, AlertState


@pytest.fixture
def room() -> Room:
    return staffed_room()


def alerts(room: Room, number: str) -> dict[AlertKind, Alert]:
    row = summarise(room.case(number), room.rules.times)
    return {each.kind: each for each in alerts_of(row, room.rules.alerts, to_ms(room.clock.now()))}


def states(room: Room, number: str) -> dict[AlertKind, AlertState]:
    return {kind: alert.state for kind, alert in alerts(room, number).items()}


def unsigned(room: Room) -> str:
    """A case of level A whose unit has not signed within its limit: the limit of its dispatch call is over too."""
    number = room.dispatched("MUN-9", type_code="0201")
    room.clock.advance(31 * MINUTE)
    return number


def ack(room: Room, number: str, kind: AlertKind) -> AcknowledgeAlert:
    return AcknowledgeAlert(number, kind, at_ms(alerts(room, number)[kind].raised_ms))


def shelving(room: Room, number: str, kind: AlertKind, minutes: int, reason: str = "crew on the way") -> ShelveAlert:
    raised = at_ms(alerts(room, number)[kind].raised_ms)
    return ShelveAlert(number, kind, raised, room.clock.now() + minutes * MINUTE, reason)


def test_a_limit_of_a_quarter_of_an_hour_calls_at_its_half_and_then_as_overdue(room: Room) -> None:
    number = room.reported(type_code="0205")
    assert states(room, number) == {}
    room.clock.advance(7 * MINUTE)
    assert states(room, number) == {}
    room.clock.advance(MINUTE)
    assert states(room, number) == {K.NEAR: S.CALLING}
    room.clock.advance(7 * MINUTE)
    assert states(room, number) == {K.OVERDUE: S.CALLING}


def test_work_that_is_late_because_nobody_signed_is_suppressed_by_design(room: Room) -> None:
    number = unsigned(room)
    room.clock.advance(timedelta(hours=2))
    assert states(room, number) == {K.UNSIGNED: S.CALLING, K.OVERDUE: S.SUPPRESSED}
    room.accepted(o.SignAssignment(number, "MUN-9"))
    assert states(room, number)[K.OVERDUE] is S.CALLING


def test_a_returned_case_calls_until_it_is_dispatched_again(room: Room) -> None:
    number = room.dispatched("MUN-9")
    room.accepted(o.ReturnAssignment(number, "MUN-9", "not ours"))
    assert states(room, number)[K.RETURNED] is S.CALLING
    room.accepted(o.DispatchCase(number, ("WAT-1",)))
    assert K.RETURNED not in states(room, number)


def test_a_supervision_calls_and_its_late_answer_takes_its_place(room: Room) -> None:
    number = room.at_work("MUN-9")
    room.accepted(o.Instruct(number, "WAT", "close the road", "30nm"))
    room.accepted(o.SuperviseCase(number, "WAT", "why so long?"))
    assert states(room, number)[K.SUPERVISED] is S.CALLING
    room.clock.advance(31 * MINUTE)
    found = states(room, number)
    assert (found[K.UNANSWERED], found[K.SUPERVISED]) == (S.CALLING, S.SUPPRESSED)


def test_an_escalation_calls_since_it_was_raised(room: Room) -> None:
    number = room.at_work("MUN-9")
    room.clock.advance(MINUTE)
    room.accepted(o.EscalateCase(number, "nobody acts", ("WAT",)))
    at = to_ms(room.clock.now())
    room.clock.advance(MINUTE)
    assert alerts(room, number)[K.ESCALATED].raised_ms == at


def test_a_report_upward_calls_before_it_is_due_and_more_gravely_when_it_is_late(room: Room) -> None:
    number = room.at_work("WAT-1")
    room.accepted(o.GradeEmergency(number, Grade.III, "rising"))
    due = at_ms(summarise(room.case(number), room.rules.times).report_ms)
    room.clock.advance(due - room.clock.now() - MINUTE)
    assert states(room, number)[K.REPORT_NEAR] is S.CALLING
    room.clock.advance(2 * MINUTE)
    found = alerts(room, number)
    assert found[K.REPORT_LATE].state is S.CALLING
    assert K.REPORT_NEAR not in found


def test_a_case_that_is_over_or_merged_calls_for_nobody(room: Room) -> None:
    number, into = unsigned(room), room.reported("H-2")
    room.accepted(o.EscalateCase(number, "nobody acts", ("WAT",)))
    room.accepted(o.MergeCase(number, into))
    assert room.case(number).state is CaseState.MERGED
    assert states(room, number) == {K.ESCALATED: S.SUPPRESSED}
    room.accepted(o.UnmergeCase(number, "two streets"))
    assert states(room, number)[K.UNSIGNED] is S.CALLING
    room.accepted(o.VoidCase(number, "a trial call"))
    assert states(room, number) == {}


def test_an_acknowledgement_runs_out_by_level_and_the_alert_calls_again(room: Room) -> None:
    number = unsigned(room)
    version = room.case(number).version
    room.accepted(ack(room, number, K.UNSIGNED), by="Seat 2")
    alert = alerts(room, number)[K.UNSIGNED]
    assert (alert.state, alert.again) == (S.ACKNOWLEDGED, False)
    assert alert.heed is not None
    assert alert.heed.by == "Seat 2"
    assert room.case(number).version == version
    room.clock.advance(room.rules.alerts.acknowledged_for[Level.A])
    alert = alerts(room, number)[K.UNSIGNED]
    assert (alert.state, alert.again) == (S.CALLING, True)


def test_the_same_kind_raised_anew_is_another_call(room: Room) -> None:
    number = unsigned(room)
    room.accepted(ack(room, number, K.UNSIGNED))
    room.accepted(o.RecallUnit(number, "MUN-9", "does not answer"))
    room.accepted(o.DispatchCase(number, ("WAT-1",)))
    room.clock.advance(31 * MINUTE)
    assert alerts(room, number)[K.UNSIGNED].state is S.CALLING
    assert alerts(room, number)[K.UNSIGNED].again is False


def test_what_is_shelved_is_quiet_until_its_end_and_says_why_and_whose(room: Room) -> None:
    number = unsigned(room)
    room.accepted(shelving(room, number, K.UNSIGNED, 20), by="Seat 1")
    alert = alerts(room, number)[K.UNSIGNED]
    assert alert.state is S.SHELVED
    assert alert.heed is not None
    assert (alert.heed.reason, alert.heed.by) == ("crew on the way", "Seat 1")
    room.clock.advance(20 * MINUTE)
    assert states(room, number)[K.UNSIGNED] is S.CALLING


def test_what_is_taken_from_the_shelf_calls_at_once(room: Room) -> None:
    number = unsigned(room)
    room.accepted(shelving(room, number, K.UNSIGNED, 20))
    room.accepted(UnshelveAlert(number, K.UNSIGNED))
    assert states(room, number)[K.UNSIGNED] is S.CALLING
    assert room.refused(UnshelveAlert(number, K.UNSIGNED)).code == "not_shelved"


def test_the_shelf_of_level_a_is_the_leaders(room: Room) -> None:
    number = unsigned(room)
    order = shelving(room, number, K.UNSIGNED, 20)
    refused = room.refused(order, roles=POSTS["officer"])
    assert (refused.code, refused.args) == ("leader_shelves", (number, "A"))
    room.accepted(order, roles=POSTS["leader"])


@pytest.mark.parametrize(("minutes", "code"), [(61, "long_shelf"), (0, "past"), (-5, "past")])
def test_the_shelf_has_an_end_within_the_limit_of_the_level(room: Room, minutes: int, code: str) -> None:
    number = unsigned(room)
    assert room.refused(shelving(room, number, K.UNSIGNED, minutes)).code == code
    assert room.refused(shelving(room, number, K.UNSIGNED, 20, " ")).code == "missing"


def test_a_call_that_is_over_or_another_cannot_be_acknowledged(room: Room) -> None:
    number = unsigned(room)
    order = ack(room, number, K.UNSIGNED)
    other = AcknowledgeAlert(number, K.UNSIGNED, order.raised - MINUTE)
    assert room.refused(other).code == "no_alert"
    room.accepted(o.SignAssignment(number, "MUN-9"))
    assert room.refused(order).code == "no_alert"


def test_an_acknowledgement_is_taken_though_the_case_was_touched_meanwhile(room: Room) -> None:
    number = unsigned(room)
    order = ack(room, number, K.UNSIGNED)
    room.accepted(o.UrgeCase(number))
    room.accepted(order)
    assert states(room, number)[K.UNSIGNED] is S.ACKNOWLEDGED


def test_heeds_come_out_of_their_text_as_they_went_in(room: Room) -> None:
    number = unsigned(room)
    room.accepted(shelving(room, number, K.UNSIGNED, 20, '等备件 "now", [x]'))
    heeds = room.case(number).tracks.heeds
    assert heeds_of(heeds_text(heeds)) == heeds
    assert heeds_text(()) == ""
