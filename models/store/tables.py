"""The hub's tables. `journal` is the truth; `cases`, `assignments`, `clocks` and `units` can be rebuilt from it.

Instants are whole microseconds since 1970 UTC in the journal and milliseconds in projections: exact, sortable, and the
same in every database. NULL (journal) or `NEVER_MS` (queue columns) where there is none.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Float, Index, Integer, LargeBinary, MetaData, Table, literal_column

from models.domain.summary import NEVER_MS
from models.store.caller_tables import callers_table
from models.store.file_tables import files_table
from models.store.people_tables import people_log_table, people_table, sign_ins_table
from models.store.shared_columns import book_columns, queue_columns, sheet_columns
from models.store.text_columns import TEXT

metadata = MetaData()
files = files_table(metadata)
people = people_table(metadata)
sign_ins = sign_ins_table(metadata)
people_log = people_log_table(metadata)
callers = callers_table(metadata)

meta = Table("meta", metadata, Column("key", TEXT, primary_key=True), Column("value", TEXT, nullable=False))

journal = Table(
    "journal",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("recorded_us", BigInteger, nullable=False),
    Column("by", TEXT, nullable=False),
    Column("order_id", TEXT, nullable=False),
    Column("kind", TEXT, nullable=False),
    Column("case_no", TEXT, nullable=False),
    Column("body", TEXT, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)
Index("journal_case", journal.c.case_no, journal.c.number)


cases = Table(
    "cases",
    metadata,
    *queue_columns(),
    Column("sender", TEXT, nullable=False),
    Column("record", TEXT, nullable=False),
    Column("retained_ms", BigInteger, nullable=False),
    Column("card", TEXT, nullable=False),
)
Index("cases_state", cases.c.state)
_retained = cases.c.retained_ms < literal_column(str(NEVER_MS))
Index("cases_retained", cases.c.retained_ms, sqlite_where=_retained, postgresql_where=_retained)
"""When a case ended of whose caller something is held: from then on its retention runs. Few cases are in the index."""

assignments = Table(
    "assignments",
    metadata,
    Column("case_no", TEXT, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("unit", TEXT, nullable=False),
    Column("lead", Integer, nullable=False),
    Column("stage", TEXT, nullable=False),
    Column("dispatched_ms", BigInteger, nullable=False),
    Column("signed_ms", BigInteger),
    Column("set_out_ms", BigInteger),
    Column("arrived_ms", BigInteger),
    Column("ended_ms", BigInteger),
    Column("note", TEXT, nullable=False),
)

clocks = Table(
    "clocks",
    metadata,
    Column("case_no", TEXT, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", TEXT, nullable=False),
    Column("unit", TEXT, nullable=False),
    Column("limit_text", TEXT, nullable=False),
    Column("started_ms", BigInteger, nullable=False),
    Column("ended_ms", BigInteger),
    Column("due_ms", BigInteger),
)

units = Table(
    "units",
    metadata,
    Column("call_sign", TEXT, primary_key=True),
    Column("name", TEXT, nullable=False),
    Column("department", TEXT, nullable=False),
    Column("status", TEXT, nullable=False),
    Column("since_ms", BigInteger, nullable=False),
    Column("lon", Float),
    Column("lat", Float),
    Column("skills", TEXT, nullable=False),
    Column("rota", TEXT, nullable=False),
    Column("card", TEXT, nullable=False),
)

kept = Table(
    "kept",
    metadata,
    Column("case_no", TEXT, primary_key=True),
    Column("columns", TEXT, nullable=False),
)
"""Source columns that a case has no field for, as a JSON object by their own names."""


books = Table("books", metadata, *book_columns())
"""Every version of the city's rules. The first of each kind came with the program, the others stand in the journal."""


sheets = Table("sheets", metadata, *sheet_columns())
"""The duty log and the handovers. `filed` is the journal entry that filed a sheet, 0 while it is at hand."""
Index("sheets_filed", sheets.c.filed)

receipts = Table(
    "receipts",
    metadata,
    Column("sender", TEXT, primary_key=True),
    Column("id", TEXT, primary_key=True),
    Column("body", TEXT, nullable=False),
)
"""What each sender was answered, so that a repeat gets the same."""

quarantine = Table(
    "quarantine",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("received_us", BigInteger, nullable=False),
    Column("sender", TEXT, nullable=False),
    Column("code", TEXT, nullable=False),
    Column("reason", TEXT, nullable=False),
    Column("frame", LargeBinary, nullable=False),
)
"""Frames that could not be taken, cut to a bounded length, to look at."""
