"""Files that a seat has fetched, so that a picture is fetched once; the longest unseen make room."""

from __future__ import annotations

from sqlalchemy import Engine, delete, func, insert, select, update

from models.store.cache_tables import files
from models.store.file_tables import file_row

MOST_BYTES = 64 * 1024 * 1024
"""So much of a seat's disk: a shift's pictures, some hundred of them."""


class CachedFiles:
    """The files of one cache, under the digests of their bytes."""

    def __init__(self, engine: Engine, most_bytes: int = MOST_BYTES) -> None:
        self._engine = engine
        self._most = most_bytes

    def get(self, digest: str) -> bytes | None:
        """The bytes, which count as seen now; None where they are not here."""
        with self._engine.begin() as connection:
            content = connection.execute(select(files.c.content).where(files.c.digest == digest)).scalar()
            if content is None:
                return None
            newest = select(func.max(files.c.seen)).scalar_subquery()
            connection.execute(update(files).where(files.c.digest == digest).values(seen=newest + 1))
        return bytes(content)

    def keep(self, digest: str, content: bytes) -> None:
        """Keep a file, unless it is too large; those that were not looked at for longest go where there is no room."""
        if len(content) > self._most:
            return
        with self._engine.begin() as connection:
            newest = connection.execute(select(func.coalesce(func.max(files.c.seen), 0))).scalar_one()
            connection.execute(delete(files).where(files.c.digest == digest))
            connection.execute(insert(files), [{**file_row(digest, content), "seen": newest + 1}])
            room = self._most
            for row in connection.execute(select(files.c.digest, files.c.size).order_by(files.c.seen.desc())).all():
                room -= row.size
                if room < 0:
                    connection.execute(delete(files).where(files.c.digest == row.digest))
