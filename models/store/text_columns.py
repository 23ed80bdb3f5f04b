"""Texts in a database, in the same order everywhere: by code point, whatever language the database server is set to.

`verify` reads tables in the order of their keys and Python's own, and case numbers are compared as texts. SQLite orders
by code point; PostgreSQL does so by the collation C only.
"""

from __future__ import annotations

from sqlalchemy import Text
from sqlalchemy.types import TypeEngine

TEXT: TypeEngine[str] = Text().with_variant(Text(collation="C"), "postgresql")
