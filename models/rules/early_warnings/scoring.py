"""The way in: observations and settings go in, warnings come out, best first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo

from models.rules.early_warnings.at_places import place_warnings
from models.rules.early_warnings.columns import Columns
from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.settings import WarningSettings
from models.rules.early_warnings.surging import surge_warnings, weeks_of_history
from models.rules.early_warnings.told_already import without_told
from models.rules.early_warnings.warning import EarlyWarning


def early_warnings(
    observations: Iterable[Observation], settings: WarningSettings, now: datetime, zone: tzinfo
) -> tuple[EarlyWarning, ...]:
    """What deserves a look at an instant, best first. What was reported after it does not count."""
    return warnings_at(Columns.of(observations, settings.place), settings, now, zone)


def warnings_at(columns: Columns, settings: WarningSettings, now: datetime, zone: tzinfo) -> tuple[EarlyWarning, ...]:
    """The same from columns that were made once, for scoring many instants."""
    raised = [*place_warnings(columns, settings, now), *surge_warnings(columns, settings, now, zone)]
    return tuple(sorted(without_told(raised, settings.told_already), key=_best_first))


def surge_history(columns: Columns, settings: WarningSettings, now: datetime, zone: tzinfo) -> tuple[int, int]:
    """Weeks of history there are, and weeks that a surge needs: with fewer, surges are not told and that is said."""
    return weeks_of_history(columns, settings, now, zone), settings.surge.least_weeks


def _best_first(warning: EarlyWarning) -> tuple[float, int, str]:
    return -warning.score, -warning.size, warning.key
