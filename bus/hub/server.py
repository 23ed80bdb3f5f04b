"""The hub's loop: receive what has come, decide on it as one group, commit, answer, tell everyone."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo

import structlog
import zmq
from sqlalchemy.exc import SQLAlchemyError

from bus.hub.authority import Authority, Submission
from bus.hub.gate import Gate
from bus.hub.key_ring import AGAIN_S, KeyRing
from bus.hub.sessions import Frame, Sessions
from bus.hub.timers import BUSY_PLAN_S, PLAN_S, Timers
from bus.keys.door import door_text
from bus.keys.key_folder import KeyFolder
from bus.messages import WireEntry
from bus.stored import wire_entries
from bus.wire import MAX_FRAME
from models.clock import Clock
from models.domain.board import Board
from models.domain.case import Case
from models.domain.mode import Mode
from models.domain.orders import CaseOrder
from models.domain.rules import Rules
from models.rules.shelf import Shelf, shipped_books
from models.store.chain import to_us
from models.store.hub_store import QUARANTINED_BYTES, Batch, HubStore

GROUP_FRAMES = 512
"""Frames taken into one commit at the most."""
GROUP_BYTES = 8 * 1024 * 1024
HEARTBEAT_S = 1.0
LOOK_AT_KEYS_S = 0.5
"""How often it is looked whether a key was revoked: whoever has it is put out within a second, also when silent."""
POLL_MS = 100
RETRY_S = 1.0
"""How long the hub stays read-only after a failed write before it tries the next one."""


@dataclass(frozen=True, slots=True)
class HubSettings:
    """How a hub is set up. `bind` may ask for any free port with `:0` or `:*`; without `mode` the journal's own."""

    bind: str = "tcp://127.0.0.1:*"
    prefix: str = "DD"
    zone: tzinfo | None = None
    mode: Mode | None = None


class HubServer:
    """One hub over one store and one socket. `serve` runs in the thread that made it."""

    def __init__(self, store: HubStore, clock: Clock, settings: HubSettings, keys: KeyFolder) -> None:
        self._log = structlog.get_logger("bus")
        self._store = store
        self.mode = store.settle_mode(settings.mode)
        self.read_only = False
        self._clock = clock
        zone = settings.zone or clock.now().astimezone().tzinfo
        assert zone is not None
        if store.outdated:
            folded = store.rebuild(lambda: shipped_books(clock.now()), lambda board: Shelf(board.books).times())
            self._log.info("projections made anew from the journal", entries=folded)
        store.seed_books(lambda: shipped_books(clock.now()))
        board = store.load_board(settings.prefix, zone)
        self._authority = Authority(board, store.head, store.archived_case)
        self.journal_id = store.journal_id
        self.epoch = store.epoch
        self._timers = Timers(self.board.case)
        self._rules: Rules | None = None
        self._sessions = Sessions(self)
        self._read_only_until = 0.0
        pair = keys.hub_pair()
        self._ring = KeyRing(keys)
        self._context = zmq.Context()
        self._gate = Gate(self._context, self._ring)
        self._socket = self._context.socket(zmq.ROUTER)
        self._gate.close_off(self._socket, pair)
        for option, value in (
            (zmq.LINGER, 200),
            (zmq.MAXMSGSIZE, 2 * MAX_FRAME),
            (zmq.ROUTER_MANDATORY, 1),
            (zmq.HEARTBEAT_IVL, 2000),
            (zmq.HEARTBEAT_TIMEOUT, 6000),
            (zmq.SNDHWM, 2000),
            (zmq.RCVHWM, 10000),
        ):
            self._socket.setsockopt(option, value)
        self._socket.bind(settings.bind.replace(":0", ":*") if settings.bind.endswith(":0") else settings.bind)
        self.address = self._socket.getsockopt_string(zmq.LAST_ENDPOINT)
        self.door = door_text(self.address, keys.path)
        self._poller = zmq.Poller()
        self._poller.register(self._socket, zmq.POLLIN)
        self._poller.register(self._gate.asking, zmq.POLLIN)
        self._knocking = False

    # --- what the sessions tell of ---

    @property
    def board(self) -> Board:
        return self._authority.board

    @property
    def head(self) -> int:
        return self._authority.head

    @property
    def state(self) -> str:
        return self._authority.state

    def case(self, number: str) -> Case | None:
        return self.board.case(number) or self._store.archived_case(number)

    def entries_after(self, number: int, most: int) -> list[WireEntry]:
        return wire_entries(self._store.entries_after(number, most))

    def timeline(self, case_no: str) -> list[WireEntry]:
        return wire_entries(self._store.timeline(case_no))

    def file_part(self, digest: str, offset: int, most: int) -> tuple[int, bytes]:
        return self._store.file_part(digest, offset, most)

    def sheets_filed(self, first: int, last: int) -> list[bytes]:
        return self._store.sheets_filed(first, last)

    # --- the loop ---

    def serve(self, stopping: Callable[[], bool]) -> None:
        """Run until `stopping()` is true; it is asked at least ten times a second."""
        next_beat = next_look = time.monotonic()
        hungry = False
        while not stopping():
            submissions = self._receive(0 if hungry or self._knocking or self._timers.behind else POLL_MS)
            submissions += self._by_itself(BUSY_PLAN_S if submissions else PLAN_S)
            if submissions or self._sessions.spoiled:
                self._commit(submissions)
            hungry = self._sessions.feed()
            if time.monotonic() >= next_look:
                next_look = time.monotonic() + LOOK_AT_KEYS_S
                self._look_at_keys()
            if time.monotonic() >= next_beat:
                next_beat = time.monotonic() + HEARTBEAT_S
                self._sessions.heartbeat(self._clock.now(), time.monotonic())
            self._flush()

    def close(self) -> None:
        self._socket.close()
        self._gate.close()
        self._context.term()

    def _receive(self, wait_ms: int) -> list[Submission]:
        submissions: list[Submission] = []
        ready = dict(self._poller.poll(wait_ms))
        now, monotonic, size = self._clock.now(), time.monotonic(), 0
        self._knocking = self._gate.asking in ready and self._gate.answer(now)
        if self._socket not in ready:
            return submissions
        self._ring.look(AGAIN_S)
        for _ in range(GROUP_FRAMES):
            try:
                routing, *frames = self._socket.recv_multipart(zmq.DONTWAIT, copy=False)
            except zmq.Again:
                break
            parts = [frame.bytes for frame in frames]
            badge = self._gate.badge(routing.bytes, frames[-1] if frames else routing, now)
            submission = self._sessions.receive(routing.bytes, parts, now, monotonic, badge)
            if submission is not None:
                submissions.append(submission)
            size += sum(map(len, parts))
            if size > GROUP_BYTES:
                break
        return submissions

    def _look_at_keys(self) -> None:
        self._ring.look()
        now = self._clock.now()
        for badge in self._sessions.check(lambda badge: self._ring.badge(badge.public, now)):
            self._log.warning("session ended", role=badge.kind, reason=badge.code)

    def _by_itself(self, plan_s: float) -> list[Submission]:
        """The hub's own orders: what is to happen now without anybody's doing."""
        now = self._clock.now()
        rules = self._authority.shelf.at(now)
        if rules is not self._rules:  # others were published, or those published earlier are valid from now on
            self._rules = rules
            self._timers.changed(case.number for case in self.board.open_cases())
        self._timers.plan(rules, plan_s)
        if time.monotonic() < self._read_only_until:
            return []
        return [Submission(b"", placed) for placed in self._timers.due(rules, now)]

    def _commit(self, submissions: list[Submission]) -> None:
        if time.monotonic() < self._read_only_until:
            self._sessions.unavailable(submissions, "the hub cannot write for now")
            return
        try:
            known = self._store.receipts_of([s.key for s in submissions])
            group = self._authority.take(submissions, known, self._clock.now())
            self._quarantine(group.batch)
            if not group.batch.empty:
                self._store.write(group.batch)
                self.read_only = False
        except SQLAlchemyError as error:
            self.read_only = True
            self._authority.give_up()
            self._timers.changed(s.placed.order.case for s in submissions if isinstance(s.placed.order, CaseOrder))
            self._read_only_until = time.monotonic() + RETRY_S
            self._log.error("write failed, nothing of it is acknowledged", error=str(error.__cause__ or error))
            self._sessions.unavailable(submissions, "the hub could not write to its disk")
            return
        self._sessions.answer(group.receipts)
        self._timers.changed(group.cases)
        first = self._authority.head + 1
        changes = self._authority.commit(group)
        if changes is not None:
            self._sessions.publish(first, self._authority.head, changes)

    def _quarantine(self, batch: Batch) -> None:
        received = to_us(self._clock.now())
        for spoiled in self._sessions.spoiled:
            batch.quarantine.append(
                {
                    "received_us": received,
                    "sender": spoiled.sender,
                    "code": spoiled.code,
                    "reason": spoiled.reason[:1000],
                    "frame": spoiled.message[:QUARANTINED_BYTES],
                }
            )
        self._sessions.spoiled.clear()

    def _flush(self) -> None:
        frames, self._sessions.frames = self._sessions.frames, []
        for frame in frames:
            self._send(frame)

    def _send(self, frame: Frame) -> None:
        """A peer that is gone, or so slow that its queue is full, is forgotten: it says hello again when it can."""
        try:
            self._socket.send_multipart((frame.key, frame.number, frame.message), zmq.DONTWAIT)
        except zmq.ZMQError as error:
            self._log.info("peer lost", error=str(error))
            self._sessions.lost(frame.key)
