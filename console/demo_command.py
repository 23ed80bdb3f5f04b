"""`main.py demo`: the made-up city, as a feed for a hub."""

from __future__ import annotations

import argparse

from bus.demo import command
from console.hub_for import add_hub_arguments, hub_for
from models.clock import WallClock
from models.domain.mode import Mode


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_hub_arguments(parser)
    command.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    with hub_for(args, Mode.DEMO) as (address, _):
        return command.run(args, address, WallClock())
