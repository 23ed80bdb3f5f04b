"""The second revision: people who sign in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create what is not there."""
    _create(
        "people",
        sa.Column("login", _text(), primary_key=True),
        sa.Column("name", _text(), nullable=False),
        sa.Column("roles", _text(), nullable=False),
        sa.Column("org", _text(), nullable=False),
        sa.Column("hash", _text(), nullable=False),
        sa.Column("former", _text(), nullable=False),
        sa.Column("set_us", sa.BigInteger, nullable=False),
        sa.Column("must_change", sa.Integer, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("barred_us", sa.BigInteger, nullable=False),
        sa.Column("locked_by", _text(), nullable=False),
    )
    _create(
        "sign_ins",
        sa.Column("digest", _text(), primary_key=True),
        sa.Column("login", _text(), nullable=False),
        sa.Column("seat", _text(), nullable=False),
        sa.Column("ends_us", sa.BigInteger, nullable=False),
        sa.Column("locked", sa.Integer, nullable=False),
    )
    _create(
        "people_log",
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("at_us", sa.BigInteger, nullable=False),
        sa.Column("what", _text(), nullable=False),
        sa.Column("login", _text(), nullable=False),
        sa.Column("seat", _text(), nullable=False),
        sa.Column("by", _text(), nullable=False),
    )
    op.create_index("people_log_login", "people_log", ["login"], if_not_exists=True)


def _create(name: str, *columns: sa.Column[object]) -> None:
    op.create_table(name, *columns, if_not_exists=True)


def _text() -> sa.Text:
    """A text ordered by code point (SQLite does so by itself)."""
    return sa.Text(collation="C" if op.get_bind().dialect.name == "postgresql" else None)
