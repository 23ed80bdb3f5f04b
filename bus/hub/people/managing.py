"""What is changed of people, for whom, and on whose word. Each is one function; the table at the end is their index."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from bus.messages import ManagePeople, PeopleTold
from models.domain.people.organisation import WHOLE, Org
from models.domain.people.person import Person, PersonRole, may_manage, may_release
from models.rules.people.profiles import DEFAULT, PROFILES
from models.store.people import roll
from models.store.people.hashing import given_out, hashed
from models.store.people.log import LogLine, read_log, write_log
from models.store.people.passwords import given_anew

LOGIN = re.compile(r"\w[\w.-]{0,31}")
MAX_NAME = 80
LOG_LINES = 200
Rows = list[dict[str, str]]


class RefusedError(ValueError):
    """It is not done: the message says why, `code` the same for machines."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code


@dataclass(frozen=True, slots=True)
class Actor:
    """On whose word: a person who signed in, or whoever owns the hub's folder or database (`person` is None)."""

    name: str
    seat: str = ""
    person: Person | None = None

    def may_manage(self, org: Org) -> bool:
        return self.person is None or may_manage(self.person, org)

    def may_release(self, org: Org) -> bool:
        return self.person is None or may_release(self.person, org)


@dataclass(frozen=True, slots=True)
class _Work:
    connection: Connection
    asked: ManagePeople
    actor: Actor
    now: datetime

    def found(self) -> roll.Kept:
        kept = roll.find(self.connection, self.asked.login.strip().casefold())
        if kept is None:
            raise RefusedError("no_person", f"there is no person {self.asked.login!r}")
        return kept

    def managed(self) -> roll.Kept:
        kept = self.found()
        if not self.actor.may_manage(kept.person.org):
            raise RefusedError("role", f"{self.actor.name} is no administrator of that part of the organisation")
        return kept

    def released(self) -> roll.Kept:
        kept = self.found()
        if not self.actor.may_release(kept.person.org):
            raise RefusedError("role", f"{self.actor.name} leads no such part of the organisation")
        return kept

    def keep(self, kept: roll.Kept) -> Rows:
        roll.put(self.connection, kept)
        return [_shown(kept.person)]


def manage(connection: Connection, asked: ManagePeople, actor: Actor, now: datetime) -> PeopleTold:
    """Do what was asked, in the transaction of the caller; what was changed is told, or why nothing was."""
    try:
        rows = ACTIONS[asked.action](_Work(connection, asked, actor, now))
    except RefusedError as refused:
        return PeopleTold(asked.id, code=refused.code, reason=str(refused))
    if asked.action not in ("list", "log"):
        login = asked.login.strip().casefold()
        write_log(connection, LogLine(now, asked.action, login, actor.seat, actor.name))
    return PeopleTold(asked.id, rows)


def _add(work: _Work) -> Rows:
    login, name, org = work.asked.login.strip().casefold(), work.asked.name.strip(), _org(work.asked.org)
    if not LOGIN.fullmatch(login):
        raise RefusedError("login", f"{work.asked.login!r}: 1 to 32 letters, digits, dots and dashes are needed")
    if not 0 < len(name) <= MAX_NAME:
        raise RefusedError("name", f"a name of 1 to {MAX_NAME} characters is needed")
    if not work.actor.may_manage(org):
        raise RefusedError("role", f"{work.actor.name} is no administrator of that part of the organisation")
    if roll.find(work.connection, login) is not None:
        raise RefusedError("known", f"there is a person {login!r} already")
    password = given_out()
    person = Person(login, name, _roles(work.asked.roles), org, work.now)
    roll.add(work.connection, roll.Kept(person, hashed(password)))
    return [{**_shown(person), "password": password}]


def _list(work: _Work) -> Rows:
    """Those of one's own part of the organisation."""
    everybody = roll.everybody(work.connection)
    return [_shown(person) for person in everybody if work.actor.may_release(person.org)]


def _role(work: _Work) -> Rows:
    """Other roles and, where one is named, another part of the organisation. What stands under the old ones ends."""
    kept = work.managed()
    org = _org(work.asked.org) if work.asked.org else kept.person.org
    if not work.actor.may_manage(org):
        raise RefusedError("role", f"{work.actor.name} is no administrator of that part of the organisation")
    roll.end_sign_ins(work.connection, kept.person.login)
    return work.keep(replace(kept, person=replace(kept.person, roles=_roles(work.asked.roles), org=org)))


def _lock(work: _Work) -> Rows:
    kept = work.released()
    roll.end_sign_ins(work.connection, kept.person.login)
    return work.keep(replace(kept, person=replace(kept.person, locked_by=work.actor.name)))


def _release(work: _Work) -> Rows:
    kept = work.released()
    return work.keep(replace(kept, person=replace(kept.person, locked_by="", failures=0, barred_until=None)))


def _password(work: _Work) -> Rows:
    """Another one is given out; the one before and what stands on it is good for nothing any more."""
    kept, password = work.managed(), given_out()
    roll.end_sign_ins(work.connection, kept.person.login)
    (shown,) = work.keep(given_anew(kept.person, kept, hashed(password), work.now))
    return [{**shown, "password": password}]


def _policy(work: _Work) -> Rows:
    """Which profile holds; another one where it is named."""
    wanted = work.asked.policy
    if wanted and not work.actor.may_manage(WHOLE):
        raise RefusedError("role", f"{work.actor.name} is no administrator of the whole organisation")
    if wanted and wanted not in PROFILES:
        raise RefusedError("policy", f"there is no profile {wanted!r}; they are {', '.join(PROFILES)}")
    if wanted:
        roll.set_policy(work.connection, wanted)
    return [{"policy": roll.policy_name(work.connection, DEFAULT)}]


def _log(work: _Work) -> Rows:
    if not work.actor.may_manage(WHOLE):
        raise RefusedError("role", f"{work.actor.name} is no administrator of the whole organisation")
    lines = read_log(work.connection, LOG_LINES)
    return [
        {"at": _when(line.at), "what": line.what, "login": line.login, "seat": line.seat, "by": line.by}
        for line in lines
    ]


ACTIONS: Mapping[str, Callable[[_Work], Rows]] = {
    "add": _add,
    "list": _list,
    "role": _role,
    "lock": _lock,
    "release": _release,
    "password": _password,
    "policy": _policy,
    "log": _log,
}


def _org(text: str) -> Org:
    try:
        return Org.of(text)
    except ValueError as error:
        raise RefusedError("org", str(error)) from error


def _roles(words: list[str]) -> frozenset[PersonRole]:
    known = {role.value for role in PersonRole}
    if not words or not set(words) <= known:
        raise RefusedError("roles", f"roles are needed, of {', '.join(sorted(known))}")
    return frozenset(map(PersonRole, words))


def _shown(person: Person) -> dict[str, str]:
    return {
        "login": person.login,
        "name": person.name,
        "roles": " ".join(sorted(person.roles)),
        "org": str(person.org),
        "password_set": _when(person.password_set),
        "must_change": "yes" if person.must_change else "",
        "barred_until": _when(person.barred_until) if person.barred_until else "",
        "locked_by": person.locked_by,
    }


def _when(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
