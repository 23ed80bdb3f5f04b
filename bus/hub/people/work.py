"""One request to change people: on whose word, about whom, and what is told of them afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bus.messages import ManagePeople
from models.domain.people.organisation import Org
from models.domain.people.person import Person, may_manage, may_release
from models.store.people import roll

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
class Work:
    """What was asked, by whom, in the transaction in which it is done."""

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
        return [shown(kept.person)]


def shown(person: Person) -> dict[str, str]:
    return {
        "login": person.login,
        "name": person.name,
        "roles": " ".join(sorted(person.roles)),
        "org": str(person.org),
        "password_set": when(person.password_set),
        "must_change": "yes" if person.must_change else "",
        "barred_until": when(person.barred_until) if person.barred_until else "",
        "locked_by": person.locked_by,
    }


def when(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
