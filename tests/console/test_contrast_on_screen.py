"""Every text that is really on the screen stands out from what is really behind it: read from the painted window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.colours.sight import TEXT, contrast
from tests.console.full_room import FullHub
from tests.console.full_window import at_rest, behind, filled, stand_at
from tests.console.sitting import Officer, sit
from tests.drawn.written import Written, written_on
from widgets.theme import THEMES

SMOOTHED = 0.1
"""Colours are mixed on the way to the screen: so much less is taken for the same."""


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_on_the_screen_stands_out_live_and_stale(
    qtbot: QtBot, tmp_path: Path, full_hub: FullHub, theme: str
) -> None:
    found: dict[str, str] = {}

    async def script(officer: Officer) -> None:
        await filled(officer, full_hub.incident)
        officer.console.desk.set_theme(theme)
        await stand_at(officer, "leader", QSize(1366, 768))  # panes that are moved keep the colours of the theme
        for stale in (False, True):
            await stand_at(officer, "officer", QSize(1920, 1080))
            for pane in (*behind(officer, "officer"), "case"):
                grey(officer, stale)
                await at_rest()
                found.update(dict.fromkeys(pale(officer), f"{pane}, stale {stale}"))
                officer.window.frame.show_pane(pane)

    assert sit(tmp_path / "seat", script, full_hub.address) == 0
    assert [f"{where}: {fault}" for fault, where in found.items()] == []


def grey(officer: Officer, stale: bool) -> None:
    """As when the hub is lost, on every pane that can be seen."""
    frame = officer.window.frame
    for name in frame.names():
        if frame.is_seen(name) and name != "case":
            getattr(frame.pane(name), "set_stale")(stale)  # noqa: B009  # every pane has it


def pale(officer: Officer) -> Iterator[str]:
    window = officer.window
    picture = window.grab().toImage()
    for each in written_on(window):
        if each.shown.width() > 2 and each.shown.height() > 2:
            ground = ground_of(each, picture)
            reached = contrast(each.drawn.colour, ground)
            if reached < TEXT - SMOOTHED:
                yield f"{reached:.1f}:1 {each.drawn.colour.name()} on {ground.name()}: {each}"


def ground_of(written: Written, picture: QImage) -> QColor:
    """The colour that most of the edge about the letters has."""
    box = written.shown.toAlignedRect().adjusted(-2, -1, 2, 1).intersected(picture.rect())
    edge = [QPoint(x, y) for x in range(box.left(), box.right(), 2) for y in (box.top(), box.bottom())]
    edge += [QPoint(x, y) for y in range(box.top(), box.bottom()) for x in (box.left(), box.right())]
    return QColor(Counter(picture.pixel(at) for at in edge).most_common(1)[0][0])
