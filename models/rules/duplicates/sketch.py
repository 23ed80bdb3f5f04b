"""What finding duplicates looks at: the place, time, type and words of a case, and nothing of its caller."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.domain.case import Case, CaseState
from models.domain.instants import to_ms


@dataclass(frozen=True, slots=True)
class Sketch:
    """A case, or a report that is being registered, as far as a duplicate is told by it.

    Longitude and latitude are WGS 84 degrees, both or neither. Instants are milliseconds since 1970 UTC;
    `closed_ms` is None while the case is open. An empty `type_code` or `group` says nothing for or against.
    """

    number: str
    type_code: str
    group: str
    lon: float | None
    lat: float | None
    address: str
    title: str
    text: str
    reported_ms: int
    closed_ms: int | None = None


def sketch_of(case: Case, group: Callable[[str], str]) -> Sketch:
    """The sketch of a case. `group` tells the group of a type code, "" where it has none."""
    return Sketch(
        number=case.number,
        type_code=case.type_code,
        group=group(case.type_code),
        lon=case.place.lon,
        lat=case.place.lat,
        address=case.place.address,
        title=case.title,
        text=case.text,
        reported_ms=to_ms(case.reported_at),
        closed_ms=None if case.open else to_ms(case.closed_at or case.touch.at),
    )


def can_be_suggested(case: Case) -> bool:
    """A case that was merged is stood for by the one it went into, and a void one by none."""
    return case.state not in (CaseState.MERGED, CaseState.VOID)
