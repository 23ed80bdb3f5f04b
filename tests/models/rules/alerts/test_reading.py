"""The settings of alerts: what ships is whole, and what contradicts itself is refused."""

from __future__ import annotations

import re
from datetime import timedelta

import msgspec
import pytest

from models.domain.alerts.heeds import AlertKind
from models.domain.alerts.policy import OwnKind, Priority
from models.domain.case import Level
from models.rules.alerts.reading import read_alerts, shipped_alerts
from resources import resource

SHIPPED = resource("rules", "alerts.toml").read_text(encoding="utf-8")


def test_what_ships_has_every_kind_at_every_level_and_every_table_its_basis() -> None:
    policy = shipped_alerts()
    assert policy.rules.keys() == set(AlertKind)
    assert all(rule.priority.keys() == set(Level) for rule in policy.rules.values())
    assert policy.own.keys() == set(OwnKind)
    assert SHIPPED.count("\nbasis = ") == len(re.findall(r"^\[", SHIPPED, flags=re.MULTILINE))


def test_the_shelf_is_the_shorter_the_graver_the_level() -> None:
    shelf = shipped_alerts().longest_shelf
    assert timedelta(0) < shelf[Level.A] < shelf[Level.B] < shelf[Level.C]
    assert shipped_alerts().priority(AlertKind.OVERDUE, "A") is Priority.CRITICAL


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[kind.near]", "[kind.nearly]", "nearly"),
        ('W = "15nm"', 'W = "15wh"', "acknowledged.W"),
        ("ends_under = 5", "ends_under = 50", "flood"),
        ('under = ["report_late"]', 'under = ["report_near"]', "report_near: it is a consequence of itself"),
        ("near_share = 0.5", "near_share = 0", "near_share"),
    ],
)
def test_a_setting_that_does_not_fit_is_refused_by_its_name(old: str, new: str, said: str) -> None:
    assert SHIPPED.count(old) == 1
    with pytest.raises((ValueError, msgspec.ValidationError), match=said):
        read_alerts(SHIPPED.replace(old, new))
