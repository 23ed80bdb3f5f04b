"""The hub that a command line names, and the key for it: `--hub ADDRESS --hub-key FILE`."""

from __future__ import annotations

import argparse
from pathlib import Path

from bus.hub.holding import running_hub
from bus.keys.door import MARK, Door, bare_address, door_text
from bus.keys.key_files import KeyFileError, OwnKey, read_secret
from console.places import default_base_dir


def add_hub_name(parser: argparse.ArgumentParser, text: str = "address of a running hub") -> None:
    parser.add_argument("--hub", default="", help=text)
    parser.add_argument(
        "--hub-key",
        type=Path,
        default=None,
        metavar="FILE",
        help="key for that hub, made there by `keys make --to FILE`",
    )


def hub_named(args: argparse.Namespace) -> str:
    """The door of the hub that was named; empty where none was. KeyFileError where there is no key for it.

    On the hub's own machine its owner needs no file: the keys of the base folder are his.
    """
    hub: str = args.hub
    if not hub:
        if args.hub_key is not None:
            raise KeyFileError("--hub-key is for the hub that --hub names: name it too")
        return ""
    if args.hub_key is not None:
        read_secret(args.hub_key, OwnKey)
        return door_text(bare_address(hub), args.hub_key)
    if MARK in hub:
        return hub
    here = running_hub(args.base_dir or default_base_dir())
    if here is None or bare_address(here.address) != hub:
        raise KeyFileError(
            f"there is no key for the hub at {hub}: have one made there (keys make --to FILE), name it with --hub-key"
        )
    return here.address


def name_on_key(door: str) -> str:
    """Who one is at a hub by a key that was carried here; empty where one may be anybody, or no hub was named."""
    keys = Path(door.partition(MARK)[2])
    return Door.find(door, "seat", "").name if door and keys.is_file() else ""
