"""What a journal is: real, an exercise, a demonstration, a replay. It is settled once and kept with the journal."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from models.domain.mode import Mode
from models.store.tables import journal, meta

KEY = "mode"


class ModeError(ValueError):
    """A journal was to be served as something that it is not."""


def settled_mode(connection: Connection, wanted: Mode | None) -> Mode:
    """What the journal is from now on. ModeError where it is something else than what is wanted.

    A journal that was begun before modes were kept, and has entries, is whatever it is first served as.
    """
    kept = connection.execute(select(meta.c.value).where(meta.c.key == KEY)).scalar()
    if kept is None:
        begun = connection.execute(select(journal.c.number).limit(1)).first() is not None
        if wanted is not None or not begun:
            connection.execute(insert(meta), [{"key": KEY, "value": (wanted or Mode.LIVE).value}])
        return wanted or Mode.LIVE
    mode = Mode(kept)
    if wanted is not None and wanted is not mode:
        text = "this journal is {mode} and cannot be served as {wanted}: take another folder"
        raise ModeError(text.format(mode=mode, wanted=wanted))
    return mode
