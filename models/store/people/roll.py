"""Who may sign in, read and written: every function works in the transaction of its caller."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from models.domain.people.organisation import Org
from models.domain.people.person import Person, PersonRole
from models.store.chain import from_us, to_us
from models.store.tables import meta, people, sign_ins

POLICY = "sign_in_policy"


@dataclass(frozen=True, slots=True)
class Kept:
    """A person with the hash of the password, and those of earlier ones, newest first."""

    person: Person
    hash: str
    former: tuple[str, ...] = ()


def anyone(connection: Connection) -> bool:
    """Whether anybody was ever added: from then on every seat has to sign in."""
    return connection.execute(select(people.c.login).limit(1)).first() is not None


def find(connection: Connection, login: str) -> Kept | None:
    row = connection.execute(select(people).where(people.c.login == login)).first()
    return None if row is None else _kept(row)


def everybody(connection: Connection) -> list[Person]:
    return [_kept(row).person for row in connection.execute(select(people).order_by(people.c.login))]


def add(connection: Connection, kept: Kept) -> None:
    connection.execute(insert(people), [_row(kept)])


def put(connection: Connection, kept: Kept) -> None:
    """Keep somebody who is there as they are now."""
    connection.execute(update(people).where(people.c.login == kept.person.login).values(**_row(kept)))


def policy_name(connection: Connection, default: str) -> str:
    return connection.execute(select(meta.c.value).where(meta.c.key == POLICY)).scalar() or default


def set_policy(connection: Connection, name: str) -> None:
    connection.execute(delete(meta).where(meta.c.key == POLICY))
    connection.execute(insert(meta), [{"key": POLICY, "value": name}])


def begin_sign_in(connection: Connection, digest: str, login: str, seat: str, ends: datetime, now: datetime) -> None:
    """Keep a sign-in; those that have ended go, and whoever sat at that seat before."""
    ended = (sign_ins.c.ends_us <= to_us(now)) | (sign_ins.c.seat == seat)
    connection.execute(delete(sign_ins).where(ended))
    row = {"digest": digest, "login": login, "seat": seat, "ends_us": to_us(ends), "locked": 0}
    connection.execute(insert(sign_ins), [row])


def signed_in(connection: Connection, digest: str, seat: str, now: datetime) -> tuple[Person, datetime] | None:
    """Whose sign-in at this seat a token is of, and when it ends; None where it does not stand, or is locked."""
    query = select(sign_ins.c.login, sign_ins.c.ends_us).where(
        sign_ins.c.digest == digest,
        sign_ins.c.seat == seat,
        sign_ins.c.ends_us > to_us(now),
        sign_ins.c.locked == 0,
    )
    found = connection.execute(query).first()
    kept = None if found is None else find(connection, found.login)
    return None if found is None or kept is None or kept.person.locked_by else (kept.person, from_us(found.ends_us))


def lock_sign_in(connection: Connection, digest: str) -> None:
    """The token is good for nothing any more: at that seat a password is needed again."""
    connection.execute(update(sign_ins).where(sign_ins.c.digest == digest).values(locked=1))


def who_locked(connection: Connection, seat: str, now: datetime) -> Person | None:
    """Whose locked seat it is; None where it is not locked, or the sign-in has ended."""
    query = select(sign_ins.c.login).where(
        sign_ins.c.seat == seat, sign_ins.c.locked == 1, sign_ins.c.ends_us > to_us(now)
    )
    login = connection.execute(query).scalar()
    kept = None if login is None else find(connection, login)
    return None if kept is None else kept.person


def end_sign_ins(connection: Connection, login: str) -> None:
    connection.execute(delete(sign_ins).where(sign_ins.c.login == login))


def open_sign_ins(connection: Connection, now: datetime) -> frozenset[str]:
    """The digests of all sign-ins that stand."""
    standing = select(sign_ins.c.digest).where(sign_ins.c.ends_us > to_us(now))
    return frozenset(row.digest for row in connection.execute(standing))


def _kept(row: Row[Any]) -> Kept:  # Any: the columns of `people`
    person = Person(
        login=row.login,
        name=row.name,
        roles=frozenset(PersonRole(role) for role in row.roles.split()),
        org=Org.of(row.org),
        password_set=from_us(row.set_us),
        must_change=bool(row.must_change),
        failures=row.failures,
        barred_until=from_us(row.barred_us) if row.barred_us else None,
        locked_by=row.locked_by,
    )
    return Kept(person, row.hash, tuple(json.loads(row.former)))


def _row(kept: Kept) -> dict[str, object]:
    person = kept.person
    return {
        "login": person.login,
        "name": person.name,
        "roles": " ".join(sorted(person.roles)),
        "org": str(person.org),
        "hash": kept.hash,
        "former": json.dumps(kept.former),
        "set_us": to_us(person.password_set),
        "must_change": int(person.must_change),
        "failures": person.failures,
        "barred_us": to_us(person.barred_until) if person.barred_until else 0,
        "locked_by": person.locked_by,
    }
