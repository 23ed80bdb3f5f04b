"""The city on a bare board: it stays in balance, breaks no rule, and can be told as history."""

from collections import Counter, deque
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from bus.demo.city import Language
from bus.demo.command import shift_of
from bus.demo.history import history, span
from bus.demo.names import FIELD, LEADER, SEAT, SOURCE
from bus.demo.plans import Shift
from bus.demo.rehearsal import Rehearsal, arrivals
from bus.demo.talk import Talk
from models.domain import facts as f
from models.domain.alerts.facts import AlertAcknowledged, AlertShelved, AlertUnshelved
from models.domain.case import CaseState, EmergencyReport, MediationStage, Stage
from models.domain.clocks import ClockKind, due_at, met
from models.domain.incident.facts import StepUnticked
from models.domain.lights import Light, light_of, soon_at
from models.domain.orders import ReportCase, ReportProgress
from models.domain.tasks import TaskKind, TaskState
from models.domain.thread.facts import FileAttached, MessagePosted

LEFT_TO_PEOPLE = {f.CasesUnlinked, f.NoteAdded, f.TaskWithdrawn, StepUnticked, AlertUnshelved}
"""Notes and second thoughts: the city has none."""
MORNING = datetime(2026, 11, 21, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
HalfDay = tuple[Rehearsal, list[Counter[CaseState]]]
SANE = {
    CaseState.REPORTED: (2, 40),
    CaseState.ACCEPTED: (2, 40),
    CaseState.HANDLING: (40, 180),
    CaseState.HANDLED: (4, 50),
    CaseState.CHECKED: (1, 30),
    CaseState.CALLED_BACK: (0, 30),
}
"""Cases that may stand in each state once the city is in swing: full enough to see, not so full as to drown."""


def utc_shift(seed: int, pace: float, language: Language = "en") -> Shift:
    """A city whose hours do not depend on where the test runs."""
    shift = shift_of(language, seed, pace)
    return replace(shift, city=msgspec.structs.replace(shift.city, time_zone="UTC"))


@pytest.fixture(scope="module")
def half_day() -> HalfDay:
    """Twelve hours at the city's own speed, and how the queues stood each half hour from the third hour on."""
    shift = utc_shift(7, 1.0)
    rehearsal = Rehearsal(shift, MORNING, talk=Talk())
    end = MORNING + 12 * HOUR
    queues = [
        Counter(case.state for case in rehearsal.board.cases.values())
        for now in rehearsal.run(end, timedelta(minutes=1), arrivals(shift, MORNING, end))
        if now >= MORNING + 3 * HOUR and now.minute % 30 == 0
    ]
    return rehearsal, queues


def test_queues_hold_work_and_stay_within_sane_bounds(half_day: HalfDay) -> None:
    _, queues = half_day
    for state, (least, most) in SANE.items():
        assert all(least <= queue[state] <= most for queue in queues), (state, [queue[state] for queue in queues])


def test_most_cases_go_all_the_way_to_the_archive(half_day: HalfDay) -> None:
    rehearsal, queues = half_day
    over = {CaseState.CLOSED, CaseState.ARCHIVED, CaseState.MERGED, CaseState.REFUSED}
    ended = sum(queues[-1][state] for state in over)
    assert queues[-1][CaseState.ARCHIVED] > 300
    assert ended > 0.7 * len(rehearsal.board.cases)


def test_no_order_is_refused_but_by_a_race(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    assert {refused.code for _, refused in rehearsal.refused} <= {"conflict"}
    assert len(rehearsal.refused) <= 5


def test_some_cases_come_back_and_some_are_merged(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    kinds = Counter(type(entry.fact) for entry in rehearsal.entries)
    assert 0.03 < kinds[f.AssignmentReturned] / kinds[f.UnitDispatched] < 0.1
    assert kinds[f.CaseMerged] > 5


def test_every_state_comes_up(half_day: HalfDay) -> None:
    rehearsal, queues = half_day
    seen = {state for queue in queues for state, count in queue.items() if count}
    assert seen | {case.state for case in rehearsal.board.cases.values()} == set(CaseState)


def test_everything_that_can_happen_to_a_case_happens(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    missing = set(f.CaseFact.__args__) - {type(entry.fact) for entry in rehearsal.entries}
    assert missing == LEFT_TO_PEOPLE


def test_most_calls_are_acknowledged_a_few_are_shelved_and_people_write_to_each_other(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    kinds = Counter(type(entry.fact) for entry in rehearsal.entries)
    assert 10 < 3 * kinds[AlertShelved] < kinds[AlertAcknowledged]
    assert kinds[FileAttached] > 20
    assert {e.by for e in rehearsal.entries if isinstance(e.fact, MessagePosted)} == {SEAT, FIELD}


def test_every_kind_of_task_is_asked_and_answered_and_some_are_open(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    tasks = [task for case in rehearsal.board.cases.values() for task in case.tracks.tasks]
    assert {task.kind for task in tasks if not task.open} == set(TaskKind)
    requests = [task.state for task in tasks if task.kind in (TaskKind.EXTENSION, TaskKind.SUSPENSION)]
    assert {TaskState.GRANTED, TaskState.REFUSED} <= set(requests)
    assert {TaskState.OPEN, TaskState.RECEIVED} <= {task.state for task in tasks}


def test_doubtful_reports_are_looked_at_and_refused_where_nothing_is_found(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    looked_at = {}
    for case in rehearsal.board.cases.values():
        for task in case.tracks.tasks:
            if task.kind is TaskKind.VERIFICATION and not task.open:
                looked_at[case.number] = task.answer.startswith("found"), case.state
    assert len(looked_at) > 20
    assert {state for found, state in looked_at.values() if not found} <= {CaseState.REFUSED, CaseState.REPORTED}
    assert any(state is CaseState.ARCHIVED for found, state in looked_at.values() if found)


def test_emergencies_are_graded_and_reported_to_the_end(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    facts = [entry.fact for entry in rehearsal.entries]
    graded = {fact.case for fact in facts if isinstance(fact, f.EmergencyGraded)}
    told = [(fact.case, fact.report) for fact in facts if isinstance(fact, f.EmergencyReported)]
    assert {report for _, report in told} == set(EmergencyReport)
    assert {case for case, _ in told} <= graded
    assert all(rehearsal.board.cases[case].type_code.startswith("08") for case in graded)


def test_disputes_end_in_agreement_or_are_handed_on(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    over = [c.tracks.mediation for c in rehearsal.board.cases.values() if c.tracks.mediation and not c.open]
    assert set(over) == {MediationStage.AGREED, MediationStage.HANDED_ON}


def test_rules_dispatch_by_themselves_and_fire_supervision(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    facts = [entry.fact for entry in rehearsal.entries]
    automatic = {fact.rule for fact in facts if isinstance(fact, f.CaseRouted) and fact.automatic}
    assert {"suspected_gas_leak", "lift_entrapment", "road_accident", "routine_from_grid"} <= automatic
    assert len({fact.rule for fact in facts if isinstance(fact, f.SupervisionFired)}) >= 4


def test_a_unit_is_designated_after_a_second_return_and_any_of_two_is_enough_now_and_then(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    sent = [entry.fact for entry in rehearsal.entries if isinstance(entry.fact, f.UnitDispatched)]
    designated = [rehearsal.board.cases[fact.case] for fact in sent if fact.designated]
    assert designated
    assert all(case.returns >= 2 for case in designated)
    assert any(fact.any_of for fact in sent)


def test_a_wrong_merge_is_taken_back_once_and_not_made_again(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    back = Counter(entry.case for entry in rehearsal.entries if isinstance(entry.fact, f.CaseUnmerged))
    assert back
    assert set(back.values()) == {1}
    assert all(rehearsal.board.cases[number].state is not CaseState.MERGED for number in back)


def test_the_leader_urges_supervises_instructs_and_raises_to_a_task_force(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    his = Counter(type(entry.fact) for entry in rehearsal.entries if entry.by == LEADER)
    assert all(his[kind] >= 3 for kind in (f.CaseUrged, f.TaskOpened, f.CaseEscalated, f.RequestDecided))
    assert any(case.tracks.task_force for case in rehearsal.board.cases.values())


def test_some_run_late_and_most_do_not(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    done = [c for c in rehearsal.board.cases.values() if c.state in (CaseState.CLOSED, CaseState.ARCHIVED)]
    in_field = {ClockKind.SIGN, ClockKind.ARRIVE, ClockKind.HANDLE}
    late = [c for c in done if any(clock.kind in in_field and met(clock) is False for clock in c.clocks)]
    assert 0.03 < len(late) / len(done) < 0.15


def told_to_a_hub(shift: Shift, now: datetime) -> Rehearsal:
    """A bare board that was told the history and handed over the rest."""
    told, hub = history(shift, now), Rehearsal(shift, now)
    for message in told.messages:
        hub.place(message.order, SOURCE)
    while deeds := told.handover.next(hub.live.values(), now):
        for deed in deeds:
            hub.place(deed.order, deed.by)
    return hub


@pytest.mark.parametrize("pace", [1.0, 3.0, 30.0])
def test_history_leaves_a_hub_with_a_city_in_mid_shift(pace: float) -> None:
    hub = told_to_a_hub(utc_shift(7, pace), MORNING + 6 * HOUR)
    assert hub.refused == []
    states = Counter(case.state for case in hub.board.cases.values())
    assert all(states[s] >= 4 for s in (CaseState.REPORTED, CaseState.ACCEPTED, CaseState.HANDLING, CaseState.HANDLED))
    assert all(states[state] for state in (CaseState.MERGED, CaseState.CHECKED, CaseState.CLOSED))
    stages = Counter(a.stage for case in hub.board.cases.values() for a in case.active)
    assert all(stages[s] > 0 for s in (Stage.DISPATCHED, Stage.SIGNED, Stage.EN_ROUTE, Stage.ON_SCENE))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_a_source_cannot_tell_is_done_again_at_the_handover(language: Language) -> None:
    hub = told_to_a_hub(utc_shift(7, 3.0, language), MORNING + 6 * HOUR)
    tasks = Counter(task.kind for case in hub.board.cases.values() for task in case.tracks.tasks)
    assert len(tasks) >= 5, tasks
    tracks = [case.tracks for case in hub.board.cases.values() if case.open]
    assert any(track.mediation for track in tracks)
    assert any(track.urges for track in tracks)
    assert any(track.links for track in tracks)


def test_the_city_goes_on_from_its_history_without_a_refusal_and_with_some_suspended() -> None:
    shift, now = utc_shift(7, 3.0), MORNING + 6 * HOUR
    hub, end = told_to_a_hub(shift, now), now + HOUR / 4
    deque(hub.run(end, timedelta(seconds=20), arrivals(shift, now, end)), maxlen=0)
    assert hub.refused == []
    states = Counter(case.state for case in hub.board.cases.values())
    assert states[CaseState.SUSPENDED] >= 1
    assert states[CaseState.REFUSED] >= 1


def test_history_shows_every_light() -> None:
    now = MORNING + 6 * HOUR
    hub = told_to_a_hub(utc_shift(7, 3.0), now)
    lights = Counter(
        max(light_of(due_at(clock), soon_at(clock), clock.paused, now) for clock in case.clocks)
        for case in hub.board.cases.values()
        if case.open and case.clocks
    )
    assert all(lights[light] > 0 for light in (Light.OVERDUE, Light.URGENT, Light.SOON))
    assert lights[Light.ON_TIME] > sum(lights.values()) / 2


def test_history_tells_nothing_of_the_future_and_little_of_long_ago() -> None:
    shift = utc_shift(7, 3.0)
    now = MORNING + 6 * HOUR
    times = [
        message.order.at if isinstance(message.order, ReportProgress) else message.order.reported_at
        for message in history(shift, now).messages
    ]
    assert max(times) <= now
    assert sum(at < now - span(shift) for at in times) < len(times) / 4


def test_history_is_the_same_whenever_it_is_told() -> None:
    once, again = history(utc_shift(11, 3.0), MORNING), history(utc_shift(11, 3.0), MORNING)
    assert once.messages == again.messages
    assert once.handover.left == again.handover.left > 0
    assert once.handover.rehearsed == again.handover.rehearsed


def test_the_live_day_goes_on_where_history_ends() -> None:
    shift = utc_shift(7, 3.0)
    told = {m.order.record: m.order for m in history(shift, MORNING).messages if m.id == m.order.record}
    for at, report in arrivals(shift, MORNING - HOUR / 4, MORNING + HOUR / 4):
        if at > MORNING:
            assert report.record not in told
        elif report.record in told:
            first = told[report.record]
            assert isinstance(first, ReportCase)
            assert replace(first, closed_at=None, result="") == report
