"""A believable afternoon in a duty room, built by hand: cases, units and entries for the tests of the widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from models.domain import facts
from models.domain.case import Assignment, Case, CaseState, Level, Place, Stage, Touch, Tracks, Unit, UnitStatus
from models.domain.clocks import Clock, ClockEvent, ClockKind, Limit, start_clock

TZ = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 21, 14, 32, 7, tzinfo=TZ).astimezone(UTC)
UNIT_NAMES = {
    "WAT-1": "Water crew 1",
    "WAT-4": "Water crew 4",
    "TRF-6": "Traffic police 6",
    "MUN-9": "Municipal 9",
    "MUN-2": "Municipal 2",
    "GAS-2": "Gas Co. crew 2",
}


def at(time: str, day: int = 21) -> datetime:
    """An instant of the afternoon by its local time: `14:05` or `14:05:30`."""
    hour, minute, second = (*map(int, time.split(":")), 0)[:3]
    return datetime(2026, 11, day, hour, minute, second, tzinfo=TZ).astimezone(UTC)


def clock(kind: ClockKind, limit: str, started: str, *events: tuple[ClockEvent, str], unit: str = "") -> Clock:
    ledger = start_clock(kind, Limit.parse(limit), at(started), unit)
    for event, time in events:
        ledger = ledger.marked(event, at(time))
    return ledger


def case_of(number: str = "DD-20261121-0040", **changes: object) -> Case:
    """A fresh report: a lift with people in it, nobody sent yet. `changes` are fields of the case."""
    fresh = Case(
        number=number,
        version=7,
        state=CaseState.REPORTED,
        type_code="0111",
        level=Level.A,
        title="Lift entrapment, 2 people, block C",
        text="Two people have been in the lift of block C for ten minutes. They answer, nobody is hurt.",
        place=Place("Heping Road 88, block C", "Fuyong · Heping 3", 113.8312, 22.6701),
        channel="hotline",
        sender="hotline-1",
        record="H-77120",
        reported_at=at("14:26:12"),
        filed_at=at("14:26:12"),
        call_back=True,
        touch=Touch("hotline-1", at("14:26:12"), "CaseReported"),
        entries=1,
        clocks=(clock(ClockKind.ACCEPT, "5nm", "14:26:12"),),
    )
    return replace(fresh, **changes)  # type: ignore[arg-type]  # field names and values are the caller's


def flooded_underpass() -> Case:
    """A case in full swing: three units and one returned, a paused and resumed clock, merged reports."""
    return case_of(
        "DD-20261121-0038",
        version=61,
        state=CaseState.HANDLING,
        type_code="0806",
        title="Road flooding at underpass, cars stalled",
        text="G107 northbound underpass is under water, two cars stand in it. Water to the door sills and rising.\n"
        "宝安大道松岗段下穿通道积水,两辆车熄火,水位仍在上涨。",
        place=Place("G107 underpass at Songgang", "Songgang · Grid 12", 113.8371, 22.7712),
        channel="hotline",
        record="H-77031",
        reported_at=at("12:31:20"),
        touch=Touch("WAT-1", at("14:29:40"), "NoteAdded"),
        entries=15,
        clocks=(
            clock(ClockKind.ACCEPT, "5nm", "12:31:20", (ClockEvent.STOPPED, "12:34:00")),
            clock(ClockKind.DISPATCH, "5nm", "12:34:00", (ClockEvent.STOPPED, "12:43:00")),
            clock(ClockKind.ARRIVE, "60nm", "12:43:00", (ClockEvent.STOPPED, "13:41:15"), unit="WAT-1"),
            clock(
                ClockKind.HANDLE, "2nh", "12:27:30", (ClockEvent.PAUSED, "13:51:28"), (ClockEvent.RESUMED, "14:05:30")
            ),
            clock(ClockKind.ARRIVE, "30nm", "14:10:00", unit="MUN-9"),
        ),
        assignments=(
            Assignment(
                "GAS-2", False, Stage.RETURNED, at("12:40"), ended_at=at("12:42"), note="no gas main in this road"
            ),
            Assignment("WAT-1", True, Stage.ON_SCENE, at("12:43"), at("12:46"), at("12:58"), at("13:41:15")),
            Assignment("TRF-6", False, Stage.ON_SCENE, at("12:50"), at("12:52"), None, at("13:10")),
            Assignment("MUN-9", False, Stage.SIGNED, at("13:55"), at("14:20")),
        ),
        merged=("DD-20261121-0039", "DD-20261121-0042"),
        parallel=Tracks(merged_channels=("app", "hotline")),
        returns=1,
    )


def entries_of(case: Case) -> tuple[facts.Entry, ...]:
    """What was written down about the flooded underpass, oldest first."""
    n = case.number
    told: Sequence[tuple[str, facts.Fact]] = (
        (
            "hotline-1",
            facts.CaseReported(
                n,
                at("12:31:20"),
                case.sender,
                case.record,
                "hotline",
                "0806",
                Level.A,
                case.title,
                "",
                case.place,
                True,
            ),
        ),
        ("seat-3", facts.CaseAccepted(n, at("12:34"), "0806", Level.A)),
        ("seat-3", facts.ReportTakenOver(n, at("12:36:44"), "DD-20261121-0039", "app")),
        ("seat-3", facts.UnitDispatched(n, at("12:40"), "GAS-2", False)),
        ("GAS-2", facts.AssignmentReturned(n, at("12:42"), "GAS-2", "no gas main in this road")),
        (
            "seat-3",
            facts.UnitDispatched(n, at("12:43"), "WAT-1", True, "bring the large pump; the small one is at 0041"),
        ),
        ("WAT-1", facts.AssignmentSigned(n, at("12:46"), "WAT-1")),
        ("seat-3", facts.UnitDispatched(n, at("12:50:09"), "TRF-6", False)),
        ("WAT-1", facts.UnitSetOut(n, at("12:58"), "WAT-1")),
        ("WAT-1", facts.UnitArrived(n, at("13:41:15"), "WAT-1")),
        ("MUN-9", facts.AssignmentSigned(n, at("14:20:11"), "MUN-9")),
        (
            "shift-leader",
            facts.NoteAdded(
                n,
                at("14:25:02"),
                "Keep the underpass closed until the water is below 0.10 m at both gauges, then open one lane each way "
                "and report; 水位降至0.10米以下后先放行单车道,再报告。",
            ),
        ),
        ("WAT-1", facts.NoteAdded(n, at("14:29:40"), "Water level 0.40 m and falling; second pump running")),
    )
    return tuple(
        facts.Entry(i, fact.at + timedelta(milliseconds=40), by, f"order-{i}", fact)
        for i, (by, fact) in enumerate(told, start=41)
    )


def units() -> list[Unit]:
    """Crews of a few departments: free, busy and off duty."""
    since = at("08:00")

    def unit(sign: str, name: str, lon: float, lat: float, *cases: str, on_duty: bool = True) -> Unit:
        status = UnitStatus.ON_DUTY if on_duty else UnitStatus.OFF_DUTY
        return Unit(sign, name, sign.partition("-")[0], Place(name, "", lon, lat), status, since, cases)

    return [
        unit("WAT-1", "Water crew 1", 113.84, 22.77, "DD-20261121-0038"),
        unit("WAT-4", "Water crew 4", 113.86, 22.70, "DD-20261121-0041"),
        unit("WAT-2", "Water crew 2", 113.90, 22.66),
        unit("MKT-4", "Lift rescue 4", 113.82, 22.66),
        unit("MKT-1", "Lift rescue 1", 113.95, 22.58, "DD-20261121-0017", "DD-20261121-0022"),
        unit("MUN-2", "Municipal 2", 113.83, 22.68),
        unit("MUN-3", "市政养护三队", 113.85, 22.67, on_duty=False),
        unit("FIR-2", "Fire post 2", 113.81, 22.69),
    ]
