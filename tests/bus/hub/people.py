"""A hub with people for tests: they are added as the owner of its folder does, and sign in as they would."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Literal

from bus.events import Event, LinkChanged, LinkState
from bus.link import SeatLink
from bus.messages import ManagePeople, PeopleTold, Seated
from bus.session import Credentials
from console.people_asking import ask_hub
from tests.bus.hub.served import a_seat, events_until

Action = Literal["add", "list", "role", "lock", "release", "password", "policy", "log"]
SECRET = "correct lamp staple 7 river"


def managed(
    door: str,
    action: Action,
    login: str = "",
    *,
    name: str = "",
    roles: Sequence[str] = (),
    org: str = "",
    policy: str = "",
    by: Credentials | None = None,
) -> PeopleTold:
    """What the hub answers to an owner of its folder, or to somebody who signs in for it."""
    asked = ManagePeople(uuid.uuid4().hex, action, login, name, list(roles), org, policy)
    return ask_hub(door, asked, by)


def added(door: str, login: str, *roles: str, org: str = "", by: Credentials | None = None) -> str:
    """A person of these roles; the password that was given out."""
    told = managed(door, "add", login, name=f"Name of {login}", roles=roles or ("officer",), org=org, by=by)
    assert not told.code, told
    return told.people[0]["password"]


def at_home(door: str, login: str, *roles: str, org: str = "") -> Credentials:
    """A person who has a password of their own by now."""
    first = added(door, login, *roles, org=org)
    with a_seat(door, f"first seat of {login}") as seat:
        seat.sign_in(Credentials(login, first, f"{SECRET} {login[::-1]}"))
        assert seated(seat).person == login
    return Credentials(login, f"{SECRET} {login[::-1]}")


def link_changed(seat: SeatLink) -> LinkChanged:
    """What comes of a hello: the seat is live, or the hub says why not."""

    def wanted(event: Event) -> bool:
        return isinstance(event, LinkChanged) and (event.state is LinkState.LIVE or bool(event.code))

    return next(event for event in events_until(seat, wanted) if isinstance(event, LinkChanged) and wanted(event))


def seated(seat: SeatLink) -> Seated:
    changed = link_changed(seat)
    assert changed.seated is not None, changed
    return changed.seated


def answered(seat: SeatLink, credentials: Credentials) -> str:
    """Sign in; the code by which it is refused, empty where it is not."""
    seat.sign_in(credentials)
    return link_changed(seat).code


def asked_for_a_person(seat: SeatLink) -> None:
    """The hub has said that somebody has to sign in here: until then a seat says nothing more."""
    assert link_changed(seat).code == "sign_in"
