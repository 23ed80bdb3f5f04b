"""The hub that a command is to talk to: the one that was named, the one of the folder, or one started for it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bus.hub.finding import HubFinder, OwnHub
from bus.hub.room_finding import finder_of
from console.hub_named import add_hub_name, hub_named
from console.places import default_base_dir
from models.domain.mode import Mode


def add_hub_arguments(parser: argparse.ArgumentParser) -> None:
    add_hub_name(parser)
    parser.add_argument("--base-dir", type=Path, default=None, help="folder of a hub, which is started if none runs")


@contextmanager
def hub_for(args: argparse.Namespace, mode: Mode | None = None) -> Iterator[tuple[str, HubFinder]]:
    """The address, and who to ask when the hub is gone from it. Ends the program with 1 where no hub can be had.

    A hub that was started for this is stopped at the end; a journal that it begins is of this mode.
    """
    try:
        named = hub_named(args)
        own = OwnHub(args.base_dir or default_base_dir(), mode=mode, debug=args.debug)
        finder = finder_of(named) if named else own
        address = finder.find()
    except RuntimeError as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(1) from error
    try:
        yield address, finder
    finally:
        finder.close()
