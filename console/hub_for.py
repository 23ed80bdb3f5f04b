"""The hub that a command is to talk to: the one that was named, the one of the folder, or one started for it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bus.hub.process import HubStartError, find_or_start
from console.places import default_base_dir


def add_hub_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--hub", default="", help="address of a running hub")
    parser.add_argument("--base-dir", type=Path, default=None, help="folder of a hub, which is started if none runs")


@contextmanager
def hub_for(args: argparse.Namespace) -> Iterator[str]:
    """The address; a hub that was started for this is stopped at the end. Ends the program with 1 where none starts."""
    if args.hub:
        yield args.hub
        return
    try:
        address, own = find_or_start(args.base_dir or default_base_dir(), debug=args.debug)
    except HubStartError as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(1) from error
    try:
        yield address
    finally:
        if own is not None:
            own.stop()
