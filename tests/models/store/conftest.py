"""A walked database, closed, and a copy of it to lay hands on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from models.domain.rules import BookKind
from tests.models.store.hand import Hand
from tests.models.store.hub import Hub, publish, walk_through


@pytest.fixture(scope="package")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database after a random walk, and after two kinds of rules were published anew; closed."""
    path = tmp_path_factory.mktemp("walked") / "hub.db"
    hub = Hub(path)
    walk_through(hub, seed=3, commits=300)
    publish(hub, BookKind.ROUTING)
    publish(hub, BookKind.WARNINGS)
    hub.close()
    return path


@pytest.fixture
def path(walked: Path, world: Path) -> Path:
    return Path(shutil.copy(walked, world / "hub.db"))


@pytest.fixture
def hand(path: Path) -> Hand:
    return Hand(path)
