"""The foot of the alerts: what the chosen one is, what to do about it, and what can be done here."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.domain.alerts.alert import AlertState
from widgets.alerts.alert_rows import AlertGroup, AlertRow, ListRow
from widgets.alerts.alert_texts import about, spoken
from widgets.alerts.alert_words import alert_guidance, priority_name
from widgets.case.action_row import ActionItem, ActionRow
from widgets.pane_keys import NO_KEYS, Keys, shown_key
from widgets.text_runs import bold_font
from widgets.theme import Theme
from widgets.wrapped_label import WrappedLabel


class AlertFoot(QWidget):
    """Told the chosen row; says what was asked, by the id of the button."""

    asked = Signal(str)

    def __init__(self, theme: Theme, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._zone = theme, zone
        self._row: ListRow | None = None
        self._keys: Keys = NO_KEYS
        self._head, self._guidance = WrappedLabel(), WrappedLabel()
        self._deeds = ActionRow(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(2)
        for label in (self._head, self._guidance):
            column.addWidget(label)
        self._head.setFont(bold_font(self.font()))
        column.addWidget(self._deeds)
        self._deeds.chosen.connect(self.asked)
        self.set_theme(theme)

    @property
    def words(self) -> str:
        return f"{self._head.text()}\n{self._guidance.text()}"

    @property
    def deeds(self) -> ActionRow:
        return self._deeds

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._deeds.set_theme(theme)
        for label, colour in ((self._head, theme.text), (self._guidance, theme.dim)):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)

    def set_keys(self, keys: Keys) -> None:
        """The keys in force, for the buttons."""
        self._keys = keys
        self._deeds.set_actions(self._offered(self._row))

    def set_row(self, row: ListRow | None, now_ms: int) -> None:
        self._row = row
        self.setVisible(isinstance(row, AlertRow | AlertGroup))
        if isinstance(row, AlertGroup):
            self._head.setText(spoken(row, now_ms, self._zone))
            self._guidance.setText(
                self.tr("→ shows its alerts, ← hides them. What is done here is done to all of them, named one by one.")
            )
        elif isinstance(row, AlertRow):
            parts = (about(row), priority_name(row.priority), row.title, row.unit)
            self._head.setText(" · ".join(filter(None, parts)))
            reason = self.tr("On the shelf: {reason}").format(reason=row.reason) if row.reason else ""
            self._guidance.setText(" ".join(filter(None, (reason, alert_guidance(row.kind)))))
        self._deeds.set_actions(self._offered(row))

    def _offered(self, row: ListRow | None) -> list[ActionItem]:
        state = row.state if isinstance(row, AlertRow) else AlertState.CALLING
        own = isinstance(row, AlertRow) and not row.case
        acknowledge = ActionItem("acknowledge", self.tr("Acknowledge"), self.tr("Space"))
        unshelve = ActionItem("acknowledge", self.tr("Take from the shelf"), self.tr("Space"))
        shelve = ActionItem("shelve", self.tr("Shelve…"), shown_key(self._keys, "shelve"))
        everything = ActionItem("all", self.tr("Acknowledge all shown…"), shown_key(self._keys, "alert_all"))
        if isinstance(row, AlertGroup):
            return [ActionItem("acknowledge", self.tr("Acknowledge the group…"), self.tr("Space"))]
        match state:
            case AlertState.CALLING:
                return [acknowledge, everything] if own else [acknowledge, shelve, everything]
            case AlertState.RETURNED:
                return [acknowledge, everything]
            case AlertState.ACKNOWLEDGED:
                return [] if own else [shelve]
            case AlertState.SHELVED:
                return [unshelve]
            case _:
                return [] if own else [shelve]
