"""Ten thousand key presses and clicks without a thought: nothing breaks, and the window stays the hub's state.

More or other seeds: HANDS_SEEDS=100-199 HANDS_DEEDS=10000. A run that fails tells how it is played again.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from console.app import Console
from tests.console.hands.city import copied, tell_city
from tests.console.hands.listening import listening
from tests.console.hands.others import Others
from tests.console.hands.player import Plan, Run, at_random, seated
from tests.console.hands.proof import same_as_the_hub
from tests.console.room import Hub, room_at


def seeds() -> list[int]:
    first, _, last = os.environ.get("HANDS_SEEDS", "0-9").partition("-")
    return list(range(int(first), int(last or first) + 1))


DEEDS = int(os.environ.get("HANDS_DEEDS", "1000"))


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("city") / "hub"
    tell_city(folder)
    return folder


@pytest.fixture
def own_dialogs() -> Generator[None, None, None]:
    """Qt's own dialogs for files, never those of the system."""
    attribute = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    before = QCoreApplication.testAttribute(attribute)
    QCoreApplication.setAttribute(attribute, True)
    yield
    QCoreApplication.setAttribute(attribute, before)


@pytest.fixture
def far_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What hands write to disk stays in a folder that is thrown away."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    return home


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.usefixtures("own_dialogs", "far_from_home")
@pytest.mark.parametrize("seed", seeds())
def test_random_hands_break_nothing_and_the_window_stays_the_hubs_state(
    qtbot: QtBot, tmp_path: Path, city: Path, seed: int
) -> None:
    hub = Hub(copied(city, tmp_path / "hub"))
    try:
        with room_at(hub.address) as room, listening() as heard:
            room.until(lambda: room.live, "the room is linked to its hub")
            run, others = Run(Plan(seed, DEEDS), heard), Others(room)

            def steps(console: Console) -> Generator[None, None, None]:
                yield from at_random(console, run, others)
                if not heard.all():
                    yield from same_as_the_hub(console, run, hub.address, tmp_path)

            seated(tmp_path / "desk", hub.address, run, steps)
            assert not heard.all(), run.told
    finally:
        hub.stop()
