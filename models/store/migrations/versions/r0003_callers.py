"""The third revision: the data of callers, of which the journal holds commitments only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create what is not there."""
    text = sa.Text(collation="C" if op.get_bind().dialect.name == "postgresql" else None)
    op.create_table(
        "callers",
        sa.Column("case_no", text, primary_key=True),
        sa.Column("field", text, primary_key=True),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("value", text, nullable=False),
        if_not_exists=True,
    )
