"""The head of the incident board: grade, what and where, since when, what was reported upward and what is due."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from models.domain.lights import Light
from widgets.case.case_heading import Mark
from widgets.incident.incident_painters import paint_grade
from widgets.incident.incident_shown import IncidentShown
from widgets.plain_tip import plain_tip
from widgets.text_runs import bold_font
from widgets.theme import Theme
from widgets.track_words import grade_name
from widgets.words import duration_text, time_text
from widgets.wrapped_label import WrappedLabel


class GradePlate(QWidget):
    """A grade as large as two lines of text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._grade = theme, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_grade(self, mark: str, words: str) -> None:
        self._grade = mark
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(3 * em, 2 * em + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        room = QRect(1, 1, self.width() - 3, self.height() - 3)
        paint_grade(QPainter(self), room, self._grade, self._theme.text, self.font())


class IncidentHead(QWidget):
    """Told an incident and the time."""

    def __init__(self, theme: Theme, zone: tzinfo | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._zone = theme, zone
        self._shown: IncidentShown | None = None
        self._plate, self._light = GradePlate(theme), Mark(theme)
        self._title, self._where, self._sent, self._due = WrappedLabel(), WrappedLabel(), WrappedLabel(), QLabel()
        self._due.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._title, self._due):
            label.setFont(bold_font(self.font()))
        reports = QHBoxLayout()
        reports.setSpacing(6)
        reports.addWidget(self._sent, 1)
        reports.addWidget(self._light)
        reports.addWidget(self._due)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._plate, 0, 0, 2, 1)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._where, 1, 1)
        grid.addLayout(reports, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self.set_theme(theme)

    @property
    def words(self) -> str:
        """All that it says."""
        return "\n".join(label.text() for label in (self._title, self._where, self._sent, self._due))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for label, colour in ((self._title, theme.text), (self._where, theme.dim), (self._sent, theme.dim)):
            self._ink(label, colour)
        self._plate.set_theme(theme)
        self._light.set_theme(theme)
        self._ink_due()

    def set_incident(self, shown: IncidentShown) -> None:
        self._shown = shown
        row = shown.row
        escalated = self.tr("escalated to level {n}").format(n=row.escalation) if row.escalation else ""
        graded = grade_name(row.grade) if row.grade else ""
        self._plate.set_grade(row.mark, " · ".join(filter(None, (graded, escalated))))
        self._title.setText(row.title)
        self._where.setText(" · ".join(filter(None, (row.case, shown.type_name, shown.place, graded, escalated))))
        none = self.tr("Nothing was reported upward yet.")
        self._sent.setText(" · ".join(shown.sent) or none)

    def set_now(self, now: datetime) -> None:
        if self._shown is None:
            return
        row = self._shown.row
        zone = self._zone or now.astimezone().tzinfo
        assert zone is not None
        since = self.tr("since {time} ({span})")
        told = since.format(time=time_text(row.since, now, zone), span=duration_text(now - row.since))
        self._title.setText(f"{row.title} · {told}")
        light = row.light(now)
        self._light.set_shown(light)
        self._light.setVisible(light is not Light.NONE)
        self._due.setText(f"{self._shown.next_report} {row.timer(now)}" if self._shown.next_report else "")
        self._ink_due(light)

    def _ink_due(self, light: Light = Light.NONE) -> None:
        theme = self._theme
        self._ink(self._due, theme.light(light).name() if light > Light.ON_TIME else theme.text)

    def _ink(self, label: QLabel, colour: str) -> None:
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        label.setPalette(palette)
