"""The lead on a PostgreSQL database: one has it, others see who, and it is free when that one is gone."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from models.store.engine import open_writer
from models.store.fencing import check_lead
from models.store.hub_store import HubStore
from models.store.leadership import Candidate
from tests.postgresql import PostgreSQL

ADDRESS = "tcp://192.0.2.7:7311"


@pytest.fixture
def pair(postgresql_url: str) -> Iterator[tuple[Candidate, Candidate]]:
    candidates = Candidate(postgresql_url), Candidate(postgresql_url)
    yield candidates
    for candidate in candidates:
        candidate.close()


def test_one_leads_and_the_other_sees_where_until_it_lets_go(pair: tuple[Candidate, Candidate]) -> None:
    first, second = pair
    assert (first.take(), second.take()) == (True, False)
    assert second.leader() == ""
    first.beat(ADDRESS)
    assert (second.take(), second.leader()) == (False, ADDRESS)
    first.close()
    deadline = time.monotonic() + 20
    while not second.take():  # the server hears of it a moment later
        assert time.monotonic() < deadline


def test_a_leader_that_gives_signs_of_life_is_left_alone(pair: tuple[Candidate, Candidate]) -> None:
    first, second = pair
    assert first.take()
    first.beat(ADDRESS)
    assert not second.end_silent()
    first.beat(ADDRESS)


def test_databases_of_one_server_have_leads_of_their_own(postgresql: PostgreSQL, postgresql_url: str) -> None:
    with postgresql.database() as other:
        here, there = Candidate(postgresql_url), Candidate(other)
        assert here.take()
        here.beat(ADDRESS)
        assert (there.leader(), there.take()) == ("", True)
        here.beat(ADDRESS)
        here.close()
        there.close()


def test_whoever_takes_the_lead_need_not_wait_for_what_an_earlier_leader_has_under_way(postgresql_url: str) -> None:
    """A hub that was stopped in the middle of a commit holds the epoch: its connection is ended."""
    HubStore(postgresql_url).close()
    stopped, candidate = open_writer(postgresql_url), Candidate(postgresql_url)
    connection = stopped.connect()
    check_lead(connection, 1, 0, hold=True)
    assert candidate.take()
    store = HubStore(postgresql_url)
    assert store.epoch == 2
    with pytest.raises(DBAPIError):
        connection.execute(text("SELECT 1"))
    connection.close()
    stopped.dispose()
    store.close()
    candidate.close()


def test_a_candidate_asks_again_over_a_new_connection_when_the_old_one_broke(
    postgresql: PostgreSQL, pair: tuple[Candidate, Candidate]
) -> None:
    first, second = pair
    assert (first.take(), second.take()) == (True, False)
    postgresql.say("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dutydesk leader'")
    for candidate in (first, second):
        with pytest.raises(DBAPIError):
            candidate.beat(ADDRESS)
    assert (second.take(), first.take()) == (True, False)
