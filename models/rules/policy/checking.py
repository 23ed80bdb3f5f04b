"""What no policy may say, wherever it came from: a file, a form, or the body of a book that is to be published."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from models.domain.clocks import ClockKind, Limit
from models.rules.nearest import did_you_mean
from models.rules.policy.book import NUMBERS, PROFILES, CaseType, LimitEntry, Limits, PolicyBook
from models.rules.policy.columns import ANSWERS, STEP_NAMES, STEPS
from models.rules.policy.part import Where

LONGEST_TEXT = 300
LONGEST_LIMIT_DAYS = 3660

CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z_.-]{0,19}")
CODE_FORM = "up to 20 letters, digits, '.', '_' and '-'"

_STEP_TABLES = ("type", "centre", "set")
_SET_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_WITHIN_HANDLING = (ClockKind.SIGN, ClockKind.ARRIVE, ClockKind.FEEDBACK)
_HOURS = {"nm": 1 / 60, "nh": 1.0, "nd": 24.0, "wh": 1.0, "wd": 8.0}


@dataclass(frozen=True, slots=True)
class Problem:
    """`where` is the table and key, `column` the field in it."""

    where: Where
    column: str
    sentence: str


def problems(book: PolicyBook, calendars: Collection[str] | None = None) -> Iterator[Problem]:
    """All of them. `calendars` are the names that there are, or None where that is not known."""
    for code, case_type in book.types.items():
        yield from _of_type(code, case_type, book)
    for code, department in book.departments.items():
        if department.code != code or not CODE.fullmatch(code):
            yield Problem(("department", code), "code", f"{department.code!r} is no code: {CODE_FORM}")
        for name in ("name_zh", "name_en"):
            yield from _of_text(("department", code), name, getattr(department, name), needed=True)
    for name in book.sets:
        if not _SET_NAME.fullmatch(name):
            yield Problem(("set", name), "", f"{name!r} is no name of a set: small letters, digits and '_'")
    for name in set(book.answers) - set(ANSWERS):
        yield Problem(("answers", ""), name, f"there is no answer {name!r}{did_you_mean(name, ANSWERS)}")
    yield from _of_numbers(book)
    for where, column, entry in entries(book):
        yield from _of_entry(where, column, entry, calendars)
    for where, limits in _step_limits(book):
        yield from _of_order(where, limits)


def entries(book: PolicyBook) -> Iterator[tuple[Where, str, LimitEntry]]:
    """Every limit of the policy, and where it stands."""
    for where, limits in _step_limits(book):
        for kind, entry in limits.items():
            yield where, STEP_NAMES.get(kind, kind.value), entry
    for name, entry in book.answers.items():
        yield ("answers", ""), name, entry
    for sender, types in book.promises.items():
        for source_type, entry in types.items():
            yield ("promise", f"{sender} {source_type}"), "limit", entry


def _step_limits(book: PolicyBook) -> Iterator[tuple[Where, Limits]]:
    for code, case_type in book.types.items():
        yield ("type", code), case_type.limits
    yield ("centre", ""), book.centre
    for name, limits in book.sets.items():
        yield ("set", name), limits


def _of_type(code: str, case_type: CaseType, book: PolicyBook) -> Iterator[Problem]:
    where = ("type", code)
    if case_type.code != code or not CODE.fullmatch(code):
        yield Problem(where, "code", f"{case_type.code!r} is no code: {CODE_FORM}")
    for name in ("group_code", "group_zh", "group_en", "name_zh", "name_en"):
        yield from _of_text(where, name, getattr(case_type, name), needed=True)
    yield from _of_text(where, "basis", case_type.basis)
    for name, word, known in (
        ("department", case_type.department, book.departments),
        ("profile", case_type.profile, PROFILES),
    ):
        if word not in known:
            yield Problem(where, name, _unknown(name, word, known))


def _of_text(where: Where, column: str, text: str, needed: bool = False) -> Iterator[Problem]:
    if needed and not text.strip():
        yield Problem(where, column, "it is empty")
    if _CONTROL.search(text) or (needed and "\n" in text):
        yield Problem(where, column, "there is a line break or a control character in it")
    if len(text) > LONGEST_TEXT:
        yield Problem(where, column, f"{len(text)} characters are too many: {LONGEST_TEXT} may stand here")


def _of_numbers(book: PolicyBook) -> Iterator[Problem]:
    for name, most in NUMBERS.items():
        value = getattr(book, name)
        if not 0 <= value <= most:
            yield Problem(("policy", ""), name, f"{value} is not from 0 to {most}")


def _of_entry(where: Where, column: str, entry: LimitEntry, calendars: Collection[str] | None) -> Iterator[Problem]:
    if column not in STEP_NAMES.values() and where[0] in _STEP_TABLES:
        yield Problem(where, column, f"no limit can be laid down for {column!r}: there are {', '.join(STEPS)}")
    if entry.limit.amount < 1 or _hours(entry.limit) > 24 * LONGEST_LIMIT_DAYS:
        yield Problem(where, column, f"{entry.limit} is no limit: from one unit to ten years")
    yield from _of_text(where, f"{column}_basis", entry.basis)
    if entry.as_of and not _is_date(entry.as_of):
        yield Problem(where, f"{column}_as_of", f"{entry.as_of!r} is no date: write it like 2026-11-21")
    if entry.calendar and calendars is not None and entry.calendar not in calendars:
        yield Problem(where, f"{column}_calendar", _unknown("calendar", entry.calendar, calendars))


def _of_order(where: Where, limits: Limits) -> Iterator[Problem]:
    """A step within the handling is never given longer than the handling."""
    whole = limits.get(ClockKind.HANDLE)
    for kind in _WITHIN_HANDLING:
        step = limits.get(kind)
        if whole is not None and step is not None and _surely_longer(step.limit, whole.limit):
            sentence = f"{step.limit} is longer than the whole handling of {whole.limit}, which it is a part of"
            yield Problem(where, STEP_NAMES[kind], sentence)


def _surely_longer(step: Limit, whole: Limit) -> bool:
    """Working hours take at least as long as natural ones; how much longer, only a calendar knows."""
    comparable = step.natural == whole.natural or whole.natural
    return comparable and _hours(step) > _hours(whole)


def _hours(limit: Limit) -> float:
    return limit.amount * _HOURS[limit.unit.value]


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _unknown(what: str, word: str, known: Collection[str] | Mapping[str, object]) -> str:
    if not word:
        return f"the {what} is missing"
    names = ", ".join(sorted(name for name in known if name)) or "none"
    meant = did_you_mean(word, known)
    return f"there is no {what} {word!r}{meant}" if meant else f"there is no {what} {word!r}: there are {names}"
