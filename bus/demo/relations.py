"""Which cases have to do with each other: the same matter, told twice, and matters that lie side by side."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bus.demo.ground import km_between
from bus.demo.names import LEADER
from bus.demo.plans import Shift
from bus.demo.room import Deed, Room, after, drawn
from models.domain.case import Case, CaseState
from models.domain.orders import LinkCases, UnmergeCase

SAME_SPOT_KM = 0.15
SAME_SPOT_WITHIN = timedelta(minutes=45)
RELATED_KM, RELATED_SHARE = 0.6, 0.3
UNMERGED_SHARE = 0.12
UNMERGED = (3.0, 15.0)
"""City minutes until the leader sees that a merge was wrong."""
IN_HAND = (CaseState.ACCEPTED, CaseState.DISPATCHED, CaseState.HANDLING)


def same_matter(room: Room, case: Case) -> str | None:
    """A case in hand of the same type that was reported a little earlier, next to this one."""
    for other in room.cases.values():
        if (
            other.type_code == case.type_code
            and other.state in IN_HAND
            and timedelta() <= case.reported_at - other.reported_at <= SAME_SPOT_WITHIN
            and other.number != case.number
            and other.number not in case.tracks.links
            and km_between(other.place, case.place) <= SAME_SPOT_KM
        ):
            return other.number
    return None


def related(shift: Shift, room: Room, case: Case) -> str | None:
    """A case in hand of the same group but another type, not far off; one link is enough."""
    if case.tracks.links or drawn(shift, case, "related") >= RELATED_SHARE:
        return None
    for other in room.reported:
        if (
            other.type_code != case.type_code
            and other.type_code[:2] == case.type_code[:2]
            and other.state in IN_HAND
            and not other.tracks.links
            and km_between(other.place, case.place) <= RELATED_KM
        ):
            return other.number
    return None


def mended(shift: Shift, room: Room, now: datetime) -> Iterator[Deed]:
    """Wrong merges taken back. They are linked first, which keeps the seat from merging them again."""
    for case in room.reported:
        if case.state is not CaseState.MERGED or drawn(shift, case, "unmerged") >= UNMERGED_SHARE:
            continue
        into = room.cases.get(case.merged_into)
        if into is None or not into.open or now < after(shift, case, "unmerged", case.touch.at, UNMERGED):
            continue
        why = shift.city.say(shift.city.phrases.apart)
        if case.number in into.tracks.links:
            yield Deed(LEADER, UnmergeCase(case.number, why), case.version)
        else:
            yield Deed(LEADER, LinkCases(into.number, case.number, why), into.version)
