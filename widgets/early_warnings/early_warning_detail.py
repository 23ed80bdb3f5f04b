"""The chosen early warning in full: what it is about, how its score came about, the cases it rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from models.rules.early_warnings.warning import EarlyWarning, SubjectKind
from widgets.case.action_row import ActionItem, ActionRow
from widgets.early_warnings.early_warning_bars import TermBars
from widgets.early_warnings.early_warning_words import SubjectNames, subject_text
from widgets.pane_section import PaneBody, PaneSection
from widgets.text_runs import bold_font
from widgets.theme import Theme

MOST_NUMBERS = 60
"""Cases shown by their numbers; of a surge through the whole city these are the newest."""


class EarlyWarningDetail(QWidget):
    """Told which warning to show; says which case was chosen."""

    case_chosen = Signal(str)

    def __init__(self, theme: Theme, zone: tzinfo | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._zone = theme, zone
        self._subject, self._facts, self._count = QLabel(), QLabel(), QLabel()
        self._bars, self._numbers = TermBars(theme), ActionRow(theme)
        self._numbers.setAccessibleName(self.tr("Cases of the warning"))
        self._score = PaneSection(self.tr("Score"), self._bars, theme)
        self._cases = PaneSection(self.tr("Cases"), self._numbers, theme, corner=self._count)
        self._lay_out()
        self._numbers.chosen.connect(self.case_chosen)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self._bars, self._score, self._cases):
            part.set_theme(theme)
        self._numbers.set_theme(replace(theme, text=theme.accent))
        for label, colour in ((self._subject, theme.text), (self._facts, theme.dim), (self._count, theme.dim)):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)

    def set_warning(self, warning: EarlyWarning, names: SubjectNames) -> None:
        self._subject.setText(subject_text(warning, names))
        since = warning.since.astimezone(self._zone).strftime("%Y-%m-%d %H:%M")
        facts = [warning.area] if warning.area and warning.kind is SubjectKind.PLACE else []
        facts.append(self.tr("score {score} of 100").format(score=f"{warning.score:.0f}"))
        facts.append(self.tr("first of its cases reported {since}").format(since=since))
        self._facts.setText(" · ".join(facts))
        self._bars.set_terms(warning.terms)
        shown = warning.cases[:MOST_NUMBERS]
        self._numbers.set_actions([ActionItem(number, number) for number in shown])
        text = (
            self.tr("{n} cases, newest first.") if warning.size == len(shown) else self.tr("The newest of {n} cases.")
        )
        self._count.setText(text.format(n=warning.size))

    def _lay_out(self) -> None:
        for label in (self._subject, self._facts, self._count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._subject, self._facts):
            label.setWordWrap(True)
        self._subject.setContentsMargins(12, 8, 12, 0)
        self._facts.setContentsMargins(12, 0, 12, 8)
        self._subject.setFont(bold_font(self.font()))
        body = PaneBody()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._subject, self._facts, self._score, self._cases):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Why it warns"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        body.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
