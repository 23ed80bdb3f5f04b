"""What hands can reach: the windows that are open, the parts in them that can be seen, and how they are touched.

Everything goes through the windows as Qt's own screen would send it, so that menus, drags and forms in front of the
window take what is theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QWindow
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def in_front(main: QWidget) -> QWidget:
    """The window that takes what is done now: an open menu, else a form that waits, else the one with the keys."""
    for found in (QApplication.activePopupWidget(), QApplication.activeModalWidget(), QApplication.activeWindow()):
        if found is not None and there(found):
            return found
    return main


def open_windows() -> list[QWidget]:
    """Every window that is seen, in an order that is the same in each run."""
    seen = [each for each in QApplication.topLevelWidgets() if there(each)]
    return sorted(seen, key=lambda each: (type(each).__name__, each.objectName(), each.windowTitle()))


def forms() -> list[QDialog]:
    return [each for each in open_windows() if isinstance(each, QDialog)]


def asks_for_a_file_or_printer() -> QDialog | None:
    """A dialog that reaches out of the program: hands leave it by its own keys, and touch nothing in it."""
    asking = (each for each in forms() if isinstance(each, QFileDialog | QAbstractPrintDialog))
    return next(asking, None)


def parts(window: QWidget) -> list[QWidget]:
    """The parts of a window that take keys or clicks and can be seen."""
    return list(_reachable(window)) or [window]


def _reachable(window: QWidget) -> Iterator[QWidget]:
    for each in window.findChildren(QWidget):
        takes = each.focusPolicy() != Qt.FocusPolicy.NoFocus or type(each).__name__ in ("CDockWidgetTab", "QMenuBar")
        if takes and each.isVisible() and each.window() is window and not each.visibleRegion().isEmpty():
            yield each


def at(window: QWidget, part: QWidget, across: float, down: float) -> QPoint:
    """A spot of what is seen of a part, by shares of its size, as its window counts."""
    seen = part.visibleRegion().boundingRect()
    spot = QPoint(seen.x() + int(across * seen.width()), seen.y() + int(down * seen.height()))
    return part.mapTo(window, spot) if part is not window else spot


def name_of(part: QWidget) -> str:
    told = part.accessibleName() or part.objectName() or part.windowTitle()
    return f"{type(part).__name__} {told!r}" if told else type(part).__name__


# ---- touched ----


def press(main: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    """Press a key in whatever has the keys.

    Down and up apart: a window may go with the one, and Qt's test keys would still send it the other.
    """
    for strike in (QTest.keyPress, QTest.keyRelease):
        if shiboken6.isValid(main):  # it goes where another language is asked for
            # The window has a name here: with the last reference to it PySide takes its parts for gone.
            window = in_front(main)
            has_keys: QWidget | None = window.focusWidget()
            strike(window if has_keys is None else has_keys, key, modifiers)


def commit(text: str) -> None:
    """Write as an input method does: whatever has the keys takes the whole text at once."""
    focus = QGuiApplication.focusObject()
    if focus is not None:
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(focus, event)


def click(window: QWidget, spot: QPoint, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    QTest.mousePress(_handle(window), button, modifiers, spot)
    let_go(window, spot, button, modifiers)


def double_click(window: QWidget, spot: QPoint) -> None:
    click(window, spot, LEFT)
    if there(window):
        click(window, spot, LEFT)


def hover(window: QWidget, spot: QPoint) -> None:
    if there(window):
        QTest.mouseMove(_handle(window), spot)


def wheel(window: QWidget, spot: QPoint, turns: int, modifiers: Qt.KeyboardModifier) -> None:
    QTest.wheelEvent(_handle(window), spot, QPoint(0, 120 * turns), QPoint(), modifiers)


def take_hold(window: QWidget, spot: QPoint) -> None:
    QTest.mousePress(_handle(window), LEFT, NO_MODIFIER, spot)


def let_go(
    window: QWidget, spot: QPoint, button: Qt.MouseButton = LEFT, modifiers: Qt.KeyboardModifier = NO_MODIFIER
) -> None:
    if there(window):
        QTest.mouseRelease(_handle(window), button, modifiers, spot)


def there(window: QWidget) -> bool:
    """Whether a window is still open."""
    return shiboken6.isValid(window) and window.isVisible() and handle_of(window) is not None


def handle_of(window: QWidget) -> QWindow | None:
    # WORKAROUND(PySide6QtAds 5.1.1): a floating pane's own windowHandle() is another window, which is never shown.
    return QWidget.windowHandle(window)


def _handle(window: QWidget) -> QWindow:
    handle = handle_of(window)
    assert handle is not None
    return handle
