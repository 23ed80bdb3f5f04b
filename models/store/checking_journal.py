"""Checks a database's file and the whole chain of its journal: a long one in parts, with a process on each core."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DatabaseError

from models.store.checking_chain import Run, RunFound, check_run
from models.store.checking_file import file_faults
from models.store.engine import open_reader
from models.store.tables import journal

PART = 250_000
"""Entries checked at a time by one process: one or two seconds, beside which starting the process is little."""


@dataclass(frozen=True, slots=True)
class JournalFound:
    """How far the chain holds, the hash there, what is wrong after it, and what is wrong with the file."""

    number: int
    hash: bytes
    fault: str
    of_file: list[str] = field(default_factory=list)


def check_journal(connection: Connection, url: str, part: int = PART) -> JournalFound:
    """Look at everything once. One page of entries a process is in memory at a time."""
    try:
        last, count = connection.execute(select(func.max(journal.c.number), func.count())).one()
    except DatabaseError as error:
        return JournalFound(0, b"", f"journal: it cannot be read: {error.__cause__ or error}", file_faults(connection))
    if last is not None and type(last) is not int:
        fault = f"journal: {last!r} stands where the number of an entry should"
        return JournalFound(0, b"", fault, file_faults(connection))
    if last is None or last <= 2 * part or last != count:  # other numbers than those from 1 on make no parts
        found = check_run(connection, Run(1, last or 0))
        return JournalFound(found.number, found.hash, found.fault, file_faults(connection))
    return _in_processes(url, last, part)


def _in_processes(url: str, last: int, part: int) -> JournalFound:
    """Parts are looked at in turn; after a fault those that have not begun are left."""
    runs = [Run(first, min(first + part - 1, last)) for first in range(1, last + 1, part)]
    found = RunFound(0, b"")
    with ProcessPoolExecutor(os.cpu_count() or 1, mp_context=get_context("spawn")) as pool:
        of_file = pool.submit(_check_file, url)  # first, for it is the longest
        for found in pool.map(partial(_check_part, url), runs):
            if found.fault:
                pool.shutdown(cancel_futures=True)  # the look through the file was begun first, and is waited for
                break
        return JournalFound(found.number, found.hash, found.fault, of_file.result())


def _check_file(url: str) -> list[str]:
    engine = open_reader(url)
    try:
        with engine.begin() as connection:
            return file_faults(connection)
    finally:
        engine.dispose()


def _check_part(url: str, run: Run) -> RunFound:
    """In a process of its own. The journal only grows, so that what is written meanwhile does no harm."""
    engine = open_reader(url)
    try:
        with engine.begin() as connection:
            return check_run(connection, run)
    finally:
        engine.dispose()
