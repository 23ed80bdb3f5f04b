"""What the band says of a hub that is an older one, or that cannot make its copies: words, an age, and what to do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bus.events import LinkState
from console.honest_words import Heard, bands_of
from models.domain.mode import Mode
from widgets.band import BandKind

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SINCE = NOW - timedelta(minutes=3, seconds=5)


def test_a_hub_that_cannot_make_its_copies_is_told_with_what_fails_and_since_when() -> None:
    heard = Heard(Mode.LIVE, LinkState.LIVE, NOW, failing=("backing up", "archiving"), fails_since=SINCE)
    (band,) = bands_of(heard, UTC)
    assert band.kind is BandKind.UNCOPIED
    assert band.texts[0] == (
        "The hub fails at making its copies, writing its archive since 07:56:55 (3 min 5 s): work goes on. "
        "Tell whoever runs the hub."
    )
    assert band.texts[-1] == "The hub fails at making its copies, writing its archive"


def test_without_a_link_nobody_knows_whether_copies_fail() -> None:
    heard = Heard(Mode.LIVE, LinkState.LOST, NOW, SINCE, heard=True, failing=("archiving",), fails_since=SINCE)
    assert [band.kind for band in bands_of(heard, UTC)] == [BandKind.LOST]


def test_an_older_hub_is_told_with_both_epochs_and_where_orders_are() -> None:
    heard = Heard(Mode.LIVE, LinkState.LOST, NOW, SINCE, heard=True, epochs=(2, 5))
    (band,) = bands_of(heard, UTC)
    assert band.kind is BandKind.LOST
    assert band.texts[0] == (
        "The hub that answers is an older one (epoch 2; 5 was heard) and is not spoken to. Orders wait."
    )
