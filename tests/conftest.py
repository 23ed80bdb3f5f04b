"""What every test stands on: a screen nobody sees, a home that is thrown away, and nothing left behind."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.leftovers import Leftovers, tidy
from tests.postgresql import PostgreSQL, a_postgresql
from tests.screen import Display, virtual_screen

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
HOMES = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME")

# The same examples every time, so that a red run is about the change.
# To search wider: pytest --hypothesis-profile=search
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis.settings.register_profile("search", deadline=None, max_examples=2_000, print_blob=True)


def pytest_configure(config: pytest.Config) -> None:
    """Set the stage before anything of Qt is loaded; child processes inherit it."""
    gc.disable()  # a thread of one test would take apart the widgets of another: `tidy` does it after each
    if not config.getoption("--hypothesis-profile"):
        hypothesis.settings.load_profile("steady")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    home = Path(tempfile.mkdtemp(prefix="dutydesk-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    for name in HOMES:
        folder = home / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)
    silent = home / "players"
    silent.mkdir()
    os.environ["DUTYDESK_PLAYERS"] = str(silent)  # no test makes a sound, unless it brings players of its own


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark a test by what it asks for, so that no mark can be forgotten."""
    for item in items:
        asked = getattr(item, "fixturenames", ())
        if "display" in asked:
            item.add_marker(pytest.mark.desktop)
        if "shared_data" in asked:
            item.add_marker(pytest.mark.data)


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a child process, a thread or a window."""
    before = Leftovers.now()
    yield
    left = before.since()
    tidy()
    assert not left, f"left behind: {'; '.join(left)}"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The public data beside the checkout; what needs it is skipped where it is missing."""
    if not SHARED_DATA.is_dir():
        pytest.skip("needs ../shared/data, which is not beside this checkout")
    return SHARED_DATA


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """An empty base folder for one hub or console, thrown away afterwards."""
    base = tmp_path / "world"
    base.mkdir()
    return base


@pytest.fixture(scope="session")
def display() -> Iterator[Display]:
    """A real X screen of 1920 × 1080 for programs started by a test."""
    with virtual_screen(width=1920, height=1080) as screen:
        yield screen


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """A real database server, made anew for this run of the tests."""
    with a_postgresql() as server:
        yield server


@pytest.fixture
def postgresql_url(postgresql: PostgreSQL) -> Iterator[str]:
    """An empty database of it, thrown away afterwards."""
    with postgresql.database() as url:
        yield url
