"""Joins the load in the header with the live alerts of the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.alerting import Alerting
from widgets.alerts.alert_load import AlertLoad


class AlertHeader(QObject):
    """`show` brings the pane of alerts into view."""

    def __init__(self, part: AlertLoad, alerting: Alerting, show: Callable[[], None]) -> None:
        super().__init__(part)
        self._part, self._alerting, self._show = part, alerting, show
        alerting.changed.connect(self._on_changed)
        alerting.load_changed.connect(part.set_load)
        part.asked.connect(self._on_asked)
        part.set_load(alerting.load)
        self._on_changed()

    def _on_asked(self) -> None:
        self._show()

    def _on_changed(self) -> None:
        calling, worst = self._alerting.calling()
        self._part.set_calling(calling, worst)
