"""A seat's own tables: what it saw of the hub, and what it still has to send there."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text

from models.store.file_tables import file_columns
from models.store.shared_columns import book_columns, queue_columns, sheet_columns

metadata = MetaData()

meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

cases = Table(
    "cases",
    metadata,
    *queue_columns(),
    Column("digest", BigInteger, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("card", Text, nullable=False),
)
Index("cases_over", cases.c.state, cases.c.touched_ms)
Index("cases_reported", cases.c.reported_ms)
"""Digests are 64 bits without sign, stored with one. A case that the last snapshot left out has an old generation."""

shapes = Table(
    "shapes",
    metadata,
    Column("name", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
"""The rows of the queue column by column, as they were when they were kept (`models.store.kept_columns`)."""

stale = Table("stale", metadata, Column("number", Text, primary_key=True))
"""The cases that were written since."""

units = Table(
    "units",
    metadata,
    Column("call_sign", Text, primary_key=True),
    Column("digest", BigInteger, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("card", Text, nullable=False),
)

books = Table("books", metadata, *book_columns(), Column("digest", BigInteger, nullable=False))

files = Table("files", metadata, *file_columns(), Column("seen", Integer, nullable=False))
"""Attached files that were fetched. What was looked at last has the greatest `seen`."""

sheets = Table(
    "sheets",
    metadata,
    *sheet_columns(),
    Column("digest", BigInteger, nullable=False),
    Column("generation", Integer, nullable=False),
)

entries = Table(
    "entries",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("recorded_us", BigInteger, nullable=False),
    Column("by", Text, nullable=False),
    Column("order_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("case_no", Text, nullable=False),
    Column("body", Text, nullable=False),
)
Index("entries_case", entries.c.case_no, entries.c.number)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Text, primary_key=True),
    Column("placed_us", BigInteger, nullable=False),
    Column("case_no", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("seen", BigInteger),
    Column("person", Text, nullable=False, server_default=""),
    Column("rests_on", Text, nullable=False, server_default=""),
)
"""Orders without a receipt, each with who had signed in when it was placed, and the own orders that it rests on (JSON).
Their rows are in the order in which they were placed; `placed_us` is for the screen.
"""
