"""The weather in the header: which warnings are in force, the gravest in words, and how many have confirmed it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.domain.weather import WarningColour, WeatherWarning
from widgets.header_button import HeaderButton
from widgets.text_runs import Run
from widgets.theme import Theme
from widgets.words import time_text

MOST_TOLD = 20
"""So many warnings, the gravest first, stand line by line in the tooltip; the others are counted."""
_SHORTEST_TITLE = 34
"""Letters of a title that stand in the header; the case has the rest."""


class WeatherPart(HeaderButton):
    """Gone while no warning is in force; pressed, it wants the case of the gravest one to be shown."""

    asked = Signal(str)
    changed = Signal()
    """It says something else now, which may need more room."""

    def __init__(self, theme: Theme, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._zone = zone
        self._warnings: tuple[WeatherWarning, ...] = ()
        self._now: datetime | None = None
        self._terse = False
        self.clicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._tell()

    def set_warnings(self, warnings: Sequence[WeatherWarning], now: datetime) -> None:
        """Those in force, the gravest first."""
        self._warnings, self._now = tuple(warnings), now
        self._tell()
        self.changed.emit()

    def set_terse(self, terse: bool) -> None:
        """Say it in fewer words: the header is narrow, and what else stands there counts too."""
        if terse != self._terse:
            self._terse = terse
            self._tell()

    def _on_clicked(self) -> None:
        if self._warnings:
            self.asked.emit(self._warnings[0].case)

    def _tell(self) -> None:
        if not self._warnings or self._now is None:
            self.set_runs()
            return
        self.set_runs(*(self._few() if self._terse else self._all()), about=self._about())

    def _all(self) -> list[Run]:
        worst, others, theme = self._warnings[0], len(self._warnings) - 1, self._theme
        runs = [Run(self.tr("Weather") + " ", theme.dim), *self._sign(worst)]
        runs.append(Run(" " + self.tr("since {time}").format(time=self._time(worst)), theme.dim))
        if worst.asked:
            text = self.tr("{n}/{all} confirmed").format(n=worst.confirmed, all=worst.asked)
            runs.append(Run(f" · {text}", theme.text if worst.confirmed < worst.asked else theme.dim))
        if others:
            runs.append(Run(" · " + self.tr("+{n} more").format(n=others), theme.text))
        return runs

    def _few(self) -> list[Run]:
        worst, others, theme = self._warnings[0], len(self._warnings) - 1, self._theme
        counts = [f"{worst.confirmed}/{worst.asked}"] if worst.asked else []
        counts += [f"+{others}"] if others else []
        return [*self._sign(worst), Run("".join(f" · {each}" for each in counts), theme.text)]

    def _sign(self, warning: WeatherWarning) -> list[Run]:
        ink = self._ink(warning.colour)
        return [Run("▲ ", ink), Run(_short(warning.title), ink)]

    def _about(self) -> str:
        first = self.tr("Warnings in force; press to see the case of the first.")
        lines = [first, *map(self._line, self._warnings[:MOST_TOLD])]
        if (more := len(self._warnings) - MOST_TOLD) > 0:
            lines.append(self.tr("+{n} more").format(n=more))
        return "\n".join(lines)

    def _line(self, warning: WeatherWarning) -> str:
        """All that is known of one of them."""
        told = [warning.title, self.tr("since {time}").format(time=self._time(warning))]
        if warning.asked:
            told.append(self.tr("{n}/{all} confirmed").format(n=warning.confirmed, all=warning.asked))
        return " · ".join(told)

    def _time(self, warning: WeatherWarning) -> str:
        return time_text(warning.since, self._now or warning.since, self._zone)

    def _ink(self, colour: WarningColour) -> str:
        theme = self._theme
        inks = {
            WarningColour.RED: theme.level_a,
            WarningColour.ORANGE: theme.level_b,
            WarningColour.YELLOW: theme.soon,
            WarningColour.BLUE: theme.level_c,
        }
        return inks.get(colour, theme.text)


def _short(title: str) -> str:
    return title if len(title) <= _SHORTEST_TITLE else title[: _SHORTEST_TITLE - 1].rstrip() + "…"
