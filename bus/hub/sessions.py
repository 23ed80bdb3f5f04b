"""The hub's side of every session: frames in, frames out, no socket. One ordered, numbered stream for each peer."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import UnionType

import structlog

from bus.hub.asked import answer_to, file_told
from bus.hub.authority import Group, Reveal, Submission
from bus.hub.badges import KEY_OTHER, Badge
from bus.hub.paces import Paces
from bus.hub.people.answers import REASONS, Admitted, Denied
from bus.hub.published import Published
from bus.hub.scopes.scope import Scope
from bus.hub.scopes.view import View
from bus.hub.scopes.views import Views
from bus.hub.session import Frame, Hub, Question, Session
from bus.hub.spoiled import Spoiled, spoiled
from bus.hub.telling import SNAPSHOT_CASES, Telling
from bus.hub.timers import HUB
from bus.messages import (
    PROTOCOL,
    AskCaller,
    AskFile,
    AskTimeline,
    Credit,
    Heartbeat,
    Hello,
    LockSeat,
    ManagePeople,
    PeopleTold,
    Ping,
    PlaceOrder,
    Pong,
    Progress,
    Receipt,
    Receipts,
    Rejected,
    Report,
    Revealed,
    ToHub,
    Welcome,
)
from bus.wire import (
    MAX_FRAME,
    WireError,
    decode_to_hub,
    domain_order,
    domain_report,
    encode,
    frame_number,
    number_frame,
)
from models.domain.orders import Placed
from models.domain.people.signing_in import NEEDED, OVER
from models.domain.roles import POSTS

SILENT_AFTER_S = 15.0
"""A peer that has said nothing for so long is forgotten; it starts anew with a hello."""
RESUME_AT_MOST = 50_000
"""A seat that missed more entries than this is given a snapshot instead."""
MOST_ASKED = 64
"""Questions of one seat that wait for credit."""
MAX_NAME = 80
_MAY_SEND: Mapping[str, type[ToHub] | UnionType] = {"observer": Ping, "owner": Ping | ManagePeople}
"""What those send who are neither seat nor source."""
_ONLY = {"observer": "an observer only hears heartbeats", "owner": "an owner only sees to people"}
MOST_SPOILED = 2_000
SHOWN_S = 60
"""How long a revealed value is shown, where nobody says otherwise."""


@dataclass(slots=True)
class Sessions:
    """All sessions of a hub. `frames` collects what is to be sent; the driver empties it."""

    hub: Hub
    snapshot_cases: int = SNAPSHOT_CASES
    resume_at_most: int = RESUME_AT_MOST
    paces: Paces = field(default_factory=Paces)
    shown_s: int = SHOWN_S
    views: Views = field(default_factory=Views)
    frames: list[Frame] = field(default_factory=list)
    spoiled: list[Spoiled] = field(default_factory=list)
    turned_away: Counter[str] = field(default_factory=Counter)
    _all: dict[bytes, Session] = field(default_factory=dict)
    _telling: Telling = field(init=False)

    def __post_init__(self) -> None:
        self._telling = Telling(self.hub, self.snapshot_cases)

    @property
    def everyone(self) -> Collection[Session]:
        return self._all.values()

    @property
    def seats(self) -> int:
        return sum(session.number is not None for session in self._all.values())

    def receive(
        self, key: bytes, parts: Sequence[bytes], now: datetime, monotonic: float, badge: Badge
    ) -> Submission | None:
        """Take one frame in. What is to be decided on is returned, everything else is answered here.

        `badge` is who sent this very frame, by the key of its connection.
        """
        if badge.fault:
            self._put_out(key, badge)
            return None
        session = self._all.get(key)
        if session is not None and session.badge.public != badge.public:
            session = None  # it speaks under the routing id of somebody else
        try:
            number, message = self._opened(parts)
        except WireError as error:
            data = parts[1] if len(parts) == 2 else b"".join(parts)
            self._reject(key, session, str(error), None if _holds_secrets(data) else data, "malformed")
            return None
        if isinstance(message, Hello):
            self._hello(key, message, None if _holds_secrets(parts[1]) else parts[1], now, monotonic, badge)
            return None
        if session is None:
            self._reject(key, None, "say hello first", None, "no_session")
            return None
        if number != session.came + 1:
            reason = f"frame {number} came where {session.came + 1} was due"
            del self._all[key]
            self._reject(key, session, reason, parts[1], "order")
            return None
        session.came = number
        session.heard = monotonic
        return self._taken(session, message, parts[1], now)

    def _opened(self, parts: Sequence[bytes]) -> tuple[int, ToHub]:
        if len(parts) != 2:
            raise WireError(f"a frame has 2 parts, this one has {len(parts)}")
        if len(parts[1]) > MAX_FRAME:
            raise WireError(f"the message has {len(parts[1])} bytes, the most is {MAX_FRAME}")
        return frame_number(parts[0]), decode_to_hub(parts[1])

    def _taken(self, session: Session, message: ToHub, data: bytes, now: datetime) -> Submission | None:
        if not isinstance(message, _MAY_SEND.get(session.role, ToHub)):
            self._only_looks_on(session, data)
            return None
        match message:
            case Ping():
                self._send(session, encode(Pong(message.id)))
            case Credit():
                session.window.pay(message.taken)
            case Report() | Progress():
                if self._too_fast(session, message.id) or self._out_of_turn(session, message.id):
                    return None
                return Submission(session.key, Placed(domain_report(message), session.name, message.id))
            case PlaceOrder():
                return None if self._out_of_turn(session, message.id) else self._order(session, message, data)
            case AskTimeline() | AskFile() | AskCaller():
                self._asked(session, message)
            case LockSeat():
                session.locked = bool(session.sign_in)
                if session.locked:
                    self.hub.people.lock(session.sign_in, session.person, session.name, now)
            case ManagePeople():
                self._send(session, encode(self._managed(session, message, now)))
            case Hello():
                pass  # answered before
        return None

    def _too_fast(self, session: Session, message_id: str) -> bool:
        """A source that does not keep its pace is told how long to wait. It has the report still: nothing is lost."""
        wait_s = self.paces.wait_s(session.name, session.heard) if session.role == "source" else 0.0
        if wait_s and (pace := self.paces.pace) is not None:
            self.turned_away["pace"] += 1
            reason = f"{session.name} may report {pace.per_s:g} times a second, {pace.burst} times at once"
            self._send(session, encode(Rejected("pace", reason, message_id, round(wait_s, 3))))
        return wait_s > 0

    def _out_of_turn(self, session: Session, message_id: str) -> bool:
        """What was under way when an earlier message could not be written waits behind it: it may rest on it."""
        if session.put_off in ("", message_id):
            session.put_off = ""
            return False
        reason = f"{session.put_off} was sent before it, and could not be written yet"
        self._send(session, encode(Rejected("unavailable", reason, message_id)))
        return True

    def _asked(self, session: Session, asked: Question) -> None:
        """Answers count as data: whoever takes none of them in is given no more, and may only ask so much ahead."""
        if session.role != "seat":
            self._only_reports(session, asked)
            return
        if len(session.asked) >= MOST_ASKED:
            self.turned_away["busy"] += 1
            reason = f"{MOST_ASKED} questions of this seat have no answer yet"
            self._send(session, encode(Rejected("busy", reason, asked.id)))
            return
        session.asked.append(asked)
        self._tell_what_was_asked(session)

    def _only_reports(self, session: Session, asked: Question) -> None:
        """Sources are given no file, and told nothing of a case."""
        if isinstance(asked, AskFile):
            self._send(session, encode(file_told(self.hub, session, asked)))
            return
        reason = f"{session.name} is a source: a source can only report"
        self._spoil(spoiled(session.name, "role", reason, encode(asked)))
        self._send(session, encode(Rejected("role", reason, asked.id)))

    def _tell_what_was_asked(self, session: Session) -> None:
        while session.asked and session.window.open:
            self._send_data(session, encode(answer_to(self.hub, session, session.asked.popleft())))

    def _only_looks_on(self, session: Session, data: bytes) -> None:
        reason = f"{session.name} is an {session.role}: {_ONLY[session.role]}"
        self._spoil(spoiled(session.name, "role", reason, data))
        self._send(session, encode(Rejected("role", reason)))

    def _managed(self, session: Session, message: ManagePeople, now: datetime) -> PeopleTold:
        if session.locked:
            return PeopleTold(message.id, code="seat_locked", reason="the seat is locked: sign in first")
        owner = session.role == "owner"
        by, seat = (session.name, "") if owner else (session.person, session.name)
        return self.hub.people.manage(message, by, now, seat=seat, owner=owner)

    def _order(self, session: Session, message: PlaceOrder, data: bytes) -> Submission | None:
        if (refused := _not_now(session, message)) is not None:
            self._send(session, encode(Receipts([refused])))
            return None
        if session.role != "seat":
            reason = f"{session.name} is a source: a source can only report"
            self._refuse(session, Receipt(message.id, "refused", code="role", reason=reason), data)
            return None
        try:
            order = domain_order(message)
        except WireError as error:
            refusal = Receipt(message.id, "refused", code="malformed", reason=str(error), field="body")
            self._refuse(session, refusal, data)
            return None
        placed = Placed(order, session.name, message.id, message.seen, session.roles)
        return Submission(session.key, placed, message.after, session.scope)

    def _hello(
        self, key: bytes, hello: Hello, data: bytes | None, now: datetime, monotonic: float, badge: Badge
    ) -> None:
        if hello.protocol != PROTOCOL:
            reason = f"this hub speaks protocol {PROTOCOL}, not {hello.protocol}"
            self._reject(key, None, reason, data, "version")
            return
        if not hello.name.strip() or len(hello.name) > MAX_NAME:
            self._reject(key, None, f"name: 1 to {MAX_NAME} characters are needed", data, "malformed")
            return
        if hello.name.strip() == HUB:
            self._reject(key, None, f"name: {HUB!r} is the hub itself", data, "malformed")
            return
        if hello.post not in POSTS:
            self._reject(key, None, f"post: {hello.post!r} is none of {', '.join(POSTS)}", data, "malformed")
            return
        if denied := badge.denies(hello.role, hello.name):
            self._reject(key, None, denied, data, KEY_OTHER)
            return
        admitted = self._admitted(hello, badge, now)
        if isinstance(admitted, Denied):
            self._all.pop(key, None)
            self._reject(key, None, admitted.reason, None, admitted.code)
            return
        session = Session(key, badge, hello.role, hello.name, monotonic)
        session.roles = POSTS[hello.post] if hello.role == "seat" else None
        if admitted is not None:
            session.roles = frozenset(admitted.seated.roles)
            session.person, session.sign_in = admitted.seated.person, admitted.digest
            scope = self._scope(session, admitted)
            if scope is not None and hello.token and self.views.is_full(scope, session.sight):
                return  # it is said again in half a second
            session.view = None if scope is None else self.views.view(scope, session.sight, self.hub.head)
        self._all[key] = session
        resumed = hello.role == "seat" and self._begin_to_tell(session, hello)
        seated = None if admitted is None else admitted.seated
        allowed = self.paces.told(hello.name, monotonic) if hello.role == "source" else None
        mode, head = self.hub.mode, self.hub.head
        part, tree = _told_of(session)
        welcome = Welcome(
            PROTOCOL, self.hub.journal_id, self.hub.epoch, head, now, resumed, mode, seated, allowed, part, tree
        )
        self._send(session, encode(welcome))

    def _scope(self, session: Session, admitted: Admitted) -> Scope | None:
        scope = self.views.scope(admitted.org, self.hub)
        if scope is not None and not self.views.tree.has(admitted.org):
            structlog.get_logger("bus").warning("the tree has no such part: nothing is seen there", seat=session.name)
        return scope

    def _begin_to_tell(self, session: Session, hello: Hello) -> bool:
        """Whether a seat goes on from where its cache stands. If not, it is told everything anew."""
        head, view = self.hub.head, session.view
        resumed = hello.journal == self.hub.journal_id and (hello.scope, hello.tree) == _told_of(session)
        resumed = resumed and hello.number > 0 and 0 <= head - hello.number <= self.resume_at_most
        if view is not None:
            resumed = resumed and view.reaches(hello.number)
        session.number = hello.number if resumed else head
        if not resumed:
            session.snapshot = deque(self.hub.board.cases if view is None else view.held.cases)
            session.snapshot_number = head
        return resumed

    def _admitted(self, hello: Hello, badge: Badge, now: datetime) -> Admitted | Denied | None:
        """Who sits down at a seat; None where nobody signs in."""
        if hello.role != "seat" or not self.hub.people.wanted:
            return None
        return self.hub.people.admit(hello, badge, now)

    def publish(self, first: int, last: int, message: bytes, guarded: bool = False) -> None:
        """Remember a message of changes for all seats; `feed` sends it to those that may have it.

        `guarded` where an entry in it is not for every seat: those who may not have it are told from the journal.
        """
        self._telling.publish(Published(first, last, message, guarded))

    def publish_to_parts(self, group: Group) -> None:
        """Tell every part of the organisation that somebody looks on from what of a committed group is seen there."""
        self.views.take(group)

    def feed(self) -> bool:
        """Send each seat what it may have now. True where one could be sent more at once."""
        hungry = False
        self.views.next_turn()
        for session in list(self._all.values()):
            if session.number is None:
                continue
            self._tell_what_was_asked(session)
            if session.snapshot is not None:
                if session.window.open:
                    self._send_data(session, self._telling.snapshot_part(session))
                    hungry = True
                continue
            if session.view is not None:
                self._feed_part(session, session.view)
                continue
            while session.number < self.hub.head and session.window.open:
                self._send_data(session, self._telling.next_changes(session))
        return hungry

    def _feed_part(self, session: Session, view: View) -> None:
        """What is told in a part is kept for a while only: a seat that was away for longer begins anew."""
        while session.number is not None and session.number < view.number and session.window.open:
            published = view.after(session.number)
            if published is None:
                del self._all[session.key]
                self._reject(session.key, None, "too much has happened since: say hello again", None, "no_session")
                return
            self._send_data(session, published.message)
            session.number = published.last

    def answer(self, receipts: Sequence[tuple[bytes, Receipt]]) -> None:
        """Receipts to those who wait for them, one message a session."""
        by_session: dict[bytes, list[Receipt]] = {}
        for key, receipt in receipts:
            by_session.setdefault(key, []).append(receipt)
        for key, items in by_session.items():
            session = self._all.get(key)
            if session is not None:
                self._send(session, encode(Receipts(items)))

    def reveal(self, reveals: Sequence[Reveal]) -> None:
        """Show each value to the one session that ordered it. What was erased meanwhile is empty."""
        for each in reveals:
            session = self._all.get(each.session)
            if session is not None and session.sight.reveals(each.field):
                held = {one.field: one.value for one in self.hub.held(each.case)}
                value = held.get(each.field, "")
                self._send(session, encode(Revealed(each.order_id, each.case, each.field, value, self.shown_s)))

    def unavailable(self, submissions: Sequence[Submission], reason: str) -> None:
        """Nothing was written: whoever waits keeps what was sent and sends it again later."""
        for submission in submissions:
            session = self._all.get(submission.session)
            if session is not None:
                session.put_off = session.put_off or submission.placed.id
                self._send(session, encode(Rejected("unavailable", reason, submission.placed.id)))

    def heartbeat(self, now: datetime, monotonic: float) -> None:
        """Tell everyone where the hub stands; forget those who are silent."""
        for key in [k for k, s in self._all.items() if monotonic - s.heard > SILENT_AFTER_S]:
            del self._all[key]
        self.paces.forget_the_rested(monotonic)
        hub = self.hub
        self.views.rest({id(session.view) for session in self._all.values()}, monotonic)
        if self.views.flush(hub.head):
            self.feed()  # a seat of a part is level with the heartbeat that it is told
        beat = Heartbeat(hub.epoch, hub.head, hub.state, now, hub.read_only, hub.failing())
        message, of_parts = encode(beat), self.views.beats(beat)
        for session in self._all.values():
            self._send(session, message if session.view is None else of_parts[id(session.view)])

    def check(self, badge_now: Callable[[Badge], Badge]) -> list[Badge]:
        """End the session of whoever's key is no longer good, and say why; their badges."""
        found = [(key, badge_now(session.badge)) for key, session in self._all.items()]
        put_out = [(key, badge) for key, badge in found if badge.fault]
        for key, badge in put_out:
            self._put_out(key, badge)
        return [badge for _, badge in put_out]

    def check_sign_ins(self, standing: Container[str]) -> int:
        """End the session of each seat whose sign-in does not stand any more, and say so; how many they were."""
        over = [s for s in self._all.values() if s.role == "seat" and s.sign_in not in standing]
        for session in over:
            code = OVER if session.sign_in else NEEDED
            del self._all[session.key]
            self.frames.append(Frame(session.key, number_frame(0), encode(Rejected(code, REASONS[code]))))
        return len(over)

    def _put_out(self, key: bytes, badge: Badge) -> None:
        self._all.pop(key, None)
        self.frames.append(Frame(key, number_frame(0), encode(Rejected(badge.code, badge.fault))))

    def lost(self, key: bytes) -> None:
        """The peer cannot be reached."""
        self._all.pop(key, None)

    def _send_data(self, session: Session, message: bytes) -> None:
        session.window.send(len(message))
        self._send(session, message)

    def _send(self, session: Session, message: bytes) -> None:
        session.out += 1
        self.frames.append(Frame(session.key, number_frame(session.out), message))

    def _refuse(self, session: Session, receipt: Receipt, data: bytes) -> None:
        self._spoil(spoiled(session.name, receipt.code, receipt.reason, data))
        self._send(session, encode(Receipts([receipt])))

    def _spoil(self, frame: Spoiled) -> None:
        """Keep it for the quarantine, unless the hub cannot write and more wait for that than memory should hold."""
        self.turned_away[frame.code] += 1
        if len(self.spoiled) < MOST_SPOILED:
            self.spoiled.append(frame)

    def _reject(self, key: bytes, session: Session | None, reason: str, data: bytes | None, code: str) -> None:
        """Answer a frame that cannot be taken. A frame of a session keeps the session's numbers going.

        What is good and only lacks its session is not kept: its sender has it still, and sends it again.
        """
        sender = session.name if session is not None else ""
        if data is not None:
            self._spoil(spoiled(sender, code, reason, data))
        message = encode(Rejected(code, reason))
        if session is not None and key in self._all:
            self._all[key].came += 1
            self._send(session, message)
        else:
            self.frames.append(Frame(key, number_frame(0), message))


def _not_now(session: Session, message: PlaceOrder) -> Receipt | None:
    """Why an order is not this person's to place here now. It is no fault of the frame: nothing is kept of it."""
    if session.locked:
        reason = "the seat is locked: sign in, then place it again"
        return Receipt(message.id, "refused", code="seat_locked", reason=reason)
    if message.person not in ("", session.person):
        reason = f"{message.person} had placed this at the seat: place it again if it still holds"
        return Receipt(message.id, "refused", code="placed_by_other", reason=reason, args=(message.person,))
    return None


def _holds_secrets(data: bytes) -> bool:
    """Whether a frame may hold a password or a token: such a one is kept nowhere, also where it makes no sense."""
    return any(word in data for word in (b'"password"', b'"new_password"', b'"token"'))


def _told_of(session: Session) -> tuple[str, str]:
    """The part of the organisation that a session is told of, and the tree by which that is told; empty for all."""
    scope = session.scope
    return ("", "") if scope is None else (str(scope.org), scope.tree.mark)
