"""Deciding what cases have to do with each other: merged and unmerged, linked and unlinked."""

from __future__ import annotations

from models.domain.case import Case
from models.domain.deciding import Desk, Facts, missing
from models.domain.facts import (
    CaseMerged,
    CasesLinked,
    CasesUnlinked,
    CaseUnmerged,
    ReportsGivenBack,
    ReportTakenOver,
)
from models.domain.orders import LinkCases, MergeCase, Refused, UnlinkCases, UnmergeCase


def merge(desk: Desk, order: MergeCase, case: Case) -> Facts | Refused:
    into = _other(desk, order.into, case, "into")
    if isinstance(into, Refused):
        return into
    if not into.open:
        return Refused(
            "state",
            f"{into.number} is {into.state.value}: nothing can be merged into it.",
            "into",
            (into.number, into.state.value, "MergeCase"),
        )
    taken = ((case.number, case.channel), *zip(case.merged, case.tracks.merged_channels, strict=True))
    return (
        CaseMerged(case.number, desk.now, into.number),
        *(ReportTakenOver(into.number, desk.now, number, channel) for number, channel in taken),
    )


def unmerge(desk: Desk, order: UnmergeCase, case: Case) -> Facts | Refused:
    """The case stands again as before; whichever case it went into, and on into others, gives its reports back."""
    if not order.reason.strip():
        return missing("reason")
    given_back = (case.number, *case.merged)
    facts: list[CaseUnmerged | ReportsGivenBack] = [CaseUnmerged(case.number, desk.now, order.reason)]
    into = desk.board.case(case.merged_into)
    while into is not None:
        facts.append(ReportsGivenBack(into.number, desk.now, given_back))
        into = desk.board.case(into.merged_into) if into.merged_into else None
    return tuple(facts)


def link(desk: Desk, order: LinkCases, case: Case) -> Facts | Refused:
    other = _other(desk, order.other, case, "other")
    if isinstance(other, Refused):
        return other
    if other.number in case.tracks.links:
        return Refused(
            "linked", f"{case.number} and {other.number} are linked already.", "other", (case.number, other.number)
        )
    return (
        CasesLinked(case.number, desk.now, other.number, order.reason),
        CasesLinked(other.number, desk.now, case.number, order.reason),
    )


def unlink(desk: Desk, order: UnlinkCases, case: Case) -> Facts | Refused:
    if order.other not in case.tracks.links:
        return Refused(
            "not_linked", f"{case.number} and {order.other} are not linked.", "other", (case.number, order.other)
        )
    back = () if desk.board.case(order.other) is None else (CasesUnlinked(order.other, desk.now, case.number),)
    return (CasesUnlinked(case.number, desk.now, order.other), *back)


def _other(desk: Desk, number: str, case: Case, field: str) -> Case | Refused:
    other = desk.board.case(number)
    if other is None:
        return Refused("no_case", f"There is no case {number}.", field, (number,))
    if other.number == case.number:
        return Refused("same_case", "A case cannot be merged into itself, nor linked with itself.", field, (number,))
    return other
