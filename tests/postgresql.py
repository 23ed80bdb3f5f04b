"""A real PostgreSQL that nobody else sees: on loopback, in a folder that is thrown away."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from console.bench.database_server import SETTINGS, DatabaseServer, a_database_server

PostgreSQL = DatabaseServer
ENGLISH = ("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US")
HASTY = {**SETTINGS, "fsync": "off"}
"""No test cuts the power of the machine."""


@contextmanager
def a_postgresql() -> Iterator[PostgreSQL]:
    """Make and start a server whose texts are ordered as English has it, unlike Python: what must not matter."""
    if not sys.platform.startswith("linux"):
        pytest.skip("needs a PostgreSQL of its own, which is tried on Linux only")
    with a_database_server(locale=ENGLISH, settings=HASTY) as server:
        yield server
