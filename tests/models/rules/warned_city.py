"""A small city to warn about: observations with everything filled in but what a test is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.reading import default_settings
from models.rules.early_warnings.scoring import early_warnings
from models.rules.early_warnings.warning import EarlyWarning, Term, TermKind

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
"""A Wednesday."""

_numbers = count(1)


def seen(days_ago: float, address: str = "", **fields: Any) -> Observation:  # Any: a value of whichever field
    """A case of a lamp that is out, reported so many days ago and settled within the hour."""
    at = NOW - timedelta(days=days_ago)
    plain = Observation(
        number=f"DD-{next(_numbers):05}",
        type_code="0205",
        group="02",
        area="Harbour",
        address=address,
        lon=None,
        lat=None,
        channel="hotline",
        level="C",
        reported_at=at,
        closed_at=at + timedelta(hours=1),
        open=False,
        overdue=False,
    )
    return replace(plain, **fields)


def still_open(case: Observation, overdue: bool = False) -> Observation:
    return replace(case, closed_at=None, open=True, overdue=overdue)


def quiet_weeks(weeks: int, **fields: Any) -> list[Observation]:  # Any: as for `seen`
    """A case an hour, day and night, each at a building of its own: what is usual."""
    hours = range(24, weeks * 7 * 24)
    return [
        seen(hour / 24 + 0.01, f"{hour} Quiet Road", **{"type_code": "0301", "group": "03", **fields}) for hour in hours
    ]


def warned(cases: Iterable[Observation], now: datetime = NOW) -> tuple[EarlyWarning, ...]:
    return early_warnings(cases, default_settings(), now, UTC)


def term(warning: EarlyWarning, kind: TermKind) -> Term:
    (found,) = (each for each in warning.terms if each.kind is kind)
    return found
