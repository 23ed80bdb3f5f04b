"""How tasks are answered: grid workers go and look, units receive what they were asked and reply, some of them late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bus.demo.names import FIELD, SEAT, SOURCE
from bus.demo.phrases import Texts
from bus.demo.plans import Shift
from bus.demo.room import Deed, Room, after, drawn
from models.domain.case import Case, CaseState
from models.domain.orders import AnswerTask, CaseOrder, ReceiveTask, RecordVerification
from models.domain.tasks import REQUESTS, Task, TaskKind, TaskState

VISITED = (4.0, 24.0)
"""City minutes that a grid worker takes to look at a place."""
RECEIVED, ANSWERED, LATE = (2.0, 14.0), (12.0, 70.0), (150.0, 400.0)
"""City minutes from a task to its receipt and to its answer, and to the answer where it is late."""
BEFORE_CLOSING = (2.0, 8.0)
"""City minutes after which a late answer comes all the same when the case waits for nothing else."""
FOUND_SHARE, GOOD_SHARE, LATE_SHARE = 0.65, 0.8, 0.3


def steps(shift: Shift, room: Room, now: datetime) -> Iterator[Deed]:
    """What comes in on open tasks: from the field, and from the seat for what nobody else was asked."""
    for case in room.cases.values():
        for task in case.open_tasks():
            order = _answer(shift, case, task, now)
            if order is None:
                continue
            if task.to or task.kind is TaskKind.VERIFICATION:
                yield Deed(FIELD, order)
            elif case.sender == SOURCE:
                yield Deed(SEAT, order)


def grid_unit(shift: Shift, case: Case) -> str:
    """The grid worker whose ground the case lies on."""
    number = int(drawn(shift, case, "grid") * 24) + 1
    return shift.city.say(shift.city.phrases.grid).format(n=number, district=case.place.area)


def found_bad(shift: Shift, case: Case) -> bool:
    """Whether the last look at the work has shown that it is not done."""
    checks = [task for task in case.tracks.tasks if task.kind is TaskKind.CHECK and task.state is TaskState.ANSWERED]
    return bool(checks) and checks[-1].answered_by == FIELD and not _good(shift, case, checks[-1])


def _answer(shift: Shift, case: Case, task: Task, now: datetime) -> CaseOrder | None:
    phrases = shift.city.phrases
    name = f"task {task.number}"
    if task.kind in REQUESTS:
        return None
    if task.kind is TaskKind.VERIFICATION:
        if now < after(shift, case, name, task.at, VISITED):
            return None
        found = drawn(shift, case, f"found {task.number}") < FOUND_SHARE
        said = phrases.verification.so if found else phrases.verification.not_so
        return RecordVerification(case.number, found, _say(shift, case, name, said))
    if task.kind is TaskKind.CHECK:
        if now < after(shift, case, name, task.at, VISITED):
            return None
        said = phrases.check.so if _good(shift, case, task) else phrases.check.not_so
        return AnswerTask(case.number, task.number, _say(shift, case, name, said))
    if now >= _answered_at(shift, case, task, name):
        return AnswerTask(case.number, task.number, _say(shift, case, name, phrases.answers))
    if task.state is TaskState.OPEN and now >= after(shift, case, name + " received", task.at, RECEIVED):
        return ReceiveTask(case.number, task.number)
    return None


def _answered_at(shift: Shift, case: Case, task: Task, name: str) -> datetime:
    if drawn(shift, case, name + " late") >= LATE_SHARE:
        return after(shift, case, name, task.at, ANSWERED)
    late = after(shift, case, name, task.at, LATE)
    if case.state is CaseState.CALLED_BACK:
        return min(late, after(shift, case, name, max(task.at, case.touch.at), BEFORE_CLOSING))
    return late


def _good(shift: Shift, case: Case, task: Task) -> bool:
    return drawn(shift, case, f"good {task.number}") < GOOD_SHARE


def _say(shift: Shift, case: Case, what: str, texts: Texts) -> str:
    return shift.city.say(texts[int(drawn(shift, case, what + " said") * len(texts))])
