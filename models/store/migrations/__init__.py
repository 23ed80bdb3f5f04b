"""Revisions of the hub's database, applied by Alembic. What a revision says is never changed once it was released."""
