"""A captioned block of a pane, with a line below it that parts it from the next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from widgets.text_runs import scaled_font
from widgets.theme import Theme


class Rule(QFrame):
    """A line of one pixel; lit, it tells that what lies below it has the keys."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = False
        self.setFixedHeight(1)
        self.setAutoFillBackground(True)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.accent if self._lit else theme.line))
        self.setPalette(palette)

    def set_lit(self, lit: bool) -> None:
        self._lit = lit
        self.setFixedHeight(2 if lit else 1)
        self.set_theme(self._theme)


class PaneBody(QWidget):
    """What scrolls: as high as its sections are at the width it is given, which their minimum sizes do not know."""

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 0)


class PaneSection(QWidget):
    """A caption, a remark beside it, something in the corner, and the content."""

    def __init__(
        self,
        caption: str,
        content: QWidget,
        theme: Theme,
        corner: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._caption, self._remark = QLabel(caption), QLabel()
        for label in (self._caption, self._remark):
            label.setTextFormat(Qt.TextFormat.PlainText)
            small = scaled_font(self.font(), 0.85)
            if label is self._caption:
                small.setCapitalization(QFont.Capitalization.AllUppercase)
                small.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.0)
            label.setFont(small)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._caption)
        head.addWidget(self._remark)
        head.addStretch(1)
        if corner is not None:
            corner.setFont(scaled_font(self.font(), 0.85))
            head.addWidget(corner)
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 8, 12, 8)
        inner.setSpacing(4)
        inner.addLayout(head)
        inner.addWidget(content)
        self._theme, self._warns = theme, True
        self._rule = Rule(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addWidget(self._rule)
        self.set_theme(theme)

    def set_remark(self, text: str, warns: bool = True) -> None:
        """Words beside the caption: that something is amiss or missing, or merely what there is."""
        self._remark.setText(text)
        if warns != self._warns:
            self._warns = warns
            self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for label, colour in ((self._caption, theme.faint), (self._remark, theme.soon if self._warns else theme.dim)):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)
        self._rule.set_theme(theme)
