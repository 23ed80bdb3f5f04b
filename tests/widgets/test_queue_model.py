"""The queue as a Qt table: it obeys Qt's rules whatever happens, and what points at a case goes on pointing at it."""

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from models.domain.case import CaseState
from models.domain.lights import Light
from models.domain.summary import NEVER_MS, CaseRow
from tests.widgets.rows import HOUR, NOW_MS, TYPE_NAMES, made_row, made_rows
from widgets.queue.case_rows import CaseRows
from widgets.queue.queue_columns import COUNTED, SHOWN_AT_FIRST, Column, SortKey, columns_changed
from widgets.queue.queue_model import QueueModel, QueueRole

HANDLING = frozenset({CaseState.HANDLING.value})
FILTERS = ("", "lamp", "level:B", "paused", "area:x")


def words(state: str, stage: str) -> str:
    return f"{state}/{stage}" if stage else state


def model_of(rows: list[CaseRow]) -> QueueModel:
    live = CaseRows(TYPE_NAMES)
    model = QueueModel(live, words)
    live.load(rows)
    return model


def text(model: QueueModel, at: int, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return model.index(at, column).data(role)


acts = st.lists(
    st.one_of(
        st.tuples(st.just("apply"), st.lists(st.integers(0, 30), min_size=1, max_size=4)),
        st.tuples(st.just("apply"), st.lists(st.integers(0, 30), min_size=25, max_size=30)),
        st.tuples(st.just("remove"), st.lists(st.integers(0, 30), max_size=40)),
        st.tuples(st.just("sort"), st.lists(st.integers(0, 15), max_size=3)),
        st.tuples(st.just("filter"), st.lists(st.integers(0, 4), min_size=1, max_size=1)),
        st.tuples(st.just("hold"), st.just([])),
        st.tuples(st.just("release"), st.just([])),
        st.tuples(st.just("load"), st.just([])),
    ),
    max_size=10,
)


def act_on(model: QueueModel, act: str, picks: list[int], chance: random.Random) -> None:
    live = model.rows
    match act:
        case "apply":
            live.apply([made_row(chance, at) for at in picks])
        case "remove":
            live.remove([f"BX-20261101-{at:04}" for at in picks])
        case "sort":
            model.sort_by(*(SortKey(Column(pick % 8), pick > 7) for pick in picks))
        case "filter":
            live.filter(FILTERS[picks[0]], HANDLING if picks[0] == 1 else None)
        case "hold":
            live.hold()
        case "release":
            live.release()
        case _:
            live.load(made_rows(20, chance.randrange(1_000)))
    model.set_now(NOW_MS + chance.randrange(HOUR), 0, 2)


@given(acts, st.integers(0, 1_000))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_qts_own_tester_finds_no_fault_and_pointers_stay_with_their_cases(
    qtbot: QtBot, sequence: list[tuple[str, list[int]]], seed: int
) -> None:
    model = model_of(made_rows(12, seed))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    chance = random.Random(seed)
    for act, picks in sequence:
        pointers = {
            model.rows.number(at): QPersistentModelIndex(model.index(at, Column.CASE))
            for at in range(0, len(model.rows), 3)
        }
        act_on(model, act, picks, chance)
        for number, pointer in pointers.items():
            if pointer.isValid():
                assert model.rows.number(pointer.row()) == number
            elif act in ("sort", "hold"):
                raise AssertionError(f"{act} lost the pointer to {number}")
    tester.deleteLater()


def test_the_model_is_never_reset(qtbot: QtBot) -> None:
    model = model_of(made_rows(30))
    with qtbot.assertNotEmitted(model.modelReset):
        model.rows.load(made_rows(10, 2))
        model.rows.filter("lamp")
        model.sort_by(SortKey(Column.CASE))
        model.rows.load([])


def test_cells_say_in_plain_text_what_is_drawn() -> None:
    row = made_row(random.Random(1), 38)._replace(
        state="handling",
        stage="on_scene",
        level="A",
        title="Road flooding <b>",
        area="Songgang",
        address="G107",
        channel="weather",
        lead="Water crew 1",
        units=3,
        due_ms=NOW_MS + 8 * 60_000 + 45_000,
        soon_ms=NOW_MS,
        returns=1,
        reworks=0,
        merged=2,
        tasks=0,
        urges=0,
        escalation=0,
        sources=1,
    )
    model = model_of([row])
    model.set_now(NOW_MS, 0, 0)
    assert [text(model, 0, column) for column in SHOWN_AT_FIRST] == [
        "08:45",
        "BX-20261101-0038",
        "A",
        "Road flooding <b> · 3 reports · returned 1×",
        "Songgang · G107",
        "Weather",
        "Water crew 1 +2",
        "handling/on_scene",
    ]
    assert text(model, 0, Column.LEFT, Qt.ItemDataRole.AccessibleTextRole) == "≤ 10 min, 08:45"
    assert text(model, 0, Column.LEVEL, Qt.ItemDataRole.AccessibleTextRole) == "A urgent"
    assert text(model, 0, Column.CASE, QueueRole.NUMBER) == row.number
    assert text(model, 0, Column.CASE, QueueRole.LIGHT) == Light.URGENT
    assert model.roleNames()[QueueRole.CHIPS].data() == b"chips"


def test_a_tool_tip_takes_no_text_of_a_report_for_markup() -> None:
    model = model_of([made_row(random.Random(1), 1)._replace(title="<img src=x>")])
    tip = str(text(model, 0, Column.CASE, Qt.ItemDataRole.ToolTipRole))
    assert "&lt;img src=x&gt;" in tip
    assert tip.startswith("<qt>")


def test_as_time_goes_on_only_the_remaining_time_of_seen_rows_is_drawn_again(qtbot: QtBot) -> None:
    model = model_of(made_rows(50))
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.column())))
    model.set_now(NOW_MS, 10, 14)
    assert told == [(at, Column.LEFT) for at in range(10, 15)]


def test_a_changed_row_draws_only_the_cells_that_say_something_else(qtbot: QtBot) -> None:
    model = model_of([made_row(random.Random(1), 1)._replace(due_ms=NEVER_MS, paused=0, lead="")])
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.extend(range(first.column(), last.column() + 1)))
    model.rows.apply([model.case_row(0)._replace(lead="Power crew 7", state="closed")])
    assert sorted(told) == [Column.LEAD, Column.STATE]


def test_headers_show_by_what_and_how_the_rows_are_sorted() -> None:
    model = model_of(made_rows(3))
    across = Qt.Orientation.Horizontal
    assert model.headerData(Column.LEFT, across) == "Left ↑"
    model.sort_by(SortKey(Column.PLACE, descending=True), SortKey(Column.CASE))
    assert [model.headerData(at, across) for at in (Column.LEFT, Column.PLACE, Column.CASE)] == [
        "Left",
        "Place ↓1",
        "Case ↑2",
    ]
    assert model.headerData(Column.LEVEL, across, Qt.ItemDataRole.AccessibleTextRole) == "Level"


def test_a_cell_has_no_rows_below_it() -> None:
    model = model_of(made_rows(3))
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_what_calls_for_someone_stands_before_what_merely_happened_among_the_chips() -> None:
    row = made_row(random.Random(1), 38)._replace(
        tasks=2, urges=3, escalation=2, merged=2, sources=2, returns=1, reworks=0
    )
    chips = model_of([row]).index(0, Column.CASE).data(QueueRole.CHIPS)
    assert chips == ["↑2", "2 tasks", "urged 3×", "3 reports", "2 sources", "returned 1×"]


def test_a_case_that_is_urged_supervised_or_escalated_is_drawn_again_where_its_chips_are() -> None:
    row = made_row(random.Random(1), 38)._replace(tasks=0, urges=0, escalation=0, sources=1)
    for column in (Column.TASKS, Column.URGES, Column.ESCALATION, Column.SOURCES):
        changed = row._replace(**{COUNTED[column]: 7})  # type: ignore[arg-type]  # a number
        assert columns_changed(row, changed) == {Column.CASE, column}
    live = model_of([row]).rows
    live.apply([row._replace(tasks=1, urges=2, escalation=3, sources=4)])
    shown = live.row(0)
    assert (shown.tasks, shown.urges, shown.escalation, shown.sources) == (1, 2, 3, 4)


def test_columns_that_wait_in_the_menu_say_names_numbers_and_times() -> None:
    row = made_row(random.Random(1), 38)._replace(
        type_code="0502", area="Songgang", officer="Seat 3", returns=0, merged=2, clock="sign", due_ms=NEVER_MS
    )
    model = model_of([row])
    told = {column: text(model, 0, column) for column in Column if column not in SHOWN_AT_FIRST}
    assert told[Column.TYPE] == TYPE_NAMES["0502"]
    assert told[Column.AREA] == "Songgang"
    assert told[Column.OFFICER] == "Seat 3"
    assert told[Column.CLOCK] == "Sign"
    assert (told[Column.RETURNS], told[Column.REPORTS], told[Column.DUE]) == ("", "3", "")
    assert len(str(told[Column.REPORTED])) == len("2026-11-21 14:32")


def test_a_lead_unit_is_shown_by_its_name() -> None:
    model = model_of([made_row(random.Random(1), 38)._replace(lead="WAT-1", units=2)])
    assert text(model, 0, Column.LEAD) == "WAT-1 +1"
    model.rows.set_unit_names({"WAT-1": "Water crew 1"})
    assert text(model, 0, Column.LEAD) == "Water crew 1 +1"
