"""Checks the whole chain of a journal: a short one here, a long one in parts, with a process on each core."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DatabaseError

from models.store.checking_chain import Run, RunFound, check_run
from models.store.engine import open_reader
from models.store.tables import journal

PART = 250_000
"""Entries checked at a time by one process: about a second, beside which starting the process is little."""


def check_journal(connection: Connection, url: str, part: int = PART) -> RunFound:
    """How far the journal holds, and the first fault in it."""
    try:
        last, count = connection.execute(select(func.max(journal.c.number), func.count())).one()
    except DatabaseError as error:
        return RunFound(0, b"", f"journal: it cannot be read: {error.__cause__ or error}")
    if last is None:
        return check_run(connection, Run(1, 0))
    if type(last) is not int:
        return RunFound(0, b"", f"journal: {last!r} stands where the number of an entry should")
    if last <= 2 * part or last != count:  # numbers that are not the whole ones from 1 on make no parts
        return check_run(connection, Run(1, last))
    return _in_processes(url, last, part)


def _in_processes(url: str, last: int, part: int) -> RunFound:
    """Parts are looked at in turn; after a fault those that have not begun are left."""
    runs = [Run(first, min(first + part - 1, last)) for first in range(1, last + 1, part)]
    found = RunFound(0, b"")
    with ProcessPoolExecutor(os.cpu_count() or 1, mp_context=get_context("spawn")) as pool:
        for found in pool.map(partial(_check_part, url), runs):
            if found.fault:
                pool.shutdown(cancel_futures=True)
                break
    return found


def _check_part(url: str, run: Run) -> RunFound:
    """In a process of its own. The journal only grows, so that what is written meanwhile does no harm."""
    engine = open_reader(url)
    try:
        with engine.begin() as connection:
            return check_run(connection, run)
    finally:
        engine.dispose()
