"""What is shown in place of a value: enough to know two callers apart on one case, not enough to reach one of them."""

from __future__ import annotations

from models.domain.caller.fields import Field

HIDDEN = "**"
LAST_DIGITS = 4
FEWEST_DIGITS = 8
"""A number with fewer digits is an extension or a short number: four of them would be most of it."""


def masked(field: Field, value: str) -> str:
    """The same number of signs whatever the length, so that the mask does not tell it."""
    bare = value.strip()
    if field is Field.CALLER_NAME and len(bare) > 1:
        return bare[0] + HIDDEN
    digits = [sign for sign in bare if sign.isdecimal()]
    if field is Field.CALLER_PHONE and len(digits) >= FEWEST_DIGITS:
        return f"{HIDDEN} {''.join(digits[-LAST_DIGITS:])}"
    return HIDDEN
