"""A duty room that speaks Chinese: the afternoon of the widgets' tests, with Chinese wherever people write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace

from PySide6.QtCore import QCoreApplication, QLocale

from console.languages import speak
from models.domain.case import Case, CaseState, Place
from models.domain.clocks import ClockEntry
from models.domain.facts import Entry, Fact
from models.domain.summary import CaseRow, summarise
from tests.widgets.cases import case_of, entries_of, flooded_underpass, units
from tests.widgets.tracked import tracked_case

PLACE = Place("宝安大道下穿通道", "松岗街道", 113.8371, 22.7712)
FLOOD = replace(
    flooded_underpass(),
    title="下穿通道积水",
    text="水位仍在上涨。",
    place=PLACE,
    sender="Seat 2",
    record="77031",
    assignments=tuple(replace(each, note=each.note and "已说明") for each in flooded_underpass().assignments),
)
LIFT = replace(case_of(), title="电梯困人", text="两人被困。", place=PLACE, sender="Demo city", record="77120")
UNITS = [replace(unit, name=f"队伍{i}", base=PLACE) for i, unit in enumerate(units())]
NAMES = {unit.call_sign: unit.name for unit in UNITS} | {"MUN-9": "市政九队", "GAS-2": "燃气二队", "TRF-6": "交警六队"}
_WRITTEN = {"title", "text", "note", "reason", "result", "name"}
_SEATS = {"hotline-1": "Seat 3", "seat-3": "Demo seat", "shift-leader": "Demo crews"}


@contextmanager
def speaking_chinese(app: QCoreApplication) -> Iterator[None]:
    """Chinese for a while, then again what was spoken before."""
    before = QLocale()
    translators = speak(app, "zh")
    try:
        yield
    finally:
        for translator in translators:
            app.removeTranslator(translator)
        QLocale.setDefault(before)


def busy() -> Case:
    """A case on which everything runs that can run beside its work, with Chinese wherever people write."""
    case = tracked_case()
    tasks = tuple(
        replace(
            each,
            to="MUN-2",
            by="Seat 2",
            text="为何还未开工？",
            answer=each.answer and "已处置",
            answered_by=each.answered_by and "MUN-2",
            event=each.event and "备件到货",
        )
        for each in case.tracks.tasks
    )
    told = case.on_track(tasks=tasks, task_force=("市应急局",), resume_on=case.tracks.resume_on and "备件到货")
    assignments = tuple(replace(each, note=each.note and "已说明") for each in told.assignments)
    clocks = tuple(replace(each, entries=tuple(_in_chinese(entry) for entry in each.entries)) for each in told.clocks)
    return replace(
        told, title="路面塌陷", text="仍在扩大。", place=PLACE, sender="Seat 2", assignments=assignments, clocks=clocks
    )


def _in_chinese(entry: ClockEntry) -> ClockEntry:
    return replace(entry, reason=entry.reason and "已说明", by=entry.by and "Seat 2")


def rows() -> list[CaseRow]:
    """A row in every state, with every label that a title can have behind it."""
    merged = ("DD-20261121-0101", "DD-20261121-0102")
    others = [
        replace(LIFT, number=f"DD-20261121-{i:04}", state=state, returns=1, reworks=2, merged=merged)
        for i, state in enumerate(CaseState, start=1)
    ]
    return [summarise(case) for case in (FLOOD, LIFT, *others)]


def journal(case: Case) -> list[Entry]:
    """The entries of the underpass, from seats and feeds that the program has named."""
    return [
        replace(entry, fact=_said_in_chinese(entry.fact), by=_SEATS.get(entry.by, entry.by))
        for entry in entries_of(case)
    ]


def _said_in_chinese(fact: Fact) -> Fact:
    written = {field.name for field in fields(fact)} & _WRITTEN
    changes = {name: "已说明" for name in written if getattr(fact, name)}
    return replace(fact, **changes)  # type: ignore[arg-type]  # only fields that hold words
