"""How the simulated leader reports emergencies upward: a grade, the first report, continued ones, the final one."""

from __future__ import annotations

from datetime import datetime

from bus.demo.plans import Shift
from bus.demo.room import after, drawn
from models.domain.case import Case, CaseState, EmergencyReport, Grade, Level
from models.domain.clocks import ClockKind
from models.domain.orders import CaseOrder, GradeEmergency, ReportEmergency

EMERGENCIES = "08"
ACCIDENT, ACCIDENTS_SHARE = "0808", 0.4
"""Most road accidents are no emergency to be reported upward."""
GRADES = ((0.03, Grade.I), (0.12, Grade.II), (0.4, Grade.III), (1.0, Grade.IV))
GRADED, FIRST, CONTINUED, FINAL = (1.0, 6.0), (2.0, 9.0), (12.0, 40.0), (1.0, 5.0)
"""City minutes from report to grade, grade to first report, one report to the next, end of the work to the last."""
MOST_CONTINUED = 3
OVER = (CaseState.HANDLED, CaseState.CHECKED, CaseState.CALLED_BACK)


def reported_upward(shift: Shift, case: Case, now: datetime) -> CaseOrder | None:
    """What is to be reported now of an emergency."""
    if not case.type_code.startswith(EMERGENCIES) or case.level is not Level.A:
        return None
    if case.tracks.grade is None:
        return _grade(shift, case, now)
    if case.tracks.emergency is EmergencyReport.FINAL:
        return None
    return _report(shift, case, now)


def _grade(shift: Shift, case: Case, now: datetime) -> CaseOrder | None:
    if case.type_code == ACCIDENT and drawn(shift, case, "graded") >= ACCIDENTS_SHARE:
        return None
    if case.state is CaseState.VERIFYING or now < after(shift, case, "graded", case.reported_at, GRADED):
        return None
    share = drawn(shift, case, "grade")
    grade = next(grade for upto, grade in GRADES if share < upto)
    reasons = shift.city.phrases.grades
    said = reasons[int(drawn(shift, case, "grade said") * len(reasons))]
    return GradeEmergency(case.number, grade, shift.city.say(said))


def _report(shift: Shift, case: Case, now: datetime) -> CaseOrder | None:
    """Each report starts the limit of the next: how many such clocks there are tells how often was reported."""
    phrases, clocks = shift.city.phrases, [c for c in case.clocks if c.kind is ClockKind.EMERGENCY]
    if not clocks:
        return None
    told, since = len(clocks) - 1, clocks[-1].started_at
    if case.tracks.emergency is None:
        kind, room, texts = EmergencyReport.FIRST, FIRST, phrases.first_reports
    elif case.state in OVER:
        kind, room, texts = EmergencyReport.FINAL, FINAL, phrases.final_reports
        since = max(since, case.touch.at)
    elif told <= MOST_CONTINUED:
        kind, room, texts = EmergencyReport.CONTINUED, CONTINUED, phrases.continued_reports
    else:
        return None
    if now < after(shift, case, f"told {told}", since, room):
        return None
    said = texts[int(drawn(shift, case, f"report {told}") * len(texts))]
    return ReportEmergency(case.number, kind, shift.city.say(said))
