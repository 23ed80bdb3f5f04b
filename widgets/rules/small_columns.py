"""The columns of the policy's departments and of its plain numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.rules.policy.book import NUMBERS, Department, PolicyBook
from models.rules.policy.checking import CODE
from widgets.rules.row_table import Column

translate = QCoreApplication.translate
_NUMBERS = {
    "most_extensions": QT_TRANSLATE_NOOP("rules", "Extensions that a case may have"),
    "longest_suspension_days": QT_TRANSLATE_NOOP("rules", "Longest suspension, in days"),
    "acts_within_minutes": QT_TRANSLATE_NOOP("rules", "A rule acts by itself on reports of the last minutes"),
}


@dataclass(frozen=True, slots=True)
class NumberRow:
    name: str
    value: int


def number_rows(book: PolicyBook) -> list[NumberRow]:
    return [NumberRow(name, getattr(book, name)) for name in NUMBERS]


def with_number(book: PolicyBook, row: NumberRow) -> PolicyBook:
    return replace(book, **{row.name: row.value})  # type: ignore[arg-type]  # NUMBERS names the fields that are numbers


def number_columns() -> list[Column[NumberRow]]:
    return [
        Column(translate("rules", "What"), lambda row: translate("rules", str(_NUMBERS[row.name])), width=52),
        Column(translate("rules", "Number"), lambda row: str(row.value), _with_value, width=10, right=True),
        Column(translate("rules", "Range"), lambda row: f"0 – {NUMBERS[row.name]}", width=14),
        Column(translate("rules", "In files"), lambda row: row.name, width=0),
    ]


def department_columns(codes: Callable[[], Sequence[str]]) -> list[Column[Department]]:
    return [
        Column(translate("rules", "Code"), lambda row: row.code, partial(_with_code, codes), width=12),
        Column(translate("rules", "English name"), lambda row: row.name_en, partial(_with_name, "name_en"), width=40),
        Column(translate("rules", "Chinese name"), lambda row: row.name_zh, partial(_with_name, "name_zh"), width=0),
    ]


def _with_value(row: NumberRow, text: str) -> NumberRow:
    most = NUMBERS[row.name]
    if not text.isdecimal() or not 0 <= int(text) <= most:
        raise ValueError(translate("rules", "A whole number from 0 to {most} is needed here.").format(most=most))
    return replace(row, value=int(text))


def _with_code(codes: Callable[[], Sequence[str]], row: Department, text: str) -> Department:
    if not CODE.fullmatch(text):
        raise ValueError(translate("rules", "A code is up to 20 letters, digits, “.”, “_” and “-”."))
    if text != row.code and text in codes():
        raise ValueError(translate("rules", "The code {code} is taken.").format(code=text))
    return replace(row, code=text)


def _with_name(field: str, row: Department, text: str) -> Department:
    if not text:
        raise ValueError(translate("rules", "This must be given."))
    return replace(row, **{field: text})
