"""The table under the hand: selecting, opening, sorting, copying, and holding on to a case."""

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.domain.summary import NEVER_MS
from tests.widgets.rows import HOUR, NOW_MS, TYPE_NAMES, made_row, made_rows
from tests.widgets.shipped import in_force
from widgets.queue.case_rows import CaseRows
from widgets.queue.column_form import ColumnForm
from widgets.queue.queue_columns import SHOWN_AT_FIRST, Column, SortKey
from widgets.queue.queue_model import QueueModel
from widgets.queue.queue_selecting import MOST_SELECTED
from widgets.queue.queue_view import QueueView
from widgets.theme import THEMES

Key = Qt.Key


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[QueueView]:
    live = CaseRows(TYPE_NAMES)
    model = QueueModel(live, lambda state, stage: stage or state)
    shown = QueueView(model, THEMES["dark"])
    model.setParent(shown)
    qtbot.addWidget(shown)
    rows = [made_row(random.Random(at), at)._replace(due_ms=NOW_MS + at * HOUR, paused=0) for at in range(200)]
    live.load(rows)
    shown.resize(900, 400)
    shown.show()
    shown.set_now(NOW_MS)
    yield shown
    shown.close()


def rows_of(view: QueueView) -> CaseRows:
    model = view.model()
    assert isinstance(model, QueueModel)
    return model.rows


def case(at: int) -> str:
    return f"BX-20261101-{at:04}"


def test_up_down_home_and_end_select_and_enter_opens(view: QueueView, qtbot: QtBot) -> None:
    told: list[str] = []
    view.case_selected.connect(told.append)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_End, Key.Key_Home):
        QTest.keyClick(view, key)
    assert told == [case(0), case(1), case(199), case(0)]
    with qtbot.waitSignal(view.case_opened) as opened:
        QTest.keyClick(view, Key.Key_Return)
    assert opened.args == [case(0)]


def test_a_click_selects_one_row_and_a_double_click_opens_it(view: QueueView, qtbot: QtBot) -> None:
    at = view.visualRect(view.model().index(3, Column.CASE)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert view.current() == case(3)
    assert len(view.selectionModel().selectedRows()) == 1
    with qtbot.waitSignal(view.case_opened):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_the_selected_case_stays_selected_wherever_its_row_goes(view: QueueView) -> None:
    view.select(case(5))
    told: list[str] = []
    view.case_selected.connect(told.append)
    live = rows_of(view)
    live.apply([made_row(random.Random(1), 900)._replace(due_ms=NOW_MS - HOUR)])
    live.sort_by(SortKey(Column.CASE, descending=True))
    live.filter("level:ABCW")
    assert view.current() == case(5)
    assert view.selectionModel().selectedRows()[0].row() == live.position(case(5))
    assert told == []


def test_a_case_that_leaves_takes_the_selection_with_it_and_brings_it_back(view: QueueView) -> None:
    live = rows_of(view)
    view.select(case(5))
    row = live.row(5)
    told: list[str] = []
    view.case_selected.connect(told.append)
    live.remove([case(5)])
    assert view.current() == ""
    assert not view.selectionModel().hasSelection()
    live.apply([row])
    assert view.current() == case(5)
    assert told == []


def test_after_the_selected_case_has_left_the_keys_go_on_where_it_was(view: QueueView) -> None:
    view.select(case(5))
    rows_of(view).remove([case(5)])
    QTest.keyClick(view, Key.Key_Down)
    assert view.current() == case(6)


def test_a_row_that_comes_in_above_does_not_shift_what_is_read(view: QueueView) -> None:
    view.verticalScrollBar().setValue(50)
    assert view.seen_rows()[0] == 50
    rows_of(view).apply([made_row(random.Random(1), 900)._replace(due_ms=NOW_MS - HOUR)])
    QApplication.processEvents()
    assert rows_of(view).number(view.seen_rows()[0]) == case(50)


def test_a_click_on_a_header_sorts_a_second_turns_it_round_and_shift_adds(view: QueueView) -> None:
    header = view.header

    def click(column: Column, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    click(Column.PLACE)
    assert rows_of(view).sorted_by == (SortKey(Column.PLACE),)
    click(Column.PLACE)
    assert rows_of(view).sorted_by == (SortKey(Column.PLACE, descending=True),)
    click(Column.CASE, Qt.KeyboardModifier.ShiftModifier)
    assert rows_of(view).sorted_by == (SortKey(Column.PLACE, descending=True), SortKey(Column.CASE))


def test_a_copied_row_is_one_line_of_cells_that_no_spreadsheet_runs(view: QueueView) -> None:
    row = rows_of(view).row(2)._replace(title="=HYPERLINK(1)\tx\ny")
    rows_of(view).apply([row])
    view.select(row.number)
    QTest.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert len(cells) == len(SHOWN_AT_FIRST)
    assert cells[Column.NUMBER] == row.number
    assert cells[Column.CASE].startswith("'=HYPERLINK(1) x y")


def test_columns_are_hidden_and_shown_by_the_header_menu_but_never_the_case(view: QueueView) -> None:
    menu = view.header.column_menu()
    actions = {Column(action.data()): action for action in menu.actions() if action.isCheckable()}
    assert actions.keys() == set(Column)
    actions[Column.PLACE].trigger()
    assert view.isColumnHidden(Column.PLACE)
    assert not actions[Column.CASE].isEnabled()
    kept = view.header.column_state()
    actions[Column.PLACE].trigger()
    assert not view.isColumnHidden(Column.PLACE)
    view.header.set_column_state(kept)
    assert view.isColumnHidden(Column.PLACE)
    menu.deleteLater()


def test_a_narrow_view_gives_the_case_the_most_room(view: QueueView) -> None:
    for width in (700, 1366):
        view.resize(width, 400)
        widths = {column: view.columnWidth(column) for column in Column}
        assert max(widths, key=lambda column: widths[column]) is Column.CASE
        assert sum(view.columnWidth(column) for column in Column) <= view.viewport().width()


def test_stale_rows_are_drawn_without_any_colour(view: QueueView) -> None:
    assert _colourful(view)
    view.set_stale(True)
    assert not _colourful(view)
    view.set_stale(False)
    assert _colourful(view)


def _colourful(view: QueueView) -> bool:
    """Whether some pixel of the first column is far from grey."""
    rect = view.visualRect(view.model().index(0, Column.LEFT))
    image = view.viewport().grab(rect).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return any(pixel.saturation() > 110 and pixel.value() > 110 for pixel in pixels)


def test_a_paint_tells_which_cases_it_drew(view: QueueView) -> None:
    drawn: list[str] = []
    view.on_painted = drawn.append
    view.viewport().repaint()
    first, last = view.seen_rows()
    assert drawn == [case(at) for at in range(first, last + 1)]
    drawn.clear()
    rows_of(view).apply([rows_of(view).row(3)._replace(lead="Somebody else")])
    QApplication.processEvents()
    assert drawn == [case(3)]


def test_letters_typed_into_the_rows_select_nothing(view: QueueView) -> None:
    QTest.keyClicks(view, "gas")
    assert view.current() == ""


def test_rows_of_all_kinds_are_drawn_in_every_theme(view: QueueView) -> None:
    rows_of(view).load([*made_rows(300), made_row(random.Random(1), 999)._replace(title="x\n" * 500, due_ms=NEVER_MS)])
    for theme in THEMES.values():
        view.set_theme(theme)
        view.set_now(NOW_MS)
        assert not view.grab().isNull()


# ---- several at once ----

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def click(view: QueueView, at: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = view.visualRect(view.model().index(at, Column.CASE)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, place)


def cases(*places: int) -> list[str]:
    return [case(at) for at in places]


def test_shift_and_control_select_several_and_escape_leaves_the_current_one(view: QueueView) -> None:
    counts: list[int] = []
    view.selection_changed.connect(counts.append)
    click(view, 1)
    click(view, 4, SHIFT)
    click(view, 8, CONTROL)
    assert view.selected() == cases(1, 2, 3, 4, 8)
    QTest.keyClick(view, Key.Key_Down, SHIFT)
    assert view.current() == case(9)
    assert counts[:3] == [1, 4, 5]
    QTest.keyClick(view, Key.Key_Escape)
    assert view.selected() == [view.current()]


def test_arrows_with_shift_select_from_where_one_began(view: QueueView) -> None:
    click(view, 2)
    view.select(case(10))
    for _ in range(3):
        QTest.keyClick(view, Key.Key_Down, SHIFT)
    QTest.keyClick(view, Key.Key_Up, SHIFT)
    assert view.selected() == cases(10, 11, 12)


def test_no_more_are_selected_than_can_be_named_those_where_it_began(qtbot: QtBot, view: QueueView) -> None:
    rows_of(view).load(made_rows(3 * MOST_SELECTED))
    rows_of(view).sort_by(SortKey(Column.NUMBER))
    QTest.keyClick(view, Key.Key_A, CONTROL)
    assert len(view.selected()) == MOST_SELECTED
    view.select(case(20))
    QTest.keyClick(view, Key.Key_End, SHIFT)
    assert view.selected() == cases(*range(20, 20 + MOST_SELECTED))


def test_selected_cases_stay_selected_through_a_sort_and_when_the_current_one_leaves(view: QueueView) -> None:
    click(view, 2)
    click(view, 5, CONTROL)
    click(view, 7, CONTROL)
    rows_of(view).sort_by(SortKey(Column.LEFT, descending=True))
    assert view.selected() == cases(7, 5, 2)
    row = rows_of(view).case(case(7))
    assert row is not None
    rows_of(view).remove([case(7)])
    assert view.selected() == cases(5, 2)
    rows_of(view).apply([row])
    assert view.selected() == cases(7, 5, 2)


def test_several_rows_are_copied_one_a_line_as_the_columns_lie(view: QueueView) -> None:
    view.header.show_column(Column.PLACE, False)
    click(view, 3)
    click(view, 1, CONTROL)
    QTest.keyClick(view, Key.Key_C, CONTROL)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert [line[Column.NUMBER] for line in lines] == cases(1, 3)
    assert {len(line) for line in lines} == {len(SHOWN_AT_FIRST) - 1}


# ---- columns ----


def test_columns_that_were_moved_shown_and_sized_come_back_as_they_were_left(view: QueueView) -> None:
    header = view.header
    assert header.column_state() == ""
    header.show_column(Column.TYPE, True)
    header.move_column(Column.TYPE, -7)
    header.move_column(Column.STATE, -5)
    header.resizeSection(Column.STATE, 133)
    kept, layout = header.column_state(), header.layout_shown()
    assert [column for column, _ in layout][1] is Column.TYPE
    header.set_column_state("")
    assert tuple(column for column, _ in header.layout_shown()) == SHOWN_AT_FIRST
    header.set_column_state(kept)
    assert [column for column, _ in header.layout_shown()] == [column for column, _ in layout]
    assert view.columnWidth(Column.STATE) == 133


@pytest.mark.parametrize("kept", ["", "nonsense", "left:80", "case:x", None, "case:999999999999,left:0,gone:30"])
def test_what_cannot_be_read_of_the_columns_kept_harms_nothing(view: QueueView, kept: object) -> None:
    view.header.set_column_state(kept)
    assert not view.isColumnHidden(Column.CASE)
    assert view.columnWidth(Column.CASE) > 0


def test_columns_and_order_are_arranged_by_keys_alone(view: QueueView) -> None:
    model = view.model()
    assert isinstance(model, QueueModel)
    form = ColumnForm(view.header, model, view)
    form.set_keys(in_force())
    form.open()
    form.choose(Column.REPORTED)
    QTest.keyClick(form.list, Key.Key_Space)
    QTest.keyClick(form.list, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(form.list, Key.Key_S)
    form.choose(Column.LEVEL)
    QTest.keyClick(form.list, Key.Key_S, SHIFT)
    QTest.keyClick(form.list, Key.Key_S, SHIFT)
    assert [column for column, _ in view.header.layout_shown()][-2:] == [Column.REPORTED, Column.STATE]
    assert rows_of(view).sorted_by == (SortKey(Column.REPORTED), SortKey(Column.LEVEL, descending=True))
    across = Qt.Orientation.Horizontal
    assert str(model.headerData(Column.REPORTED, across)).endswith("↑1")
    assert str(model.headerData(Column.LEVEL, across)).endswith("↓2")
    QTest.keyClick(form.list, Key.Key_0)
    assert tuple(column for column, _ in view.header.layout_shown()) == SHOWN_AT_FIRST
    form.close()


def test_the_header_menu_sorts_by_the_column_pointed_at_and_then_by_another(view: QueueView) -> None:
    for column, place in ((Column.PLACE, 1), (Column.CASE, 2)):
        menu = view.header.column_menu(column)
        menu.actions()[place].trigger()
        menu.deleteLater()
    assert rows_of(view).sorted_by == (SortKey(Column.PLACE, descending=True), SortKey(Column.CASE))
