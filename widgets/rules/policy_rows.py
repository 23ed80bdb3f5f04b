"""The rows of the policy, part by part: edited, copied, added and removed, each time the policy that comes of it."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import replace
from typing import Any

from models.rules.policy.book import CaseType, Department, PolicyBook
from widgets.rules.entry_rows import SET, EntryRow, rows_of
from widgets.rules.entry_rows import with_row as with_entry
from widgets.rules.small_columns import number_rows, with_number

TYPES, DEPARTMENTS, NUMBERS = "types", "departments", "numbers"


def copied(book: PolicyBook, row: CaseType) -> tuple[PolicyBook, Hashable]:
    """The policy with a type like this one under a code that is free, and the key of its row."""
    code = free_name(f"{row.code}-", book.types)
    return replace(book, types={**book.types, code: replace(row, code=code)}), code


def added(book: PolicyBook, part: str) -> tuple[PolicyBook, Hashable]:
    """The policy with a new set of limits, or a new department, and the key of its (first) row."""
    if part == SET:
        name = free_name("set_", book.sets)
        return replace(book, sets={**book.sets, name: {}}), (SET, name, "accept")
    code = free_name("NEW", book.departments)
    return replace(book, departments={**book.departments, code: Department(code, code, code)}), code


def removed(book: PolicyBook, row: object) -> PolicyBook:
    """The policy without the type, the department, or the whole set that the row belongs to."""
    match row:
        case CaseType():
            return replace(book, types={code: each for code, each in book.types.items() if code != row.code})
        case Department():
            others = {code: each for code, each in book.departments.items() if code != row.code}
            return replace(book, departments=others)
        case EntryRow(table="set"):
            return replace(book, sets={name: each for name, each in book.sets.items() if name != row.key})
        case _:
            return book


def free_name(start: str, taken: Collection[str]) -> str:
    """The first of `start1`, `start2`, … that is not taken."""
    return next(name for n in range(1, len(taken) + 2) if (name := f"{start}{n}") not in taken)


def rows_in(book: PolicyBook, part: str) -> list[Any]:  # Any: each part has rows of its own kind
    """The rows of one part of the policy."""
    if part == TYPES:
        return [book.types[code] for code in sorted(book.types)]
    if part == DEPARTMENTS:
        return [book.departments[code] for code in sorted(book.departments)]
    return list(number_rows(book)) if part == NUMBERS else list(rows_of(book, part))


def with_row(book: PolicyBook, old: object, new: object) -> PolicyBook:
    """The policy with a row that was edited, whatever its code or name was before."""
    match new:
        case CaseType():
            before = old.code if isinstance(old, CaseType) else ""
            return replace(book, types={**{k: v for k, v in book.types.items() if k != before}, new.code: new})
        case Department():
            before = old.code if isinstance(old, Department) else ""
            others = {code: each for code, each in book.departments.items() if code != before}
            return replace(book, departments={**others, new.code: new})
        case EntryRow() if isinstance(old, EntryRow) and old.key != new.key:
            sets = {new.key if name == old.key else name: limits for name, limits in book.sets.items()}
            return replace(book, sets=sets)
        case EntryRow():
            return with_entry(book, new)
        case _:
            return with_number(book, new)  # type: ignore[arg-type]  # the fourth and last kind of row


def limits_differ(old: object, new: object) -> bool:
    """Whether an edit made another limit of one, or a limit where there was none."""
    if isinstance(old, CaseType) and isinstance(new, CaseType):
        return any(old.limits.get(kind) != entry for kind, entry in new.limits.items())
    if isinstance(old, EntryRow) and isinstance(new, EntryRow) and old.entry is not None and new.entry is not None:
        return old.entry.limit != new.entry.limit
    return isinstance(new, EntryRow) and new.entry is not None
