"""A console's part of calling out in a process that a test can stop: `frozen_console FOLDER PLAYERS HUB`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from console.annunciator.messages import Status
from console.annunciator_process import AnnunciatorPlace
from console.calling_out import CallingOut
from console.logs import set_up
from models.clock import WallClock


def main(folder: str, players: str, hub: str) -> int:
    """Beat until it is ended; say the process id of each annunciator that has heard it."""
    set_up(debug=False, base_dir=None, command="console")  # standard output is for the process id
    app = QCoreApplication([])
    calling = CallingOut(AnnunciatorPlace(Path(folder), players=Path(players)), "Seat 7", WallClock())
    calling.speak("en")
    calling.set_link(hub, live=True)
    said: list[int] = []

    def say(status: Status) -> None:
        if status.pid not in said:
            said.append(status.pid)
            print(status.pid, flush=True)  # noqa: T201 - for the test

    calling.process.told.connect(say)
    calling.start(0)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
