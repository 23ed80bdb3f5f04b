"""What one session may see: the table of fields, asked for the roles that its officer has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from models.domain.caller.fields import Field, Showing, may_reveal, showing
from models.domain.caller.masks import masked
from models.domain.roles import Role


@dataclass(frozen=True, slots=True)
class Sight:
    """The roles of a session. A source or an observer has none: it is sent nothing that stands in the table."""

    roles: frozenset[Role]

    def showing(self, field: Field) -> Showing:
        return showing(field, self.roles)

    def sees(self, field: Field) -> bool:
        """Whether the field is sent as it is."""
        return showing(field, self.roles) is Showing.SENT

    def shown(self, field: Field, value: str) -> str:
        """The value, its mask, or nothing at all."""
        how = self.showing(field)
        return value if how is Showing.SENT else masked(field, value) if how is Showing.MASKED else ""

    def reveals(self, field: Field) -> bool:
        return may_reveal(field, self.roles)


@lru_cache(maxsize=64)
def sight_of(roles: frozenset[Role] | None) -> Sight:
    return Sight(roles or frozenset())
