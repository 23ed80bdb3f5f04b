"""The tour of the window at the first start, and the help on the pane that one is in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.help_pages import PAGES
from console.helping import WHOLE
from console.key_table import shipped_keys
from console.pane_table import PANES
from tests.console.room import Hub
from tests.console.sitting import Officer, sit, until
from widgets.help_dialog import HelpDialog
from widgets.tour_overlay import TourOverlay

Key = Qt.Key


async def tour_of(officer: Officer) -> TourOverlay:
    tour = officer.console.desk.tour
    await until(lambda: tour.overlay is not None, "the tour has begun")
    assert tour.overlay is not None
    return tour.overlay


def test_the_tour_comes_once_goes_by_key_and_mouse_and_can_be_asked_for_again(
    qtbot: QtBot, tmp_path: Path, hub: Hub
) -> None:
    async def first(officer: Officer) -> None:
        overlay = await tour_of(officer)
        titles = [overlay.title.text()]
        while not overlay.next.text().startswith("Done"):
            QTest.keyClick(overlay, Key.Key_Right)
            titles.append(overlay.title.text())
            assert officer.window.rect().contains(overlay.spot)
            assert overlay.rect().contains(overlay.card.geometry())
        assert len(titles) == len(set(titles)) >= 8
        QTest.keyClick(overlay, Key.Key_Left)
        assert overlay.title.text() == titles[-2]
        QTest.mouseClick(overlay.next, Qt.MouseButton.LeftButton)
        QTest.mouseClick(overlay.next, Qt.MouseButton.LeftButton)
        assert officer.console.desk.tour.overlay is None

    async def later(officer: Officer) -> None:
        await officer.live()
        officer.console.desk.tour.offer_once()
        assert officer.console.desk.tour.overlay is None
        await officer.press(Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
        overlay = await tour_of(officer)
        QTest.keyClick(overlay, Key.Key_Escape)
        assert officer.console.desk.tour.overlay is None

    assert sit(tmp_path / "desk", first, hub.address, tour=True) == 0
    assert sit(tmp_path / "desk", later, hub.address, seat="Seat 1") == 0


def test_a_skipped_tour_does_not_come_again_and_one_that_nobody_asked_for_never(
    qtbot: QtBot, tmp_path: Path, hub: Hub
) -> None:
    async def without(officer: Officer) -> None:
        await officer.live()
        assert officer.console.desk.tour.overlay is None

    async def skip(officer: Officer) -> None:
        overlay = await tour_of(officer)
        QTest.mouseClick(overlay.skip, Qt.MouseButton.LeftButton)
        officer.console.desk.tour.offer_once()
        assert officer.console.desk.tour.overlay is None

    assert sit(tmp_path / "desk", without, hub.address) == 0
    assert sit(tmp_path / "desk", skip, hub.address, seat="Seat 1", tour=True) == 0


def test_no_order_is_placed_by_a_key_that_is_pressed_during_the_tour(qtbot: QtBot, tmp_path: Path, hub: Hub) -> None:
    async def script(officer: Officer) -> None:
        await officer.live()
        used: list[str] = []
        officer.window.action_chosen.connect(used.append)
        officer.console.desk.tour.begin()
        overlay = await tour_of(officer)
        QTest.keyClick(overlay, Key.Key_F7)
        QTest.keyClick(overlay, Key.Key_N)
        assert used == []
        assert overlay.at == 0
        overlay.leave()
        await officer.press(Key.Key_N)
        assert used == ["note"]

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_a_tour_in_a_perspective_without_a_pane_passes_it_over(qtbot: QtBot, tmp_path: Path, hub: Hub) -> None:
    async def script(officer: Officer) -> None:
        officer.window.perspectives.open("wall")
        await officer.live()
        officer.console.desk.tour.begin()
        overlay = await tour_of(officer)
        titles = []
        while officer.console.desk.tour.overlay is not None:
            titles.append(overlay.title.text())
            overlay.go_on()
        assert "The case" not in titles
        assert {"The queue", "The timeline", "What was said"} <= set(titles)

    assert sit(tmp_path / "desk", script, hub.address) == 0


@pytest.mark.parametrize("pane", ["queue", "case", "timeline", "alerts", "units"])
def test_f1_explains_the_pane_that_has_the_keys(qtbot: QtBot, tmp_path: Path, hub: Hub, pane: str) -> None:
    async def script(officer: Officer) -> None:
        frame = officer.window.frame
        await officer.live()
        officer.window.activateWindow()
        await until(lambda: QApplication.activeWindow() is officer.window, "the window has the keys")
        frame.show_pane(pane)
        await until(lambda: frame.pane_with_focus() == pane, f"{pane} has the keys")
        QTest.keyClick(officer.window, Key.Key_F1)
        dialog = await officer.form(HelpDialog)
        assert dialog.shown is not None
        assert dialog.shown.id == pane
        dialog.close()

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_the_help_is_searched_and_follows_the_keys_in_force(qtbot: QtBot, tmp_path: Path, hub: Hub) -> None:
    async def script(officer: Officer) -> None:
        await officer.live()
        officer.console.desk.helping.open()
        dialog = await officer.form(HelpDialog)
        assert dialog.listed == list(PAGES)
        dialog.search.setText("shelf priority")
        assert dialog.listed == ["alerts"]
        dialog.search.setText("nonsense")
        assert dialog.listed == []
        assert dialog.none.isVisible()
        dialog.show_page("queue")
        assert dialog.shown is not None
        assert ("U", "Next most urgent") in dialog.shown.keys
        officer.window.book.set_keys("next_most_urgent", ("Ctrl+J",))
        assert ("Ctrl+J", "Next most urgent") in dialog.shown.keys
        dialog.close()

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_every_pane_has_a_page_and_every_key_of_a_page_is_of_the_table() -> None:
    assert set(PAGES) == {WHOLE, *(pane.id for pane in PANES)}
    named = {action for page in PAGES.values() for action in page.actions}
    assert named <= set(shipped_keys().bindings)
    assert all(page.paragraphs for page in PAGES.values())
