"""A person who signs in: by which name, with which roles, for which part of the organisation.

These are the people who work in the room and nobody else: of those who call, report or are helped nothing is here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.domain.people.organisation import Org
from models.domain.roles import POSTS, Role


class PersonRole(StrEnum):
    """坐席, 值班长, 协调员, 分拨员, 处置单位, 教员, 考评员, 管理员, 上报人."""

    OFFICER = "officer"
    LEADER = "leader"
    COORDINATOR = "coordinator"
    DISPATCHER = "dispatcher"
    UNIT = "unit"
    TRAINER = "trainer"
    ASSESSOR = "assessor"
    ADMINISTRATOR = "administrator"
    SOURCE = "source"


_POST_OF: Mapping[PersonRole, str] = {
    PersonRole.COORDINATOR: "commander",
    PersonRole.LEADER: "leader",
    PersonRole.OFFICER: "officer",
    PersonRole.DISPATCHER: "dispatcher",
    PersonRole.ADMINISTRATOR: "administrator",
}
"""The post that a role sits at, the one that may do most first."""

_WITHOUT_A_POST: Mapping[PersonRole, frozenset[Role]] = {PersonRole.UNIT: frozenset({Role.UNIT})}
"""Trainers, assessors and sources look on: at a seat of the duty room they order nothing."""


@dataclass(frozen=True, slots=True)
class Person:
    """`login` is what one signs in by, `name` what others read. `barred_until` follows too many wrong passwords,
    `locked_by` is who shut the person out until somebody releases them; empty where nobody has.
    """

    login: str
    name: str
    roles: frozenset[PersonRole]
    org: Org
    password_set: datetime
    must_change: bool = True
    failures: int = 0
    barred_until: datetime | None = None
    locked_by: str = ""


def acts_as(roles: Iterable[PersonRole]) -> frozenset[Role]:
    """What a person with these roles may place orders as."""
    acting: set[Role] = set()
    for role in roles:
        acting |= POSTS[_POST_OF[role]] if role in _POST_OF else _WITHOUT_A_POST.get(role, frozenset())
    return frozenset(acting)


def post_of(roles: Iterable[PersonRole]) -> str:
    """What a person signs the duty log and handovers as; empty for those who sit at no post."""
    held = set(roles)
    return next((post for role, post in _POST_OF.items() if role in held), "")


def may_manage(person: Person, other: Org) -> bool:
    """Whether a person makes and changes people of that part of the organisation."""
    return PersonRole.ADMINISTRATOR in person.roles and other.within(person.org)


def may_release(person: Person, other: Org) -> bool:
    """Whether a person lets somebody of that part in again, or shuts them out."""
    leads = bool(person.roles & {PersonRole.LEADER, PersonRole.ADMINISTRATOR})
    return leads and other.within(person.org)
