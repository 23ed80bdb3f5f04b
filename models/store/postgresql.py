"""PostgreSQL as the hub's database: connections that notice within seconds that the other end is gone.

One hub writes, through one connection. An unplugged cable is noticed from both sides: by the hub through the settings
of libpq, and by the server, which would hold the locks of a dead hub for minutes, through settings it takes from us.
Whatever the URL says itself goes before what is said here.
"""

from __future__ import annotations

from sqlalchemy import Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError

WRITER = "dutydesk hub"
"""What a hub's writing connection is called in `pg_stat_activity`."""
READER = "dutydesk reader"

_PEER_GONE = {
    "connect_timeout": "5",
    "keepalives_idle": "2",
    "keepalives_interval": "1",
    "keepalives_count": "3",
    "tcp_user_timeout": "5000",
}
_SESSION = {
    "synchronous_commit": "on",  # a receipt speaks of what is on the disk
    "tcp_keepalives_idle": "2",
    "tcp_keepalives_interval": "1",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "5000",
}


def is_postgresql(url: str) -> bool:
    """ArgumentError where it is no database URL at all."""
    return make_url(url).get_backend_name() == "postgresql"


def shown(url: str) -> str:
    """The URL as it may be printed: without a password."""
    return make_url(url).render_as_string(hide_password=True) if "@" in url else url


def open_postgresql(url: str, purpose: str, *, reads_only: bool = False) -> Engine:
    """One connection at a time, opened anew where it broke. A reader sees one moment for a whole transaction."""
    options = " ".join(f"-c {name}={value}" for name, value in _SESSION.items())
    asked = {**_PEER_GONE, "application_name": purpose, "options": options, **make_url(url).query}
    try:
        return create_engine(
            url,
            pool_size=1,
            max_overflow=0 if purpose == WRITER else 4,
            connect_args=asked,
            isolation_level="REPEATABLE READ" if reads_only else "READ COMMITTED",
            execution_options={"postgresql_readonly": True} if reads_only else {},
        )
    except ModuleNotFoundError as error:
        text_of = f"PostgreSQL needs the extra 'postgresql' of this program ({error.name} is not installed)"
        raise ArgumentError(text_of) from error


def alone(connection: Connection) -> None:
    """Wait until no other hub is setting this database up; until the end of the transaction no other can."""
    connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('dutydesk'), hashtext('schema'))"))


def wrong_settings(connection: Connection) -> str:
    """Why a hub cannot keep its journal here, in a sentence; empty where it can."""
    encoding = connection.execute(text("SHOW server_encoding")).scalar()
    if encoding != "UTF8":
        return f"the database is in {encoding}, and texts in any language need UTF8: create it with ENCODING 'UTF8'"
    return ""
