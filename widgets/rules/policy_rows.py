"""Rows that come and go in the policy: a type copied, a department or a set of limits added, any of them removed."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import replace

from models.rules.policy.book import CaseType, Department, PolicyBook
from widgets.rules.entry_rows import SET, EntryRow


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
