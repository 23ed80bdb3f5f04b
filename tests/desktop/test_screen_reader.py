"""A screen reader on a real X screen finds what an officer works with, and works with it."""

from __future__ import annotations

from pathlib import Path

from tests.desktop.reader import reading
from tests.desktop.window import MAIN, window_on
from tests.screen import Display


def test_a_case_is_accepted_by_a_screen_reader_alone(display: Display, tmp_path: Path) -> None:
    with reading() as reader, window_on(display, tmp_path, units=(), more=reader.environment) as window:
        number = window.room.report("H-1", address="88 Heping Road")
        window.go_to(number)
        reader.wait_for(lambda part: (part.role, part.name) == ("frame", MAIN), "the window has its name")
        reader.press("Accept")
        reader.wait_for(lambda part: (part.role, part.name) == ("dialog", "Accept the report"), "the form is open")
        reader.press("Accept (Enter)")
        window.until(number, "accepted")
        window.leave()
    assert window.run("verify").returncode == 0
