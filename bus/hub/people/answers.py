"""What comes of a hello where people sign in: who sits at the seat now, or why nobody does."""

from __future__ import annotations

from dataclasses import dataclass

from bus.messages import Seated
from models.domain.people import signing_in as code
from models.domain.people.organisation import Org

REASONS = {
    code.NEEDED: "somebody has to sign in at this seat",
    code.WRONG: "name or password is not right",
    code.BARRED: "too many wrong passwords: try again later, or have a leader release it",
    code.LOCKED: "this person was shut out: a leader or an administrator can release them",
    code.OLD: "the password has to be changed: sign in with it and a new one",
    code.LATE: "the password that was given out was not changed in time: have another one given out",
    code.OVER: "the sign-in has ended: sign in again",
    code.HELD: "the seat is locked: whoever locked it or a leader can release it",
}


@dataclass(frozen=True, slots=True)
class Denied:
    """Why somebody is not let in."""

    code: str
    reason: str


UNAVAILABLE = Denied("unavailable", "the hub cannot ask its database for now")


@dataclass(frozen=True, slots=True)
class Admitted:
    """Who sits at a seat now, and for which part of the organisation.

    `digest` is that of the sign-in, by which it is looked whether it still stands.
    """

    seated: Seated
    digest: str
    org: Org


def denied(why: str) -> Denied:
    return Denied(why, REASONS[why])
