"""Open tasks as rows: whose they are, whether they were received, what was asked, when an answer is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes, due_at
from models.domain.instants import to_ms
from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light, light_of, soon_at
from models.domain.tasks import Task, TaskKind, TaskState
from widgets.remaining import remaining_text
from widgets.track_words import task_kind_name, task_state_name
from widgets.words import duration_text, sender_name

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class InstructionRow:
    """A task of a case. `due` and `soon` are None where no limit runs, or it is over."""

    case: str
    title: str
    level: str
    task: Task
    to: str
    by: str
    due: datetime | None = None
    soon: datetime | None = None
    paused: bool = False

    @property
    def key(self) -> str:
        return task_key(self.case, self.task.number)

    @property
    def kind(self) -> str:
        return task_kind_name(self.task.kind)

    @property
    def standing(self) -> str:
        """Whether it was received or answered, in a word."""
        if self.task.state is TaskState.OPEN:
            return translate("instructions", "not received")
        return task_state_name(self.task.state)

    @property
    def cells(self) -> tuple[str, ...]:
        return (f"{self.kind} → {self.to}: {self.task.text}",)

    @property
    def spoken(self) -> str:
        return ", ".join(filter(None, (self.kind, self.to, self.standing, self.task.text, self.case, self.title)))

    @property
    def tip(self) -> str:
        lines = [f"{self.kind} #{self.task.number} → {self.to}", self.task.text, self.task.answer]
        return "\n".join(filter(None, (*lines, f"{self.case} {self.title}")))

    @property
    def haystack(self) -> str:
        return f"{self.spoken} {self.by} {self.task.to}".casefold()

    def light(self, now: datetime) -> Light:
        return light_of(self.due, self.soon, self.paused, now) if self.task.open else Light.NONE

    def timer(self, now: datetime) -> str:
        """What is left for the answer, or how long it has waited or took."""
        task = self.task
        if not task.open:
            return duration_text((task.ended_at or now) - task.at)
        left = remaining_text(self.light(now), 0 if self.due is None else to_ms(self.due), to_ms(now))
        return left or duration_text(now - task.at)


def task_key(case: str, task: int) -> str:
    return f"{case}#{task}"


def task_of(key: str) -> tuple[str, int]:
    """The case and the task that a key names."""
    case, _, number = key.rpartition("#")
    return case, int(number)


def rows_of(
    case: Case,
    names: Mapping[str, str],
    times: WorkTimes = ROUND_THE_CLOCK,
    kinds: frozenset[TaskKind] | None = None,
    ended: bool = False,
) -> list[InstructionRow]:
    """The open tasks of a case, of these kinds or all; with `ended` also those that are over."""
    return [
        _row(case, task, names, times)
        for task in case.tracks.tasks
        if (kinds is None or task.kind in kinds) and (task.open or ended)
    ]


def unanswered_first(rows: Iterable[InstructionRow]) -> list[InstructionRow]:
    """Not received, then received, then over; in each what is due first, then the oldest."""
    return sorted(rows, key=_rank)


def _rank(row: InstructionRow) -> tuple[int, float, float]:
    stands = {TaskState.OPEN: 0, TaskState.RECEIVED: 1}.get(row.task.state, 2)
    due = float("inf") if row.due is None else row.due.timestamp()
    return stands, due, row.task.at.timestamp() if row.task.open else -row.task.at.timestamp()


def _row(case: Case, task: Task, names: Mapping[str, str], times: WorkTimes) -> InstructionRow:
    clock = next((each for each in case.clocks if each.task == task.number and not each.stopped), None)
    return InstructionRow(
        case=case.number,
        title=case.title,
        level=case.level.value,
        task=task,
        to=names.get(task.to) or sender_name(task.to) or translate("words", "the duty room"),
        by=names.get(task.by) or sender_name(task.by),
        due=None if clock is None else due_at(clock, times),
        soon=None if clock is None else soon_at(clock, DEFAULT_LIGHT_LIMITS, times),
        paused=clock is not None and clock.paused,
    )
