"""What was reported: the caller's words, the place, the source and its own number, and the reports merged into it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from models.domain.case import Case
from widgets.theme import Theme
from widgets.words import channel_name, level_name, moment_text, sender_name


class ReportBlock(QWidget):
    """Names at the left, text at the right; everything can be selected; what is empty is left out."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tz = tz
        self._type_names: Mapping[str, str] = {}
        self._case: Case | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._write()

    def set_type_names(self, names: Mapping[str, str]) -> None:
        self._type_names = names
        self._write()

    def set_case(self, case: Case) -> None:
        self._case = case
        self._write()

    def _write(self) -> None:
        if self._case is None:
            return
        told = self._told(self._case)
        while len(self._rows) < len(told):
            self._add_row()
        for i, (name, text) in enumerate(self._rows):
            shown = i < len(told)
            name.setVisible(shown)
            text.setVisible(shown)
            if shown:
                self._set(name, told[i][0], self._theme.faint)
                self._set(text, told[i][1], self._theme.text)

    def _told(self, case: Case) -> list[tuple[str, str]]:
        place = " · ".join(part for part in (case.place.area, case.place.address) if part)
        if case.place.lon is not None and case.place.lat is not None:
            place = f"{place}  ({case.place.lat:.5f}, {case.place.lon:.5f})".strip()
        reported = moment_text(case.reported_at, self._tz)
        source = [channel_name(case.channel), sender_name(case.sender), case.record, reported]
        kind = f"{case.type_code} {self._type_names.get(case.type_code, '')}".strip()
        level = f"{case.level.value} {level_name(case.level)}"
        rows = [
            (self.tr("Text"), case.text),
            (self.tr("Place"), place),
            (self.tr("Type"), f"{kind} · {level}"),
            (self.tr("Source"), " · ".join(part for part in source if part)),
            (self.tr("Merged in"), ", ".join(case.merged)),
            (self.tr("Merged into"), case.merged_into),
            (self.tr("Result"), case.result),
        ]
        return [(name, text) for name, text in rows if text]

    def _add_row(self) -> None:
        name, text = QLabel(self), QLabel(self)
        for label in (name, text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._grid.addWidget(name, len(self._rows), 0)
        self._grid.addWidget(text, len(self._rows), 1)
        self._rows.append((name, text))

    def _set(self, label: QLabel, text: str, colour: str) -> None:
        label.setText(text)
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        label.setPalette(palette)
