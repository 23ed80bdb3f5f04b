"""The hub that a command line names, and the key for it: `--hub ADDRESS --hub-key FILE`."""

from __future__ import annotations

import argparse
from pathlib import Path

from bus.hub.holding import running_hub
from bus.hub.room_finding import finder_of
from bus.keys.door import MARK, Door, bare_address, door_text, doors_of
from bus.keys.key_files import KeyFileError, OwnKey, read_secret
from console.places import default_base_dir


def add_hub_name(
    parser: argparse.ArgumentParser, text: str = "address of a running hub, or those of a room: tcp://…,tcp://…"
) -> None:
    parser.add_argument("--hub", default="", help=text)
    parser.add_argument(
        "--hub-key",
        type=Path,
        default=None,
        metavar="FILE",
        help="key for that hub, made there by `keys make --to FILE`",
    )


def hub_named(args: argparse.Namespace) -> str:
    """The doors of the hubs that were named; empty where none was. KeyFileError where there is no key for them.

    All hubs of a room take the same key. On a hub's own machine its owner needs no file: he has the folder's keys.
    """
    named = doors_of(args.hub)
    if not named:
        if args.hub_key is not None:
            raise KeyFileError("--hub-key is for the hub that --hub names: name it too")
        return ""
    if args.hub_key is not None:
        read_secret(args.hub_key, OwnKey)
        return ",".join(door_text(bare_address(door), args.hub_key) for door in named)
    if all(MARK in door for door in named):
        return ",".join(named)
    here = running_hub(args.base_dir or default_base_dir())
    if here is None or bare_address(here.address) not in named:
        raise KeyFileError(
            f"there is no key for the hub at {', '.join(named)}: "
            "have one made there (keys make --to FILE), name it with --hub-key"
        )
    keys = Path(here.address.partition(MARK)[2])
    return ",".join(door_text(bare_address(door), keys) for door in named)


def leader_named(args: argparse.Namespace) -> str:
    """The door of the hub that leads among those that were named. NoHubError where none of several lets us in."""
    doors = hub_named(args)
    return finder_of(doors).find() if doors else ""


def name_on_key(doors: str) -> str:
    """Who one is at a hub by a key that was carried here; empty where one may be anybody, or no hub was named."""
    for door in doors_of(doors):
        if Path(door.partition(MARK)[2]).is_file():
            return Door.find(door, "seat", "").name
    return ""
