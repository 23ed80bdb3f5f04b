"""Who may write: the hub that opened the database last. Every hub before it can do nothing from that moment on.

The epoch stands in the database and rises each time a hub opens it. Every transaction of a hub looks there first, and
one that writes holds the row while it works: a hub that was stopped and wakes up finds a higher epoch, and one that is
in the middle of a commit has it done before the next hub can raise the epoch and read where the journal ends.
"""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from models.store.tables import meta

KEY = "epoch"
WAIT_S = 3
"""How long a hub that begins waits for what an earlier one has under way, which may have been stopped in the middle.

That one can have connected after whoever leads now had ended its connections. Instead of waiting for it, for as long as
it stays stopped, the hub does not start; when it is started again, they are ended once more.
"""
FAR = 1_000_000
"""So much a restore raises the epoch: no hub is begun that often after the copy was made."""


class SupersededError(RuntimeError):
    """The database is no longer where this hub believes it is: it must not serve any longer, and begin anew."""


def raise_epoch(connection: Connection) -> int:
    """The epoch of the hub that begins here. Two that begin at the same time get one after the other.

    SQLAlchemyError where another hub holds the epoch, and does not let go of it.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{WAIT_S}s'")
    row = select(meta.c.value).where(meta.c.key == KEY).with_for_update()
    before = connection.execute(row).scalar()
    if before is None:
        connection.execute(insert(meta), [{"key": KEY, "value": "1"}])
        return 1
    epoch = int(before) + 1
    connection.execute(update(meta).where(meta.c.key == KEY).values(value=str(epoch)))
    return epoch


def raise_far(connection: Connection) -> int:
    """An epoch above all that was: of a database put back from a copy, which does not know what was begun since."""
    epoch = raise_epoch(connection) + FAR
    connection.execute(update(meta).where(meta.c.key == KEY).values(value=str(epoch)))
    return epoch


def check_lead(connection: Connection, epoch: int, head: int, *, hold: bool) -> None:
    """SupersededError where the epoch is another, or where the journal ends elsewhere.

    A transaction that writes has to `hold` the epoch until it is through; for one that reads that would be a write to
    the disk. The journal's end is how a commit shows that went through while its answer was lost with the
    connection: the hub believes that nothing was written, and would go on beside its own journal.
    """
    held = hold and connection.dialect.name == "postgresql"  # SQLite's transactions hold everything
    ends = "(SELECT coalesce(max(number), 0) FROM journal)"
    query = f"SELECT value, {ends} FROM meta WHERE key = '{KEY}'{' FOR SHARE OF meta' if held else ''}"
    found, last = connection.exec_driver_sql(query).one()
    if found != str(epoch):
        raise SupersededError(f"another hub has opened the database: its epoch is {found}, the one of this hub {epoch}")
    if last != head:
        raise SupersededError(f"the journal ends with entry {last}, and this hub knows of {head}: it has to begin anew")
