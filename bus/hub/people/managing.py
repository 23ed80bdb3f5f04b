"""What is changed of people, for whom, and on whose word. Each is one function; the table at the end is their index."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from bus.hub.people.work import Actor, RefusedError, Rows, Work, shown, when
from bus.messages import ManagePeople, PeopleTold
from models.domain.people.organisation import WHOLE, Org
from models.domain.people.person import Person, PersonRole
from models.rules.people.profiles import DEFAULT, PROFILES
from models.store.people import roll
from models.store.people.hashing import given_out, hashed
from models.store.people.log import LogLine, read_log, write_log
from models.store.people.passwords import given_anew

LOGIN = re.compile(r"\w[\w.-]{0,31}")
MAX_NAME = 80
LOG_LINES = 200


def manage(connection: Connection, asked: ManagePeople, actor: Actor, now: datetime) -> PeopleTold:
    """Do what was asked, in the transaction of the caller; what was changed is told, or why nothing was."""
    try:
        rows = ACTIONS[asked.action](Work(connection, asked, actor, now))
    except RefusedError as refused:
        return PeopleTold(asked.id, code=refused.code, reason=str(refused))
    if asked.action not in ("list", "log"):
        login = asked.login.strip().casefold()
        write_log(connection, LogLine(now, asked.action, login, actor.seat, actor.name))
    return PeopleTold(asked.id, rows)


def _add(work: Work) -> Rows:
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
    return [{**shown(person), "password": password}]


def _list(work: Work) -> Rows:
    """Those of one's own part of the organisation."""
    everybody = roll.everybody(work.connection)
    return [shown(person) for person in everybody if work.actor.may_release(person.org)]


def _role(work: Work) -> Rows:
    """Other roles and, where one is named, another part of the organisation. What stands under the old ones ends."""
    kept = work.managed()
    org = _org(work.asked.org) if work.asked.org else kept.person.org
    if not work.actor.may_manage(org):
        raise RefusedError("role", f"{work.actor.name} is no administrator of that part of the organisation")
    roll.end_sign_ins(work.connection, kept.person.login)
    return work.keep(replace(kept, person=replace(kept.person, roles=_roles(work.asked.roles), org=org)))


def _lock(work: Work) -> Rows:
    kept = work.released()
    roll.end_sign_ins(work.connection, kept.person.login)
    return work.keep(replace(kept, person=replace(kept.person, locked_by=work.actor.name)))


def _release(work: Work) -> Rows:
    kept = work.released()
    return work.keep(replace(kept, person=replace(kept.person, locked_by="", failures=0, barred_until=None)))


def _password(work: Work) -> Rows:
    """Another one is given out; the one before and what stands on it is good for nothing any more."""
    kept, password = work.managed(), given_out()
    roll.end_sign_ins(work.connection, kept.person.login)
    (shown,) = work.keep(given_anew(kept.person, kept, hashed(password), work.now))
    return [{**shown, "password": password}]


def _policy(work: Work) -> Rows:
    """Which profile holds; another one where it is named."""
    wanted = work.asked.policy
    if wanted and not work.actor.may_manage(WHOLE):
        raise RefusedError("role", f"{work.actor.name} is no administrator of the whole organisation")
    if wanted and wanted not in PROFILES:
        raise RefusedError("policy", f"there is no profile {wanted!r}; they are {', '.join(PROFILES)}")
    if wanted:
        roll.set_policy(work.connection, wanted)
    return [{"policy": roll.policy_name(work.connection, DEFAULT)}]


def _log(work: Work) -> Rows:
    if not work.actor.may_manage(WHOLE):
        raise RefusedError("role", f"{work.actor.name} is no administrator of the whole organisation")
    lines = read_log(work.connection, LOG_LINES)
    return [
        {"at": when(line.at), "what": line.what, "login": line.login, "seat": line.seat, "by": line.by}
        for line in lines
    ]


ACTIONS: Mapping[str, Callable[[Work], Rows]] = {
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
