"""Why a hub does not start over a database, and what to do about it, in one line for whoever has to mend it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.exc import DatabaseError, OperationalError

from models.store.damage import DamagedError
from models.store.heads.signing import NotWhatWasSignedError
from models.store.rebuilding import JournalError

MEND = (
    "Nothing was changed. `main.py verify --base-dir {base_dir}` says what is wrong with it, `main.py restore --from "
    "BACKUPS --to NEWFOLDER` makes it anew from backups and archive (docs/operations.md, Repair)."
)
SIGNED = "Was it cut, or an older copy put in its place? If that was on purpose, name another folder with --heads"


def why_not(error: Exception, base_dir: Path) -> str:
    """The database's own words without the statement; and where the database itself is at fault, the way out."""
    said = str(getattr(error, "orig", None) or error)
    if isinstance(error, NotWhatWasSignedError):
        said = f"{said}. {SIGNED}"
    if not isinstance(error, DamagedError | NotWhatWasSignedError | JournalError | DatabaseError):
        return said
    if isinstance(error, OperationalError):  # it is locked, or cannot be written: nothing to mend in it
        return said
    return f"{said}. {MEND.format(base_dir=base_dir)}"
