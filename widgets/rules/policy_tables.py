"""The tables of the policy, one for each part, and what the parts are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.rules.policy.book import PolicyBook
from widgets.rules.entry_rows import ANSWER, CENTRE, PROMISE, SET, entry_columns
from widgets.rules.policy_rows import DEPARTMENTS, NUMBERS, TYPES
from widgets.rules.row_table import RowTable
from widgets.rules.small_columns import department_columns, number_columns
from widgets.rules.type_columns import type_columns

translate = QCoreApplication.translate
Choices = Sequence[tuple[str, str]]


def policy_titles() -> dict[str, str]:
    """The parts in the order of their tabs."""
    return {
        TYPES: translate("rules", "Types of case"),
        CENTRE: translate("rules", "The duty room"),
        ANSWER: translate("rules", "Answers"),
        SET: translate("rules", "Sets of limits"),
        PROMISE: translate("rules", "Promises of cities"),
        DEPARTMENTS: translate("rules", "Departments"),
        NUMBERS: translate("rules", "Numbers"),
    }


def policy_tables(
    value: Callable[[], PolicyBook], calendars: Callable[[], Choices]
) -> dict[str, RowTable[Any]]:  # Any: each part has rows of its own kind
    """`value` is the draft as it is now: its codes stand once, its departments are chosen from."""

    def departments() -> Choices:
        every = value().departments
        return [(code, f"{code} {every[code].name_en} {every[code].name_zh}") for code in sorted(every)]

    def limits(title: str, taken: Callable[[], Sequence[str]] | None = None) -> RowTable[Any]:  # Any: as above
        return RowTable(entry_columns(calendars, title, taken), lambda row: row.where)

    return {
        TYPES: RowTable(type_columns(departments, lambda: tuple(value().types)), lambda row: row.code),
        CENTRE: limits(""),
        ANSWER: limits(""),
        SET: limits(translate("rules", "Set"), lambda: tuple(value().sets)),
        PROMISE: limits(translate("rules", "City")),
        DEPARTMENTS: RowTable(department_columns(lambda: tuple(value().departments)), lambda row: row.code),
        NUMBERS: RowTable(number_columns(), lambda row: row.name),
    }
