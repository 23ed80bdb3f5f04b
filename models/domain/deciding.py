"""What every decision rests on, and the refusals and steps that several of them share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from models.domain.board import Reading
from models.domain.case import Case, Place, Stage
from models.domain.clocks import ClockKind
from models.domain.facts import (
    CaseHandled,
    CaseUnassigned,
    ClockStart,
    Fact,
    UnitDispatched,
    UnitRecalled,
)
from models.domain.orders import (
    Order,
    Refused,
)
from models.domain.roles import Role
from models.domain.rules import Policy, Rules, TimedLimit

Facts = tuple[Fact, ...]

MAX_TITLE, MAX_TEXT, MAX_WORD = 300, 20_000, 200
"""The longest title, text and single-word field that is taken, in characters."""
_LONGEST = {
    "title": MAX_TITLE,
    **dict.fromkeys(("reason", "text", "note", "result"), MAX_TEXT),
    **dict.fromkeys(("case", "into", "unit", "call_sign", "name", "department"), MAX_WORD),
    **dict.fromkeys(("record", "channel", "type_code", "source_type", "to", "event", "other", "limit"), MAX_WORD),
    **dict.fromkeys(("rule", "mark", "step", "role"), MAX_WORD),
    **dict.fromkeys(("caller_name", "caller_phone"), MAX_WORD),
    "caller_words": MAX_TEXT,
}
"""By field, in whichever order it stands: what is longer is not even repeated in its refusal."""
EARLIEST_YEAR = 1970
MAX_AHEAD = timedelta(minutes=5)
"""How far a sender's clock may be ahead of the hub's."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What deciding rests on beside the order itself: the board, the city's rules, the hub's time, who places it."""

    board: Reading
    rules: Rules
    now: datetime
    roles: frozenset[Role] | None = None

    def policy_of(self, case: Case) -> Policy:
        """The policy that the case was filed under."""
        return self.rules.policy(case.policy)

    def starts(self, case: Case, *kinds: ClockKind, unit: str = "") -> tuple[ClockStart, ...]:
        """The clocks of these kinds that the case's type has a limit for."""
        policy, chosen = self.policy_of(case), case.tracks.limits
        limits = ((kind, policy.limit(case.type_code, kind, chosen)) for kind in kinds)
        return tuple([clock_start(kind, limit, unit) for kind, limit in limits if limit is not None])

    def answer_clock(self, case: Case, name: str, kind: ClockKind = ClockKind.REPLY) -> tuple[ClockStart, ...]:
        """The clock for an answer, where the policy limits it."""
        limit = self.policy_of(case).answer_limit(name)
        return () if limit is None else (clock_start(kind, limit),)


def clock_start(kind: ClockKind, limit: TimedLimit, unit: str = "") -> ClockStart:
    return ClockStart(kind, limit.limit, unit, limit.calendar)


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
    if at - MAX_AHEAD > now:
        return Refused("future", f"{name} lies in the future.", name, (name,))
    return None


def sent(
    desk: Desk,
    case: Case,
    unit: str,
    lead: bool,
    note: str,
    at: datetime,
    *,
    first: bool = True,
    designated: bool = False,
    any_of: bool = False,
) -> UnitDispatched:
    """The dispatch of a unit; the first one of a case starts the handling clock too."""
    begun = not first or any(c.kind is ClockKind.HANDLE for c in case.clocks)
    handle = () if begun else desk.starts(case, ClockKind.HANDLE)
    clocks = (*desk.starts(case, ClockKind.SIGN, unit=unit), *handle)
    return UnitDispatched(case.number, at, unit, lead, note, designated, any_of, clocks)


def after_leaving(desk: Desk, case: Case, unit: str, at: datetime, done: bool = False) -> Facts:
    """What follows when a unit leaves a case: the last one to finish hands it over, the last to go leaves it open.

    Where any of the units is enough, the first to finish hands it over and the others are recalled.
    """
    others = [a for a in case.this_round if a.unit != unit or not a.active]
    at_work = [a for a in others if a.active]
    handled = CaseHandled(case.number, at, desk.starts(case, ClockKind.CHECK))
    if done and case.tracks.any_of:
        return (*(UnitRecalled(case.number, at, a.unit, "another unit has finished") for a in at_work), handled)
    if at_work:
        return ()
    if done or any(a.stage is Stage.DONE for a in others):
        return (handled,)
    return (CaseUnassigned(case.number, at, desk.starts(case, ClockKind.DISPATCH)),)
