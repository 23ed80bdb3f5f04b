"""The seat's alerts about itself: raised by what it sees of itself, kept quiet over a restart, never lost unseen."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from bus.events import LinkState
from console.own_alerts import KEPT, Condition, OwnAlerts
from models.domain.alerts.alert import AlertState
from models.domain.alerts.policy import OwnKind
from models.rules.alerts.reading import shipped_alerts
from tests.widgets.cases import at

POLICY = shipped_alerts()
SECOND = timedelta(seconds=1)
WELL = Condition(LinkState.LIVE, None, timedelta(0), None)
NOW = at("14:00")
S = AlertState


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def lost(since: datetime, link: LinkState = LinkState.LOST) -> Condition:
    return Condition(link, since, timedelta(0), None)


def standing(own: OwnAlerts) -> dict[str, AlertState]:
    return {row.kind: row.state for row in own.rows}


def test_a_lost_link_calls_once_it_does_not_come_back_by_itself(kept: QSettings) -> None:
    own = OwnAlerts(POLICY, kept)
    assert not own.turn(lost(NOW), NOW + 9 * SECOND)
    assert own.turn(lost(NOW), NOW + 10 * SECOND)
    assert standing(own) == {OwnKind.LINK_LOST: S.CALLING}
    own.turn(lost(NOW, LinkState.CONNECTING), NOW + 11 * SECOND)
    assert standing(own) == {OwnKind.HUB_SILENT: S.CALLING, OwnKind.LINK_LOST: S.RETURNED}


def test_a_hub_that_is_there_and_says_nothing_is_called_silent(kept: QSettings) -> None:
    own = OwnAlerts(POLICY, kept)
    own.turn(Condition(LinkState.LOST, NOW, timedelta(0), None, silent=True), NOW + 10 * SECOND)
    assert standing(own) == {OwnKind.HUB_SILENT: S.CALLING}


def test_what_is_over_stays_until_someone_has_seen_it(kept: QSettings) -> None:
    own = OwnAlerts(POLICY, kept)
    own.turn(lost(NOW), NOW + 60 * SECOND)
    own.turn(WELL, NOW + 61 * SECOND)
    own.turn(WELL, NOW + 99 * SECOND)
    assert standing(own) == {OwnKind.LINK_LOST: S.RETURNED}
    own.acknowledge(OwnKind.LINK_LOST, NOW)
    assert standing(own) == {}


def test_an_acknowledgement_is_kept_over_a_restart_and_runs_out(kept: QSettings) -> None:
    own = OwnAlerts(POLICY, kept)
    own.turn(lost(NOW), NOW + 60 * SECOND)
    own.acknowledge(OwnKind.LINK_LOST, NOW + 60 * SECOND)
    again = OwnAlerts(POLICY, kept)
    again.turn(lost(NOW), NOW + 61 * SECOND)
    assert standing(again) == {OwnKind.LINK_LOST: S.ACKNOWLEDGED}
    again.turn(lost(NOW), NOW + 11 * 60 * SECOND)
    assert [(row.state, row.again) for row in again.rows] == [(S.CALLING, True)]


@pytest.mark.parametrize(
    ("condition", "kind"),
    [
        (Condition(LinkState.LIVE, None, -31 * SECOND, None), OwnKind.CLOCK_SKEW),
        (Condition(LinkState.LIVE, None, 0 * SECOND, NOW - 60 * SECOND), OwnKind.OUTBOX_STUCK),
    ],
)
def test_a_clock_that_is_off_and_an_order_that_is_stuck_call(
    kept: QSettings, condition: Condition, kind: OwnKind
) -> None:
    own = OwnAlerts(POLICY, kept)
    own.turn(condition, NOW)
    assert standing(own) == {kind: S.CALLING}
    since = own.rows[0].raised_ms
    own.turn(condition, NOW + SECOND)
    assert own.rows[0].raised_ms == since


def test_trouble_calls_with_its_words_until_it_is_acknowledged(kept: QSettings) -> None:
    own = OwnAlerts(POLICY, kept)
    own.trouble("No room on the disk.", NOW)
    own.turn(WELL, NOW)
    own.turn(WELL, NOW + SECOND)
    assert [(row.kind, row.title) for row in own.rows] == [(OwnKind.DISK_TROUBLE, "No room on the disk.")]
    own.acknowledge(OwnKind.DISK_TROUBLE, NOW)
    own.turn(WELL, NOW + 2 * SECOND)
    assert own.rows == []


@pytest.mark.parametrize("rubbish", ["", "{", "[]", '{"link_lost": 3}', '{"moon": [1, 2]}', '{"link_lost": ["1", 2]}'])
def test_settings_that_cannot_be_read_stop_nothing(kept: QSettings, rubbish: str) -> None:
    kept.setValue(KEPT, rubbish)
    own = OwnAlerts(POLICY, kept)
    own.turn(lost(NOW), NOW + 60 * SECOND)
    assert standing(own) == {OwnKind.LINK_LOST: S.CALLING}
