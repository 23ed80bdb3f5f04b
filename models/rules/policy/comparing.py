"""What one policy changes of another: every difference, one line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from models.rules.changes import Change
from models.rules.policy.book import NUMBERS, CaseType, LimitEntry, Limits, PolicyBook
from models.rules.policy.columns import DETAILS, NAMES, STEP_NAMES

_Value = TypeVar("_Value")


def policy_changes(old: PolicyBook, new: PolicyBook) -> tuple[Change, ...]:
    """In the order of the policy: its numbers, the duty room, answers, sets, departments, types, promises."""
    return tuple(_changes(old, new))


def _changes(old: PolicyBook, new: PolicyBook) -> Iterator[Change]:
    for name in NUMBERS:
        yield from _field("policy", name, str(getattr(old, name)), str(getattr(new, name)))
    yield from _limits("centre", _named(old.centre), _named(new.centre))
    yield from _limits("answer", old.answers, new.answers)
    for name, was, now in _pairs(old.sets, new.sets):
        yield from _limits(f"set {name}", _named(was or {}), _named(now or {}))
    for code, before, after in _pairs(old.departments, new.departments):
        names = [f"{each.name_zh} {each.name_en}" if each else "" for each in (before, after)]
        yield from _field("department", code, *names)
    for code, earlier, later in _pairs(old.types, new.types):
        yield from _type(f"type {code}", earlier, later)
    for sender, had, has in _pairs(old.promises, new.promises):
        yield from _limits(f"promise of {sender} for", had or {}, has or {})


def _type(where: str, old: CaseType | None, new: CaseType | None) -> Iterator[Change]:
    if old is None or new is None:
        yield Change(where, _told(old), _told(new))
        return
    for name in NAMES:
        yield from _field(where, name, str(getattr(old, name)), str(getattr(new, name)))
    yield from _limits(where, _named(old.limits), _named(new.limits))
    for name in ("basis", "as_of"):
        yield from _field(where, name, getattr(old, name), getattr(new, name))


def _limits(where: str, old: Mapping[str, LimitEntry], new: Mapping[str, LimitEntry]) -> Iterator[Change]:
    for name, was, now in _pairs(old, new):
        if was is None or now is None:
            yield Change(f"{where} {name}", _limit(was), _limit(now))
            continue
        yield from _field(where, name, str(was.limit), str(now.limit))
        for detail in DETAILS:
            yield from _field(f"{where} {name}", detail, getattr(was, detail), getattr(now, detail))


def _field(where: str, name: str, was: str, now: str) -> Iterator[Change]:
    if was != now:
        yield Change(f"{where} {name}", was, now)


def _pairs(old: Mapping[str, _Value], new: Mapping[str, _Value]) -> Iterator[tuple[str, _Value | None, _Value | None]]:
    """What stands under each name before and after, where it differs."""
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            yield name, old.get(name), new.get(name)


def _named(limits: Limits) -> dict[str, LimitEntry]:
    return {STEP_NAMES.get(kind, kind.value): entry for kind, entry in limits.items()}


def _limit(entry: LimitEntry | None) -> str:
    if entry is None:
        return ""
    return f"{entry.limit} by {entry.calendar}" if entry.calendar else str(entry.limit)


def _told(case_type: CaseType | None) -> str:
    if case_type is None:
        return ""
    limits = ", ".join(f"{name} {_limit(entry)}" for name, entry in _named(case_type.limits).items())
    return (
        f"{case_type.name_zh} {case_type.name_en}, level {case_type.level.value}, {case_type.department}, "
        f"profile {case_type.profile}" + (f", {limits}" if limits else "")
    )
