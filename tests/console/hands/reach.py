"""What hands can reach: the windows that are open, the parts in them that can be seen, and how they are touched.

Everything goes through the windows as Qt's own screen would send it, so that menus, drags and forms in front of the
window take what is theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

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
        if found is not None and found.isVisible() and handle_of(found) is not None:
            return found
    return main


def open_windows() -> list[QWidget]:
    """Every window that is seen, in an order that is the same in each run."""
    seen = [each for each in QApplication.topLevelWidgets() if each.isVisible() and handle_of(each) is not None]
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
    """A spot of a part, by shares of its size, as its window counts."""
    return part.mapTo(window, QPoint(int(across * part.width()), int(down * part.height())))


def name_of(part: QWidget) -> str:
    told = part.accessibleName() or part.objectName() or part.windowTitle()
    return f"{type(part).__name__} {told!r}" if told else type(part).__name__


# ---- touched ----


def press(window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    QTest.keyClick(_handle(window), key, modifiers)


def commit(text: str) -> None:
    """Write as an input method does: whatever has the keys takes the whole text at once."""
    focus = QGuiApplication.focusObject()
    if focus is not None:
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(focus, event)


def click(window: QWidget, spot: QPoint, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    QTest.mouseClick(_handle(window), button, modifiers, spot)


def double_click(window: QWidget, spot: QPoint) -> None:
    QTest.mouseDClick(_handle(window), LEFT, NO_MODIFIER, spot)


def hover(window: QWidget, spot: QPoint) -> None:
    QTest.mouseMove(_handle(window), spot)


def wheel(window: QWidget, spot: QPoint, turns: int, modifiers: Qt.KeyboardModifier) -> None:
    QTest.wheelEvent(_handle(window), spot, QPoint(0, 120 * turns), QPoint(), modifiers)


def take_hold(window: QWidget, spot: QPoint) -> None:
    QTest.mousePress(_handle(window), LEFT, NO_MODIFIER, spot)


def let_go(window: QWidget, spot: QPoint) -> None:
    QTest.mouseRelease(_handle(window), LEFT, NO_MODIFIER, spot)


def handle_of(window: QWidget) -> QWindow | None:
    # WORKAROUND(PySide6QtAds 5.1.1): a floating pane's own windowHandle() is another window, which is never shown.
    return QWidget.windowHandle(window)


def _handle(window: QWidget) -> QWindow:
    handle = handle_of(window)
    assert handle is not None
    return handle
