"""What a session is sent of what is not for everybody: the one place where the hub asks the table of fields.

Cards hold nothing that stands in the table, so that every seat's state has the same hash. Entries may: they are no part
of the hash, and are sent without it to whom it is not for.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from bus.messages import CallerLine, WireEntry
from models.domain.caller.fields import Field
from models.domain.caller.sealing import Held
from models.domain.caller.sight import Sight

REPORTED = "CaseReported"


def seen_entries(entries: Sequence[WireEntry], sight: Sight) -> list[WireEntry]:
    """Entries as this session may have them."""
    if sight.sees(Field.SOURCE_COLUMNS):
        return list(entries)
    return [_without_columns(entry) if entry.kind == REPORTED else entry for entry in entries]


def _without_columns(entry: WireEntry) -> WireEntry:
    fields = msgspec.json.decode(entry.fact, type=dict[str, msgspec.Raw])
    fields.pop("kept", None)
    return msgspec.structs.replace(entry, fact=msgspec.Raw(msgspec.json.encode(fields)))


def caller_lines(held: Sequence[Held], sight: Sight) -> list[CallerLine]:
    """What is held of a caller: its mask to whom the table gives one, else no more than that it is there."""
    return [_line(each, sight) for each in held]


def _line(held: Held, sight: Sight) -> CallerLine:
    shown = sight.shown(held.field, held.value)
    return CallerLine(held.field, sight.showing(held.field), shown, sight.reveals(held.field))
