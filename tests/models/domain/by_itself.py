"""The hub's own part in a room: what it places when a mark of supervision or the end of a suspension has come."""

from __future__ import annotations

from collections.abc import Iterator

from models.domain.facts import Fact, SupervisionFired
from models.domain.orders import FireSupervision, Order, ResumeCase
from models.domain.roles import Role
from models.domain.supervision import due_marks
from tests.models.domain.room import Room

HUB = "hub"
MOST = 40
"""More than that in one room at one time would be a hub that does not end."""


def by_itself(room: Room) -> list[Fact]:
    """Everything that is placed by itself now, until nothing is left; the facts that came of it."""
    facts: list[Fact] = []
    for _ in range(MOST):
        order = next(_due(room), None)
        if order is None:
            return facts
        facts += room.accepted(order, HUB, frozenset({Role.HUB}))
    raise AssertionError(f"what happens by itself does not end: {facts[-2:]}")


def rules_fired(room: Room) -> list[str]:
    """The rules of supervision that fire now."""
    return [fact.rule for fact in by_itself(room) if isinstance(fact, SupervisionFired)]


def _due(room: Room) -> Iterator[Order]:
    now = room.clock.now()
    for case in room.board.open_cases():
        resume_at = case.tracks.resume_at
        if resume_at is not None and resume_at <= now:
            yield ResumeCase(case.number, "the day came")
        for mark in due_marks(case, room.rules, now):
            yield FireSupervision(case.number, mark.rule.id, mark.key)
