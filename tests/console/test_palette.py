"""The palette finds every action by fuzzy words in both languages, and runs it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from console.action_table import ACTIONS
from console.commands.palette_entries import case_entries, entries, layout_entries
from console.commands.palette_search import ranked
from console.commands.pinyin import initials
from console.key_book import KeyBook
from console.pane_actions import PANE_ACTIONS
from console.tool_table import TOOLS
from console.toolbox import Toolbox
from tests.console.commands.afternoon import LIFT, afternoon
from widgets.commands.palette import CommandPalette
from widgets.commands.palette_model import Entry, PaletteModel
from widgets.theme import THEMES


def found(query: str, recent: tuple[str, ...] = ()) -> list[str]:
    everything = entries(afternoon(LIFT), KeyBook(), Toolbox(), "en", layout_entries(["Night shift"]))
    return [entry.id for entry in ranked(everything, query, recent)]


def test_everything_that_can_be_done_is_in_the_palette_once() -> None:
    ids = found("")
    in_panes = [action.id for action in PANE_ACTIONS if action.found]
    assert sorted(ids) == sorted([*(a.id for a in ACTIONS), *(t.id for t in TOOLS), *in_panes, "layout Night shift"])


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("dispatch", "dispatch"),
        ("dispach", "dispatch"),
        ("分拨", "dispatch"),
        ("fb", "dispatch"),
        ("结案", "close"),
        ("theme light", "theme_light"),
        ("light", "theme_light"),
        ("undo merge", "unmerge"),
        ("night", "layout Night shift"),
        ("emergncy grade", "grade"),
    ],
)
def test_words_spelled_as_it_comes_in_either_language_find_it(query: str, first: str) -> None:
    ids = found(query)
    assert first in ids[:3]
    assert len(ids) < 40


def test_nonsense_finds_nothing() -> None:
    assert found("qqqqxyz") == []


def test_what_was_chosen_lately_comes_first() -> None:
    assert found("", ("rules", "note"))[:2] == ["rules", "note"]


def test_what_is_off_now_says_why() -> None:
    everything = {each.id: each for each in entries(afternoon(LIFT), KeyBook(), Toolbox(), "en")}
    assert everything["close"].why_not
    assert not everything["dispatch"].why_not
    assert everything["dispatch"].key == "F7"
    assert everything["dispatch"].other == "分拨"


def test_on_a_chinese_screen_english_words_find_it_too() -> None:
    everything = entries(afternoon(LIFT), KeyBook(), Toolbox(), "zh")
    assert all(entry.other or entry.text for entry in everything)
    assert ranked(everything, "dispatch")[0].id == "dispatch"


@pytest.mark.parametrize(("query", "number"), [("0040", LIFT.number), ("entrapment", LIFT.number)])
def test_cases_are_found_by_digits_and_by_words(query: str, number: str) -> None:
    assert f"case {number}" in [entry.id for entry in case_entries(query, afternoon())]


@pytest.mark.parametrize(("text", "letters"), [("派遣", "pq"), ("核实 A", "hs"), ("督办", "db"), ("鑫", ""), ("", "")])
def test_chinese_words_are_found_by_how_they_are_said(text: str, letters: str) -> None:
    assert initials(text) == letters


def test_rows_of_the_palette_keep_the_rules_of_item_models(qtbot: QtBot) -> None:
    model = PaletteModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_entries([Entry("a", "A"), Entry("b", "B")])
    model.set_entries([])
    assert model.rowCount() == 0


def test_enter_runs_the_marked_entry_and_what_is_off_stays_with_its_reason(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    palette = CommandPalette(THEMES["dark"], window)
    palette.set_entries([Entry("off", "Off", why_not="Not now."), Entry("on", "On")])
    palette.show()
    chosen: list[str] = []
    palette.chosen.connect(chosen.append)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert (chosen, palette.foot.text()) == ([], "Not now.")
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert chosen == ["on"]
