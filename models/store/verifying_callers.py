"""Checks what is held of callers against the commitments in the journal, and that what was erased is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sqlalchemy import Connection, inspect, select

from models.domain.caller.facts import CallerErased
from models.domain.caller.sealing import commitment
from models.domain.facts import CaseReported, Fact
from models.store.tables import callers

Sealed = dict[tuple[str, str], tuple[str, int]]
"""The commitment of every value that the journal says is held, and the entry that sealed it, by case and field."""


def take_note(sealed: Sealed, number: int, fact: Fact) -> None:
    """Follow the journal: what it seals is held until it says that it was erased."""
    if isinstance(fact, CaseReported):
        for seal in fact.sealed:
            sealed[(fact.case, seal.field.value)] = seal.commitment, number
    elif isinstance(fact, CallerErased):
        for field in fact.fields:
            sealed.pop((fact.case, field.value), None)


def compare_callers(connection: Connection, sealed: Sealed, fault: Callable[[str], None], restored: int = 0) -> None:
    """Every value fits its commitment, none is missing, none is there that should not be. No value is told.

    What was erased before it could be copied does not come back: up to the entry to which a journal was `restored` a
    value may be missing.
    """
    there: Iterable[tuple[str, str, bytes, str]] = ()
    if inspect(connection).has_table(callers.name):  # a database of an older version has none
        there = [(row.case_no, row.field, row.salt, row.value) for row in connection.execute(select(callers))]
    held: set[tuple[str, str]] = set()
    for case_no, field, salt, value in there:
        held.add((case_no, field))
        promised, _ = sealed.get((case_no, field), (None, 0))
        if promised is None:
            fault(f"callers: {case_no} {field} is held though it was erased, or is in no journal entry")
        elif not isinstance(salt, bytes) or not isinstance(value, str) or commitment(salt, value) != promised:
            fault(f"callers: {case_no} {field} is not what the journal has sealed")
    for case_no, field in sorted(key for key in sealed.keys() - held if sealed[key][1] > restored):
        fault(f"callers: {case_no} {field} is missing, and the journal does not say that it was erased")
