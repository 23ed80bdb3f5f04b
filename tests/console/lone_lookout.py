"""A console's lookout in a process that a test can kill: `lone_lookout CACHE`."""

from __future__ import annotations

import sys
import threading
from datetime import UTC
from pathlib import Path

from console.found import Found
from console.logs import set_up
from console.lookout import Lookout
from models.clock import WallClock
from models.rules.duplicates.sketch import Sketch

NOTHING = Sketch("", "", "", None, None, "", "", "", 0)


def main(cache: str) -> None:
    """Say the process id of the lookout once that has answered, and stay."""
    set_up(debug=False, base_dir=None, command="console")  # standard output is for the process id

    def say(found: Found) -> None:
        print(lookout.pid, flush=True)  # noqa: T201 - for the test

    lookout = Lookout(Path(cache), WallClock(), UTC, say)
    lookout.start()
    lookout.ask_duplicates(1, NOTHING, 5)
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
