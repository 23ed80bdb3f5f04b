"""A walked database, closed, and a copy of it to lay hands on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from models.domain.rules import BookKind
from models.store.engine import sqlite_url
from tests.models.store.hand import Hand
from tests.models.store.hub import Hub, publish, walk_through
from tests.postgresql import PostgreSQL


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


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def server(request: pytest.FixtureRequest) -> PostgreSQL | None:
    """What the hub's database stands on, in turn: a file needs no server."""
    return None if request.param == "sqlite" else request.getfixturevalue("postgresql")


@pytest.fixture
def url(server: PostgreSQL | None, world: Path) -> Iterator[str]:
    """An empty database of each sort that a hub can have: what is tried on it is the contract with both."""
    with nullcontext(sqlite_url(world / "hub.db")) if server is None else server.database() as found:
        yield found
