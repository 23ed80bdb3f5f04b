"""Perspectives: those that ship show what their names promise, an officer's own are kept, a reset goes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.pane_table import PANES
from console.perspectives import LAYOUTS, Perspectives, within
from widgets.dock_frame import DockFrame
from widgets.dock_layout import leaves


def frame_of(qtbot: QtBot) -> DockFrame:
    frame = DockFrame()
    qtbot.addWidget(frame)
    for pane in PANES:
        frame.add(pane.id, pane.id, QWidget)
    frame.resize(1366, 700)
    frame.show()
    return frame


def kept_in(folder: Path) -> QSettings:
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def own(qtbot: QtBot, tmp_path: Path) -> Perspectives:
    perspectives = Perspectives(frame_of(qtbot), kept_in(tmp_path))
    perspectives.restore()
    return perspectives


def seen(perspectives: Perspectives) -> set[str]:
    return {name for name in perspectives.frame.names() if perspectives.frame.is_seen(name)}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_perspective_names_every_pane_at_most_once_and_only_those_there_are(name: str) -> None:
    named = list(leaves(LAYOUTS[name]))
    assert len(named) == len(set(named))
    assert set(named) <= {pane.id for pane in PANES}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_perspective_brings_its_first_panes_into_view(own: Perspectives, qtbot: QtBot, name: str) -> None:
    own.open(name)
    first = next(leaves(within(LAYOUTS[name], own.frame.names())))
    qtbot.waitUntil(lambda: first in seen(own))
    assert "queue" in seen(own)


def test_an_own_layout_is_kept_over_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    first = Perspectives(frame_of(qtbot), kept_in(tmp_path))
    first.restore()
    first.open("wall")
    first.keep("Flood night")
    first.open("officer")
    first.save()
    again = Perspectives(frame_of(qtbot), kept_in(tmp_path))
    again.restore()
    assert again.own() == ("Flood night",)
    assert "case" in seen(again)
    again.open("Flood night")
    assert "case" not in seen(again)


@pytest.mark.parametrize("name", ["", "  ", "officer"])
def test_a_layout_cannot_take_an_empty_name_or_that_of_a_shipped_one(own: Perspectives, name: str) -> None:
    with pytest.raises(ValueError, match=f"^{name}$"):
        own.keep(name)


def test_a_reset_goes_back_to_the_perspective_in_use(own: Perspectives) -> None:
    own.open("officer")
    before = seen(own)
    own.frame.put_away("case")
    assert "case" not in seen(own)
    own.reset()
    assert seen(own) == before


def test_the_lock_is_left_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    first = Perspectives(frame_of(qtbot), kept_in(tmp_path))
    first.restore()
    assert first.frame.locked
    first.frame.set_locked(False)
    first.save()
    again = Perspectives(frame_of(qtbot), kept_in(tmp_path))
    again.restore()
    assert not again.frame.locked


def test_a_layout_kept_by_a_program_that_wrote_nonsense_starts_with_the_first_perspective(
    qtbot: QtBot, tmp_path: Path
) -> None:
    kept = kept_in(tmp_path)
    for key in ("state", "own", "perspective"):
        kept.setValue(f"panes/{key}", "nonsense")
    perspectives = Perspectives(frame_of(qtbot), kept)
    perspectives.restore()
    assert {"queue", "case"} <= seen(perspectives)
    assert perspectives.own() == ()
