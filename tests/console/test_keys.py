"""The one table of keys, what a seat changes of it, and everything that follows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from console.action_table import ACTIONS, BY_ID
from console.actions import items_for
from console.key_book import KeyBook, portable, shown_key
from console.key_groups import card_groups, key_rows
from console.key_menus import KeyMenus
from console.key_settings import KeySettings
from console.key_table import EVERYWHERE, OWN_WINDOWS, read_keys, shipped_keys
from console.pane_actions import OWN_TITLES, PANE_ACTION_BY_ID, PANE_ACTIONS
from console.pane_table import PANE_BY_ID
from console.tool_table import TOOL_BY_ID, TOOL_MENUS, TOOLS
from console.toolbox import Toolbox
from tests.widgets.cases import case_of
from widgets.commands.key_card import placed
from widgets.commands.key_card_dialog import card_printer


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    return window


def test_every_action_has_a_key_and_every_key_an_action() -> None:
    ids = {*BY_ID, *TOOL_BY_ID, *PANE_ACTION_BY_ID}
    assert set(shipped_keys().bindings) == ids
    assert len(ids) == len(ACTIONS) + len(TOOLS) + len(PANE_ACTIONS)


def test_what_is_done_in_one_pane_has_its_keys_in_the_section_of_that_pane() -> None:
    assert {each.id: shipped_keys().context(each.id) for each in PANE_ACTIONS} == {
        each.id: each.section for each in PANE_ACTIONS
    }
    assert {each.section for each in PANE_ACTIONS} <= {*PANE_BY_ID, *OWN_TITLES}
    assert frozenset(OWN_TITLES) == OWN_WINDOWS


def test_no_shipped_key_means_two_things_at_the_same_place() -> None:
    assert shipped_keys().clashes() == ()
    clashing = shipped_keys().with_keys("note", ("F7",))
    assert [(key, set(ids)) for key, ids in clashing.clashes()] == [("F7", {"note", "dispatch"})]


def test_every_shipped_key_is_written_as_every_system_reads_it() -> None:
    wrong = [key for each in shipped_keys().bindings.values() for key in each.keys if portable(key) != key]
    assert wrong == []


def test_every_tool_stands_in_a_menu_that_there_is() -> None:
    menus = {*TOOL_MENUS, *(action.menu for action in ACTIONS)}
    assert {tool.menu for tool in TOOLS} <= menus


def test_a_key_of_a_pane_clashes_with_one_of_the_window_but_not_with_another_pane() -> None:
    table = shipped_keys()
    assert table.holders("[", "timeline") == ("timeline_zoom_out",)
    assert table.holders("[", EVERYWHERE) == ("timeline_zoom_out",)
    assert table.holders("[", "queue") == ()


def test_a_key_of_a_form_clashes_with_none_of_the_window_which_is_not_heard_there() -> None:
    table = shipped_keys()
    assert table.holders("Ctrl+M", "forms") == ("form_same",)
    assert table.holders("Ctrl+M", EVERYWHERE) == ("mark_own",)
    assert table.holders("S", "columns") == ("column_sort",)


@given(st.text(max_size=200))
def test_no_key_file_whatever_stops_the_start(text: str) -> None:
    bindings, troubles = read_keys(text)
    assert isinstance(bindings, list)
    assert isinstance(troubles, list)


def test_what_is_wrong_in_a_seats_file_is_told_and_the_rest_is_used(tmp_path: Path) -> None:
    text = 'loose = 1\n[window]\nnote = "Ctrl+J"\nnothing = "F7"\nsign = "Hyper+Q"\nurge = 7\nextend = "F7"\n'
    (tmp_path / "keys.toml").write_text(text, encoding="utf-8")
    book = KeyBook(tmp_path)
    assert book.keys("note") == ("Ctrl+J",)
    told = "\n".join(book.troubles)
    for part in ("loose", "“nothing”", "“sign”", "urge", "“extend”: F7 is also the key of “dispatch”"):
        assert part in told


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"[window", b"[window]\nnote = [1]\n"])
def test_a_file_that_cannot_be_read_leaves_the_shipped_keys(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "keys.toml").write_bytes(content)
    book = KeyBook(tmp_path)
    assert book.troubles
    assert book.table == shipped_keys()


def test_changed_keys_are_kept_at_the_seat_and_only_those(tmp_path: Path) -> None:
    KeyBook(tmp_path).set_keys("note", ("Ctrl+J", "F12"))
    again = KeyBook(tmp_path)
    assert again.keys("note") == ("Ctrl+J", "F12")
    assert again.keys("dispatch") == ("F7",)
    assert "dispatch" not in (tmp_path / "keys.toml").read_text(encoding="utf-8")
    again.reset_all()
    assert KeyBook(tmp_path).table == shipped_keys()


def test_a_key_that_is_given_to_an_action_is_taken_from_the_one_that_had_it() -> None:
    book = KeyBook()
    book.set_keys("note", ("F7",))
    assert (book.keys("note"), book.keys("dispatch")) == (("F7",), ())
    book.reset("dispatch")
    assert (book.keys("note"), book.keys("dispatch")) == ((), ("F7",))


def test_menus_and_buttons_follow_a_changed_key_at_once(window: QMainWindow) -> None:
    book = KeyBook()
    menus = KeyMenus(window, book, Toolbox(window))
    book.set_keys("note", ("Ctrl+J",))
    assert [key.toString() for key in menus.action("note").shortcuts()] == ["Ctrl+J"]
    shown = {item.id: item.key for item in items_for(case_of(), keys=book.key)}
    assert shown["note"] == book.key("note") == QKeySequence("Ctrl+J").toString(QKeySequence.SequenceFormat.NativeText)


def test_the_menu_bar_holds_every_action_once(window: QMainWindow) -> None:
    menus = KeyMenus(window, KeyBook(), Toolbox(window))
    titles = [menu for menu in window.menuBar().findChildren(QMenu) if menu.parent() is window.menuBar()]
    entries: list[QAction] = [entry for menu in titles for entry in menu.actions() if not entry.isSeparator()]
    assert sorted(entries, key=id) == sorted((menus.action(each) for each in (*BY_ID, *TOOL_BY_ID)), key=id)


def test_a_tool_that_is_off_says_why_and_one_that_is_on_is_used(window: QMainWindow, qtbot: QtBot) -> None:
    toolbox = Toolbox(window)
    menus = KeyMenus(window, KeyBook(), toolbox)
    used: list[str] = []
    toolbox.offer("rules", lambda: used.append("rules"))
    toolbox.offer("tour", lambda: used.append("tour"), why_not=lambda: "Not now.")
    with qtbot.waitSignal(menus.refused) as refused:
        menus.action("tour").trigger()
    menus.action("rules").trigger()
    assert (refused.args, used) == (["Not now."], ["rules"])
    assert "help" in set(toolbox.missing())


def test_the_dialog_shows_searches_and_changes_keys(window: QMainWindow, qtbot: QtBot) -> None:
    book = KeyBook()
    settings = KeySettings(window, book, "en")
    settings.open()
    dialog = settings._dialog
    assert dialog is not None
    dialog.search.setText("alt")
    assert {row.id for row in dialog.rows.rows} >= {"pane_queue", "pane_case"}
    dialog.search.setText("attach a file")
    assert dialog.chosen == "attach"
    dialog.capture.setKeySequence(QKeySequence("Ctrl+Y"))
    assert book.keys("attach") == ("Ctrl+Y",)
    assert dialog.rows.rows[0].changed
    dialog.capture.setKeySequence(QKeySequence("F7"))
    assert "“Dispatch”" in dialog.note.text()
    assert book.keys("dispatch") == ("F7",)
    dialog.take.click()
    assert (book.keys("attach"), book.keys("dispatch")) == (("F7",), ())
    dialog.close()


def test_a_key_that_moves_about_is_not_given_away(window: QMainWindow) -> None:
    book = KeyBook()
    settings = KeySettings(window, book, "en")
    settings.open()
    dialog = settings._dialog
    assert dialog is not None
    dialog.capture.setKeySequence(QKeySequence("Tab"))
    assert "choose another" in dialog.note.text()
    assert book.table == shipped_keys()
    dialog.close()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_card_holds_every_key_on_one_page_of_a4_across(window: QMainWindow, tmp_path: Path, language: str) -> None:
    book = KeyBook()
    settings = KeySettings(window, book, language)
    settings.open_card()
    card = settings._card
    assert card is not None
    settings.save_pdf(str(tmp_path / "card.pdf"))
    pdf = (tmp_path / "card.pdf").read_bytes()
    assert pdf.count(b"/Type /Page\n") == 1 or pdf.count(b"/Type /Page ") == 1
    size = card_printer().pageLayout().fullRect(card_printer().pageLayout().units())
    assert (round(size.width()), round(size.height())) == (297, 210)
    assert sum(len(group.rows) for group in card.view.card.groups) == len(key_rows(book, language))
    card.close()


def test_of_the_two_enter_keys_one_is_told() -> None:
    keys = {row.id: row.keys for row in key_rows(KeyBook(), "en")}
    assert len(shipped_keys().keys("form_send")) == 2
    assert keys["form_send"] == (shown_key("Ctrl+Enter"),)
    assert len(keys["command_line"]) == 3


def test_what_is_heard_in_one_place_alone_says_so_in_the_list_and_on_the_card() -> None:
    groups = {row.id: row.group for row in key_rows(KeyBook(), "en")}
    told = {each for each, group in groups.items() if group.startswith("Only in: ")}
    assert told == {each.id for each in shipped_keys().bindings.values() if each.context != EVERYWHERE}
    assert groups["unit_duty"] == "Only in: Units"
    assert "Only in: Timeline" in {group.title for group in card_groups(KeyBook(), "en")}


def test_the_card_names_the_keys_in_force_at_its_foot(window: QMainWindow) -> None:
    book = KeyBook()
    book.set_keys("help", ("F12",))
    assert "F12 explains" in KeySettings(window, book, "en").card("en").foot


def test_a_pane_may_have_a_key_back_that_moves_about_elsewhere(window: QMainWindow) -> None:
    book = KeyBook()
    settings = KeySettings(window, book, "en")
    settings.open()
    dialog = settings._dialog
    assert dialog is not None
    book.set_keys("unit_next_free", ("Z",))
    dialog.search.setText("next free unit")
    dialog.capture.setKeySequence(QKeySequence("Space"))
    assert book.keys("unit_next_free") == ("Space",)
    dialog.close()


def test_the_card_speaks_chinese_on_an_english_screen() -> None:
    titles = [group.title for group in card_groups(KeyBook(), "zh")]
    assert titles[0] == "案件"


def test_no_line_of_the_card_lies_on_another() -> None:
    lines, longest = placed(card_groups(KeyBook(), "en"))
    places = [(each.column, each.line) for each in lines]
    assert len(places) == len(set(places))
    assert max(line for _, line in places) < longest
    assert {column for column, _ in places} <= set(range(4))
