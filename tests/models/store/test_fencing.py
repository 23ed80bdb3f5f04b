"""Two hubs on one database: from the moment on that the second has opened it, the first can do nothing at all."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError

from models.domain.mode import Mode
from models.domain.orders import AddNote, Placed, ReportCase
from models.rules.shelf import shipped_books
from models.store.engine import open_writer
from models.store.fencing import FAR, SupersededError, check_lead, raise_far
from models.store.hub_store import Batch, HubStore
from models.store.leadership import Candidate
from models.store.verifying import verify
from tests.models.domain.room import SEAT, SOURCE, START
from tests.models.store.hub import Hub, times_of
from tests.postgresql import PostgreSQL, a_postgresql

REPORT = ReportCase("H-1", START, "0101", "Fire lane blocked")


@pytest.fixture
def old(url: str) -> Iterator[Hub]:
    """A hub with one case in its journal, that another one follows."""
    hub = Hub(url)
    hub.commit([Placed(REPORT, SOURCE, "r")], START)
    yield hub
    hub.close()


@pytest.fixture
def new(old: Hub) -> Iterator[Hub]:
    hub = Hub(old.url)
    yield hub
    hub.close()


def test_a_hub_that_wakes_up_after_another_has_taken_over_writes_nothing(old: Hub, new: Hub) -> None:
    number = next(iter(old.authority.board.cases))
    with pytest.raises(SupersededError, match="its epoch is 2, the one of this hub 1"):
        old.commit([Placed(AddNote(number, "late"), SEAT, "late")], START)
    assert new.store.receipts_of([(SEAT, "late")]) == {}
    [receipt] = new.commit([Placed(AddNote(number, "in time"), SEAT, "in time")], START)
    assert (receipt.outcome, receipt.number) == ("accepted", 2)
    verdict = verify(new.url, times_of)
    assert (verdict.entries, verdict.faults) == (2, [])


READS: dict[str, Callable[[HubStore], object]] = {
    "its lead": HubStore.check_lead,
    "receipts": lambda store: store.receipts_of([(SOURCE, "r")]),
    "entries": lambda store: store.entries_after(0, 10),
    "a timeline": lambda store: store.timeline("DD-20261121-0001"),
    "an archived case": lambda store: store.archived_case("DD-20261121-0001"),
    "a file": lambda store: store.file_part("f" * 64, 0, 10),
    "sheets": lambda store: store.sheets_filed(0, 1),
    "the board": HubStore.load_board,
    "the mode": lambda store: store.settle_mode(Mode.EXERCISE),
    "rules": lambda store: store.seed_books(lambda: shipped_books(START)),
    "a rebuild": lambda store: store.rebuild(lambda: shipped_books(START), times_of),
    "nothing": lambda store: store.write(Batch()),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_nor_does_it_read_what_it_would_pass_on(old: Hub, read: Callable[[HubStore], object]) -> None:
    read(old.store)
    newer = HubStore(old.url)
    with pytest.raises(SupersededError):
        read(old.store)
    newer.close()


def test_hubs_that_begin_at_the_same_time_have_epochs_of_their_own(url: str, server: PostgreSQL | None) -> None:
    """They do so on an empty database, and each finds it set up or sets it up; SQLite takes them in turn anyway."""
    stores: list[HubStore] = []
    at_once = threading.Barrier(4 if server else 1)

    def begin() -> None:
        at_once.wait()
        stores.append(HubStore(url))

    threads = [threading.Thread(target=begin) for _ in range(at_once.parties)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(store.epoch for store in stores) == list(range(1, at_once.parties + 1))
    assert len({store.journal_id for store in stores}) == 1
    for store in stores:
        store.close()


def test_a_commit_under_way_is_in_the_journal_before_the_next_hub_reads_where_it_ends(
    postgresql: PostgreSQL, postgresql_url: str
) -> None:
    """The old hub has checked its epoch and not committed yet: the new one waits for it, and knows its entry."""
    old = Hub(postgresql_url)
    old.commit([Placed(REPORT, SOURCE, "r")], START)
    heads: list[int] = []

    def take_over() -> None:
        store = HubStore(postgresql_url)
        heads.append(store.head)
        store.close()

    taking = threading.Thread(target=take_over)
    engine = open_writer(postgresql_url)
    with engine.begin() as connection:
        check_lead(connection, old.store.epoch, 1, hold=True)
        taking.start()
        somebody_waits(postgresql)
        copied = "recorded_us, by, order_id, kind, case_no, body, hash"
        connection.execute(text(f"INSERT INTO journal SELECT 2, {copied} FROM journal"))
    taking.join()
    engine.dispose()
    old.close()
    assert heads == [2]


def test_a_hub_that_begins_does_not_wait_for_ever_for_one_that_was_stopped_in_the_middle_of_a_commit(
    postgresql_url: str,
) -> None:
    """It may have connected after its connections were ended: the next hub gives up, is begun again, and ends them."""
    HubStore(postgresql_url).close()
    engine, candidate = open_writer(postgresql_url), Candidate(postgresql_url)
    assert candidate.take()
    stopped = engine.connect()
    check_lead(stopped, 1, 0, hold=True)
    with pytest.raises(OperationalError, match="lock timeout"):
        HubStore(postgresql_url)
    assert candidate.take()
    store = HubStore(postgresql_url)
    assert store.epoch == 2
    store.close()
    candidate.close()
    stopped.invalidate()
    stopped.close()
    engine.dispose()


def somebody_waits(server: PostgreSQL) -> None:
    """Until a connection waits for a lock of another."""
    deadline = time.monotonic() + 20
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    while server.say(waiting) == [(0,)]:
        assert time.monotonic() < deadline


def test_a_commit_whose_answer_was_lost_is_noticed_and_the_next_hub_knows_of_it() -> None:
    """The server has committed and waits for a copy of itself that never comes: then the connection is cut."""
    with a_postgresql() as server, server.database() as url:
        hub = Hub(url)
        hub.commit([Placed(REPORT, SOURCE, "r")], START)
        note = Placed(AddNote(next(iter(hub.authority.board.cases)), "井盖"), SEAT, "note")
        set_standby(server, "nobody")
        wait_until_commits_wait(server)
        cutting = threading.Thread(target=cut_while_it_waits, args=(server,))
        cutting.start()
        with pytest.raises(DBAPIError):
            hub.commit([note], START)
        cutting.join()
        set_standby(server, "")
        hub.authority.give_up()
        with pytest.raises(SupersededError, match="the journal ends with entry 2, and this hub knows of 1"):
            hub.commit([note], START)
        hub.close()
        anew = Hub(url)
        [receipt] = anew.commit([note], START)
        assert (receipt.number, receipt.repeated, anew.authority.head) == (2, True, 2)
        anew.close()


def set_standby(server: PostgreSQL, name: str) -> None:
    server.say(f"ALTER SYSTEM SET synchronous_standby_names = '{name}'")
    server.say("SELECT pg_reload_conf()")


def wait_until_commits_wait(server: PostgreSQL) -> None:
    """The server has been told of its standby, and takes its time until it heeds it."""
    trying = threading.Thread(target=commit_until_it_is_cut, args=(server,))
    trying.start()
    cut_while_it_waits(server)
    trying.join()


def commit_until_it_is_cut(server: PostgreSQL) -> None:
    with contextlib.suppress(DBAPIError):
        while True:
            server.say("SELECT pg_logical_emit_message(true, 'a try', '')")


def cut_while_it_waits(server: PostgreSQL) -> None:
    deadline = time.monotonic() + 20
    while not server.say("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"):
        assert time.monotonic() < deadline


def test_an_epoch_that_was_raised_far_is_above_all_that_could_have_been_and_goes_on_from_there(url: str) -> None:
    HubStore(url).close()
    engine = open_writer(url)
    with engine.begin() as connection:
        assert raise_far(connection) == 2 + FAR
    engine.dispose()
    store = HubStore(url)
    assert store.epoch == 3 + FAR
    store.close()
