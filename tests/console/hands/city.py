"""A city in mid-shift, as the demonstration tells it: made once, and copied for every run."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from bus.demo.command import shift_of
from bus.demo.feed import Feed
from bus.hub.process import HubProcess
from models.clock import WallClock

PACE = 30.0
MOST_S = 60.0


def tell_city(base_dir: Path) -> None:
    """Fill an empty hub with the last hours of the made-up city, until its first report of now."""
    hub = HubProcess.start(base_dir)
    feed = Feed.open(shift_of("en", 7, PACE), WallClock(), hub.address)
    deadline = time.monotonic() + MOST_S
    try:
        feed.run(lambda: feed.told > 0 or time.monotonic() > deadline)
        assert feed.told > 0
    finally:
        feed.close()
        hub.stop()


def copied(city: Path, base_dir: Path) -> Path:
    shutil.copytree(city, base_dir)
    return base_dir
