"""A process: the floor that the hub is measured against. It decides nothing, hashes nothing and tells no seat.

It receives the same messages, decodes them, writes rows of the same size into the same tables with raw SQLite in
commit groups of the same size, and answers each after its commit. Option: the folder. It says `Ready` with its address.
"""

from __future__ import annotations

import contextlib
import sqlite3
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import zmq

from bus.hub.authority import Authority, Submission
from bus.hub.server import GROUP_FRAMES
from bus.messages import PROTOCOL, Hello, Receipt, Receipts, Report, Welcome
from bus.wire import decode_to_hub, domain_report, encode, number_frame
from console.bench.children import Ready, say, wait_for_end
from console.bench.floor_door import open_floor
from models.clock import WallClock
from models.domain.board import board_of
from models.domain.orders import Placed
from models.rules.shelf import shipped_books
from models.store.chain import to_us
from models.store.engine import open_writer, sqlite_url
from models.store.tables import cases, clocks, journal, kept, metadata, receipts

FULL_WITHIN_MS = 20
"""How long a group is waited for to fill up."""
TABLES = (journal, cases, clocks, kept, receipts)
COLUMNS = [", ".join(f'"{column.name}"' for column in table.columns) for table in TABLES]
INSERTS = [
    f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join('?' * len(table.columns))})"
    for table, columns in zip(TABLES, COLUMNS, strict=True)
]

Row = tuple[Any, ...]  # Any: column values of every type


@dataclass(frozen=True, slots=True)
class Sample:
    """What the hub makes of one real report: the values that are the same for all, and how much longer texts grow."""

    case: dict[str, Any]  # Any: column values of every type
    clocks: list[Row]
    body_pad: str
    card_pad: str


def main(folder: Path) -> None:
    engine = open_writer(sqlite_url(folder / "floor.db"))
    metadata.create_all(engine)
    engine.dispose()
    database = sqlite3.connect(folder / "floor.db", isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "wal_autocheckpoint=2000", "cache_size=-32000"):
        database.execute(f"PRAGMA {pragma}")
    ended = threading.Event()
    threading.Thread(target=wait_for_end, args=(ended,), daemon=True).start()
    with zmq.Context() as context, context.socket(zmq.ROUTER) as socket, contextlib.closing(database):
        socket.setsockopt(zmq.LINGER, 0)
        socket.setsockopt(zmq.RCVHWM, 10_000)
        say(Ready(open_floor(socket, folder)))
        _serve(socket, database, ended)


def _serve(socket: zmq.Socket[bytes], database: sqlite3.Connection, ended: threading.Event) -> None:
    sample: Sample | None = None
    number, frames_out = 0, 0
    peer, name = b"", ""
    while not ended.is_set():
        group: list[tuple[Report, bytes]] = []
        wait_ms = 100
        while len(group) < GROUP_FRAMES and socket.poll(wait_ms):
            wait_ms = FULL_WITHIN_MS
            peer, _, data = socket.recv_multipart()
            message = decode_to_hub(data)
            if isinstance(message, Hello):
                name, frames_out, wait_ms = message.name, 1, 0
                welcome = Welcome(PROTOCOL, "floor", 1, number, WallClock().now())
                socket.send_multipart((peer, number_frame(1), encode(welcome)))
            elif isinstance(message, Report):
                group.append((message, data))
        if not group:
            continue
        sample = sample or _sampled(*group[0])
        given = _written(database, sample, name, number, group)
        number += len(group)
        frames_out += 1
        socket.send_multipart((peer, number_frame(frames_out), encode(Receipts(given))))


def _written(
    database: sqlite3.Connection, sample: Sample, name: str, number: int, group: list[tuple[Report, bytes]]
) -> list[Receipt]:
    """Commit the rows of a group; the receipts that may be sent then."""
    rows: list[list[Row]] = [[], [], [], [], []]
    given: list[Receipt] = []
    now_us = to_us(WallClock().now())
    for message, data in group:
        number += 1
        case = f"DD-20260101-{number:04d}"
        text = data.decode()
        receipt = Receipt(message.id, "accepted", case=case, number=number)
        given.append(receipt)
        rows[0].append((number, now_us, name, message.id, "CaseReported", case, text + sample.body_pad, bytes(32)))
        own = {
            "number": case,
            "title": message.title,
            "area": message.area,
            "address": message.address,
            "record": message.record,
            "card": text + sample.card_pad,
        }
        rows[1].append(tuple({**sample.case, **own}.values()))
        rows[2] += [(case, *clock) for clock in sample.clocks]
        rows[3].append((case, encode(message.kept).decode()))
        rows[4].append((name, message.id, encode(receipt).decode()))
    database.execute("BEGIN IMMEDIATE")
    for statement, some in zip(INSERTS, rows, strict=True):
        database.executemany(statement, some)
    database.execute("COMMIT")
    return given


def _sampled(message: Report, data: bytes) -> Sample:
    board = board_of((), (), books=shipped_books(WallClock().now()))
    authority = Authority(board, 0, lambda _: None)
    placed = Placed(domain_report(message), "sample", message.id)
    batch = authority.take([Submission(b"", placed)], {}, WallClock().now()).batch
    (case,) = batch.cases.values()
    grown = len(batch.entries[0].body) - len(data), len(case["card"]) - len(data)
    body_pad, card_pad = (" " * max(0, more) for more in grown)
    return Sample(dict(case), [tuple(clock.values())[1:] for clock in batch.clocks], body_pad, card_pad)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
