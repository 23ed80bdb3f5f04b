"""Focus is always seen, and goes wherever the keyboard sends it: into each pane by its key, and out again by Tab."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.form_table import FORMS
from tests.console.asked import asking
from tests.console.chinese_room import busy
from tests.console.full_room import FullHub
from tests.console.full_window import PANES, at_rest, filled, stand_at
from tests.console.sitting import Officer, sit, until
from widgets.focus_ring import FocusRing, box_in
from widgets.theme import THEMES, apply_theme

EVERY_PANE = ("queue", "case", *PANES)
AROUND = 4
"""Pixels about a control in which its frame may be drawn."""


def stops(root: QWidget) -> list[QWidget]:
    """What Tab can go to on a window or a part of it."""
    parts = (root, *root.findChildren(QWidget))
    return [each for each in parts if each.isVisible() and each.isEnabled() and tabbed(each)]


def tabbed(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None


def picture(part: QWidget) -> QImage:
    """A control as it stands on its window, with what is drawn about it."""
    window = part.window()
    box = QRect(part.mapTo(window, QPoint()), part.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return window.grab(box.intersected(window.rect())).toImage()


def unseen(root: QWidget) -> list[str]:
    """Controls that look the same with the focus and without it, for somebody who works by keyboard."""
    root.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as the first Tab or arrow does
    found = []
    for part in stops(root):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if not part.hasFocus():
            continue  # it is off as soon as the keys come to something else
        name = f"{type(part).__name__} {part.accessibleName()!r}"
        if hidden(part):
            found.append(f"{name} is out of view")
        with_focus = picture(part)
        part.clearFocus()
        QApplication.processEvents()
        if picture(part) == with_focus:
            found.append(name)
    return found


def hidden(part: QWidget) -> bool:
    """Whether all of it is scrolled away."""
    above = part.parentWidget()
    while above is not None and not above.isWindow():
        if not above.rect().intersects(box_in(part, above)):
            return True
        above = above.parentWidget()
    return False


async def active(officer: Officer) -> None:
    officer.window.activateWindow()
    await until(lambda: QApplication.activeWindow() is officer.window, "the window has the keys")


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen_on_every_control_of_every_pane(
    qtbot: QtBot, tmp_path: Path, full_hub: FullHub, theme: str
) -> None:
    found: list[str] = []

    async def script(officer: Officer) -> None:
        await filled(officer, full_hub.incident)
        officer.console.desk.set_theme(theme)
        await stand_at(officer, "officer", QSize(1920, 1080))
        await active(officer)
        for name in EVERY_PANE:
            officer.window.frame.show_pane(name)
            await at_rest()
            found.extend(f"{name}: {each}" for each in unseen(officer.window.frame.pane(name)))
        for strip in (officer.window.header, officer.window.hours, officer.window.line):
            found.extend(unseen(strip))

    assert sit(tmp_path / "seat", script, full_hub.address) == 0
    assert found == []


def test_every_pane_is_reached_by_its_key_and_left_by_tab(qtbot: QtBot, tmp_path: Path, full_hub: FullHub) -> None:
    found: list[str] = []

    async def script(officer: Officer) -> None:
        await filled(officer, full_hub.incident)
        await stand_at(officer, "officer", QSize(1920, 1080))
        await active(officer)
        window = officer.window
        for name in EVERY_PANE:
            window.menus.action("to_queue" if name == "queue" else f"pane_{name}").trigger()
            await until(lambda name=name: window.frame.pane_with_focus() == name, f"{name} has the keys")  # type: ignore[misc]  # a name
            if not await left(officer, name):
                found.append(name)

    assert sit(tmp_path / "seat", script, full_hub.address) == 0
    assert found == []


async def left(officer: Officer, pane: str) -> bool:
    """Whether Tab, pressed often enough, leads out of a pane."""
    frame = officer.window.frame
    for _ in range(len(stops(frame.pane(pane))) + 3):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        await at_rest()
        if frame.pane_with_focus() != pane:
            return True
    return False


@pytest.mark.parametrize("name", FORMS)
def test_the_focus_is_seen_on_every_control_of_every_form(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    apply_theme(qapp, THEMES["dark"])
    ring = FocusRing(qapp)
    form = FORMS[name](asking(busy(), "en", over))
    form.open()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is form)
    found = unseen(form)
    ring.deleteLater()
    assert found == []
