"""Reads a hub's database beside a running hub, or without one: what the reports are made of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import inspect, select

from models.domain.caller.purpose import over_by
from models.domain.caller.sight import Sight
from models.domain.case import Case, Unit
from models.domain.facts import Entry
from models.domain.instants import to_ms
from models.domain.rules import Book
from models.domain.shift.sheets import Sheet
from models.store.caller_tables import over_before, read_held
from models.store.cards import case_of, fact_of, unit_of
from models.store.chain import from_us
from models.store.engine import open_reader
from models.store.shelf_tables import read_books
from models.store.shift_tables import read_sheets
from models.store.tables import callers, cases, journal, kept, quarantine, units


class HubReading:
    """A hub database opened for reading only. SQLAlchemyError where it cannot be read."""

    def __init__(self, url: str) -> None:
        self._engine = open_reader(url)

    def close(self) -> None:
        self._engine.dispose()

    def cases(self) -> Iterator[Case]:
        """Every case, archived ones too, by number."""
        with self._engine.begin() as connection:
            for row in connection.execute(select(cases.c.card).order_by(cases.c.number)):
                yield case_of(row.card)

    def units(self) -> list[Unit]:
        with self._engine.begin() as connection:
            return [unit_of(row.card) for row in connection.execute(select(units.c.card).order_by(units.c.call_sign))]

    def books(self) -> list[Book]:
        """Every published version of the city's rules, oldest first within each kind."""
        with self._engine.begin() as connection:
            return read_books(connection)

    def sheets(self) -> list[Sheet]:
        """The whole duty log and every handover, filed ones too, by key."""
        with self._engine.begin() as connection:
            return read_sheets(connection, filed=True)

    def case(self, number: str) -> Case | None:
        with self._engine.begin() as connection:
            text = connection.execute(select(cases.c.card).where(cases.c.number == number)).scalar()
        return None if text is None else case_of(text)

    def timeline(self, number: str) -> tuple[Entry, ...]:
        query = select(journal).where(journal.c.case_no == number).order_by(journal.c.number)
        with self._engine.begin() as connection:
            return tuple(
                Entry(row.number, from_us(row.recorded_us), row.by, row.order_id, fact_of(row.kind, row.body))
                for row in connection.execute(query)
            )

    def kept(self, number: str) -> dict[str, str]:
        """Source columns kept with a case, by their own names."""
        with self._engine.begin() as connection:
            text = connection.execute(select(kept.c.columns).where(kept.c.case_no == number)).scalar()
        return {} if text is None else dict(json.loads(text))

    def caller(self, number: str, sight: Sight) -> dict[str, str]:
        """What is held of the caller of a case, as far as that sight goes, by field."""
        with self._engine.begin() as connection:
            if not inspect(connection).has_table(callers.name):  # a database of an older version
                return {}
            held = read_held(connection, callers, number)
        return {each.field.value: sight.shown(each.field, each.value) for each in held}

    def retained(self, until: datetime) -> list[str]:
        """Cases that ended by then, and whichever stand for them, of whose caller something is held."""
        with self._engine.begin() as connection:
            numbers = over_before(connection, cases, to_ms(until))
        found = [case for case in map(self.case, numbers) if case is not None]
        return [case.number for case in found if over_by(case, until, self.case)]

    def all_kept(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Each case that has source columns kept, by number, with those columns."""
        with self._engine.begin() as connection:
            for row in connection.execute(select(kept.c.case_no, kept.c.columns).order_by(kept.c.case_no)):
                yield row.case_no, dict(json.loads(row.columns))

    def quarantined(self, most: int) -> list[dict[str, str]]:
        """The newest frames that could not be taken, with the reason."""
        query = select(quarantine).order_by(quarantine.c.position.desc()).limit(most)
        with self._engine.begin() as connection:
            return [
                {
                    "received_at": from_us(row.received_us).isoformat(timespec="milliseconds"),
                    "sender": row.sender,
                    "code": row.code,
                    "reason": row.reason,
                    "frame": bytes(row.frame).decode("utf-8", "replace"),
                }
                for row in connection.execute(query)
            ]
