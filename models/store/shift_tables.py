"""The duty log and the handovers, read back from their table."""

from __future__ import annotations

from sqlalchemy import Connection, select

from models.domain.shift.sheets import Sheet
from models.store.cards import sheet_of
from models.store.tables import sheets


def read_sheets(connection: Connection, *, filed: bool = False) -> list[Sheet]:
    """Those at hand, by key; with `filed` also those that no desk holds any more."""
    query = select(sheets.c.card).order_by(sheets.c.key)
    if not filed:
        query = query.where(sheets.c.filed == 0)
    return [sheet_of(row.card) for row in connection.execute(query)]


def sheets_filed(connection: Connection, first: int, last: int) -> list[bytes]:
    """The cards of sheets that the journal entries from `first` to `last` filed."""
    query = select(sheets.c.card).where(sheets.c.filed >= first, sheets.c.filed <= last).order_by(sheets.c.key)
    return [row.card.encode() for row in connection.execute(query)]
