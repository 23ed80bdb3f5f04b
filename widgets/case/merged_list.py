"""The reports that were merged into a case: when each came, from where, in which words; to show it, to split it off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from widgets.plain_tip import plain_tip
from widgets.theme import Theme
from widgets.words import channel_name, time_text

FOLDED = 4


@dataclass(frozen=True, slots=True)
class MergedReport:
    """One report by its case number. Time and words are empty until they have been looked up."""

    case: str
    channel: str = ""
    at: datetime | None = None
    text: str = ""


class ElidedLabel(QLabel):
    """One line of plain text; what does not fit is in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def whole(self) -> str:
        return self._whole

    def set_whole(self, text: str) -> None:
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")


class MergedLine(QWidget):
    """One report, and the two things that can be done with it."""

    shown = Signal(str)
    split = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = ""
        self._source, self._text = QLabel(), ElidedLabel()
        self._source.setTextFormat(Qt.TextFormat.PlainText)
        self.show_button, self.split_button = QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._source)
        row.addWidget(self._text, 1)
        for button, words in ((self.show_button, self.tr("show")), (self.split_button, self.tr("split"))):
            button.setText(words)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.show_button.clicked.connect(lambda: self.shown.emit(self._case))
        self.split_button.clicked.connect(lambda: self.split.emit(self._case))
        self.set_theme(theme)

    @property
    def words(self) -> str:
        """What is said of the report, also where it is shortened."""
        return self._text.whole

    def set_theme(self, theme: Theme) -> None:
        for part, role, colour in (
            (self._source, QPalette.ColorRole.WindowText, theme.dim),
            (self._text, QPalette.ColorRole.WindowText, theme.text),
            (self.show_button, QPalette.ColorRole.ButtonText, theme.accent),
            (self.split_button, QPalette.ColorRole.ButtonText, theme.accent),
        ):
            palette = part.palette()
            palette.setColor(role, QColor(colour))
            part.setPalette(palette)

    def set_report(self, report: MergedReport, now: datetime, tz: tzinfo) -> None:
        self._case = report.case
        came = "" if report.at is None else time_text(report.at, now, tz)
        self._source.setText(f"{channel_name(report.channel)} {came}".strip())
        words = self.tr("“{words}” · {case}").format(words=report.text, case=report.case)
        self._text.set_whole(words if report.text else report.case)
        self.show_button.setAccessibleName(self.tr("Show {case}").format(case=report.case))
        self.split_button.setAccessibleName(self.tr("Split off {case}").format(case=report.case))


class MergedList(QWidget):
    """A line each; of many the first few, until all are asked for."""

    case_chosen = Signal(str)
    split_asked = Signal(str)

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tz = theme, tz
        self._reports: tuple[MergedReport, ...] = ()
        self._now: datetime | None = None
        self._lines: list[MergedLine] = []
        self._unfolded = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setAccessibleName(self.tr("Reports merged into this case"))

    @property
    def lines(self) -> Sequence[MergedLine]:
        return self._lines

    @property
    def folded_away(self) -> int:
        return len(self._reports) - len(self._lines)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for line in self._lines:
            line.set_theme(theme)

    def set_unfolded(self, unfolded: bool) -> None:
        self._unfolded = unfolded
        self._show()

    def set_reports(self, reports: Sequence[MergedReport]) -> None:
        if tuple(reports) != self._reports:
            self._reports = tuple(reports)
            self._show()

    def set_now(self, now: datetime) -> None:
        before, self._now = self._now, now
        if before is None or before.astimezone(self._tz).date() != now.astimezone(self._tz).date():
            self._show()

    def _show(self) -> None:
        if self._now is None:
            return
        shown = self._reports if self._unfolded else self._reports[:FOLDED]
        while len(self._lines) > len(shown):
            line = self._lines.pop()
            line.hide()
            line.deleteLater()
        while len(self._lines) < len(shown):
            line = MergedLine(self._theme)
            line.shown.connect(self.case_chosen)
            line.split.connect(self.split_asked)
            self._lines.append(line)
            self._column.addWidget(line)
        for line, report in zip(self._lines, shown, strict=True):
            line.set_report(report, self._now, self._tz)
