"""Where people sign in: the one place of a hub that sees passwords and tokens. It keeps and logs neither."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bus.hub.badges import Badge
from bus.hub.people.answers import UNAVAILABLE, Admitted, Denied, denied
from bus.hub.people.managing import manage
from bus.hub.people.tries import Tries
from bus.hub.people.work import Actor
from bus.messages import Hello, ManagePeople, PeopleTold, Seated
from models.domain.people import signing_in as code
from models.domain.people.person import Person, acts_as, may_release, post_of
from models.domain.people.policy import GUESSED, USED_BEFORE, SignInPolicy, as_typed, too_weak
from models.domain.people.signing_in import barred, tried
from models.rules.people.guessing import power_of_guesses
from models.rules.people.profiles import DEFAULT, shipped_profile
from models.store.people import roll
from models.store.people.hashing import digest_of, hashed, is_password, new_token
from models.store.people.log import LogLine, write_log
from models.store.people.passwords import changed, was_used

Transaction = Callable[[], AbstractContextManager[Connection]]
NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
"""Looked at where there is no such person: a name that is not known takes as long as one that is."""
OF_THE_ROOM = ("dutydesk", "zhiban", "zhibantai", "值守台", "值班")
"""What anybody here thinks of first: no part of a password."""


class PeopleDesk:
    """`wanted` says whether people sign in here: from the first person on who was added."""

    def __init__(self, reading: Transaction, writing: Transaction, now: datetime) -> None:
        self._reading, self._writing = reading, writing
        self._tries = Tries()
        self.wanted = False
        self.standing(now)

    def standing(self, now: datetime) -> frozenset[str]:
        """The digests of all sign-ins that stand; it is also seen here whether anybody was added meanwhile."""
        with self._reading() as connection:
            self.wanted = roll.anyone(connection)
            return roll.open_sign_ins(connection, now) if self.wanted else frozenset()

    def admit(self, hello: Hello, badge: Badge, now: datetime) -> Admitted | Denied:
        """Let a person sit down at the seat that the key says, by a password or by the token of a sign-in before."""
        if hello.token:
            return self._known_by_token(hello, now)
        if not hello.person or not hello.password:
            return denied(code.NEEDED)
        if self._tries.too_many(badge.public, now):
            return denied(code.BARRED)
        try:
            outcome = self._looked_at(hello, now)
        except SQLAlchemyError:
            return UNAVAILABLE
        if isinstance(outcome, Denied) and outcome.code in (code.WRONG, code.BARRED):
            self._tries.failed(badge.public, now)
            structlog.get_logger("bus").warning("sign-in failed", seat=hello.name)
        return outcome

    def _looked_at(self, hello: Hello, now: datetime) -> Admitted | Denied:
        with self._writing() as connection:
            outcome = self._by_password(connection, hello, now)
            if isinstance(outcome, Denied):
                login = _login(hello) if roll.find(connection, _login(hello)) else ""  # it may be a password, mistyped
                write_log(connection, LogLine(now, outcome.code, login, hello.name, login))
        return outcome

    def lock(self, digest: str, login: str, seat: str, now: datetime) -> bool:
        """A seat is left alone: from now on its token opens nothing. False where that could not be written."""
        try:
            with self._writing() as connection:
                roll.lock_sign_in(connection, digest)
                write_log(connection, LogLine(now, "seat_locked", login, seat, login))
        except SQLAlchemyError:
            return False
        return True

    def manage(self, asked: ManagePeople, by: str, now: datetime, *, seat: str = "", owner: bool = False) -> PeopleTold:
        """Change or list people: on the word of whoever signed in at a seat, or of an owner."""
        try:
            with self._writing() as connection:
                kept = None if owner else roll.find(connection, by)
                if kept is None and not owner:
                    return PeopleTold(asked.id, code="role", reason="whoever changes people has to sign in")
                told = manage(connection, asked, Actor(by, seat, kept.person if kept else None), now)
                wanted = roll.anyone(connection)
        except SQLAlchemyError:
            return PeopleTold(asked.id, code="unavailable", reason="the hub cannot write for now: nothing was changed")
        self.wanted = wanted
        return told

    def _known_by_token(self, hello: Hello, now: datetime) -> Admitted | Denied:
        digest = digest_of(hello.token)
        try:
            with self._reading() as connection:
                found, policy = roll.signed_in(connection, digest, hello.name, now), _policy(connection)
        except SQLAlchemyError:
            return UNAVAILABLE
        if found is None:
            return denied(code.OVER)
        person, ends = found
        return Admitted(_seated(person, policy, hello.token, ends), digest, person.org)

    def _by_password(self, connection: Connection, hello: Hello, now: datetime) -> Admitted | Denied:
        policy, kept = _policy(connection), roll.find(connection, _login(hello))
        if kept is not None and barred(kept.person, now):
            return denied(code.BARRED)
        right = is_password(hello.password, NOBODY if kept is None else kept.hash)
        if kept is None:
            return denied(code.WRONG)
        outcome = tried(kept.person, policy, now, right=right)
        roll.put(connection, roll.Kept(outcome.person, kept.hash, kept.former))
        if outcome.code and not (outcome.code == code.OLD and hello.new_password):
            return denied(outcome.code)
        holder = roll.who_locked(connection, hello.name, now)
        if holder is not None and holder.login != kept.person.login and not may_release(kept.person, holder.org):
            return denied(code.HELD)
        if hello.new_password:
            if weak := _weak(hello.new_password, kept, policy):
                return Denied(code.WEAK, weak)
            kept = changed(outcome.person, kept, hashed(hello.new_password), policy, now)
            roll.put(connection, kept)
            roll.end_sign_ins(connection, kept.person.login)
        return _begun(connection, outcome.person, policy, hello.name, now)


def _begun(connection: Connection, person: Person, policy: SignInPolicy, seat: str, now: datetime) -> Admitted:
    token, ends = new_token(), now + policy.lasts
    digest = digest_of(token)
    roll.begin_sign_in(connection, digest, person.login, seat, ends, now)
    write_log(connection, LogLine(now, "signed_in", person.login, seat, person.login))
    return Admitted(_seated(person, policy, token, ends), digest, person.org)


def _seated(person: Person, policy: SignInPolicy, token: str, ends: datetime) -> Seated:
    return Seated(
        token=token,
        person=person.login,
        name=person.name,
        post=post_of(person.roles),
        roles=sorted(acts_as(person.roles)),
        ends=ends,
        locks_after_s=int(policy.locks_after.total_seconds()),
    )


def _weak(password: str, kept: roll.Kept, policy: SignInPolicy) -> str:
    known = (kept.person.login, *kept.person.name.split(), *OF_THE_ROOM)
    if weak := too_weak(password, policy, known):
        return weak
    if power_of_guesses(as_typed(password), known, policy.common) < policy.passwords.guesses:
        return GUESSED
    return USED_BEFORE if was_used(password, kept) else ""


def _policy(connection: Connection) -> SignInPolicy:
    return shipped_profile(roll.policy_name(connection, DEFAULT))


def _login(hello: Hello) -> str:
    return hello.person.strip().casefold()
