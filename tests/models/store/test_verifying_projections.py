"""`verify` finds every value and row of the projections that the journal does not give, and says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.store.tables import books
from models.store.verifying import MOST_FAULTS
from tests.models.store.hand import PROJECTIONS as EVERY
from tests.models.store.hand import Hand, checked

PROJECTIONS = [table for table in EVERY if table is not books]
COLUMNS = [(table.name, column.name) for table in PROJECTIONS for column in table.columns]


def changed(value: object) -> object:
    if value is None:
        return 1
    return value + 1 if isinstance(value, int | float) else f"{value}x"


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_changed_value_of_a_projection_is_named(path: Path, hand: Hand, table: str, column: str) -> None:
    keys = [c.name for c in next(t for t in PROJECTIONS if t.name == table).primary_key]
    rowid = hand.value(f"SELECT rowid FROM {table} ORDER BY {', '.join(keys)} LIMIT 1 OFFSET 2")
    key = hand.value(f"SELECT {keys[0]} FROM {table} WHERE rowid = ?", rowid)
    value = changed(hand.value(f"SELECT {column} FROM {table} WHERE rowid = ?", rowid))
    if column == "position":
        value = 99
    assert hand.run(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", value, rowid) == 1
    fault, *more = checked(path).faults
    assert more == []
    assert fault.startswith(f"{table}: {key}")
    if column in keys:
        assert "is missing or out of place" in fault
    else:
        assert f"has {column} = {value!r}, the journal gives " in fault


@pytest.mark.parametrize("table", [table.name for table in PROJECTIONS])
@pytest.mark.parametrize("which", ["ASC", "DESC"])
def test_a_missing_row_is_named(path: Path, hand: Hand, table: str, which: str) -> None:
    key = next(t for t in PROJECTIONS if t.name == table).primary_key.columns[0].name
    rowid = hand.value(f"SELECT rowid FROM {table} ORDER BY {key} {which}")
    named = hand.value(f"SELECT {key} FROM {table} WHERE rowid = ?", rowid)
    hand.run(f"DELETE FROM {table} WHERE rowid = ?", rowid)
    [fault] = checked(path).faults
    assert fault.startswith(f"{table}: {named}")
    assert "is missing or out of place" in fault
    assert ("there is nothing more" in fault) == (which == "DESC")


@pytest.mark.parametrize("table", [table.name for table in PROJECTIONS])
@pytest.mark.parametrize(("name", "said"), [("zzz", "zzz"), ("", "is missing or out of place")])
def test_an_extra_row_is_named(path: Path, hand: Hand, table: str, name: str, said: str) -> None:
    columns = [column.name for column in next(t for t in PROJECTIONS if t.name == table).columns]
    values = ", ".join(["?", *columns[1:]])
    hand.run(f"INSERT INTO {table} SELECT {values} FROM {table} LIMIT 1", name)
    [fault] = checked(path).faults
    assert fault.startswith(f"{table}: ")
    assert said in fault
    assert name in fault


def test_a_flood_of_faults_is_cut_short(path: Path, hand: Hand) -> None:
    hand.run("UPDATE cases SET title = 'x', area = 'x', address = 'x', state = 'x', level = 'x'")
    assert len(checked(path).faults) == MOST_FAULTS
