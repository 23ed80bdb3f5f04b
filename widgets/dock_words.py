"""What the buttons between the panes are called: QtAds has its own names for them, in English alone."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

_BUTTONS: Mapping[str, object] = {
    "tabsMenuButton": QT_TRANSLATE_NOOP("docks", "All panes at this place"),
    "detachGroupButton": QT_TRANSLATE_NOOP("docks", "Put these panes in a window of their own"),
    "dockAreaAutoHideButton": QT_TRANSLATE_NOOP("docks", "Pin this pane to the edge"),
    "dockAreaMinimizeButton": QT_TRANSLATE_NOOP("docks", "Fold these panes"),
    "dockAreaCloseButton": QT_TRANSLATE_NOOP("docks", "Put these panes away"),
    "tabCloseButton": QT_TRANSLATE_NOOP("docks", "Put this pane away"),
}
"""By the names that QtAds gives them."""
_OVERLAYS = ("DockOverlay", "DockOverlayCross")
"""Titles of what is drawn over a place while a pane is carried there; nobody sees them."""


def name_parts(root: QWidget) -> None:
    """Call everything of QtAds below this in the language of the screen."""
    for button in root.findChildren(QAbstractButton):
        if source := _BUTTONS.get(button.objectName()):
            words = QCoreApplication.translate("docks", str(source))
            if button.toolTip() != words:
                button.setToolTip(words)
                button.setAccessibleName(words)
    for part in root.findChildren(QWidget):
        if part.windowTitle() in _OVERLAYS:
            part.setWindowTitle("")
    for menu in root.findChildren(QMenu):
        if menu.title() == "Show View":
            menu.setTitle("")
