"""The rows of the queue column by column, kept beside the cache: a screen that starts takes in 100,000 of them at once.

Read row by row they take the better part of a second, most of it for objects that are taken apart again. What has been
written since the columns were kept is remembered by a trigger, so that they are never read for more than they say.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_type_hints

from sqlalchemy import Connection, delete, func, insert, select

from models.domain.case import CaseState
from models.domain.summary import CaseRow, counting_key
from models.store.cache_tables import cases, shapes, stale

BETWEEN = "\x1f"
"""Parts texts in one long one; columns with a text that holds it are not kept."""
LEAST = 2_000
"""Fewer rows are read one by one as quickly."""
MOST_STALE = 3
"""With more than one in so many written since, reading all rows is as quick."""
_KINDS = get_type_hints(CaseRow)
TEXTS = tuple(name for name, kind in _KINDS.items() if kind is str and name != "number")
NUMBERS = tuple(name for name, kind in _KINDS.items() if kind is int)
DIGESTS = "digest"
_TRIGGERS = tuple(
    # Not INSERT OR IGNORE: inside an upsert SQLite lets the outer statement's policy rule over it.
    f"CREATE TRIGGER IF NOT EXISTS cases_{event} AFTER {event} ON cases WHEN EXISTS (SELECT 1 FROM shapes) "
    f"AND NOT EXISTS (SELECT 1 FROM stale WHERE number = {row}.number) "
    f"BEGIN INSERT INTO stale (number) VALUES ({row}.number); END"
    for event, row in (("insert", "new"), ("update", "new"), ("delete", "old"))
)


@dataclass(frozen=True, slots=True)
class CodedTexts:
    """A column of texts: each different one once, and for every row its place among them (32-bit, native order)."""

    texts: Sequence[str]
    codes: bytes


@dataclass(frozen=True, slots=True)
class KeptColumns:
    """Rows in the order of their numbers; `values` and `digests` are 64-bit whole numbers in native order."""

    numbers: list[str]
    texts: dict[str, CodedTexts]
    values: dict[str, bytes]
    digests: bytes


@dataclass(frozen=True, slots=True)
class KeptRows:
    """Columns, and what is different since they were kept: rows that changed or came, numbers that are gone."""

    columns: KeptColumns
    changed: list[CaseRow]
    gone: list[str]


def watch(connection: Connection) -> None:
    """From now on remember which cases are written."""
    for trigger in _TRIGGERS:
        connection.exec_driver_sql(trigger)


def let_go(connection: Connection) -> None:
    connection.execute(delete(shapes))
    connection.execute(delete(stale))


def keep(connection: Connection) -> None:
    """Keep the rows as they are now, in place of what was kept before."""
    let_go(connection)
    live = select(*(cases.c[name] for name in CaseRow._fields)).where(cases.c.state != CaseState.ARCHIVED.value)
    rows = sorted((CaseRow._make(row) for row in connection.execute(live)), key=lambda row: counting_key(row.number))
    columns: dict[str, tuple[Any, ...]] = dict(
        zip(CaseRow._fields, zip(*rows, strict=True), strict=False)
    )  # Any: by field
    digests = {row.number: row.digest for row in connection.execute(select(cases.c.number, cases.c.digest))}
    if len(rows) < LEAST or any(BETWEEN in text for name in TEXTS for text in columns[name]):
        return
    found = [{"name": "number", "data": BETWEEN.join(columns["number"]).encode()}]
    found.append({"name": DIGESTS, "data": array("q", map(digests.__getitem__, columns["number"])).tobytes()})
    found += [{"name": name, "data": array("q", columns[name]).tobytes()} for name in NUMBERS]
    for name in TEXTS:
        places = {text: place for place, text in enumerate(dict.fromkeys(columns[name]))}
        found.append({"name": name, "data": BETWEEN.join(places).encode()})
        codes = array("i", map(places.__getitem__, columns[name])).tobytes()
        found.append({"name": f"{name} codes", "data": codes})
    connection.execute(insert(shapes), found)


def kept(connection: Connection) -> KeptRows | None:
    """What was kept, with what has changed since; None where nothing is kept, or too much has changed."""
    data: dict[str, bytes] = {row.name: row.data for row in connection.execute(select(shapes))}
    if DIGESTS not in data:
        return None
    numbers = data["number"].decode().split(BETWEEN)
    if connection.execute(select(func.count()).select_from(stale)).scalar_one() * MOST_STALE > len(numbers):
        return None
    texts = {name: CodedTexts(data[name].decode().split(BETWEEN), data[f"{name} codes"]) for name in TEXTS}
    columns = KeptColumns(numbers, texts, {name: data[name] for name in NUMBERS}, data[DIGESTS])
    written = select(*(cases.c[name] for name in CaseRow._fields)).where(cases.c.number.in_(select(stale.c.number)))
    rows = [CaseRow._make(row) for row in connection.execute(written)]
    changed = [row for row in rows if row.state != CaseState.ARCHIVED.value]
    there = {row.number for row in changed}
    gone = [number for number in connection.execute(select(stale.c.number)).scalars() if number not in there]
    return KeptRows(columns, changed, gone)


def digests_of(connection: Connection, kept: KeptRows) -> dict[str, int]:
    """The digest of every live case by its number, as 64 bits without a sign, from what was kept."""
    digests = array("Q")
    digests.frombytes(kept.columns.digests)
    found = dict(zip(kept.columns.numbers, digests, strict=True))
    for number in kept.gone:
        found.pop(number, None)
    changed = select(cases.c.number, cases.c.digest).where(cases.c.number.in_(select(stale.c.number)))
    for number, digest in connection.execute(changed.where(cases.c.state != CaseState.ARCHIVED.value)):
        found[number] = unsigned(digest)
    return found


def unsigned(digest: int) -> int:
    """A digest as it is on the wire: the cache holds it as a number with a sign."""
    return digest % 2**64
