"""Rows on their way to the hub: kept under a limit, paced, and each one followed until every receipt is in."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bus.intake.pace import Pace
from bus.intake.parts import Part, in_file_order, in_time_order
from bus.intake.progress import Progress
from bus.intake.quarantine import Quarantine
from bus.intake.reading import Row, Sent, Source
from bus.intake.tally import Tally
from bus.messages import Receipt

MOST_OUTSTANDING = 1_000
"""Messages without a receipt at one time."""
TURN_S = 0.1
TURN_EVERY = 64
AWAY_AFTER = timedelta(seconds=5)
"""How long nothing may come from the hub before that is said."""


class Outlet(Protocol):
    """Where reports go: `bus.link.SourceLink`, as far as sending needs it."""

    @property
    def state(self) -> str: ...

    @property
    def outstanding(self) -> int: ...

    def submit(self, message_id: str, order: Sent) -> None: ...

    def turn(self, timeout_s: float) -> list[Receipt]: ...


@dataclass(slots=True)
class OpenRow:
    """A row that is not settled yet."""

    number: int
    raw: str
    missing: int
    """Messages of it without a receipt."""
    fresh: bool = False
    refused: bool = False


@dataclass(slots=True)
class Sending:
    """Sends the rows of a source and keeps the books. `tally` is right at any time, also when it was stopped."""

    outlet: Outlet
    source: Source
    pace: Pace
    quarantine: Quarantine
    progress: Progress
    tally: Tally = field(default_factory=Tally)
    _rows: dict[int, OpenRow] = field(default_factory=dict)
    _waiting: dict[str, deque[OpenRow]] = field(default_factory=dict)
    _heard: datetime | None = None
    _away: bool = False
    _last_at: datetime | None = None

    def run(self) -> Tally:
        """Send everything and wait for every receipt. KeyboardInterrupt ends it with the tally so far."""
        try:
            for count, part in enumerate(self._parts()):
                due = self.pace.due(part.at)
                if self._last_at is not None:
                    self.progress.ends_at = self.pace.due(self._last_at)
                self._wait_until(due)
                while self.outlet.outstanding >= MOST_OUTSTANDING:
                    self._turn(TURN_S)
                self._submit(part)
                if count % TURN_EVERY == 0:
                    self._turn(0)
            while self._waiting:
                self._turn(TURN_S)
        except KeyboardInterrupt:
            self.progress.say("Stopped. Rows without a receipt can be sent again: the hub takes none twice.")
        finally:
            settled = self.tally.accepted + self.tally.repeated + self.tally.refused
            self.tally.unanswered = self.tally.read - settled
            self.progress.end()
            self.quarantine.close()
        return self.tally

    def _parts(self) -> Iterator[Part]:
        rows = self._counted(self.source.rows())
        if self.source.in_time_order or self.pace.speed is not None:
            return in_time_order(rows, self._refused_unsent, self._last_is)
        return in_file_order(rows, self._refused_unsent)

    def _last_is(self, at: datetime) -> None:
        self._last_at = at if self.pace.speed is not None else None

    def _counted(self, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            self.tally.read += 1
            yield row
        self.progress.about_rows = self.tally.read

    def _refused_unsent(self, row: Row) -> None:
        assert row.refusal is not None
        self._refuse(row.number, row.refusal.field, row.refusal.reason, row.refusal.reason, row.raw)

    def _refuse(self, number: int, column: str, kind: str, reason: str, raw: str) -> None:
        self.tally.refuse(column, kind)
        self.quarantine.add(number, column, reason, raw)

    def _submit(self, part: Part) -> None:
        row = self._rows.setdefault(part.row, OpenRow(part.row, part.raw, part.of))
        if (others := self._waiting.get(part.id)) is not None:
            others.append(row)  # the same message is on its way already: one receipt will speak for both
            return
        self._waiting[part.id] = deque([row])
        self.outlet.submit(part.id, self.pace.dated(part.order))

    def _wait_until(self, due: datetime) -> None:
        while (left := (due - self.pace.clock.now()).total_seconds()) > 0:
            self._turn(min(left, TURN_S))

    def _turn(self, timeout_s: float) -> None:
        receipts = self.outlet.turn(timeout_s)
        for receipt in receipts:
            self._take(receipt)
        self._watch(bool(receipts))
        self.progress.show(self.tally)

    def _take(self, receipt: Receipt) -> None:
        repeated = receipt.repeated
        for row in self._waiting.pop(receipt.id, ()):
            row.missing -= 1
            if receipt.outcome == "refused":
                self._refused_by_hub(row, receipt)
            else:
                row.fresh = row.fresh or not repeated
            repeated = True
            if row.missing == 0:
                self._settle(row)

    def _refused_by_hub(self, row: OpenRow, receipt: Receipt) -> None:
        """A row counts once, by the first of its messages that the hub would not have."""
        if row.refused:
            return
        row.refused = True
        column = self.source.column_of(receipt.field)
        self._refuse(row.number, column, f"the hub refused it ({receipt.code})", receipt.reason, row.raw)

    def _settle(self, row: OpenRow) -> None:
        del self._rows[row.number]
        if row.refused:
            return
        if row.fresh:
            self.tally.accepted += 1
        else:
            self.tally.repeated += 1

    def _watch(self, heard: bool) -> None:
        """Say when nothing has come from the hub for a while, and when it is back."""
        now = self.pace.clock.now()
        if heard or self._heard is None or not self.outlet.outstanding:
            if self._away and heard:
                self.progress.say("The hub answers again.")
            self._away, self._heard = self._away and not heard, now
        elif not self._away and now - self._heard >= AWAY_AFTER:
            self._away = True
            state = "is away" if self.outlet.state != "live" else "does not answer"
            self.progress.say(
                f"The hub {state}: {self.outlet.outstanding:,} reports wait and are sent again when it is back."
            )
