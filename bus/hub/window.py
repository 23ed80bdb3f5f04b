"""What a seat was sent and has not said yet that it took in: bounded by count and by size, whatever the seat does."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from bus.session import ACKNOWLEDGE_EVERY

WINDOW = 32
"""Messages of snapshot, changes or answers that a seat may leave unacknowledged before it is sent no more."""
WINDOW_BYTES = 4 * 1024 * 1024
"""The same in bytes: a message of a burst may have a megabyte, and a frozen seat would cost 32 of them."""


@dataclass(slots=True)
class Window:
    """`sent` and `taken` count messages since the hello; what is between is kept by the hub's socket or the seat's."""

    sent: int = 0
    taken: int = 0
    unpaid_bytes: int = 0
    _sizes: deque[int] = field(default_factory=deque)

    @property
    def unpaid(self) -> int:
        return self.sent - self.taken

    @property
    def open(self) -> bool:
        """Whether one more may be sent. A seat acknowledges by the eight: so many it is always sent."""
        if self.unpaid < ACKNOWLEDGE_EVERY:
            return True
        return self.unpaid < WINDOW and self.unpaid_bytes < WINDOW_BYTES

    def send(self, size: int) -> None:
        self.sent += 1
        self.unpaid_bytes += size
        self._sizes.append(size)

    def pay(self, taken: int) -> None:
        """The seat has taken in so many since its hello; what was never sent it cannot have."""
        for _ in range(min(taken, self.sent) - self.taken):
            self.taken += 1
            self.unpaid_bytes -= self._sizes.popleft()
