"""Whether a draft of one kind of rules can stand beside the others that are in force."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from models.domain.rules import BookKind
from models.rules.calendar.book import CalendarBook
from models.rules.calendar.checking import calendar_faults, names_twice
from models.rules.early_warnings.contradictions import contradictions
from models.rules.early_warnings.settings import WarningSettings
from models.rules.faults import Fault
from models.rules.policy.book import PolicyBook
from models.rules.policy.checking import entries
from models.rules.policy.reading import policy_faults
from models.rules.routing.book import RoutingBook
from models.rules.routing.checking import Names, check_routing
from models.rules.supervising.checking import check_supervision
from models.rules.supervising.entry import SupervisionBook


@dataclass(frozen=True, slots=True)
class Beside:
    """The other rules, which a draft has to fit: the newest of each kind, and the call signs of the units there are.

    Where the units are None they are not known, and any name is taken for one.
    """

    newest: Callable[[BookKind], Any]  # Any: the value of whichever kind
    units: Collection[str] | None = None


def check_policy(book: PolicyBook, beside: Beside) -> Iterator[Fault]:
    """The policy itself, its calendars, and the rules that would be left naming what is gone."""
    calendars: CalendarBook = beside.newest(BookKind.CALENDAR)
    yield from policy_faults(book, {data.name for data in calendars.calendars})
    routing: RoutingBook = beside.newest(BookKind.ROUTING)
    supervision: SupervisionBook = beside.newest(BookKind.SUPERVISION)
    for kind, faults in (
        (BookKind.ROUTING, check_routing(routing, _names(book, beside.units))),
        (BookKind.SUPERVISION, check_supervision(supervision, book.types)),
    ):
        for fault in faults:
            yield replace(fault, line=0, sentence=f"the {kind.value} in force no longer fits: {fault.sentence}")


def check_calendars(book: CalendarBook, beside: Beside) -> Iterator[Fault]:
    """The calendars themselves, and the limits that would be left without theirs."""
    for data in book.calendars:
        for path, sentence in calendar_faults(data):
            yield Fault(0, ".".join(map(str, path)), f"calendar {data.name!r}: {sentence}")
    for name in names_twice(book):
        yield Fault(0, "name", f"the calendar {name!r} stands twice")
    policy: PolicyBook = beside.newest(BookKind.POLICY)
    named = {entry.calendar for _, _, entry in entries(policy)} - {""}
    for name in sorted(named - {data.name for data in book.calendars}):
        yield Fault(0, "name", f"the policy in force counts limits by the calendar {name!r}, which would be gone")


def check_routing_beside(book: RoutingBook, beside: Beside) -> Iterator[Fault]:
    yield from check_routing(book, _names(beside.newest(BookKind.POLICY), beside.units))


def check_supervision_beside(book: SupervisionBook, beside: Beside) -> Iterator[Fault]:
    policy: PolicyBook = beside.newest(BookKind.POLICY)
    yield from check_supervision(book, policy.types)


def check_warnings(settings: WarningSettings, beside: Beside) -> Iterator[Fault]:
    for path, sentence in contradictions(settings):
        yield Fault(0, ".".join(path), sentence)


def _names(policy: PolicyBook, units: Collection[str] | None) -> Names:
    return Names(types=policy.types, departments=policy.departments, limit_sets=policy.sets, units=units)
