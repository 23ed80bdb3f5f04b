"""The screen that desktop tests stand on."""

import subprocess
import sys

from tests.screen import Display

PROGRAM = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
size = app.primaryScreen().size()
print(app.platformName(), size.width(), size.height())
"""


def test_a_program_started_by_a_test_gets_a_real_screen_of_full_size(display: Display) -> None:
    child = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        check=False,
        env=display.environment(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (child.stdout.split(), child.stderr) == (["xcb", "1920", "1080"], "")
