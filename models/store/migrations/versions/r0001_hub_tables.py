"""The first revision: what a hub keeps that no journal entry tells of, and the journal itself.

A database of before there were revisions has these tables, or some of them: those stay as they are.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create what is not there."""
    _create("meta", sa.Column("key", _text(), primary_key=True), sa.Column("value", _text(), nullable=False))
    _create(
        "files",
        sa.Column("digest", _text(), primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    _create("kept", sa.Column("case_no", _text(), primary_key=True), sa.Column("columns", _text(), nullable=False))
    _journal()
    _create(
        "receipts",
        sa.Column("sender", _text(), primary_key=True),
        sa.Column("id", _text(), primary_key=True),
        sa.Column("body", _text(), nullable=False),
    )
    _create(
        "quarantine",
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("received_us", sa.BigInteger, nullable=False),
        sa.Column("sender", _text(), nullable=False),
        sa.Column("code", _text(), nullable=False),
        sa.Column("reason", _text(), nullable=False),
        sa.Column("frame", sa.LargeBinary, nullable=False),
    )


def _journal() -> None:
    _create(
        "journal",
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("recorded_us", sa.BigInteger, nullable=False),
        sa.Column("by", _text(), nullable=False),
        sa.Column("order_id", _text(), nullable=False),
        sa.Column("kind", _text(), nullable=False),
        sa.Column("case_no", _text(), nullable=False),
        sa.Column("body", _text(), nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
    )
    op.create_index("journal_case", "journal", ["case_no", "number"], if_not_exists=True)


def _create(name: str, *columns: sa.Column[object]) -> None:
    op.create_table(name, *columns, if_not_exists=True)


def _text() -> sa.Text:
    """A text ordered by code point (SQLite does so by itself)."""
    return sa.Text(collation="C" if op.get_bind().dialect.name == "postgresql" else None)
