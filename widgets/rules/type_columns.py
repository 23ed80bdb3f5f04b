"""The columns of the table of case types, and a type with another text in one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.case import Level
from models.domain.clocks import ClockKind
from models.rules.policy.book import PROFILES, CaseType
from models.rules.policy.checking import CODE, LONGEST_TEXT
from models.rules.policy.columns import STEPS
from widgets.rules.limit_cell import cell_text, entry_tip, with_text
from widgets.rules.row_table import Column
from widgets.words import clock_name, level_name

Choices = Callable[[], Sequence[tuple[str, str]]]
FIRST_STEP = 6
"""The column of the first step; those before it tell what the type is."""

_PROFILES = {
    "A": QT_TRANSLATE_NOOP("rules", "emergency"),
    "B": QT_TRANSLATE_NOOP("rules", "urgent"),
    "C": QT_TRANSLATE_NOOP("rules", "ordinary"),
    "D": QT_TRANSLATE_NOOP("rules", "request"),
    "M": QT_TRANSLATE_NOOP("rules", "mediation"),
    "W": QT_TRANSLATE_NOOP("rules", "warning"),
}
translate = QCoreApplication.translate


def type_columns(departments: Choices, codes: Callable[[], Sequence[str]]) -> list[Column[CaseType]]:
    """`departments` are those of the draft, `codes` the types that there are: a code stands once."""
    return [
        Column(translate("rules", "Code"), lambda row: row.code, partial(_with_code, codes), width=7),
        _named(translate("rules", "English name"), "name_en", 24),
        _named(translate("rules", "Chinese name"), "name_zh", 16),
        Column(translate("rules", "Level"), lambda row: row.level.value, _with_level, _levels, width=10),
        Column(translate("rules", "Department"), lambda row: row.department, _with_department, departments, width=16),
        Column(translate("rules", "Course"), lambda row: row.profile, _with_profile, _profiles, width=10),
        *(_step(kind) for kind in STEPS.values()),
        _named(translate("rules", "Group"), "group_code", 6),
        _named(translate("rules", "English group name"), "group_en", 16),
        _named(translate("rules", "Chinese group name"), "group_zh", 16),
        _named(translate("rules", "Basis of the row"), "basis", 30, needed=False),
        _named(translate("rules", "As of"), "as_of", 11, needed=False),
    ]


def step_at(column: int) -> ClockKind | None:
    """The step that a column is about, if any."""
    steps = tuple(STEPS.values())
    return steps[column - FIRST_STEP] if FIRST_STEP <= column < FIRST_STEP + len(steps) else None


def _step(kind: ClockKind) -> Column[CaseType]:
    def edit(row: CaseType, text: str) -> CaseType:
        entry = with_text(row.limits.get(kind), text)
        others = {each: limit for each, limit in row.limits.items() if each is not kind}
        return replace(row, limits=others if entry is None else {**others, kind: entry})

    return Column(
        clock_name(kind.value),
        lambda row: cell_text(row.limits.get(kind)),
        edit,
        width=7,
        tip=lambda row: entry_tip(row.limits.get(kind)),
    )


def _named(title: str, field: str, width: int, needed: bool = True) -> Column[CaseType]:
    def edit(row: CaseType, text: str) -> CaseType:
        if needed and not text:
            raise ValueError(translate("rules", "This must be given."))
        if len(text) > LONGEST_TEXT:
            raise ValueError(translate("rules", "At most {n} characters may stand here.").format(n=LONGEST_TEXT))
        return replace(row, **{field: text})  # type: ignore[arg-type]  # the caller names a field that is a text

    return Column(title, lambda row: str(getattr(row, field)), edit, width=width)


def _with_code(codes: Callable[[], Sequence[str]], row: CaseType, text: str) -> CaseType:
    if not CODE.fullmatch(text):
        raise ValueError(translate("rules", "A code is up to 20 letters, digits, “.”, “_” and “-”."))
    if text != row.code and text in codes():
        raise ValueError(translate("rules", "The code {code} is taken.").format(code=text))
    return replace(row, code=text)


def _with_level(row: CaseType, text: str) -> CaseType:
    return replace(row, level=Level(text))


def _with_department(row: CaseType, text: str) -> CaseType:
    return replace(row, department=text)


def _with_profile(row: CaseType, text: str) -> CaseType:
    return replace(row, profile=text)


def _levels() -> list[tuple[str, str]]:
    return [(level.value, f"{level.value} {level_name(level.value)}") for level in Level]


def _profiles() -> list[tuple[str, str]]:
    return [(letter, f"{letter} {translate('rules', str(_PROFILES[letter]))}") for letter in PROFILES]
