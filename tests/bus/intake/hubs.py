"""A stand-in for the hub's end of a source link: it keeps ids, answers some turns later, and can be told to refuse.

Only the far end is small: the reading, the books and the pace are the real ones.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bus.intake.reading import Sent
from bus.messages import Receipt
from models.clock import ManualClock


@dataclass
class SmallHub:
    clock: ManualClock
    refuse: dict[str, str] = field(default_factory=dict)
    """Record → why it is refused."""
    answers: int = 100
    """Receipts a turn; 0 while the hub is away."""
    interrupt_after: int | None = None
    """After so many turns Ctrl+C is pressed."""
    back_after: int | None = None
    """After so many turns the hub answers again."""
    seen: dict[str, Receipt] = field(default_factory=dict)
    sent: list[tuple[datetime, Sent]] = field(default_factory=list)
    most_outstanding: int = 0
    turns: int = 0
    _queue: deque[Receipt] = field(default_factory=deque)

    @property
    def state(self) -> str:
        return "live" if self.answers else "lost"

    @property
    def outstanding(self) -> int:
        return len(self._queue)

    def submit(self, message_id: str, order: Sent) -> None:
        assert all(receipt.id != message_id for receipt in self._queue), "sent while it is on its way"
        self.sent.append((self.clock.now(), order))
        first = self.seen.get(message_id)
        if first is None:
            reason = self.refuse.get(order.record, "")
            first = Receipt(message_id, "refused" if reason else "accepted", code="no" if reason else "", reason=reason)
            self.seen[message_id] = first
            self._queue.append(first)
        else:
            self._queue.append(Receipt(first.id, first.outcome, code=first.code, reason=first.reason, repeated=True))
        self.most_outstanding = max(self.most_outstanding, len(self._queue))

    def turn(self, timeout_s: float) -> list[Receipt]:
        self.turns += 1
        if self.turns == self.interrupt_after:
            raise KeyboardInterrupt
        if self.turns == self.back_after:
            self.answers = 100
        self.clock.advance(timedelta(seconds=timeout_s))
        return [self._queue.popleft() for _ in range(min(self.answers, len(self._queue)))]
