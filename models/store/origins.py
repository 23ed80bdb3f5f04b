"""Which journals a restored one was taken from, and up to which entry: kept with it, and told by `verify`."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from models.store.tables import meta

KEY = "restored from"


@dataclass(frozen=True, slots=True)
class Origin:
    """The entries up to `number` are those of this journal."""

    journal: str
    number: int


def read_origins(connection: Connection) -> list[Origin]:
    """Oldest first; none for a journal that was never restored."""
    text = connection.execute(select(meta.c.value).where(meta.c.key == KEY)).scalar()
    return [] if text is None else [Origin(str(name), int(number)) for name, number in json.loads(text)]


def begin_anew(connection: Connection, journal: str, number: int) -> None:
    """The journal goes on under another name: who followed it beyond `number` must not take this for the same."""
    own = connection.execute(select(meta.c.value).where(meta.c.key == "journal")).scalar_one()
    origins = [*read_origins(connection), Origin(own, number)]
    connection.execute(delete(meta).where(meta.c.key.in_((KEY, "journal"))))
    told = json.dumps([[origin.journal, origin.number] for origin in origins])
    connection.execute(insert(meta), [{"key": KEY, "value": told}, {"key": "journal", "value": journal}])
