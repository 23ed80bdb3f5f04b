"""What every decision rests on, and the refusals and steps that several of them share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from models.domain.board import Policy, Reading
from models.domain.case import Case, Place, Stage
from models.domain.clocks import ClockKind
from models.domain.facts import (
    CaseHandled,
    CaseUnassigned,
    ClockStart,
    Fact,
    UnitDispatched,
)
from models.domain.orders import (
    Order,
    Refused,
)

Facts = tuple[Fact, ...]

MAX_TITLE, MAX_TEXT, MAX_WORD = 300, 20_000, 200
"""The longest title, text and single-word field that is taken, in characters."""
_LONGEST = {
    "title": MAX_TITLE,
    **dict.fromkeys(("reason", "text", "note", "result"), MAX_TEXT),
    **dict.fromkeys(("case", "into", "unit", "call_sign", "name", "department"), MAX_WORD),
    **dict.fromkeys(("record", "channel", "type_code"), MAX_WORD),
}
"""By field, in whichever order it stands: what is longer is not even repeated in its refusal."""
EARLIEST_YEAR = 1970
MAX_AHEAD = timedelta(minutes=5)
"""How far a sender's clock may be ahead of the hub's."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What deciding rests on beside the order itself: the board, the city's policy, the hub's time."""

    board: Reading
    policy: Policy
    now: datetime

    def starts(self, type_code: str, *kinds: ClockKind, unit: str = "") -> tuple[ClockStart, ...]:
        """The clocks of these kinds that the type has a limit for."""
        limits = ((kind, self.policy.limit(type_code, kind)) for kind in kinds)
        return tuple([ClockStart(kind, limit, unit) for kind, limit in limits if limit is not None])


_LENGTHS: Mapping[type[Order], tuple[tuple[str, int], ...]] = {
    kind: tuple((each.name, _LONGEST[each.name]) for each in fields(kind) if each.name in _LONGEST)
    for kind in Order.__args__
}
"""The fields of each order that have a longest length, with it."""


def too_long(order: Order) -> Refused | None:
    for name, most in _LENGTHS[type(order)]:
        if len(getattr(order, name)) > most:
            return Refused("too_long", f"{name} is longer than {most} characters.", name, (name, str(most)))
    return None


def missing(field: str) -> Refused:
    return Refused("missing", f"{field} must be given.", field, (field,))


def bad_place(place: Place) -> Refused | None:
    for name in ("address", "area"):
        if len(getattr(place, name)) > MAX_TITLE:
            return Refused("too_long", f"{name} is longer than {MAX_TITLE} characters.", name, (name, str(MAX_TITLE)))
    if (place.lon is None) != (place.lat is None):
        return missing("lon" if place.lon is None else "lat")
    if place.lon is None or place.lat is None:
        return None
    if not -180 <= place.lon <= 180:
        return Refused("off_earth", f"longitude {place.lon} is not on the earth.", "lon", (str(place.lon),))
    if not -90 <= place.lat <= 90:
        return Refused("off_earth", f"latitude {place.lat} is not on the earth.", "lat", (str(place.lat),))
    return None


def bad_time(name: str, at: datetime, now: datetime) -> Refused | None:
    if at.tzinfo is None:
        return Refused("no_zone", f"{name} has no time zone.", name, (name,))
    if at.year < EARLIEST_YEAR:
        return Refused("too_early", f"{name} lies before {EARLIEST_YEAR}.", name, (name, str(EARLIEST_YEAR)))
    if at > now + MAX_AHEAD:
        return Refused("future", f"{name} lies in the future.", name, (name,))
    return None


def sign_clock(desk: Desk, case: Case, unit: str) -> tuple[ClockStart, ...]:
    return desk.starts(case.type_code, ClockKind.SIGN, unit=unit)


def sent(desk: Desk, case: Case, unit: str, lead: bool, note: str, at: datetime) -> UnitDispatched:
    """The dispatch of a unit; the first one of a case starts the handling clock too."""
    handle = (
        () if any(c.kind is ClockKind.HANDLE for c in case.clocks) else desk.starts(case.type_code, ClockKind.HANDLE)
    )
    return UnitDispatched(case.number, at, unit, lead, note, (*sign_clock(desk, case, unit), *handle))


def after_leaving(desk: Desk, case: Case, unit: str, at: datetime, done: bool = False) -> Facts:
    """What follows when a unit leaves a case: the last one to finish hands it over, the last to go leaves it open."""
    others = [a for a in case.this_round if a.unit != unit or not a.active]
    if any(a.active for a in others):
        return ()
    if done or any(a.stage is Stage.DONE for a in others):
        return (CaseHandled(case.number, at, desk.starts(case.type_code, ClockKind.CHECK)),)
    return (CaseUnassigned(case.number, at, desk.starts(case.type_code, ClockKind.DISPATCH)),)
