"""Tasks: what someone was asked to answer about a case, beside its life cycle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TaskKind(StrEnum):
    """督办, 批示, 核实, 核查, 延期, 挂起."""

    SUPERVISION = "supervision"
    INSTRUCTION = "instruction"
    VERIFICATION = "verification"
    CHECK = "check"
    EXTENSION = "extension"
    SUSPENSION = "suspension"


REQUESTS = frozenset({TaskKind.EXTENSION, TaskKind.SUSPENSION})
"""Tasks that someone decides on, rather than answers."""


class TaskState(StrEnum):
    OPEN = "open"
    RECEIVED = "received"
    ANSWERED = "answered"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Task:
    """`number` counts from 1 within its case. `to` is a unit, a department or a post, empty for the duty room.

    For a suspension `until` is the day it would end and `event` what it waits for.
    """

    number: int
    kind: TaskKind
    state: TaskState
    to: str
    text: str
    by: str
    at: datetime
    received_at: datetime | None = None
    ended_at: datetime | None = None
    answer: str = ""
    answered_by: str = ""
    until: datetime | None = None
    event: str = ""

    @property
    def open(self) -> bool:
        return self.state in (TaskState.OPEN, TaskState.RECEIVED)
