"""The timeline narrowed: by sort, by words, by pages; and ten thousand entries hold nobody up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.domain import facts as f
from models.domain.clocks import ClockKind
from models.domain.facts import Entry
from models.domain.tasks import TaskKind
from models.domain.thread.facts import MessagePosted
from tests.widgets.cases import NOW, TZ, UNIT_NAMES, at, entries_of, flooded_underpass
from widgets.case.case_log import SHOWN
from widgets.case.log_kinds import LogKind, kind_of
from widgets.case.log_view import LogView
from widgets.theme import THEMES

FLOOD = flooded_underpass()
N = FLOOD.number


def entry(number: int, fact: f.Fact, by: str = "Seat 1") -> Entry:
    return Entry(number, fact.at, by, f"o-{number}", fact)


@pytest.fixture
def view(qtbot: QtBot) -> LogView:
    made = LogView(THEMES["dark"], TZ)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.set_unit_names(UNIT_NAMES)
    made.set_now(NOW)
    made.show()
    return made


def lines(view: LogView) -> list[str]:
    return view.log.toPlainText().splitlines()


def choose(view: LogView, kind: LogKind) -> None:
    view.bar.kinds.button(list(LogKind).index(kind)).click()


def many(count: int, case: str = N) -> Sequence[Entry]:
    start = NOW - timedelta(hours=20)
    return [entry(i, f.NoteAdded(case, start + timedelta(seconds=i), f"note {i}")) for i in range(1, count + 1)]


@pytest.mark.parametrize(
    ("fact", "by", "kind"),
    [
        (f.UnitDispatched(N, NOW, "WAT-1", True), "Seat 1", LogKind.WORK),
        (f.CaseUrged(N, NOW, "WAT-1", ""), "Seat 1", LogKind.WORK),
        (f.CaseUrged(N, NOW, "WAT-1", ""), "hub", LogKind.SYSTEM),
        (f.CaseHandled(N, NOW), "WAT-1", LogKind.SYSTEM),
        (f.ClockExtended(N, NOW, ClockKind.HANDLE, "rain"), "Leader", LogKind.CLOCKS),
        (f.TaskOpened(N, NOW, 1, TaskKind.EXTENSION, "", "rain"), "WAT-1", LogKind.CLOCKS),
        (f.TaskOpened(N, NOW, 1, TaskKind.INSTRUCTION, "WAT", "close it"), "Leader", LogKind.WORK),
        (MessagePosted(N, NOW, "hello"), "WAT-1", LogKind.MESSAGES),
        (f.NoteAdded(N, NOW, "hello"), "WAT-1", LogKind.MESSAGES),
    ],
)
def test_each_entry_is_of_one_sort(fact: f.Fact, by: str, kind: LogKind) -> None:
    assert kind_of(entry(1, fact, by)) is kind


def test_a_sort_narrows_the_timeline_and_says_how_much_is_left(view: LogView) -> None:
    entries = entries_of(FLOOD)
    view.set_entries(entries)
    assert len(lines(view)) == len(entries) == 13
    choose(view, LogKind.MESSAGES)
    assert [line.split("\t")[1] for line in lines(view)] == ["Water crew 1", "shift-leader"]
    assert "2 of 13 entries" in view.bar.told
    choose(view, LogKind.ALL)
    assert len(lines(view)) == 13
    assert view.bar.told == ""


def test_typed_words_find_entries_by_what_is_said_and_by_whom(view: LogView, qtbot: QtBot) -> None:
    view.set_entries(entries_of(FLOOD))
    QTest.keyClicks(view.bar.finder, "water CREW signed")
    qtbot.waitUntil(lambda: len(lines(view)) == 1)
    assert lines(view)[0].endswith("Water crew 1 signed for it")
    view.bar.finder.setText("水位")
    qtbot.waitUntil(lambda: "shift-leader" in lines(view)[0])
    view.bar.finder.setText("nothing like it")
    qtbot.waitUntil(lambda: lines(view) == [])
    assert "0 of 13 entries" in view.bar.told
    view.bar.finder.clear()
    qtbot.waitUntil(lambda: len(lines(view)) == 13)


def test_words_and_sort_narrow_together_and_new_entries_are_looked_through_too(view: LogView, qtbot: QtBot) -> None:
    entries = list(entries_of(FLOOD))
    view.set_entries(entries)
    choose(view, LogKind.MESSAGES)
    view.bar.finder.setText("pump")
    qtbot.waitUntil(lambda: len(lines(view)) == 1)
    view.set_entries([*entries, entry(99, MessagePosted(N, at("14:31"), "Third pump here", ""), "WAT-1")])
    qtbot.waitUntil(lambda: len(lines(view)) == 2)
    assert "Third pump here" in lines(view)[0]


def test_a_unit_that_gets_another_name_is_found_by_that(view: LogView, qtbot: QtBot) -> None:
    view.set_entries(entries_of(FLOOD))
    view.bar.finder.setText("water crew 1 set out")
    qtbot.waitUntil(lambda: len(lines(view)) == 1)
    view.set_unit_names({**UNIT_NAMES, "WAT-1": "Pump team"})
    view.bar.finder.setText("pump team set out")
    qtbot.waitUntil(lambda: len(lines(view)) == 1)
    assert "Pump team set out" in lines(view)[0]


def test_a_long_timeline_is_turned_page_by_page(view: LogView) -> None:
    view.set_entries(many(1000))
    assert "page 1 of 3" in view.bar.told
    assert (len(lines(view)), lines(view)[0].split("\t")[2]) == (SHOWN, "note 1000")
    assert view.bar.later.isHidden()
    view.bar.earlier.click()
    view.bar.earlier.click()
    assert (len(lines(view)), lines(view)[-1].split("\t")[2]) == (200, "note 1")
    assert view.bar.earlier.isHidden()
    view.bar.later.click()
    assert lines(view)[0].split("\t")[2] == "note 600"


def test_another_case_begins_at_its_newest_entries(view: LogView) -> None:
    view.set_entries(many(1000))
    view.bar.earlier.click()
    view.set_entries(many(900, "DD-20261121-0001"))
    assert "page 1 of 3" in view.bar.told


def test_ten_thousand_entries_are_searched_in_turns_that_leave_the_screen_free(view: LogView, qtbot: QtBot) -> None:
    entries = many(10_000)
    view.set_entries(entries)
    view.bar.finder.setText("77")
    assert view.searching  # nobody waits for its end
    qtbot.waitUntil(lambda: not view.searching)
    assert len(lines(view)) == sum("77" in str(n) for n in range(1, 10_001))
