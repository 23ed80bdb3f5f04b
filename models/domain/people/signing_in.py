"""Whether somebody is let in: decided on what is kept of the person, by the policy, at an instant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from models.domain.people.person import Person
from models.domain.people.policy import SignInPolicy

NEEDED = "sign_in"
WRONG = "sign_in_wrong"
BARRED = "sign_in_barred"
LOCKED = "sign_in_locked"
OLD = "sign_in_old"
"""The password has to be changed: it was given out, or is older than the policy allows."""
LATE = "sign_in_late"
"""The password was given out and never changed in the time that there was for it."""
HELD = "sign_in_held"
"""The seat is locked by somebody else, and this person is no leader who could release it."""
WEAK = "sign_in_weak"
"""The new password may not be taken."""
OVER = "sign_in_over"
"""The sign-in has come to its end, or the person was shut out."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a try: the person as to be kept from now on, and why they are not let in (empty where they are)."""

    person: Person
    code: str = ""


def barred(person: Person, now: datetime) -> bool:
    """Whether too many wrong passwords came: then none is looked at until the time is over."""
    return person.barred_until is not None and now < person.barred_until


def tried(person: Person, policy: SignInPolicy, now: datetime, *, right: bool) -> Tried:
    """A password was looked at and is right, or not. Only who knows it learns what else stands in the way."""
    if not right:
        return _failed(person, policy, now)
    if person.locked_by:
        return Tried(person, LOCKED)
    person = replace(person, failures=0, barred_until=None)
    age = now - person.password_set
    if person.must_change:
        return Tried(person, LATE if age > policy.passwords.first_lasts else OLD)
    lasts = policy.passwords.lasts
    return Tried(person, OLD if lasts is not None and age > lasts else "")


def _failed(person: Person, policy: SignInPolicy, now: datetime) -> Tried:
    failures = person.failures + 1
    if failures < policy.failures:
        return Tried(replace(person, failures=failures), WRONG)
    return Tried(replace(person, failures=0, barred_until=now + policy.barred), WRONG)
