"""What the tasks of a case have to say at one moment, as plain frozen lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from models.domain import orders as o
from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes, due_at
from models.domain.instants import to_ms
from models.domain.life_cycle import MOVES
from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light, LightLimits, light_of, soon_at
from models.domain.tasks import REQUESTS, Task, TaskKind, TaskState
from widgets.remaining import remaining_text
from widgets.track_words import task_kind_name, task_state_name
from widgets.words import duration_text, sender_name, time_text

translate = QCoreApplication.translate
TASK_ORDERS: Mapping[str, type[o.CaseOrder]] = {
    "receive": o.ReceiveTask,
    "answer": o.AnswerTask,
    "record_verification": o.RecordVerification,
    "decide": o.DecideRequest,
    "withdraw": o.WithdrawTask,
}
"""What can be done about a task, by the id of the action, in the order in which it is offered."""


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task that waits. `asked` is what was asked and by whom, `standing` whether it was received and by when it is
    due; `timer` is the time left with its light, or how long it has waited. `actions` are ids of `TASK_ORDERS`.
    """

    number: int
    title: str
    to: str
    text: str
    asked: str
    standing: str
    timer: str
    light: Light
    actions: tuple[str, ...]


def open_lines(
    case: Case,
    now: datetime,
    tz: tzinfo,
    names: Mapping[str, str],
    times: WorkTimes = ROUND_THE_CLOCK,
    limits: LightLimits = DEFAULT_LIGHT_LIMITS,
) -> tuple[TaskLine, ...]:
    """A line for each task that waits for an answer, the one that is due first before the others."""
    dues = {clock.task: due_at(clock, times) for clock in case.clocks if clock.task and not clock.stopped}
    tasks = sorted(case.open_tasks(), key=lambda task: (dues.get(task.number) is None, dues.get(task.number), task.at))
    return tuple(_line(case, task, now, tz, names, times, limits) for task in tasks)


def ended_fields(case: Case, now: datetime, tz: tzinfo, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Each task that is over, the latest first: its title, and what was asked and answered."""
    ended = [task for task in case.tracks.tasks if not task.open]
    return tuple((_title(task), _told_of_ended(task, now, tz, names)) for task in reversed(ended))


def _line(
    case: Case,
    task: Task,
    now: datetime,
    tz: tzinfo,
    names: Mapping[str, str],
    times: WorkTimes,
    limits: LightLimits,
) -> TaskLine:
    clock = next((clock for clock in case.clocks if clock.task == task.number and not clock.stopped), None)
    due = None if clock is None else due_at(clock, times)
    light = Light.NONE
    if clock is not None:
        light = light_of(due, soon_at(clock, limits, times), clock.paused, now, limits)
    waited = translate("words", "open for {time}").format(time=duration_text(now - task.at))
    standing = [_received(task, now, tz)]
    if due is not None:
        standing.append(translate("words", "due {time}").format(time=time_text(due, now, tz, seconds=True)))
    return TaskLine(
        number=task.number,
        title=_title(task),
        to=_called(task.to, names) or translate("words", "the duty room"),
        text=" · ".join(part for part in (task.text, _waits_for(task, now, tz)) if part),
        asked=translate("words", "since {time} by {who}").format(
            time=time_text(task.at, now, tz), who=_called(task.by, names)
        ),
        standing=" · ".join(standing),
        timer=remaining_text(light, 0 if due is None else to_ms(due), to_ms(now)) or waited,
        light=light,
        actions=_actions(case, task),
    )


def _title(task: Task) -> str:
    return f"{task_kind_name(task.kind)} #{task.number}"


def _received(task: Task, now: datetime, tz: tzinfo) -> str:
    if task.state is TaskState.RECEIVED and task.received_at is not None:
        return translate("words", "received {time}").format(time=time_text(task.received_at, now, tz))
    if task.kind in REQUESTS:
        return translate("words", "to be decided")
    if task.kind is TaskKind.VERIFICATION:
        return translate("words", "no finding yet")
    return translate("words", "not received yet")


def _waits_for(task: Task, now: datetime, tz: tzinfo) -> str:
    """For how long a suspension is asked for, and what it waits for."""
    parts = []
    if task.until is not None:
        parts.append(translate("words", "until {moment}").format(moment=time_text(task.until, now, tz)))
    if task.event:
        parts.append(translate("words", "until “{event}”").format(event=task.event))
    return " · ".join(parts)


def _told_of_ended(task: Task, now: datetime, tz: tzinfo, names: Mapping[str, str]) -> str:
    ended = task_state_name(task.state)
    if task.ended_at is not None:
        ended = f"{ended} {time_text(task.ended_at, now, tz)}"
    if task.answered_by:
        ended = translate("words", "{what} by {who}").format(what=ended, who=_called(task.answered_by, names))
    if task.answer:
        ended = translate("words", "{sentence}: {addition}").format(sentence=ended, addition=task.answer)
    asked = " · ".join(part for part in (_called(task.to, names), task.text, _waits_for(task, now, tz)) if part)
    return f"{asked}\n{ended}" if asked else ended


def _called(who: str, names: Mapping[str, str]) -> str:
    return names.get(who) or sender_name(who)


def _actions(case: Case, task: Task) -> tuple[str, ...]:
    found = []
    for action, order in TASK_ORDERS.items():
        move = MOVES[order]
        fits = case.state in move.ends and move.tasks is not None and task.kind in move.tasks
        if fits and not (order is o.ReceiveTask and task.state is not TaskState.OPEN):
            found.append(action)
    return tuple(found)
