"""The hub without its socket: frames in, one commit for all that came together, frames out. Time is given to it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import tzinfo

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bus.hub.authority import Authority, Group, Submission
from bus.hub.badges import Badge
from bus.hub.metrics.standing import Standing, attendance, counted
from bus.hub.metrics.tally import Tally
from bus.hub.paces import Paces
from bus.hub.people.desk import PeopleDesk
from bus.hub.retention import Retention
from bus.hub.scopes.views import Views
from bus.hub.session import Frame
from bus.hub.sessions import RESUME_AT_MOST, Sessions
from bus.hub.telling import SNAPSHOT_CASES
from bus.hub.timers import BUSY_PLAN_S, PLAN_S, Timers
from bus.messages import WireEntry
from bus.pacing import Pace
from bus.stored import wire_entries
from models.clock import Clock
from models.domain.board import Board
from models.domain.caller.sealing import Held
from models.domain.case import Case
from models.domain.mode import Mode
from models.domain.orders import CaseOrder
from models.domain.people.belonging import Tree
from models.domain.rules import Rules
from models.rules.organisation import shipped_tree
from models.rules.retention import RetentionPolicy, shipped_retention
from models.rules.shelf import Shelf, shipped_books
from models.store.chain import to_us
from models.store.hub_store import QUARANTINED_BYTES, Batch, HubStore

HEARTBEAT_S = 1.0
RETRY_S = 1.0
"""How long the hub stays read-only after a failed write before it tries the next one."""


@dataclass(frozen=True, slots=True)
class HubSettings:
    """How a hub is set up. `bind` may ask for any free port with `:0` or `:*`; without `mode` the journal's own.

    `snapshot_cases` is how many cases one message of a snapshot holds: the more, the longer the others wait. A seat
    that lacks more than `resume_at_most` entries is given a snapshot. `pace` is that of each source. `retention`: how
    long a caller's data is kept, `tree`: what belongs to which part of the organisation, where they are others than
    ship with the program.
    """

    bind: str = "tcp://127.0.0.1:*"
    prefix: str = "DD"
    zone: tzinfo | None = None
    mode: Mode | None = None
    snapshot_cases: int = SNAPSHOT_CASES
    resume_at_most: int = RESUME_AT_MOST
    pace: Pace | None = None
    retention: RetentionPolicy | None = None
    tree: Tree | None = None


class HubCore:
    """One hub over one store. Whoever drives it hands it what has come, lets it `turn`, and sends what it has to say.

    `monotonic` gives seconds that only go forwards; `clock` the time of day, which may jump. `watched` is told each
    second how the hub stands, if somebody asked for it; `failing` names what the hub cannot do beside serving.
    """

    def __init__(
        self, store: HubStore, clock: Clock, settings: HubSettings, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._log = structlog.get_logger("bus")
        self._store = store
        self.mode = store.settle_mode(settings.mode)
        self.read_only = False
        self._out_of_reach = False
        self._clock = clock
        self._monotonic = monotonic
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
        self._timers = Timers(self.board.case, monotonic)
        self._rules: Rules | None = None
        self.people = PeopleDesk(store.reading, store.writing, clock.now())
        retention = settings.retention or shipped_retention()
        self._retention = Retention(store, retention, self.case)
        paces, views = Paces(settings.pace), Views(settings.tree or shipped_tree())
        self._sessions = Sessions(
            self, settings.snapshot_cases, settings.resume_at_most, paces, retention.shown_s, views
        )
        self._tally = Tally()
        self.watched: Callable[[Standing], None] | None = None
        self.failing: Callable[[], tuple[str, ...]] = tuple
        self._read_only_until = 0.0
        self._next_beat = monotonic()

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

    def held(self, case_no: str) -> tuple[Held, ...]:
        return self._store.held(case_no)

    def sheets_filed(self, first: int, last: int) -> list[bytes]:
        return self._store.sheets_filed(first, last)

    # --- going round ---

    @property
    def behind(self) -> int:
        """How many cases have changed whose next instant is not worked out yet: no time to sleep."""
        return self._timers.behind

    def receive(self, key: bytes, parts: Sequence[bytes], badge: Badge) -> Submission | None:
        """Take one frame in; what is to be decided on is given back, for the next `turn`.

        `key` is the connection that it came over, `badge` who sent it.
        """
        return self._sessions.receive(key, parts, self._clock.now(), self._monotonic(), badge)

    def put_out(self, badge_now: Callable[[Badge], Badge]) -> list[Badge]:
        """End the sessions of those who are no longer to be let in; their badges, which say why."""
        return self._sessions.check(badge_now)

    def turn(self, submissions: list[Submission]) -> bool:
        """Commit what came, answer, tell everyone, beat. True where a seat could be sent more at once.

        SupersededError: another hub has opened the database, and from then on nothing is told to anybody any more.
        """
        submissions += self._by_itself(BUSY_PLAN_S if submissions else PLAN_S)
        if submissions or self._sessions.spoiled:
            self._commit(submissions)
        hungry = self._sessions.feed()
        if self._monotonic() >= self._next_beat:
            self._next_beat = self._monotonic() + HEARTBEAT_S
            self._check_lead()
            self._check_people()
            self._sessions.heartbeat(self._clock.now(), self._monotonic())
            if self.watched is not None:
                self.watched(self._standing())
        return hungry

    def _standing(self) -> Standing:
        answers, commits, commits_s, failed, group = counted(self._tally)
        return Standing(
            turned_at=self._monotonic(),
            journal=self.journal_id,
            mode=self.mode.value,
            epoch=self.epoch,
            head=self.head,
            read_only=self.read_only,
            live_cases=len(self.board.cases),
            attendance=attendance(self._sessions.everyone, self.head),
            planning=self.behind,
            unkept=len(self._sessions.spoiled),
            last_group=group,
            answers=answers,
            turned_away=dict(self._sessions.turned_away),
            commits=commits,
            commits_s=commits_s,
            failed_commits=failed,
        )

    def _check_lead(self) -> None:
        """A heartbeat speaks for the hub that leads. Where the database cannot be asked, nothing can be written."""
        try:
            self._store.check_lead()
        except SQLAlchemyError as error:
            self.read_only = self._out_of_reach = True
            self._log.error("the database cannot be asked", error=str(error.__cause__ or error))
        else:
            self.read_only, self._out_of_reach = self.read_only and not self._out_of_reach, False

    def _check_people(self) -> None:
        """Who was shut out, or whose sign-in ended, is put out. A database with several users may have people anew."""
        if not (self.people.wanted or self._store.shared):
            return
        try:
            standing = self.people.standing(self._clock.now())
        except SQLAlchemyError as error:
            self._log.error("people cannot be asked for", error=str(error.__cause__ or error))
            return
        if self.people.wanted and (ended := self._sessions.check_sign_ins(standing)):
            self._log.warning("sign-ins ended", seats=ended)

    def said(self) -> list[Frame]:
        """What is to be sent now, in this order."""
        frames, self._sessions.frames = self._sessions.frames, []
        return frames

    def lost(self, key: bytes) -> None:
        """A peer is gone, or so slow that its queue is full: it says hello again when it can."""
        self._sessions.lost(key)

    def _by_itself(self, plan_s: float) -> list[Submission]:
        """The hub's own orders: what is to happen now without anybody's doing."""
        now = self._clock.now()
        rules = self._authority.shelf.at(now)
        if rules is not self._rules:  # others were published, or those published earlier are valid from now on
            self._rules = rules
            self._timers.changed(case.number for case in self.board.open_cases())
        self._timers.plan(rules, plan_s)
        if self._monotonic() < self._read_only_until:
            return []
        placed = [*self._timers.due(rules, now), *self._retention.due(now)]
        return [Submission(b"", each) for each in placed]

    def _commit(self, submissions: list[Submission]) -> None:
        if self._monotonic() < self._read_only_until:
            self._sessions.unavailable(submissions, "the hub cannot write for now")
            return
        try:
            known = self._store.receipts_of([key for s in submissions for key in s.keys])
            group = self._authority.take(submissions, known, self._clock.now())
            self._quarantine(group.batch)
            if not group.batch.empty:
                began = self._monotonic()
                self._store.write(group.batch)
                self._tally.commits.add(self._monotonic() - began)
                self.read_only = False
                del self._sessions.spoiled[: len(group.batch.quarantine)]  # kept for good only now
        except SQLAlchemyError as error:
            self.read_only = True
            self._tally.failed_commits += 1
            self._authority.give_up()
            self._timers.changed(s.placed.order.case for s in submissions if isinstance(s.placed.order, CaseOrder))
            self._read_only_until = self._monotonic() + RETRY_S
            self._log.error("write failed, nothing of it is acknowledged", error=str(error.__cause__ or error))
            self._sessions.unavailable(submissions, "the hub could not write to its disk")
            return
        self._tally.answered(submissions, group.receipts)
        self._tally.last_group = len(submissions)
        self._sessions.answer(group.receipts)
        self._timers.changed(group.cases)
        first = self._authority.head + 1
        changes = self._authority.commit(group)
        if changes is not None:
            self._sessions.publish(first, self._authority.head, changes, group.guarded)
            self._sessions.publish_to_parts(group)
        self._tell_of_callers(group)

    def _tell_of_callers(self, group: Group) -> None:
        """Show what was revealed. Where it cannot be read now, whoever asked has the receipt and asks again."""
        if group.batch.erased:
            self._retention.erased()
        try:
            self._sessions.reveal(group.reveals)
        except SQLAlchemyError as error:
            self._log.error("a revealed field cannot be read", error=str(error.__cause__ or error))

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
