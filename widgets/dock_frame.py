"""Panes that dock: beside each other, over each other as tabs, or floating on another screen. QtAds is known here only.

A pane is made when it is first seen: most officers never open all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import PySide6QtAds
import shiboken6
from PySide6.QtCore import QByteArray, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from widgets.dock_layout import Layout, Split, first_leaf, leaves
from widgets.dock_words import name_parts
from widgets.pane_room import PaneRoom

STATE_VERSION = 1
MakePane = Callable[[], QWidget]
Shared = tuple[QSplitter, tuple[float, ...]]
"""A splitter and how its room is shared."""
_SIDES = {
    Qt.Orientation.Horizontal: PySide6QtAds.RightDockWidgetArea,
    Qt.Orientation.Vertical: PySide6QtAds.BottomDockWidgetArea,
}
_READABLE = b"<QtAdvancedDockingSystem"
_FLAG, _FEATURE = PySide6QtAds.CDockManager, PySide6QtAds.CDockWidget
_FLAGS = (
    (_FLAG.OpaqueSplitterResize, True),
    (_FLAG.DisableStylesheet, True),  # the program has one of its own
    (_FLAG.XmlCompressionEnabled, False),  # so that a damaged state is known before Qt warns of it
    (_FLAG.ActiveTabHasCloseButton, False),
    (_FLAG.DockAreaHasCloseButton, False),
    (_FLAG.DockAreaHasUndockButton, False),
    (_FLAG.DockAreaDynamicTabsMenuButtonVisibility, True),
    (_FLAG.DoubleClickUndocksWidget, True),
    (_FLAG.FloatingContainerHasWidgetTitle, True),
)


class PaneHolder(QWidget):
    """The place of a pane in its dock: empty until it is seen for the first time."""

    seen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"pane:{name}")
        self.pane: QWidget | None = None
        self.room: PaneRoom | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def put(self, pane: QWidget) -> None:
        self.pane = pane
        column = self.layout()
        assert column is not None
        self.room = PaneRoom(pane)
        column.addWidget(self.room)
        pane.show()
        self.setFocusProxy(pane)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.pane is None:
            QTimer.singleShot(0, self, self._say_if_seen)  # the window is painted first

    def _say_if_seen(self) -> None:
        if self.isVisible():  # while panes are laid out they all come into view for a moment
            self.seen.emit()


class DockFrame(QWidget):
    """Told which panes there are and how they lie. `pane_made` comes once for each pane, when it is first seen."""

    pane_made = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for flag, on in _FLAGS:
            PySide6QtAds.CDockManager.setConfigFlag(flag, on)
        self._manager: Any = PySide6QtAds.CDockManager(self)  # Any: QtAds carries no types
        if QGuiApplication.platformName() != "xcb":
            # WORKAROUND(QtAds 5.1.1): to keep floating panes above, it gives them another flag, which hides them.
            self.removeEventFilter(self._manager)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._manager)
        self._docks: dict[str, Any] = {}  # Any: as above
        self._holders: dict[str, PaneHolder] = {}
        self._makers: dict[str, MakePane] = {}
        self._titles: dict[str, str] = {}
        self._sign = self._words = ""
        self._locked = True
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._screen_gone)
        self._own: list[Any] = []  # Any: as above
        self.destroyed.connect(partial(_let_go, self._own))

    # ---- told ----

    def add(self, name: str, title: str, make: MakePane, *, at_once: bool = False) -> None:
        """Know a pane. It is made when it is first seen, or at once."""
        dock = PySide6QtAds.CDockWidget(self._manager, title)
        dock.setObjectName(name)
        dock.setMinimumSizeHintMode(PySide6QtAds.CDockWidget.MinimumSizeHintFromContent)
        holder = PaneHolder(name)
        dock.setWidget(holder, PySide6QtAds.CDockWidget.ForceNoScrollArea)
        holder.seen.connect(lambda: self._make(name))
        self._docks[name], self._holders[name], self._makers[name] = dock, holder, make
        self._own += (dock, dock.tabWidget())
        self._titles[name] = title
        dock.tabWidget().setAccessibleName(title)
        dock.topLevelChanged.connect(lambda _floats: self._entitle(name))
        self._set_features(dock)
        if at_once:
            self._make(name)

    def set_title(self, name: str, title: str) -> None:
        """What stands on the tab of a pane, e.g. with a count."""
        if name in self._docks:
            self._titles[name] = title
            self._entitle(name)

    def set_mark(self, sign: str, words: str) -> None:
        """What is not as it should be with all of them: a sign on each tab, words on the windows of their own."""
        if (sign, words) != (self._sign, self._words):
            self._sign, self._words = sign, words
            for name in self._docks:
                self._entitle(name)

    def set_locked(self, locked: bool) -> None:
        """Whether panes can be moved, floated and closed by hand."""
        self._locked = locked
        for dock in self._docks.values():
            self._set_features(dock)
        self._bare_titles()

    @property
    def locked(self) -> bool:
        return self._locked

    def lay_out(self, layout: Layout) -> None:
        """Let the panes lie like this; those that are not named are put away. The keys stay where they are."""
        held = self.pane_with_focus()
        rooms = [holder.room for holder in self._holders.values() if holder.room is not None]
        for room in rooms:
            room.lift()
        for dock in self._docks.values():
            self._manager.removeDockWidget(dock)
        first = self._manager.addDockWidget(PySide6QtAds.CenterDockWidgetArea, self._docks[first_leaf(layout)])
        shared = self._fill(layout, first)
        shown = tuple(leaves(layout))
        last = self._docks[shown[-1]].dockAreaWidget()
        for name, dock in self._docks.items():
            if name not in shown:  # closed over the last pane: there it comes back when it is asked for
                self._manager.addDockWidgetTabToArea(dock, last)
            dock.toggleView(name in shown)
        for tabs in _tabs_of(layout):
            self._docks[tabs[0]].setAsCurrentTab()
        for splitter, shares in shared:
            splitter.setSizes([round(share * 10_000) for share in shares])
        self._bare_titles()
        for room in rooms:
            room.put_back()
        self._give_keys_back(held)

    # ---- asked ----

    def names(self) -> Sequence[str]:
        return tuple(self._docks)

    def title(self, name: str) -> str:
        """What stands on the tab of a pane now."""
        return str(self._docks[name].windowTitle())

    def pane(self, name: str) -> QWidget:
        """The pane of a name; made now if it was never seen."""
        if self._holders[name].pane is None:
            self._make(name)
        pane = self._holders[name].pane
        assert pane is not None
        return pane

    def made(self, name: str) -> bool:
        return self._holders[name].pane is not None

    def is_seen(self, name: str) -> bool:
        return self._holders[name].isVisible()

    def is_floating(self, name: str) -> bool:
        return bool(self._docks[name].isFloating() or self._docks[name].isInFloatingContainer())

    def show_pane(self, name: str) -> None:
        """Bring a pane into view, wherever it lies, and give it the keys."""
        dock = self._docks[name]
        dock.toggleView(True)
        dock.setAsCurrentTab()
        pane = self.pane(name)
        window = pane.window()
        if window is not self.window():
            window.raise_()
            window.activateWindow()
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTimer.singleShot(0, pane, lambda: self._go_into(pane))

    def put_away(self, name: str) -> None:
        self._docks[name].toggleView(False)

    def float_pane(self, name: str) -> None:
        """Let a pane stand in a window of its own, to be moved to another screen."""
        self.show_pane(name)
        if not self.is_floating(name):
            dock = self._docks[name]
            dock.setFeature(_FEATURE.DockWidgetFloatable, True)  # the lock is against accidents; this was asked for
            dock.setFloating()
            self._set_features(dock)
            self._let_fit(name)
            _fit_on_its_screen(self.pane(name).window())
        self._onto_a_screen()

    def end(self) -> None:
        """The main window goes, and with it the windows of panes that float."""
        for floating in self._manager.floatingWidgets():
            floating.hide()

    def pane_with_focus(self) -> str:
        """The pane that has the keys, or nothing."""
        focus: QObject | None = QGuiApplication.focusObject()
        while focus is not None:
            for name, holder in self._holders.items():
                if focus is holder:
                    return name
            focus = focus.parent()
        return ""

    def state(self) -> bytes:
        return bytes(self._manager.saveState(STATE_VERSION).data())

    def restore(self, state: bytes) -> bool:
        """Lie as it was left; False where that cannot be read. No window is left on a screen that is gone."""
        known = _READABLE in state and bool(self._manager.restoreState(QByteArray(state), STATE_VERSION))
        self._bare_titles()
        self._onto_a_screen()
        return known

    # ---- inside ----

    def _make(self, name: str) -> None:
        holder = self._holders[name]
        if holder.pane is None:
            holder.put(self._makers[name]())
            self.pane_made.emit(name)

    def _go_into(self, pane: QWidget) -> None:
        """A pane whose list is hidden because it is empty takes the keys by another part of it."""
        proxy = pane.focusProxy()
        if proxy is None or proxy.isVisible() or not pane.isVisible():
            return
        parts = (part for part in pane.findChildren(QWidget) if part.isVisible() and part.isEnabled())
        first = next((part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _give_keys_back(self, held: str) -> None:
        """To the pane that had them, or another where it is out of sight: Qt would choose a part of the header."""
        if not held:
            return
        seen = [name for name in self._docks if self.made(name) and self.is_seen(name)]
        for name in [held] if held in seen else seen[:1]:
            self.pane(name).setFocus(Qt.FocusReason.OtherFocusReason)

    def _entitle(self, name: str) -> None:
        dock, title = self._docks[name], self._titles[name]
        if self._words and self.is_floating(name):
            title = f"{title} – {self._words}"
        elif self._sign:
            title = f"{self._sign} {title}"
        if dock.windowTitle() != title:
            dock.setWindowTitle(title)
        dock.tabWidget().setAccessibleName(title)

    def _bare_titles(self) -> None:
        """Where nothing can be moved, a pane alone at its place needs no tab above it."""
        for area in self._manager.openedDockAreas():
            area.setDockAreaFlag(PySide6QtAds.CDockAreaWidget.HideSingleWidgetTitleBar, self._locked)
        for root in (self._manager, *self._manager.floatingWidgets()):
            name_parts(root)

    def _set_features(self, dock: Any) -> None:  # Any: QtAds carries no types
        for feature in (_FEATURE.DockWidgetMovable, _FEATURE.DockWidgetFloatable, _FEATURE.DockWidgetClosable):
            dock.setFeature(feature, not self._locked)

    def _fill(self, layout: Layout, area: Any) -> list[Shared]:  # Any: QtAds carries no types
        """Put the parts of a layout where one area stands; the splitters that came of it."""
        if not isinstance(layout, Split):
            for name in layout[1:]:
                self._manager.addDockWidgetTabToArea(self._docks[name], area)
            return []
        areas = [area]
        for part in layout.parts[1:]:
            dock = self._docks[first_leaf(part)]
            areas.append(self._manager.addDockWidget(_SIDES[layout.orientation], dock, areas[-1]))
        splitter = area.parentWidget()
        assert isinstance(splitter, QSplitter)
        shared: list[Shared] = [(splitter, layout.shares)]
        for part, own in zip(layout.parts, areas, strict=True):
            shared += self._fill(part, own)
        return shared

    def _let_fit(self, name: str) -> None:
        """A floating window does not ask how much room its pane needs: it gets that much, as far as there is."""
        pane = self.pane(name)
        window = pane.window()
        needed = pane.sizeHint().expandedTo(pane.minimumSizeHint()).expandedTo(pane.minimumSize())
        around = pane.mapTo(window, QPoint(0, 0))  # titles above it, and the same edge on both sides
        whole = needed + QSize(2 * around.x(), around.y() + around.x())
        window.resize(window.size().expandedTo(whole).boundedTo(window.screen().availableSize()))

    def _screen_gone(self, screen: QScreen) -> None:
        QTimer.singleShot(0, self, self._onto_a_screen)

    def _onto_a_screen(self) -> None:
        """No window may stand where nobody can see it."""
        screens = QGuiApplication.screens()
        for floating in self._manager.floatingWidgets():
            if not any(screen.availableGeometry().intersects(floating.frameGeometry()) for screen in screens):
                there = QGuiApplication.primaryScreen().availableGeometry()
                floating.resize(floating.size().boundedTo(there.size()))
                floating.move(there.center() - floating.rect().center())


def _fit_on_its_screen(window: QWidget) -> None:
    """All of it can be seen: it opens where its pane lay, which may be too near to an edge."""
    there, lies = window.screen().availableGeometry(), window.frameGeometry()
    if not there.contains(lies):
        rim = lies.size() - window.size()
        window.resize(window.size().boundedTo(there.size() - rim))
        size = window.size() + rim
        left = min(max(lies.left(), there.left()), there.left() + there.width() - size.width())
        window.move(left, min(max(lies.top(), there.top()), there.top() + there.height() - size.height()))


def _let_go(parts: list[Any]) -> None:  # Any: QtAds carries no types
    """A dock that is behind others, or was put away, has no parent that it would go with; nor has its tab."""
    for part in parts:
        if shiboken6.isValid(part):
            part.deleteLater()


def _tabs_of(layout: Layout) -> Iterator[tuple[str, ...]]:
    if isinstance(layout, Split):
        for part in layout.parts:
            yield from _tabs_of(part)
    else:
        yield layout
