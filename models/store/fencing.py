"""Who may write: the hub that opened the database last. Every hub before it can do nothing from that moment on.

The epoch stands in the database and rises each time a hub opens it. Every transaction of a hub looks there first, and
holds the row while it works: a hub that was stopped and wakes up finds a higher epoch, and one that is in the middle of
a commit has it done before the next hub can raise the epoch and read where the journal ends.
"""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from models.store.tables import meta

KEY = "epoch"


class SupersededError(RuntimeError):
    """Another hub has opened the database since: this one must not serve any longer."""


def raise_epoch(connection: Connection) -> int:
    """The epoch of the hub that begins here. Two that begin at the same time get one after the other."""
    row = select(meta.c.value).where(meta.c.key == KEY).with_for_update()
    before = connection.execute(row).scalar()
    if before is None:
        connection.execute(insert(meta), [{"key": KEY, "value": "1"}])
        return 1
    epoch = int(before) + 1
    connection.execute(update(meta).where(meta.c.key == KEY).values(value=str(epoch)))
    return epoch


def check_epoch(connection: Connection, epoch: int) -> None:
    """Hold the epoch for this transaction. SupersededError where it is another."""
    lock = " FOR SHARE" if connection.dialect.name == "postgresql" else ""  # SQLite's transactions hold everything
    found = connection.exec_driver_sql(f"SELECT value FROM meta WHERE key = '{KEY}'{lock}").scalar()
    if found != str(epoch):
        raise SupersededError(f"another hub has opened the database: its epoch is {found}, the one of this hub {epoch}")
