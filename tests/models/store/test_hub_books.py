"""Rules in the hub's database: published with other orders in one commit, given up with it, and cases long archived."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from models.domain.case import CaseState
from models.domain.clocks import ClockKind
from models.domain.orders import (
    AcceptCase,
    AddNote,
    ArchiveCase,
    DispatchCase,
    LinkCases,
    Order,
    Placed,
    PublishBook,
    RegisterUnit,
    ReportCase,
    UnlinkCases,
)
from models.domain.rules import BookKind
from models.store.verifying import verify
from tests.models.domain.room import SEAT, SOURCE, START
from tests.models.store.drafts import calendar, policy, supervision, urging
from tests.models.store.hub import Hub, times_of

REPORT = ReportCase("H-1", START, "0102", "Charging on the stairs")
NUMBER, OTHER = "DD-20261121-0001", "DD-20261121-0002"


@pytest.fixture
def hub(url: str) -> Iterator[Hub]:
    hub = Hub(url)
    yield hub
    hub.close()
    assert verify(hub.url, times_of).faults == []


def placed(*orders: Order) -> list[Placed]:
    by = (SOURCE if isinstance(order, ReportCase) else SEAT for order in orders)
    return [Placed(order, who, f"{n} {order}"[:300]) for n, (order, who) in enumerate(zip(orders, by, strict=True))]


def commit(hub: Hub, *orders: Order) -> None:
    receipts = hub.commit(placed(*orders), START)
    assert all(receipt.accepted for receipt in receipts), receipts


def test_a_calendar_times_also_those_cases_anew_that_change_in_the_same_commit(hub: Hub) -> None:
    unit = RegisterUnit("FIR-1", "Engine", "FIR")
    commit(hub, unit, REPORT, AcceptCase(NUMBER), DispatchCase(NUMBER, ("FIR-1",)))
    draft = PublishBook(BookKind.CALENDAR, calendar("09:00-12:00 14:00-18:00"), "an hour later")
    commit(hub, AddNote(NUMBER, "before"), draft, AddNote(NUMBER, "after"))


def test_a_version_that_was_given_up_is_forgotten_before_another_takes_its_number(hub: Hub) -> None:
    lost = supervision(urging("lost", ClockKind.ACCEPT, 100))
    hub.take(
        *placed(
            PublishBook(BookKind.SUPERVISION, lost, "its disk is full"),
            PublishBook(BookKind.POLICY, policy(), "is checked beside it"),
        )
    )
    hub.authority.give_up()
    assert {versions[-1].version for versions in hub.authority.board.shelf.values()} == {1}
    kept = supervision(urging("kept", ClockKind.ACCEPT, 100))
    commit(hub, PublishBook(BookKind.SUPERVISION, kept, "there is room"))
    rules = hub.authority.shelf.at(START).supervision_of(ClockKind.ACCEPT)
    assert [rule.id for rule in rules] == ["kept"]


def test_a_link_with_a_case_that_was_archived_since_can_be_taken_away(hub: Hub) -> None:
    commit(hub, REPORT, replace(REPORT, record="H-2", closed_at=START, result="towed"))
    commit(hub, LinkCases(NUMBER, OTHER, "the same stairs"), ArchiveCase(OTHER))
    assert OTHER not in hub.authority.board.cases
    state = hub.authority.state
    commit(hub, UnlinkCases(NUMBER, OTHER))
    archived = hub.store.archived_case(OTHER)
    assert archived is not None
    assert (archived.state, archived.tracks.links) == (CaseState.ARCHIVED, ())
    assert OTHER not in hub.authority.board.cases
    assert hub.authority.state != state


def test_books_are_the_same_when_the_database_is_opened_again(hub: Hub) -> None:
    commit(hub, PublishBook(BookKind.POLICY, policy(accept="9nm"), "slower"))
    again = Hub(hub.url)
    assert again.authority.board.shelf == hub.authority.board.shelf
    assert again.authority.state == hub.authority.state
    again.close()
