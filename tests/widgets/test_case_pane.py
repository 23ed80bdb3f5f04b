"""The case pane as the officer meets it: what it says, what it keeps, what it lets one do."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent, QTextBlock, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.domain.case import CaseState
from models.domain.facts import Entry, NoteAdded
from tests.widgets.cases import NOW, TZ, UNIT_NAMES, at, case_of, entries_of, flooded_underpass
from widgets.case.action_row import ActionItem, ActionRow
from widgets.case.case_log import CaseLog
from widgets.case.case_pane import CasePane
from widgets.case.clock_bars import ClockBars
from widgets.case.unit_list import UnitList
from widgets.theme import THEMES

DARK = THEMES["dark"]


@pytest.fixture
def pane(qtbot: QtBot) -> CasePane:
    """The pane with the flooded underpass on it."""
    made = CasePane(DARK, TZ)
    qtbot.addWidget(made)
    made.set_unit_names(UNIT_NAMES)
    case = flooded_underpass()
    made.set_case(case, entries_of(case), complete=True)
    made.set_now(NOW)
    made.resize(760, 700)
    made.show()
    return made


Part = TypeVar("Part", bound=QWidget)


def part(of: CasePane, kind: type[Part]) -> Part:
    """The one part of the pane of this kind."""
    (found,) = of.findChildren(kind)
    return found


def shown_words(of: CasePane) -> str:
    return "\n".join(label.text() for label in of.findChildren(QLabel) if label.isVisibleTo(of))


def log_lines(of: CasePane) -> list[str]:
    return part(of, CaseLog).toPlainText().splitlines()


def test_without_a_case_it_says_what_would_be_there(qtbot: QtBot) -> None:
    pane = CasePane(DARK, TZ)
    qtbot.addWidget(pane)
    assert "No case is chosen" in shown_words(pane)
    pane.set_now(NOW)
    pane.set_case(flooded_underpass())
    assert "No case is chosen" not in shown_words(pane)
    pane.set_case(None)
    assert "No case is chosen" in shown_words(pane)


def test_the_head_tells_number_title_and_how_far_the_lead_unit_has_come(pane: CasePane) -> None:
    for words in ("DD-20261121-0038", "Road flooding at underpass, cars stalled", "Handling · on scene"):
        assert words in shown_words(pane)


def test_the_lead_stands_first_and_who_has_gone_stands_last(pane: CasePane) -> None:
    lines = part(pane, UnitList).lines
    assert [line.unit for line in lines] == ["WAT-1", "TRF-6", "MUN-9", "GAS-2"]
    assert lines[0].steps == ("dispatched 12:43", "signed 12:46", "en route 12:58", "on scene 13:41")
    assert [line.timer for line in lines] == ["50 min on scene", "1 h 22 on scene", "Arrive in 7 min", ""]


def test_a_second_later_only_the_lines_that_moved_are_painted(pane: CasePane, qtbot: QtBot) -> None:
    bars = part(pane, ClockBars)
    bars.set_unfolded(True)  # what has stopped does not move
    qtbot.wait_until(lambda: bars.height() == bars.heightForWidth(bars.width()))
    painted: list[int] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                painted.append(event.rect().height())
            return False

    watch = Watch()
    bars.repaint()
    bars.installEventFilter(watch)
    pane.set_now(NOW)
    qtbot.wait_until(lambda: not bars.testAttribute(Qt.WidgetAttribute.WA_PendingUpdate))
    assert painted == []
    pane.set_now(NOW + timedelta(seconds=1))
    qtbot.wait_until(lambda: bool(painted))
    assert max(painted) < bars.height()


def test_the_timeline_turns_round_and_keeps_time_who_and_what_on_a_line(pane: CasePane) -> None:
    assert log_lines(pane)[0] == "14:29:40\tWater crew 1\tWater level 0.40 m and falling; second pump running"
    log = part(pane, CaseLog)
    log.set_newest_first(False)
    assert log_lines(pane)[-1].startswith("14:29:40")
    assert log_lines(pane)[0].startswith("12:31:20\thotline-1\tReported by Hotline")


@pytest.mark.parametrize("newest_first", [True, False])
def test_a_new_entry_joins_the_timeline_and_what_is_selected_stays_selected(pane: CasePane, newest_first: bool) -> None:
    log = part(pane, CaseLog)
    log.set_newest_first(newest_first)
    log.setTextCursor(log.document().find("no gas main"))
    before = log_lines(pane)
    case = flooded_underpass()
    note = Entry(54, NOW, "seat-3", "order-54", NoteAdded(case.number, at("14:31:00"), "Two lines\nof a note"))
    pane.set_case(case, (*entries_of(case), note), complete=True)
    new = ["14:31:00\tseat-3\tTwo lines", "of a note"]
    assert log_lines(pane) == ([*new, *before] if newest_first else [*before, *new])
    assert log.textCursor().selectedText() == "no gas main"


def test_somebody_with_a_longer_name_moves_what_on_every_line(pane: CasePane) -> None:
    log, case = part(pane, CaseLog), flooded_underpass()
    note = Entry(54, NOW, "the shift leader's own seat", "order-54", NoteAdded(case.number, at("14:31:00"), "short"))
    before = {left_of(block) for block in blocks(log)}
    pane.set_case(case, (*entries_of(case), note), complete=True)
    after = {left_of(block) for block in blocks(log)}
    assert (len(before), len(after)) == (1, 1)
    assert after.pop() > before.pop()


def blocks(log: CaseLog) -> list[QTextBlock]:
    return [log.document().findBlockByNumber(number) for number in range(log.document().blockCount())]


def left_of(block: QTextBlock) -> float:
    return block.blockFormat().leftMargin()


def test_what_is_copied_from_the_timeline_is_plain_text(pane: CasePane) -> None:
    log = part(pane, CaseLog)
    log.moveCursor(QTextCursor.MoveOperation.Start)
    log.moveCursor(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    copied = log.createMimeDataFromSelection()
    assert copied.formats() == ["text/plain"]
    assert copied.text() == log_lines(pane)[0]


def test_markup_in_a_report_stays_text(qtbot: QtBot) -> None:
    pane = CasePane(DARK, TZ)
    qtbot.addWidget(pane)
    pane.set_now(NOW)
    evil = "<img src='/etc/hostname'><b>bold</b>"
    case = case_of(title=evil, text=evil)
    pane.set_case(case, [Entry(1, NOW, "seat-3", "o", NoteAdded(case.number, NOW, evil))])
    assert evil in log_lines(pane)[0]
    formats = {label.textFormat() for label in pane.findChildren(QLabel) if evil in label.text()}
    assert formats == {Qt.TextFormat.PlainText}


def test_an_action_says_that_it_was_chosen_and_one_that_is_off_says_why(pane: CasePane, qtbot: QtBot) -> None:
    on = ActionItem("dispatch", "Dispatch", "F7")
    off = ActionItem("close", "Close", "F9", enabled=False, why_not="It is not checked yet.")
    pane.set_actions([on, off])
    dispatch, close = part(pane, ActionRow).buttons
    with qtbot.waitSignal(pane.action_chosen) as chosen:
        QTest.mouseClick(dispatch, Qt.MouseButton.LeftButton)
    assert chosen.args == ["dispatch"]
    with qtbot.assertNotEmitted(pane.action_chosen):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert "It is not checked yet." in close.toolTip()
    pane.set_actions([on, ActionItem("close", "Close", "F9")])
    assert part(pane, ActionRow).buttons[1] is close
    assert close.isEnabled()


def test_a_refusal_stands_until_another_case_is_chosen(pane: CasePane) -> None:
    pane.set_notice("WAT-4 is off duty.", "refused")
    case = flooded_underpass()
    pane.set_case(case, entries_of(case))
    assert "✕ WAT-4 is off duty." in shown_words(pane)
    pane.set_case(case_of())
    assert "WAT-4" not in shown_words(pane)


def test_orders_under_way_are_shown_until_they_are_settled(pane: CasePane) -> None:
    pane.set_pending(["queued: Dispatch MUN-2"])
    assert "queued: Dispatch MUN-2" in shown_words(pane)
    pane.set_pending([])
    assert "queued" not in shown_words(pane)


def test_a_lost_link_greys_the_case_and_tells_since_when(pane: CasePane) -> None:
    bars = part(pane, ClockBars)
    assert max(colours_of(bars)) > 100
    pane.set_stale(True, at("14:31:55"))
    assert "known at 14:31:55" in shown_words(pane)
    assert max(colours_of(bars)) < 30
    pane.set_stale(False)
    assert max(colours_of(bars)) > 100


def colours_of(bars: ClockBars) -> list[int]:
    """How colourful each painted point is, 0 for a grey."""
    image = bars.grab().toImage()
    points = (image.pixelColor(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return [max(p.red(), p.green(), p.blue()) - min(p.red(), p.green(), p.blue()) for p in points]


def test_a_journal_that_is_not_all_there_says_so(pane: CasePane) -> None:
    case = flooded_underpass()
    pane.set_case(case, entries_of(case)[-3:], complete=False)
    assert "earlier entries are on their way" in shown_words(pane)


def test_of_a_very_long_journal_the_last_entries_are_shown_and_it_says_so(pane: CasePane) -> None:
    case = flooded_underpass()
    notes = [Entry(i, NOW, "seat-3", f"order-{i}", NoteAdded(case.number, NOW, f"note {i}")) for i in range(5000)]
    pane.set_case(case, notes)
    assert log_lines(pane)[0].endswith("note 4999")
    assert len(log_lines(pane)) == 400
    assert "page 1 of 13" in shown_words(pane)


def test_nothing_is_wider_than_a_narrow_pane(pane: CasePane) -> None:
    pane.resize(420, 500)
    assert part(pane, ClockBars).width() <= 420
    assert part(pane, UnitList).width() <= 420
    assert part(pane, CaseLog).width() <= 420


def test_a_closed_case_shows_its_result(qtbot: QtBot) -> None:
    pane = CasePane(DARK, TZ)
    qtbot.addWidget(pane)
    pane.set_now(NOW)
    pane.set_case(case_of(state=CaseState.CLOSED, result="Two people freed, lift shut down", clocks=()))
    assert "Two people freed, lift shut down" in shown_words(pane)
    assert "Closed" in shown_words(pane)
