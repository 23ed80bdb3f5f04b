"""The policy of alerts from its TOML file."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from models.domain.alerts.heeds import AlertKind
from models.domain.alerts.policy import AlertPolicy, ChatterLimits, OwnLimits
from models.rules.alerts.settings import AlertSettings, span
from resources import resource


@lru_cache(maxsize=1)
def shipped_alerts() -> AlertPolicy:
    """What ships with the program, read once."""
    return read_alerts(resource("rules", "alerts.toml").read_text(encoding="utf-8"))


def read_alerts(text: str) -> AlertPolicy:
    """ValueError says where a setting does not fit, or which contradict each other."""
    settings = msgspec.toml.decode(text, type=AlertSettings)
    if missing := sorted(set(AlertKind) - settings.kind.keys()):
        raise ValueError(f"kind: {missing[0].value} is missing")
    if settings.flood.ends_under > settings.flood.begins_over:
        raise ValueError("flood: it must end under the number that it begins over")
    if circle := _circle(settings):
        raise ValueError(f"kind.{circle.value}: it is a consequence of itself")
    return _policy(settings)


def _policy(settings: AlertSettings) -> AlertPolicy:
    own, chatter = settings.own, settings.chatter
    return AlertPolicy(
        rules={kind: settings.kind[kind].rule() for kind in AlertKind},
        own=own.priorities(),
        near=span(settings.before.near),
        near_share=settings.before.near_share,
        report_near=span(settings.before.report_near),
        acknowledged_for=settings.acknowledged.spans(),
        longest_shelf=settings.shelf.spans(),
        leader_shelves=frozenset(settings.shelf.leader),
        flood=settings.flood.limits(),
        chatter=ChatterLimits(chatter.times, span(chatter.within)),
        own_limits=OwnLimits(span(own.lost_for), span(own.skew), span(own.outbox_for)),
        trend=span(settings.load.trend),
        origins_over=span(settings.load.origins_over),
        at_once=settings.load.at_once,
        latched_after=span(settings.load.latched_after),
        counted_after=span(settings.load.counted_after),
    )


def _circle(settings: AlertSettings) -> AlertKind | None:
    """A kind that would suppress itself, by way of others: then nothing of the case would call."""
    for kind in AlertKind:
        reached: set[AlertKind] = set()
        waiting = list(settings.kind[kind].under)
        while waiting:
            each = waiting.pop()
            if each not in reached:
                reached.add(each)
                waiting += settings.kind[each].under
        if kind in reached:
            return kind
    return None
