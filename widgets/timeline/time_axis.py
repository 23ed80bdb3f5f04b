"""The axis over the timeline: times of day, and days as they are written everywhere else on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pyqtgraph

DAY_S = 86_400


class TimeAxis(pyqtgraph.DateAxisItem):  # type: ignore[misc]  # pyqtgraph carries no types
    """Its own words for days and months would be English in every language."""

    _covered = (0.0, 0.0)

    def set_covered(self, left: float, right: float) -> None:
        """Say no time between these seconds: something else stands there."""
        if (left, right) != self._covered:
            self._covered = (left, right)
            self.picture = None  # drawn anew, as pyqtgraph does it where its own settings change
            self.update()

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:  # noqa: N802 - pyqtgraph's
        """`utcOffset` is how many seconds the local time lies before UTC, so that it is taken off."""
        if spacing < DAY_S:
            strings: list[str] = super().tickStrings(values, scale, spacing)
            left, right = self._covered
            return ["" if left < at < right else told for at, told in zip(values, strings, strict=True)]
        local = (datetime.fromtimestamp(at - (self.utcOffset or 0), UTC) for at in values)
        return [f"{at:%m-%d}" for at in local]
