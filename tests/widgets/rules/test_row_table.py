"""The table behind every list of rules: it obeys Qt's rules whatever rows it is given, and keeps pointing at a row."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from widgets.rules.row_table import Column, RowTable


@dataclass(frozen=True, slots=True)
class Named:
    key: int
    name: str


def renamed(row: Named, text: str) -> Named:
    if not text:
        raise ValueError("a name is needed")
    return replace(row, name=text)


def table() -> RowTable[Named]:
    return RowTable(
        [Column("Key", lambda row: str(row.key)), Column("Name", lambda row: row.name, renamed)], lambda row: row.key
    )


def shown(of: RowTable[Named]) -> list[str]:
    return [str(of.index(at, 1).data()) for at in range(of.rowCount())]


rows = st.lists(st.builds(Named, st.integers(0, 12), st.sampled_from(["lamp", "pipe", "lamp post"])), max_size=12,
                unique_by=lambda row: row.key)  # fmt: skip
acts = st.lists(st.one_of(rows, st.sampled_from(["", "lamp", "post lamp", "none"])), max_size=8)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(done=acts)
def test_the_rows_shown_are_those_given_that_have_the_words(qtbot: QtBot, done: list[list[Named] | str]) -> None:
    model = table()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    given_rows: list[Named] = []
    words = ""
    for act in done:
        if isinstance(act, str):
            words = act
            model.set_words(act)
        else:
            given_rows = act
            model.set_rows(act)
        assert shown(model) == [row.name for row in given_rows if all(word in row.name for word in words.split())]
    del tester


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=rows, after=rows)
def test_what_points_at_a_row_follows_it_while_it_is_there(
    qtbot: QtBot, before: list[Named], after: list[Named]
) -> None:
    model = table()
    model.set_rows(before)
    held = {row.key: QPersistentModelIndex(model.index(at, 1)) for at, row in enumerate(before)}
    model.set_rows(after)
    kept = {row.key: at for at, row in enumerate(after)}
    for key, index in held.items():
        assert index.isValid() == (key in kept)
        assert not index.isValid() or index.row() == kept[key]


def test_a_text_that_the_column_refuses_changes_nothing(qtbot: QtBot) -> None:
    model = table()
    model.set_rows([Named(1, "lamp")])
    assert model.fault_of(model.index(0, 1), "  ") == "a name is needed"
    assert not model.setData(model.index(0, 1), "  ")
    assert shown(model) == ["lamp"]


def test_an_edit_tells_the_row_as_it_was_and_as_it_is(qtbot: QtBot) -> None:
    model = table()
    model.set_rows([Named(1, "lamp"), Named(2, "pipe")])
    told: list[tuple[object, object]] = []
    model.row_edited.connect(lambda old, new: told.append((old, new)))
    model.setData(model.index(1, 1), "drain")
    model.setData(model.index(1, 1), "drain")
    assert told == [(Named(2, "pipe"), Named(2, "drain"))]
    assert list(model.rows) == [Named(1, "lamp"), Named(2, "drain")]
