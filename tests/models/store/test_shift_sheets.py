"""The room's folder in the hub's database and in a seat's cache: kept, filed, read again, made anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bus.wire import digest_of_bytes, encode
from models.domain.clocks import ROUND_THE_CLOCK
from models.domain.orders import Order, Placed
from models.domain.shift.orders import PrepareHandover, SignHandover, WriteLog
from models.domain.shift.sheets import LogKind, LogLine, Sheet, handover_key, line_key
from models.rules.shelf import shipped_books
from models.store.cache import Cache
from models.store.engine import open_reader
from models.store.reading import HubReading
from models.store.tables import sheets
from models.store.verifying import verify
from tests.models.domain.room import MINUTE, SEAT, START
from tests.models.domain.shifting import POST, page_of
from tests.models.store.hub import Hub, times_of

HOUR = 60 * MINUTE


@pytest.fixture
def hub(url: str) -> Iterator[Hub]:
    hub = Hub(url)
    yield hub
    hub.close()
    assert verify(hub.url, times_of).faults == []


def commit(hub: Hub, hours: int, *orders: Order) -> None:
    """Place orders some hours after the start."""
    placed = [Placed(order, SEAT, f"{hours} {n} {order}"[:300]) for n, order in enumerate(orders)]
    receipts = hub.commit(placed, START + hours * HOUR)
    assert all(receipt.accepted for receipt in receipts), receipts


def line(text: str) -> WriteLog:
    return WriteLog(LogKind.EVENT, text, POST)


def handed_over(hub: Hub, number: int, hours: int) -> None:
    """A handover that is prepared and signed; what is older than two hours is filed."""
    now = START + hours * HOUR
    page = PrepareHandover("2026-11-21 day", page_of(now), POST, now - 2 * HOUR)
    commit(hub, hours, page, SignHandover(number, POST))


def filled(hub: Hub) -> None:
    """Two lines and a handover that are filed by a second one, and a line that is not."""
    commit(hub, 0, line("one"), line("two"))
    handed_over(hub, 1, 1)
    commit(hub, 5, line("three"))
    handed_over(hub, 2, 6)


def stored(hub: Hub) -> list[tuple[str, int]]:
    engine = open_reader(hub.url)
    with engine.begin() as connection:
        rows = [(row.key, row.filed) for row in connection.execute(select(sheets).order_by(sheets.c.key))]
    engine.dispose()
    return rows


AT_HAND = [handover_key(2), line_key(5)]


def test_what_is_filed_leaves_the_memory_of_the_hub_and_stays_in_its_database(hub: Hub) -> None:
    filled(hub)
    assert sorted(hub.authority.board.folder) == AT_HAND
    assert stored(hub) == [
        (handover_key(1), 7),
        (handover_key(2), 0),
        (line_key(1), 7),
        (line_key(2), 7),
        (line_key(5), 0),
    ]


def test_a_hub_that_is_opened_again_has_the_same_folder_and_the_same_state(hub: Hub) -> None:
    filled(hub)
    again = Hub(hub.url)
    assert again.authority.board.folder == hub.authority.board.folder
    assert again.authority.state == hub.authority.state
    again.close()


def test_the_state_tells_a_line_that_another_lacks(hub: Hub) -> None:
    before = hub.authority.state
    commit(hub, 0, line("one"))
    assert hub.authority.state != before


def test_a_write_that_failed_leaves_no_line_behind(hub: Hub) -> None:
    commit(hub, 0, line("kept"))
    before = dict(hub.authority.board.folder)
    hub.take(Placed(line("lost"), SEAT, "lost"))
    hub.authority.give_up()
    assert hub.authority.board.folder == before


def test_projections_made_anew_have_the_same_sheets_filed_ones_too(hub: Hub) -> None:
    filled(hub)
    before = stored(hub)
    hub.store.rebuild(lambda: shipped_books(START), times_of)
    assert stored(hub) == before


def test_reports_read_the_filed_sheets_too(hub: Hub) -> None:
    filled(hub)
    reading = HubReading(hub.url)
    texts = [sheet.line.text for sheet in reading.sheets() if sheet.line is not None]
    reading.close()
    assert texts == ["one", "two", "three"]


def test_a_seat_that_missed_the_signature_is_sent_what_it_filed(hub: Hub) -> None:
    filled(hub)
    assert len(hub.store.sheets_filed(7, 7)) == 3
    assert hub.store.sheets_filed(1, 6) == hub.store.sheets_filed(8, 99) == []


# ---- a seat's cache ----


@pytest.fixture
def cache(world: Path) -> Iterator[Cache]:
    cache = Cache(world / "cache.db")
    yield cache
    cache.close()


def sheet(number: int, filed: int = 0) -> Sheet:
    made = LogLine(number, START + timedelta(minutes=number), SEAT, POST, LogKind.EVENT, f"line {number}")
    return Sheet(line_key(number), line=made, filed=filed)


def put(cache: Cache, *given: Sheet) -> None:
    cache.put([(each, encode(each), digest_of_bytes(encode(each))) for each in given], ROUND_THE_CLOCK)


def test_the_cache_gives_the_sheets_at_hand_and_counts_no_other(cache: Cache) -> None:
    put(cache, sheet(2), sheet(1))
    assert cache.sheets() == [sheet(1), sheet(2)]
    put(cache, sheet(1, filed=9))
    assert cache.sheets() == [sheet(2)]
    assert cache.standing().digests == {line_key(2): digest_of_bytes(encode(sheet(2)))}


def test_a_sheet_that_a_snapshot_does_not_name_is_gone(cache: Cache) -> None:
    put(cache, sheet(1), sheet(2))
    cache.begin_snapshot()
    put(cache, sheet(2))
    cache.end_snapshot("journal", 9)
    assert cache.sheets() == [sheet(2)]
