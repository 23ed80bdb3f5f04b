"""Rows of the projection tables for a case or unit: the hub writes them, `verify` rebuilds and compares them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from models.domain.caller.purpose import ended_at
from models.domain.case import Assignment, Case, Unit
from models.domain.clocks import Clock, WorkTimes, due_at
from models.domain.instants import to_ms
from models.domain.rules import Book, BookKind
from models.domain.shift.sheets import Sheet
from models.domain.summary import NEVER_MS, summarise
from models.store.chain import from_us, to_us

Row = dict[str, Any]  # Any: a column value of any database type


def case_row(case: Case, card: str, times: WorkTimes) -> Row:
    return {
        **summarise(case, times)._asdict(),
        "sender": case.sender,
        "record": case.record,
        "retained_ms": retained_ms(case),
        "card": card,
    }


def retained_ms(case: Case) -> int:
    """When a case ended of whose caller something is held; `NEVER_MS` where nothing is to be erased for its age.

    Of a merged one that is its merge: whoever erases asks whether the case that stands for it is over too.
    """
    ended = ended_at(case)
    return NEVER_MS if ended is None or not case.caller else to_ms(ended)


def assignment_rows(case: Case, since: tuple[Assignment, ...] = ()) -> list[Row]:
    """Rows of the assignments that differ from those of an earlier state of the case."""
    return [
        _assignment_row(case.number, position, assignment)
        for position, assignment in enumerate(case.assignments)
        if position >= len(since) or assignment is not since[position]
    ]


def clock_rows(case: Case, times: WorkTimes, since: tuple[Clock, ...] = ()) -> list[Row]:
    return [
        _clock_row(case.number, position, clock, times)
        for position, clock in enumerate(case.clocks)
        if position >= len(since) or clock is not since[position]
    ]


def unit_row(unit: Unit, card: str) -> Row:
    return {
        "call_sign": unit.call_sign,
        "name": unit.name,
        "department": unit.department,
        "status": unit.status.value,
        "since_ms": to_ms(unit.since),
        "lon": unit.base.lon,
        "lat": unit.base.lat,
        "skills": " ".join(unit.skills),
        "rota": " ".join(unit.rota),
        "card": card,
    }


def book_row(book: Book) -> Row:
    return {
        "kind": book.kind.value,
        "version": book.version,
        "valid_from_us": to_us(book.valid_from),
        "published_us": to_us(book.published_at),
        "by": book.by,
        "note": book.note,
        "body": book.body,
    }


def sheet_row(sheet: Sheet, card: str) -> Row:
    return {"key": sheet.key, "filed": sheet.filed, "card": card}


def book_of(row: Any) -> Book:  # Any: a row with the columns of a book
    return Book(
        BookKind(row.kind),
        row.version,
        from_us(row.valid_from_us),
        from_us(row.published_us),
        row.by,
        row.note,
        row.body,
    )


def _assignment_row(number: str, position: int, assignment: Assignment) -> Row:
    return {
        "case_no": number,
        "position": position,
        "unit": assignment.unit,
        "lead": int(assignment.lead),
        "stage": assignment.stage.value,
        "dispatched_ms": to_ms(assignment.dispatched_at),
        "signed_ms": _ms(assignment.signed_at),
        "set_out_ms": _ms(assignment.set_out_at),
        "arrived_ms": _ms(assignment.arrived_at),
        "ended_ms": _ms(assignment.ended_at),
        "note": assignment.note,
    }


def _clock_row(number: str, position: int, clock: Clock, times: WorkTimes) -> Row:
    return {
        "case_no": number,
        "position": position,
        "kind": clock.kind.value,
        "unit": clock.unit,
        "limit_text": str(clock.limit),
        "started_ms": to_ms(clock.started_at),
        "ended_ms": _ms(clock.ended_at),
        "due_ms": _ms(due_at(clock, times)),
    }


def _ms(at: datetime | None) -> int | None:
    return None if at is None else to_ms(at)
