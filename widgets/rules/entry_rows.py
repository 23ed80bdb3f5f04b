"""The limits beside the table of types, one a row: the duty room's own, answers, sets, promises of other cities."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.rules.policy.book import LimitEntry, Limits, PolicyBook
from models.rules.policy.columns import ANSWERS, STEPS
from models.rules.policy.record import read_date
from widgets.rules.limit_cell import cell_text, entry_tip, with_text
from widgets.rules.row_table import Column
from widgets.words import clock_name

CENTRE, ANSWER, SET, PROMISE = "centre", "answers", "set", "promise"
LIMIT_COLUMN = 2
SET_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
translate = QCoreApplication.translate
_ANSWERS: Mapping[str, object] = {
    "supervise": QT_TRANSLATE_NOOP("rules", "Answer to a supervision"),
    "instruction": QT_TRANSLATE_NOOP("rules", "Answer to an instruction"),
    "verification": QT_TRANSLATE_NOOP("rules", "Verification on site"),
    "check": QT_TRANSLATE_NOOP("rules", "Check on site"),
    "request": QT_TRANSLATE_NOOP("rules", "Decision on a request"),
    "first": QT_TRANSLATE_NOOP("rules", "First report, grade {grade}"),
    "continued": QT_TRANSLATE_NOOP("rules", "Continued report, grade {grade}"),
}


@dataclass(frozen=True, slots=True)
class EntryRow:
    """`table` and `key` say where the limit stands, `name` which one it is there; no entry where there is none."""

    table: str
    key: str
    name: str
    entry: LimitEntry | None

    @property
    def where(self) -> tuple[str, str, str]:
        return self.table, self.key, self.name


def rows_of(book: PolicyBook, table: str) -> list[EntryRow]:
    match table:
        case "centre":
            return [EntryRow(table, "", name, book.centre.get(kind)) for name, kind in STEPS.items()]
        case "answers":
            return [EntryRow(table, "", name, book.answers.get(name)) for name in ANSWERS]
        case "set":
            return [
                EntryRow(table, key, name, limits.get(kind))
                for key, limits in sorted(book.sets.items())
                for name, kind in STEPS.items()
            ]
        case _:
            return [
                EntryRow(table, sender, name, entry)
                for sender, types in sorted(book.promises.items())
                for name, entry in sorted(types.items())
            ]


def with_row(book: PolicyBook, row: EntryRow) -> PolicyBook:
    """The policy with what a row says in its place."""
    match row.table:
        case "centre":
            return replace(book, centre=_steps(book.centre, row))
        case "answers":
            return replace(book, answers=_put(book.answers, row.name, row.entry))
        case "set":
            return replace(book, sets={**book.sets, row.key: _steps(book.sets[row.key], row)})
        case _:
            types = _put(book.promises.get(row.key, {}), row.name, row.entry)
            return replace(book, promises={**book.promises, row.key: types})


def entry_columns(
    calendars: Callable[[], Sequence[tuple[str, str]]], where: str, taken: Callable[[], Sequence[str]] | None = None
) -> list[Column[EntryRow]]:
    """`where` heads the column of whose limit it is; it can be edited where the names that are taken are told."""
    return [
        Column(where, lambda row: row.key, _renamed(taken) if taken is not None else None, width=16),
        Column(translate("rules", "Limit of"), _named, width=28),
        Column(translate("rules", "Limit"), lambda row: cell_text(row.entry), _with_limit, width=10, tip=_tip),
        _detail(translate("rules", "Counted by"), "calendar", 20, calendars),
        _detail(translate("rules", "Basis"), "basis", 0),
        _detail(translate("rules", "As of"), "as_of", 12),
    ]


def _detail(
    title: str, field: str, width: int, choices: Callable[[], Sequence[tuple[str, str]]] | None = None
) -> Column[EntryRow]:
    def edit(row: EntryRow, text: str) -> EntryRow:
        if row.entry is None:
            raise ValueError(translate("rules", "Give the limit first."))
        if field == "as_of":
            read_date(text)
        return replace(row, entry=replace(row.entry, **{field: text}))  # type: ignore[arg-type]  # named by callers: a text

    return Column(title, lambda row: getattr(row.entry, field) if row.entry else "", edit, choices, width)


def _renamed(taken: Callable[[], Sequence[str]]) -> Callable[[EntryRow, str], EntryRow]:
    def edit(row: EntryRow, text: str) -> EntryRow:
        if not SET_NAME.fullmatch(text):
            raise ValueError(translate("rules", "A set is named by small letters, digits and “_”."))
        if text != row.key and text in taken():
            raise ValueError(translate("rules", "The name {name} is taken.").format(name=text))
        return replace(row, key=text)

    return edit


def _with_limit(row: EntryRow, text: str) -> EntryRow:
    if row.table == PROMISE and not text:
        raise ValueError(translate("rules", "A promise has a limit."))
    return replace(row, entry=with_text(row.entry, text))


def _named(row: EntryRow) -> str:
    if row.table == PROMISE:
        return row.name
    if row.table != ANSWER:
        return clock_name(STEPS[row.name].value)
    kind, _, grade = row.name.partition("_")
    return translate("rules", str(_ANSWERS[kind])).format(grade=grade)


def _tip(row: EntryRow) -> str:
    return entry_tip(row.entry)


def _steps(limits: Limits, row: EntryRow) -> Limits:
    others = {kind: entry for kind, entry in limits.items() if kind is not STEPS[row.name]}
    return others if row.entry is None else {**others, STEPS[row.name]: row.entry}


def _put(entries: Mapping[str, LimitEntry], name: str, entry: LimitEntry | None) -> Mapping[str, LimitEntry]:
    others = {each: limit for each, limit in entries.items() if each != name}
    return others if entry is None else {**others, name: entry}
