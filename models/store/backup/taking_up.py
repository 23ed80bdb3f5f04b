"""A database that was put back by its own tools: it goes on as another journal, with an epoch above all that was."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, inspect, select

from models.store.engine import open_writer
from models.store.fencing import raise_far
from models.store.origins import begin_anew
from models.store.tables import journal, meta


@dataclass(frozen=True, slots=True)
class TakenUp:
    """The name of the journal from now on, the entry up to which it is that of the older one, and its epoch."""

    journal: str
    number: int
    epoch: int


def take_up(url: str, name: str) -> TakenUp:
    """Without this, seats would resume where the copy is behind them. ValueError where there is no journal at all."""
    engine = open_writer(url)
    try:
        with engine.begin() as connection:
            if not inspect(connection).has_table(meta.name):
                raise ValueError("there is no hub's database")
            number = connection.execute(select(func.coalesce(func.max(journal.c.number), 0))).scalar_one()
            begin_anew(connection, name, number)
            return TakenUp(name, number, raise_far(connection))
    finally:
        engine.dispose()
