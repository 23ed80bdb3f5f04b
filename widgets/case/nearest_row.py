"""The units that could be sent next, each with its reasons: a click, Space or Enter leads to sending it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from widgets.flow_rows import FlowRows
from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, draw_runs, runs_width
from widgets.theme import Theme

PAD = 8


@dataclass(frozen=True, slots=True)
class NearUnit:
    """A unit with what speaks for and against it, and how its nearness was reckoned."""

    call_sign: str
    name: str
    good: str
    bad: str
    reckoned: str

    @property
    def told(self) -> str:
        return " — ".join(part for part in (f"{self.name} · {self.good}".rstrip(" ·"), self.bad) if part)


class NearUnitButton(QAbstractButton):
    """One unit on one line; what does not fit is in the tooltip."""

    def __init__(self, shown: NearUnit, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Dispatch {unit}").format(unit=shown.told))
        self.setToolTip(plain_tip(f"{shown.told}\n{shown.reckoned}"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(runs_width(self._runs(), self.font()) + 2 * PAD, self.fontMetrics().height() + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        edge = theme.accent if self.hasFocus() or self.underMouse() else theme.raised
        painter.setPen(QColor(edge))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)
        draw_runs(painter, self.rect().adjusted(PAD, 0, -PAD, 0), self._runs(), self.font())

    def _runs(self) -> list[Run]:
        theme, shown = self._theme, self.shown
        runs = [Run(shown.name, theme.text, bold=True)]
        if shown.good:
            runs.append(Run(f" · {shown.good}", theme.text))
        if shown.bad:
            runs.append(Run(f" — {shown.bad}", theme.faint))
        return runs


class NearestRow(FlowRows):
    """Side by side as far as they fit. Buttons that say the same are kept."""

    unit_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(6, 480, parent)
        self._theme = theme
        self._buttons: list[NearUnitButton] = []
        self.setAccessibleName(self.tr("Next nearest units"))

    @property
    def buttons(self) -> Sequence[NearUnitButton]:
        return self._buttons

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in self._buttons:
            button.set_theme(theme)

    def set_units(self, units: Sequence[NearUnit]) -> None:
        if [button.shown for button in self._buttons] == list(units):
            return
        kept = {button.shown: button for button in self._buttons}
        for shown, button in kept.items():
            if shown not in units:
                button.hide()
                button.deleteLater()
        self._buttons = [kept.get(unit) or self._made(unit) for unit in units]
        self.flow()

    def items(self) -> Sequence[QWidget]:
        return self._buttons

    def _made(self, unit: NearUnit) -> NearUnitButton:
        button = NearUnitButton(unit, self._theme, self)
        button.clicked.connect(self._on_clicked)
        button.show()
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, NearUnitButton):
            self.unit_chosen.emit(button.shown.call_sign)
