"""Peers that are frozen, deaf or too fast, over real sockets: the hub keeps its memory, the others notice nothing."""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import zmq

from bus.hub.asked import FILE_PART
from bus.hub.window import WINDOW, WINDOW_BYTES
from bus.keys.door import Door
from bus.messages import PROTOCOL, AskFile, Hello
from bus.wire import encode, number_frame
from console.bench.children import Child, Ready
from console.bench.seats import Worked
from models.domain.orders import AddNote
from models.domain.thread.attached_files import digest_of
from models.domain.thread.orders import AttachFile
from tests.bus.hub.served import a_report, a_source, accepted, receipt_of, until
from tests.bus.hub.test_bad_frames import memory_kb
from tests.bus.hub.watched import Figures, a_watched_hub
from tests.bus.hub.watching import a_watch

WITHIN_S = 60.0
QUESTIONS = 400


@contextmanager
def a_deaf_peer(address: str) -> Iterator[zmq.Socket[bytes]]:
    """It sends and takes nothing in: what it is sent stays with the hub, but for what its socket holds."""
    with zmq.Context() as context, context.socket(zmq.DEALER) as socket:
        socket.setsockopt(zmq.LINGER, 0)
        socket.setsockopt(zmq.RCVHWM, 1)
        socket.setsockopt(zmq.RCVBUF, 4_096)
        Door.find(address, "seat", "deaf").open(socket)
        yield socket


@pytest.mark.slow
def test_a_console_that_is_frozen_costs_the_others_nothing_and_comes_right_when_it_wakes(world: Path) -> None:
    with a_watched_hub(world) as (hub, door), a_source(hub.address) as source, a_watch(hub.address) as watch:
        (first,) = accepted(source, a_report("first"))
        until(lambda: first.case in watch.cases, watch)
        with Child("seats", hub.address, world / "caches", 0, 2) as consoles:
            consoles.said(Ready, WITHIN_S)
            os.kill(consoles.pid, signal.SIGSTOP)
            try:
                before = memory_kb(hub.pid)
                for n in range(6 * WINDOW):
                    assert watch.place(AddNote(first.case, f"note {n}")).accepted
                watch.settle()
                until(lambda: Figures(door).of("seats_without_credit") == 2, watch)
                assert Figures(door).of("messages_unacknowledged_most") == WINDOW
                assert Figures(door).of("entries_behind_most") >= 4 * WINDOW
                assert memory_kb(hub.pid) - before < 20_000
            finally:
                os.kill(consoles.pid, signal.SIGCONT)
            consoles.tell("go")
            consoles.tell("enough")
            worked = consoles.said(Worked, WITHIN_S)
        assert (worked.unanswered, worked.drifted, worked.out_of_step) == (0, 0, 0)
        watch.settle()


@pytest.mark.slow
def test_a_seat_that_asks_and_asks_and_takes_nothing_in_is_given_a_window(world: Path) -> None:
    content = b"%PDF-1.7" + random.Random(5).randbytes(FILE_PART)
    with a_watched_hub(world) as (hub, door), a_source(hub.address) as source, a_watch(hub.address) as watch:
        (first,) = accepted(source, a_report("first"))
        until(lambda: first.case in watch.cases, watch)
        order_id = watch.link.place(AttachFile(first.case, "gauge.pdf", content))
        assert receipt_of(watch.link, order_id).accepted
        before = memory_kb(hub.pid)
        with a_deaf_peer(hub.address) as deaf:
            deaf.send_multipart((number_frame(1), encode(Hello(PROTOCOL, "seat", "deaf"))))
            for n in range(2, QUESTIONS + 2):
                deaf.send_multipart((number_frame(n), encode(AskFile(f"q{n}", digest_of(content)))))
            until(lambda: Figures(door).has("frames_refused_total", "busy"), watch)
            until(lambda: Figures(door).of("frames_refused_total", "busy") > QUESTIONS - 2 * WINDOW - 64, watch)
            grown = memory_kb(hub.pid) - before
        accepted(source, a_report("second"))
    assert grown < 3 * WINDOW_BYTES / 1024


def test_a_source_of_the_room_keeps_the_pace_of_the_hub_and_is_never_put_off(world: Path) -> None:
    with a_watched_hub(world, "--source-pace", "100:50") as (hub, door), a_source(hub.address) as source:
        receipts = accepted(source, *(a_report(f"r{n}") for n in range(300)))
        seen = Figures(door)
    assert [receipt.number for receipt in receipts] == list(range(1, 301))
    assert not seen.has("frames_refused_total", "pace")
