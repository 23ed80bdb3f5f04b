"""No text is cut off, lies over another or reaches out of its place: every perspective, language, theme and size.

What a widget writes is read from what it paints (tests/drawn), so that texts drawn by hand count as labels do.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from console.perspectives import LAYOUTS
from tests.console.full_room import FullHub
from tests.console.full_window import at_rest, behind, filled, stand_at
from tests.console.sitting import Officer, sit
from tests.drawn.findings import found_on
from widgets.pane_room import PaneRoom
from widgets.status_header import LinkState
from widgets.theme import THEMES

Look = tuple[str, list[str]]
SMALL, FULL_HD, ULTRA_HD = QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160)


async def looks(officer: Officer, sizes: Sequence[QSize], themes: Sequence[str]) -> AsyncIterator[Look]:
    """What is wrong with each perspective in each theme, and with each pane that stands behind others in it."""
    for theme in themes:
        officer.console.desk.set_theme(theme)
        for name, size in product(LAYOUTS, sizes):
            where = f"{name} {size.width()}x{size.height()} {theme}"
            await stand_at(officer, name, size)
            assert officer.window.size() == size, f"{where}: the window does not fit on the screen"
            yield where, found_on(officer.window)
            if officer.console.look.scale == 100:
                yield where, squeezed(officer)
            if theme == themes[0]:
                async for look in looks_behind(officer, name):
                    yield f"{where} {look[0]}", look[1]


async def looks_behind(officer: Officer, perspective: str) -> AsyncIterator[Look]:
    frame = officer.window.frame
    for pane in tuple(behind(officer, perspective)):
        frame.show_pane(pane)
        await at_rest()
        yield pane, found_on(frame.pane(pane))


def squeezed(officer: Officer) -> list[str]:
    """Panes that have to be scrolled as a whole, as they are first seen."""
    rooms = officer.window.findChildren(PaneRoom)
    return [f"scrolls: {each.accessibleName()}" for each in rooms if each.isVisible() and each.scrolls]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("scale", "sizes", "themes"),
    [
        (100, (SMALL, FULL_HD, ULTRA_HD), tuple(THEMES)),
        (150, (FULL_HD,), ("dark",)),
        (200, (FULL_HD, ULTRA_HD), ("dark",)),
    ],
    ids=["100%", "150%", "200%"],
)
def test_every_perspective_and_pane_shows_its_words_whole(
    qtbot: QtBot,
    tmp_path: Path,
    full_hub: FullHub,
    language: str,
    scale: int,
    sizes: Sequence[QSize],
    themes: Sequence[str],
) -> None:
    found: dict[str, str] = {}

    async def script(officer: Officer) -> None:
        await filled(officer, full_hub.incident)
        async for where, faults in looks(officer, sizes, themes):
            found.update({fault: where for fault in faults if fault not in found})
        officer.window.resize(sizes[0])
        officer.window.header.set_link(LinkState.LOST, None, None, officer.console.desk.room.clock.now())
        officer.window.header.set_outbox(3)
        await at_rest()
        found.update(dict.fromkeys(found_on(officer.window.header), "with the link lost"))

    assert sit(tmp_path / "seat", script, full_hub.address, language=language, scale=scale) == 0
    assert [f"{where}: {fault}" for fault, where in found.items()] == []
