"""`main.py intake`: a file of reports to a hub, which is started for as long as it takes where none runs."""

from __future__ import annotations

import argparse

from bus.intake import command
from console.hub_for import add_hub_arguments, hub_for
from models.clock import WallClock


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_hub_arguments(parser)
    command.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    if args.columns or args.preview:
        return command.run(args, "", WallClock())
    with hub_for(args) as (address, finder):
        return command.run(args, address, WallClock(), finder.elsewhere)
