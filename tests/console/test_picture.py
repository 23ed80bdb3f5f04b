"""`console --shot`: a picture for scripts, and the exit codes that they rely on."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PySide6.QtGui import QImage

from bus.hub.process import program, program_environment
from console.seat_holding import SeatHolding


def console(*words: object) -> subprocess.CompletedProcess[str]:
    command = [*program(), "console", *map(str, words)]
    return subprocess.run(command, check=False, env=program_environment(), capture_output=True, text=True, timeout=60)


def test_a_picture_has_the_size_that_was_asked_for(tmp_path: Path) -> None:
    picture = tmp_path / "pictures" / "window.png"
    done = console("--base-dir", tmp_path, "--shot", picture, "--after", 0.5, "--size", "1280x800")
    assert (done.returncode, done.stdout) == (0, "")
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1280, 800)
    assert len({image.pixel(x, y) for x in range(0, 1280, 16) for y in range(0, 800, 16)}) > 3


def test_a_picture_that_cannot_be_written_ends_with_1_and_says_where(tmp_path: Path) -> None:
    picture = tmp_path / "folder.png"
    picture.mkdir()
    done = console("--base-dir", tmp_path, "--shot", picture, "--after", 0.1)
    assert done.returncode == 1
    assert "the picture could not be saved" in done.stderr
    assert "folder.png" in done.stderr


def test_a_picture_below_a_file_ends_with_1_and_leaves_no_window_standing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = console("--base-dir", tmp_path, "--shot", tmp_path / "file" / "window.png", "--after", 0.1)
    assert done.returncode == 1
    assert "the picture could not be saved" in done.stderr


def test_a_size_that_is_none_is_wrong_usage(tmp_path: Path) -> None:
    done = console("--base-dir", tmp_path, "--size", "nonsense")
    assert done.returncode == 2
    assert "'nonsense' is no size; write it like 1920x1080" in done.stderr


def test_a_seat_that_is_taken_ends_with_1_and_a_sentence(tmp_path: Path) -> None:
    holding = SeatHolding.take(tmp_path, "Leader")
    try:
        done = console("--base-dir", tmp_path, "--seat", "Leader", "--shot", tmp_path / "window.png")
    finally:
        holding.let_go()
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "the seat 'Leader' is in use already"
