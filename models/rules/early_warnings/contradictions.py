"""Settings that are each in range and yet cannot stand together."""

from __future__ import annotations

from collections.abc import Iterator

from models.rules.early_warnings.settings import WarningSettings

Contradiction = tuple[tuple[str, ...], str]
"""Where it stands, and the sentence that tells it."""


def contradictions(settings: WarningSettings) -> Iterator[Contradiction]:
    """All of them, in the order of the file."""
    yield from _curves(settings)
    yield from _weights(settings)
    if settings.surge.least_weeks > settings.surge.weeks:
        yield ("surge", "least_weeks"), f"it needs more weeks than the {settings.surge.weeks} that are looked at"
    if settings.repeats.usual_days < settings.repeats.days:
        yield (
            ("repeats", "usual_days"),
            f"what is usual needs at least the window itself, {settings.repeats.days:g} days",
        )
    if len(set(settings.surge.hours)) < len(settings.surge.hours):
        yield ("surge", "hours"), "the same window stands here twice"


def _curves(settings: WarningSettings) -> Iterator[Contradiction]:
    for name in ("repeats", "sources", "long_open", "surge", "high_level"):
        curve = getattr(settings, name)
        if curve.none_at >= curve.full_at:
            yield (name, "full_at"), f"it must be above none_at, which is {curve.none_at:g}"
    if settings.high_level.none_share >= settings.high_level.full_share:
        yield ("high_level", "full_share"), f"it must be above none_share, which is {settings.high_level.none_share:g}"


def _weights(settings: WarningSettings) -> Iterator[Contradiction]:
    table = settings.weights
    for kind, weights in (("place", table.place), ("type", table.type), ("area", table.area)):
        if weights.total > 100:
            yield ("weights", kind), f"the weights come to {weights.total:g}; a score has 100 points"
        if 0 < weights.total < settings.raise_at:
            yield (
                ("weights", kind),
                f"the weights come to {weights.total:g} and can never reach raise_at, {settings.raise_at:g}",
            )
        if kind == "place" and weights.surge:
            yield (
                ("weights", kind, "surge"),
                "a place has no surge: its repeats are counted against what is usual there",
            )
        if kind != "place" and weights.repeats:
            yield ("weights", kind, "repeats"), "repeats are counted at places: here it must be 0"
