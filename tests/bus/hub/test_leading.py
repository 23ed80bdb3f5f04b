"""Signs of life: a hub gives them while its loop comes round, and one that gives none is put aside."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from bus.hub.leading import Lead
from models.store.leadership import Candidate

ADDRESS = "tcp://192.0.2.7:7311"


@pytest.fixture
def leader(postgresql_url: str) -> Candidate:
    candidate = Candidate(postgresql_url)
    assert candidate.take()
    return candidate


@pytest.fixture
def standby(postgresql_url: str) -> Iterator[Candidate]:
    candidate = Candidate(postgresql_url, silent_s=1.5)  # one sign of life may be late
    yield candidate
    candidate.close()


def test_a_hub_at_work_says_where_it_serves_and_loses_the_lead_only_with_its_connection(
    leader: Candidate, standby: Candidate
) -> None:
    with Lead(leader) as lead:
        lead.serves_at(ADDRESS)
        deadline = time.monotonic() + 20
        while standby.leader() != ADDRESS:
            assert lead.turn()
            assert time.monotonic() < deadline
    while not standby.take():
        assert time.monotonic() < deadline


def test_a_hub_whose_loop_no_longer_comes_round_gives_no_signs_of_life_and_is_put_aside(
    leader: Candidate, standby: Candidate
) -> None:
    with Lead(leader, hung_s=0) as lead:
        assert lead.turn()
        deadline = time.monotonic() + 20
        while not standby.end_silent():
            assert time.monotonic() < deadline
        while not standby.take():
            assert time.monotonic() < deadline
