"""A CSV file or spreadsheet of types of case, or of promises: its columns say which it is."""

from __future__ import annotations

from collections.abc import Sequence

from models.rules.faults import Fault, RuleFileError
from models.rules.nearest import did_you_mean
from models.rules.policy.book import PolicyBook
from models.rules.policy.columns import own_names, type_columns
from models.rules.policy.part import Part
from models.rules.policy.promise_rows import COLUMNS, read_promises
from models.rules.policy.record import Record
from models.rules.policy.type_rows import read_types
from models.rules.tables import Table, read_table


def read_table_part(name: str, data: bytes, base: PolicyBook, faults: list[Fault]) -> Part:
    """What the table says; RuleFileError where it cannot be read as a table at all."""
    table = read_table(name, data)
    names = own_names(table.columns)
    promises = "sender" in names.values()
    known = COLUMNS if promises else type_columns()
    _check_columns(table, names, needed=("sender", "source_type", "limit") if promises else ("code",))
    faults += [
        Fault(table.header, column, f"no column is called {column!r}{did_you_mean(own, known)}")
        for column, own in names.items()
        if own not in known
    ]
    records = [Record(line, {names[column]: cell for column, cell in row.items()}, faults) for line, row in table.rows]
    if promises:
        return Part(promises=read_promises(records), records=_promises_stand(records))
    return Part(types=read_types(records, base.types), records={("type", r.text("code")): r for r in records})


def _promises_stand(records: list[Record]) -> dict[tuple[str, str], Record]:
    return {("promise", f"{record.text('sender')} {record.text('source_type')}"): record for record in records}


def _check_columns(table: Table, names: dict[str, str], needed: Sequence[str]) -> None:
    owns = list(names.values())
    faults = [
        Fault(table.header, column, f"the column {own!r} stands twice, under two names")
        for position, (column, own) in enumerate(names.items())
        if own in owns[:position]
    ]
    faults += [Fault(table.header, column, "the column is missing") for column in needed if column not in owns]
    if faults:
        raise RuleFileError(faults)
