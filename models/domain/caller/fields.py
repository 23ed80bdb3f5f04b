"""The one table of what is not for everybody: by field, which roles are sent it, which see it masked, who may reveal.

The hub asks it before it sends anything, and so does whatever writes a file or prints. A role that stands nowhere in a
row has the field kept back: it is not sent, not even masked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.domain.roles import Role


class Field(StrEnum):
    """What the table is about. All that a case's card holds is for every seat and has no row."""

    CALLER_NAME = "caller_name"
    CALLER_PHONE = "caller_phone"
    CALLER_WORDS = "caller_words"
    SOURCE_COLUMNS = "source_columns"
    FILE = "file"


PERSONAL = (Field.CALLER_NAME, Field.CALLER_PHONE, Field.CALLER_WORDS)
"""Values that stay at the hub, sealed in the journal, and are erased when their retention ends."""


class Showing(StrEnum):
    """What becomes of a field for a session."""

    SENT = "sent"
    MASKED = "masked"
    KEPT_BACK = "kept_back"


@dataclass(frozen=True, slots=True)
class FieldRow:
    """`sent` and `masked` are the roles that are shown it so; `reveals` those that may have it in full for a reason."""

    sent: frozenset[Role] = frozenset()
    masked: frozenset[Role] = frozenset()
    reveals: frozenset[Role] = frozenset()


_ROOM = frozenset({Role.OFFICER, Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER, Role.COMMANDER})
_FIELD = frozenset({Role.GRID, Role.UNIT})
_CALLS_BACK = frozenset({Role.OFFICER, Role.LEADER})

TABLE: Mapping[Field, FieldRow] = {
    Field.CALLER_NAME: FieldRow(masked=_ROOM, reveals=_CALLS_BACK | {Role.COMMANDER}),
    Field.CALLER_PHONE: FieldRow(masked=_CALLS_BACK | {Role.COMMANDER}, reveals=_CALLS_BACK),
    Field.CALLER_WORDS: FieldRow(
        masked=_CALLS_BACK | {Role.SUPERVISOR, Role.COMMANDER}, reveals=_CALLS_BACK | {Role.SUPERVISOR}
    ),
    Field.SOURCE_COLUMNS: FieldRow(sent=_ROOM),
    Field.FILE: FieldRow(sent=_ROOM | _FIELD),
}
"""Whoever looks after the program has no need of any of it: an administrator stands in no row."""


REVEALERS = frozenset[Role]().union(*(row.reveals for row in TABLE.values()))
"""Who may reveal at least one field."""


def showing(field: Field, roles: frozenset[Role]) -> Showing:
    """The most that one of these roles is shown."""
    row = TABLE[field]
    if roles & row.sent:
        return Showing.SENT
    return Showing.MASKED if roles & row.masked else Showing.KEPT_BACK


def may_reveal(field: Field, roles: frozenset[Role]) -> bool:
    return bool(roles & TABLE[field].reveals)
