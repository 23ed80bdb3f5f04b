"""What a console loads before its first window: nothing that takes long and that it may never need."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.bus.hub.served import ROOT

LATER = ("sqlalchemy.dialects.postgresql", "alembic", "zxcvbn", "argon2", "prometheus_client", "pyqtgraph", "scipy")
"""Each takes 20 ms and more."""


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    code = "import console.app, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("name", LATER)
def test_what_takes_long_is_loaded_when_it_is_needed(loaded: set[str], name: str) -> None:
    assert "console.window" in loaded
    assert name not in loaded
