"""What is raised: levels up to the task force, emergencies reported upward, disputes that are mediated."""

from __future__ import annotations

import pytest

from models.domain.case import EmergencyReport, Grade, MediationStage
from models.domain.clocks import ClockKind
from models.domain.orders import EscalateCase, GradeEmergency, RecordMediation, ReportEmergency
from tests.models.domain.room import MINUTE, START, Room

FIRST, CONTINUED, FINAL = EmergencyReport.FIRST, EmergencyReport.CONTINUED, EmergencyReport.FINAL
M = MediationStage


def test_a_case_is_raised_level_by_level_up_to_a_task_force_with_members(room: Room) -> None:
    number = room.reported()
    for level in (1, 2):
        room.accepted(EscalateCase(number, "nobody acts"))
        assert room.case(number).tracks.escalation == level
    refused = room.refused(EscalateCase(number, "nobody acts", (" ",)))
    assert (refused.code, refused.field) == ("missing", "members")
    room.accepted(EscalateCase(number, "nobody acts", ("WAT", "MUN", "street office")))
    tracks = room.case(number).tracks
    assert (tracks.escalation, tracks.task_force) == (3, ("WAT", "MUN", "street office"))
    assert room.refused(EscalateCase(number, "still", ("WAT",))).code == "most_escalated"


@pytest.mark.parametrize(
    ("grade", "first", "continued"),
    [
        (Grade.I, 15, 2 * 60),
        (Grade.II, 15, 4 * 60),
        (Grade.III, 30, 12 * 60),
        (Grade.IV, 60, 24 * 60),
    ],
)
def test_an_emergency_is_reported_within_the_limits_of_its_grade(
    room: Room, grade: Grade, first: int, continued: int
) -> None:
    number = room.reported(type_code="0806")
    room.accepted(GradeEmergency(number, grade, "the road is under water"))
    assert room.due(number, ClockKind.EMERGENCY) == START + first * MINUTE
    room.clock.advance(MINUTE)
    room.accepted(ReportEmergency(number, FIRST, "one underpass"))
    assert room.due(number, ClockKind.EMERGENCY) == START + (1 + continued) * MINUTE
    room.clock.advance(MINUTE)
    room.accepted(ReportEmergency(number, CONTINUED, "续报一: two underpasses"))
    assert room.due(number, ClockKind.EMERGENCY) == START + (2 + continued) * MINUTE
    room.accepted(ReportEmergency(number, FINAL, "all dry"))
    assert [c.running for c in room.case(number).clocks if c.kind is ClockKind.EMERGENCY] == [False] * 3


def test_another_grade_has_another_limit_from_now_on(room: Room) -> None:
    number = room.reported(type_code="0806")
    room.accepted(GradeEmergency(number, Grade.III, "rising"))
    room.clock.advance(MINUTE)
    room.accepted(GradeEmergency(number, Grade.I, "people on roofs"))
    assert room.due(number, ClockKind.EMERGENCY) == START + 16 * MINUTE
    assert room.refused(GradeEmergency(number, Grade.I, "the same")).code == "same_grade"


@pytest.mark.parametrize(
    ("made", "next_report", "code"),
    [
        ((), CONTINUED, "report_order"),
        ((), FINAL, "report_order"),
        ((FIRST,), FIRST, "report_order"),
        ((FIRST, CONTINUED), FIRST, "report_order"),
        ((FIRST, FINAL), CONTINUED, "report_final"),
    ],
)
def test_reports_come_first_then_continued_then_final(
    room: Room, made: tuple[EmergencyReport, ...], next_report: EmergencyReport, code: str
) -> None:
    number = room.reported()
    room.accepted(GradeEmergency(number, Grade.II, "rising"))
    for report in made:
        room.accepted(ReportEmergency(number, report, "told"))
    assert room.refused(ReportEmergency(number, next_report, "told")).code == code


def test_nothing_is_reported_upward_before_the_grade_is_set(room: Room) -> None:
    refused = room.refused(ReportEmergency(room.reported(), FIRST, "one underpass"))
    assert (refused.code, refused.field) == ("no_grade", "case")
    assert "set it first" in refused.reason


def test_a_dispute_is_mediated_stage_by_stage(room: Room) -> None:
    number = room.at_work("MUN-9", type_code="0601")
    refused = room.refused(RecordMediation(number, M.SESSION))
    assert (refused.code, refused.field, refused.args) == ("mediation_order", "stage", ("session", ""))
    for stage in (M.CONSENTED, M.INQUIRED, M.SESSION, M.SESSION, M.FAILED, M.SESSION, M.AGREED):
        room.accepted(RecordMediation(number, stage))
        assert room.case(number).tracks.mediation is stage
    assert room.refused(RecordMediation(number, M.FAILED)).code == "mediation_order"


def test_a_failed_mediation_is_handed_on_to_court_or_arbitration(room: Room) -> None:
    number = room.at_work("MUN-9", type_code="0601")
    for stage in (M.FAILED, M.HANDED_ON):
        room.accepted(RecordMediation(number, stage))
    assert room.refused(RecordMediation(number, M.SESSION)).code == "mediation_order"


def test_what_is_no_dispute_is_not_mediated(room: Room) -> None:
    refused = room.refused(RecordMediation(room.at_work("MUN-9"), M.CONSENTED))
    assert (refused.code, refused.field) == ("no_dispute", "case")
