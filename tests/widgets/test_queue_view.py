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
from widgets.case_rows import CaseRows
from widgets.queue_columns import Column, SortKey
from widgets.queue_model import QueueModel
from widgets.queue_view import QueueView
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
    assert len(cells) == len(Column)
    assert cells[Column.NUMBER] == row.number
    assert cells[Column.CASE].startswith("'=HYPERLINK(1) x y")


def test_columns_are_hidden_and_shown_by_the_header_menu_but_never_the_case(view: QueueView) -> None:
    menu = view.header.column_menu()
    actions = dict(zip(Column, menu.actions(), strict=True))
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
