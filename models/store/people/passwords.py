"""A person's password exchanged for another: what is kept of the one before, and what may not come again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from models.domain.people.person import Person
from models.domain.people.policy import SignInPolicy
from models.store.people.hashing import is_password
from models.store.people.roll import Kept


def changed(person: Person, kept: Kept, new_hash: str, policy: SignInPolicy, now: datetime) -> Kept:
    """The person with a password of their own choice. So many earlier ones are kept as the policy compares with."""
    former = (kept.hash, *kept.former)[: policy.passwords.former]
    return Kept(replace(person, password_set=now, must_change=False), new_hash, former)


def given_anew(person: Person, kept: Kept, new_hash: str, now: datetime) -> Kept:
    """The person with a password that was given out: it is to be changed with the first sign-in."""
    fresh = replace(person, password_set=now, must_change=True, failures=0, barred_until=None)
    return Kept(fresh, new_hash, kept.former)


def was_used(password: str, kept: Kept) -> bool:
    """Whether a password is the present one or one of the earlier that are kept."""
    return any(is_password(password, each) for each in (kept.hash, *kept.former))
