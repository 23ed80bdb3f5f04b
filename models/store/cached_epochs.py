"""The highest epoch that a seat heard of each journal: a hub that led before is known after a start as well."""

from __future__ import annotations

from sqlalchemy import Engine, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.cache_tables import meta

PREFIX = "epoch of "


class CachedEpochs:
    """The epochs of one cache, by the names of the journals."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def known(self) -> dict[str, int]:
        query = select(meta.c.key, meta.c.value).where(meta.c.key.startswith(PREFIX, autoescape=True))
        with self._engine.begin() as connection:
            return {row.key.removeprefix(PREFIX): int(row.value) for row in connection.execute(query)}

    def keep(self, journal: str, epoch: int) -> None:
        row = upsert(meta).values(key=PREFIX + journal, value=str(epoch))
        with self._engine.begin() as connection:
            connection.execute(row.on_conflict_do_update(index_elements=["key"], set_={"value": row.excluded.value}))
