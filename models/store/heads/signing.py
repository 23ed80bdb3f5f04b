"""Signs the head of a journal as it grows, and knows a journal that is not the one that was signed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, select

from models.store.heads.folder import HeadFile, keys_in
from models.store.heads.keys import own_key
from models.store.heads.lines import Head, HeadLineError, read
from models.store.tables import journal, meta


class NotWhatWasSignedError(ValueError):
    """The journal lacks an entry that was signed, or has another in its place: the message says which."""


class HeadSigning:
    """The heads of one journal in a folder. OSError or SigningKeyError where folder or key cannot be had.

    `damaged` says what is wrong with the last line there: heads that are damaged do not stop the signing of others.
    """

    def __init__(self, engine: Engine, folder: Path, key_folder: Path) -> None:
        self._engine = engine
        self._folder = folder
        with engine.begin() as connection:
            self._journal = connection.execute(select(meta.c.value).where(meta.c.key == "journal")).scalar_one()
        key = own_key(key_folder)
        self.key_id = key.id
        self._file = HeadFile(folder, self._journal, key)
        self.damaged = ""
        try:
            self._number = self._last_signed()
        except HeadLineError as error:
            self._number, self.damaged = 0, str(error)

    @property
    def number(self) -> int:
        """The last entry that was signed."""
        return self._number

    def sign(self, at: datetime) -> int:
        """Sign the newest entry, where it is newer than the last that was signed; the number of the last one signed."""
        newest = select(journal.c.number, journal.c.hash).order_by(journal.c.number.desc()).limit(1)
        with self._engine.begin() as connection:
            row = connection.execute(newest).first()
        if row is not None and row.number > self._number:
            self._file.append(Head(row.number, bytes(row.hash).hex(), at, self._journal))
            self._number = row.number
        return self._number

    def _last_signed(self) -> int:
        """The entry that was signed last, if it is still what it was. HeadLineError where its line is damaged."""
        if not self._file.last:
            return 0
        head = read(self._file.last, keys_in(self._folder)).head
        with self._engine.begin() as connection:
            there = connection.execute(select(journal.c.hash).where(journal.c.number == head.number)).scalar()
        if there is None or bytes(there).hex() != head.hash:
            what = "is missing" if there is None else "is another now"
            raise NotWhatWasSignedError(
                f"entry {head.number} of the journal, signed at {head.at:%Y-%m-%d %H:%M:%S} UTC, {what}"
            )
        return head.number
