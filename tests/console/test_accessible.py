"""A screen reader finds every control of the window and of the forms by its name and its role, and can press it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from console.form_table import FORMS
from console.perspectives import LAYOUTS
from tests.console.asked import asking
from tests.console.chinese_room import busy
from tests.console.full_room import FullHub
from tests.console.full_window import at_rest, behind, filled, stand_at
from tests.console.sitting import Officer, sit, until
from widgets.forms.every_form import ReturnForm

FULL_HD = QSize(1920, 1080)
ROLE = QAccessible.Role
CONTROLS = (
    ROLE.Button, ROLE.ButtonMenu, ROLE.CheckBox, ROLE.RadioButton, ROLE.ComboBox, ROLE.EditableText, ROLE.SpinBox,
    ROLE.List, ROLE.Table, ROLE.Tree, ROLE.PageTab, ROLE.PageTabList, ROLE.Slider, ROLE.MenuItem, ROLE.ListItem,
)  # fmt: skip
OF_ITS_OWN = ("TimelinePane",)
"""Moved about in by keys of its own; no role of Qt's says more of it than that it is a pane."""


def name_of(part: QAccessibleInterface) -> str:
    return part.text(QAccessible.Text.Name).strip()


def tree(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """A part and all that a screen reader finds in it and that can be seen."""
    yield part
    for at in range(part.childCount()):
        child = part.child(at)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from tree(child)


def spoken(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def unnamed(root: QWidget) -> list[str]:
    """Controls without a name, and parts that take the keys or the mouse without saying what they are."""
    found = [f"{part.role().name} {part.object()!r} has no name" for part in tree(spoken(root)) if silent(part)]
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and takes_hands(widget):
            part, kind = spoken(widget), type(widget).__name__
            if not name_of(part):
                found.append(f"{kind} has no name")
            if part.role() in (ROLE.NoRole, ROLE.Client) and kind not in OF_ITS_OWN and not holds_parts(widget):
                found.append(f"{kind} has no role")
    return sorted(set(found))


def silent(part: QAccessibleInterface) -> bool:
    return part.role() in CONTROLS and not name_of(part) and not passes_on(part)


def passes_on(part: QAccessibleInterface) -> bool:
    """The line inside a box to choose from or to count in speaks by its owner's name."""
    owner = part.parent()
    return owner is not None and owner.role() in (ROLE.ComboBox, ROLE.SpinBox) and bool(name_of(owner))


def takes_hands(widget: QWidget) -> bool:
    """By keyboard; and the tabs of panes, which are for the mouse alone, since each pane has its key."""
    by_keyboard = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return by_keyboard or widget.inherits("ads::CDockWidgetTab")


def holds_parts(widget: QWidget) -> bool:
    """A place that only scrolls: what is in it speaks for itself."""
    return widget.inherits("QAbstractScrollArea")


def test_every_control_of_every_perspective_has_a_name_and_a_role(
    qtbot: QtBot, tmp_path: Path, full_hub: FullHub
) -> None:
    found: dict[str, str] = {}

    async def script(officer: Officer) -> None:
        await filled(officer, full_hub.incident)
        for name in LAYOUTS:
            await stand_at(officer, name, FULL_HD)
            found.update(dict.fromkeys(unnamed(officer.window), name))
            for pane in tuple(behind(officer, name)):
                officer.window.frame.show_pane(pane)
                await at_rest()
                found.update(dict.fromkeys(unnamed(officer.window.frame.pane(pane)), pane))
        menus = [menu for menu in officer.window.findChildren(QMenu) if menu.title()]
        found.update({f"an action of {menu.title()} has no text": "menus" for menu in menus if wordless(menu)})
        assert len(menus) > 5

    assert sit(tmp_path / "seat", script, full_hub.address) == 0
    assert [f"{where}: {fault}" for fault, where in found.items()] == []


def wordless(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator() and not action.text()]


@pytest.mark.parametrize("name", FORMS)
def test_every_control_of_every_form_has_a_name_and_a_role(qtbot: QtBot, name: str) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    form = FORMS[name](asking(busy(), "en", over))
    form.open()
    assert unnamed(form) == []


def press(root: QWidget, name: str) -> None:
    """Find a button by what a screen reader calls it, and press it as one does."""
    part = next(each for each in tree(spoken(root)) if each.role() is ROLE.Button and name_of(each).startswith(name))
    action = part.actionInterface()
    assert QAccessibleActionInterface.pressAction() in action.actionNames()
    action.doAction(QAccessibleActionInterface.pressAction())


def test_what_a_screen_reader_presses_is_done(qtbot: QtBot, tmp_path: Path, full_hub: FullHub) -> None:
    async def script(officer: Officer) -> None:
        await filled(officer, full_hub.incident)
        await stand_at(officer, "officer", FULL_HD)
        officer.window.frame.show_pane("case")
        await at_rest()
        press(officer.window.case, "Return")
        form = await officer.form(ReturnForm)
        form.reject()
        press(officer.window, "▲ ")
        await until(lambda: officer.window.frame.is_seen("alerts"), "the alerts are shown")

    assert sit(tmp_path / "seat", script, full_hub.address) == 0
