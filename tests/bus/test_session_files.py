"""Files over the bus: attached in one message, fetched part by part, by seats alone."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from bus.events import FileGiven, LinkState
from bus.hub.asked import FILE_PART
from bus.messages import PROTOCOL, AskFile, FileTold, Hello
from bus.wire import MAX_FRAME, decode_from_hub, encode, number_frame, place_order, report
from models.clock import ManualClock
from models.domain.orders import RegisterUnit
from models.domain.thread.attached_files import MAX_FILE_BYTES, digest_of
from models.domain.thread.orders import AttachFile
from tests.bus.room import MORNING, RoomHub, a_report
from tests.bus.weather import Peer, Weather

CONTENT = b"%PDF-1.7" + random.Random(3).randbytes(FILE_PART + 1000)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Weather]:
    weather = Weather(tmp_path)
    weather.step()
    weather.step()
    yield weather
    weather.close()


def attached(world: Weather, content: bytes) -> str:
    """A file on the one case there is; its digest."""
    world.report()
    world.step()
    world.step()
    seat = world.seats[0]
    (number,) = seat.cases
    order_id = world.place(seat, AttachFile(number, "gauge.pdf", content))
    world.step()
    assert seat.receipts[order_id][0].accepted
    return digest_of(content)


def given(world: Weather, peer: Peer, digest: str, offset: int) -> FileGiven:
    """What the hub answers to one question."""
    peer.files.clear()
    peer.seat.ask_file(digest, offset)
    world.step()
    world.step()
    [answer] = peer.files
    return answer


def test_another_seat_fetches_a_file_part_by_part(world: Weather) -> None:
    digest, other = attached(world, CONTENT), world.seats[1]
    first = given(world, other, digest, 0)
    assert (first.size, len(first.data)) == (len(CONTENT), FILE_PART)
    second = given(world, other, digest, len(first.data))
    assert first.data + second.data == CONTENT
    assert given(world, other, digest, len(CONTENT)).data == b""


def test_a_file_that_is_not_there_has_no_size(world: Weather) -> None:
    attached(world, CONTENT)
    assert given(world, world.seats[0], "0" * 64, 0) == FileGiven("0" * 64, 0, 0, b"")
    for nowhere in (-5, 2**62, 2**63, 2**64 - 1):
        assert given(world, world.seats[0], digest_of(CONTENT), nowhere).size == 0


def test_the_largest_file_fits_into_one_message() -> None:
    order = AttachFile("DD-20261121-0001", "x" * 200, bytes(MAX_FILE_BYTES), "水" * 20_000)
    assert len(encode(place_order("i" * 400, order, 1))) <= MAX_FRAME


def test_questions_without_a_session_are_not_kept(world: Weather) -> None:
    seat = world.seats[0].seat
    seat.state = LinkState.LOST
    seat.out.clear()
    seat.ask_file("0" * 64, 0)
    assert seat.out == []
    seat.submit("u", place_order("u", RegisterUnit("E1", "Engine 1", "fire"), None))
    assert "u" in seat.waiting


def test_a_source_is_given_no_file(tmp_path: Path) -> None:
    hub = RoomHub(tmp_path, ManualClock(MORNING))
    number = "DD-20260302-0001"
    attach = encode(place_order("a", AttachFile(number, "gauge.pdf", CONTENT), None))
    asked = encode(AskFile("ask", digest_of(CONTENT)))
    told = {}
    for role in ("seat", "source"):
        frames = [encode(Hello(PROTOCOL, role, role)), encode(report("r", a_report("r"))), attach, asked]
        arrived = [(role.encode(), [number_frame(n), data]) for n, data in enumerate(frames, start=1)]
        hub.turn(arrived[:3], 0.0)
        sent = [decode_from_hub(frame.message) for frame in hub.turn(arrived[3:], 0.0)]
        told[role] = [message for message in sent if isinstance(message, FileTold)]
    assert [answer.size for answer in told["source"]] == [0]
    assert [answer.size for answer in told["seat"]] == [len(CONTENT)]
    hub.close()
