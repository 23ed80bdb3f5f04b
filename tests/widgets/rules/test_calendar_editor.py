"""The working calendars as they are edited: days with the mouse and the keys, the week, holidays looked up anew."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from models.domain.rules import BookKind
from models.rules.calendar.book import CalendarBook, CalendarData, NamedDay, Override, Years
from models.rules.calendar.public_holidays import PublicHolidays
from tests.widgets.rules.shelves import opened
from widgets.rules.book_page import BookPage
from widgets.rules.calendar_editor import CalendarEditor
from widgets.rules.day_look import DayKind, DayLooks
from widgets.rules.day_panel import OFF, WORKING
from widgets.rules.field_specs import LineBox
from widgets.rules.rules_window import RulesWindow

MONDAY = date(2026, 11, 23)
NATIONAL_DAY = date(2026, 10, 1)


@pytest.fixture
def window(qtbot: QtBot) -> RulesWindow:
    return opened(qtbot, BookKind.CALENDAR)


@pytest.fixture
def page(window: RulesWindow) -> BookPage:
    return window.page(BookKind.CALENDAR)


def editor_of(page: BookPage) -> CalendarEditor:
    assert isinstance(page.editor, CalendarEditor)
    return page.editor


def own_calendar(page: BookPage) -> CalendarData:
    assert page.draft is not None
    assert isinstance(page.draft.value, CalendarBook)
    return page.draft.value.of("")


def click(page: BookPage, day: date) -> None:
    grid = editor_of(page).grid
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.rect_of(day).center())


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))


def test_every_day_of_the_year_is_found_where_it_is_drawn(page: BookPage) -> None:
    grid = editor_of(page).grid
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + n) for n in range(365)]
    assert [grid.day_at(grid.rect_of(day).center()) for day in days] == days
    assert len({grid.rect_of(day).center().toTuple() for day in days}) == 365


def test_weeks_begin_on_monday_and_stand_below_each_other(page: BookPage) -> None:
    grid = editor_of(page).grid
    week = [grid.rect_of(date(2026, 11, 16 + n)) for n in range(7)]
    assert [rect.left() for rect in week] == sorted(rect.left() for rect in week)
    assert len({rect.top() for rect in week}) == 1
    assert grid.rect_of(MONDAY).topLeft().toTuple() == (week[0].left(), week[0].bottom() + 1)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (MONDAY, DayKind.WORKING),
        (date(2026, 11, 22), DayKind.WEEKEND),
        (NATIONAL_DAY, DayKind.HOLIDAY),
        (date(2026, 10, 10), DayKind.MADE_UP),
    ],
)
def test_a_day_tells_what_it_is_and_why(page: BookPage, day: date, kind: DayKind) -> None:
    click(page, day)
    assert DayLooks.of(own_calendar(page)).look(day).kind is kind
    words = {"working": "working, 08:00-12:00 14:00-18:00", "weekend": "off by the week", "holiday": "holiday, 国庆节",
             "made_up": "made up, 08:00-12:00 14:00-18:00"}  # fmt: skip
    assert editor_of(page).day.told.endswith(words[kind])


def test_a_clicked_day_is_overridden_with_windows_and_a_note(page: BookPage) -> None:
    click(page, NATIONAL_DAY)
    panel = editor_of(page).day
    press(panel.choice.button(WORKING))
    panel.windows.setFocus()
    QTest.keyClicks(panel.windows, "09:00-12:00")
    panel.note.setFocus()
    QTest.keyClicks(panel.note, "parade")
    (own,) = own_calendar(page).overrides
    assert (own.day, own.working, own.note, str(own.windows[0])) == (NATIONAL_DAY, True, "parade", "09:00-12:00")
    assert "overridden: working, parade" in editor_of(page).day.told
    assert page.foot.tabText(0) == "Changes (1)"


def test_windows_that_are_none_are_told_and_not_taken(page: BookPage) -> None:
    click(page, NATIONAL_DAY)
    panel = editor_of(page).day
    press(panel.choice.button(WORKING))
    panel.windows.setFocus()
    QTest.keyClicks(panel.windows, "9 to 5")
    assert "is no window" in panel.said
    assert own_calendar(page).overrides == (Override(NATIONAL_DAY, True),)


def test_the_keys_walk_the_days_and_space_overrides_and_takes_back(page: BookPage) -> None:
    grid = editor_of(page).grid
    click(page, MONDAY)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        QTest.keyClick(grid, key)
    assert grid.day == date(2026, 11, 1)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert own_calendar(page).overrides == (Override(date(2026, 11, 1), True),)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert own_calendar(page).overrides == ()


def test_a_year_that_is_not_published_says_so_in_words(page: BookPage) -> None:
    editor = editor_of(page)
    editor.year.setValue(2028)
    assert "the year is not published yet" in editor.day.told
    assert "the year is not published yet" in editor.grid.accessibleDescription()


def test_the_windows_of_a_weekday_are_typed_and_checked(page: BookPage) -> None:
    box = editor_of(page).form.boxes["sat"]
    assert isinstance(box, LineBox)
    QTest.keyClicks(box.line, "09:00-08:00")
    assert "ends at or before" in editor_of(page).form.said("sat")
    assert own_calendar(page).week[5] == ()
    box.line.selectAll()
    QTest.keyClicks(box.line, "09:00-12:00")
    assert [str(window) for window in own_calendar(page).week[5]] == ["09:00-12:00"]
    assert DayLooks.of(own_calendar(page)).look(date(2026, 11, 21)).kind is DayKind.WORKING


def test_a_week_without_any_window_is_a_fault_of_the_draft(page: BookPage) -> None:
    for name in ("mon", "tue", "wed", "thu", "fri"):
        box = editor_of(page).form.boxes[name]
        assert isinstance(box, LineBox)
        box.line.selectAll()
        QTest.keyClick(box.line, Qt.Key.Key_Delete)
    page.check()
    assert any("no weekday has a working window" in fault.sentence for fault in page.faults)


def test_holidays_that_were_looked_up_take_the_place_of_the_old_ones(page: BookPage) -> None:
    editor = editor_of(page)
    asked: list[CalendarData] = []
    editor.lookup_asked.connect(asked.append)
    editor.act("look_up")
    assert [data.name for data in asked] == [""]
    found = PublicHolidays((NamedDay(date(2027, 1, 1), "元旦"),), (), Years(2007, 2027))
    editor.set_looked_up("", found)
    assert own_calendar(page).off == found.off
    assert own_calendar(page).published == Years(2007, 2027)


def test_a_calendar_without_a_country_cannot_be_looked_up(page: BookPage) -> None:
    editor = editor_of(page)
    editor.names.setCurrentIndex(editor.names.findData("boston-days"))
    editor.names.activated.emit(editor.names.currentIndex())
    (look_up,) = (button for button in editor.buttons.buttons if button.id == "look_up")
    assert not look_up.isEnabled()
    assert "no country" in look_up.accessibleDescription()


def test_a_day_off_by_hand_is_in_the_list_of_special_days(page: BookPage) -> None:
    click(page, MONDAY)
    press(editor_of(page).day.choice.button(OFF))
    assert MONDAY in {row.day for row in editor_of(page).days.model.rows}
