"""`main.py console`: the duty officer's window."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from bus.keys.key_files import KeyFileError
from console.hub_named import add_hub_name, hub_named, name_on_key
from console.loading import loading
from console.places import default_base_dir
from models.domain.mode import Mode
from models.domain.roles import POSTS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_hub_name(
        parser,
        "address of the hub, e.g. tcp://10.0.0.5:7311, or those of a room with commas between them: "
        "whichever leads is followed (default: a hub of its own)",
    )
    parser.add_argument("--base-dir", type=Path, default=None, help="folder of this world: hub, cache, crashes")
    parser.add_argument("--seat", default="", help="name of this seat (default: the first free one)")
    parser.add_argument(
        "--post", choices=tuple(POSTS), default="whole_room", help="what sits here, where nobody signs in"
    )
    parser.add_argument("--demo", action="store_true", help="with a made-up city at work")
    parser.add_argument("--exercise", action="store_true", help="what a new folder keeps is an exercise, and says so")
    parser.add_argument("--no-tour", action="store_true", help="without the tour of the window at the first start")
    parser.add_argument("--seed", type=int, default=None, help="with --demo: the same seed gives the same day")
    parser.add_argument("--shot", type=Path, default=None, metavar="FILE", help="save a picture of the window and end")
    parser.add_argument("--after", type=float, default=5.0, metavar="SECONDS", help="with --shot: when (default 5)")
    parser.add_argument("--size", type=_size, default=None, metavar="WxH", help="size of the window, e.g. 1920x1080")
    parser.add_argument("--lang", choices=("en", "zh"), default="", help="of the screen (default: as it was left)")
    parser.add_argument("--theme", choices=("dark", "light", "contrast"), default="")
    parser.add_argument("--scale", type=int, default=0, metavar="PERCENT", help="of the letters, 100 to 200")


def run(args: argparse.Namespace) -> int:
    """0 when the window was closed, 1 where the screen, the picture or the seat could not be had."""
    with loading():
        from console.app import Console, ConsoleSettings, screen_missing
        from console.seat_holding import SeatTakenError

    if screen_missing(args.shot is not None):
        print("there is no screen: start it on a desktop, or set DISPLAY", file=sys.stderr)
        return 1
    base_dir = args.base_dir or (default_base_dir() / "demo" if args.demo else default_base_dir())
    try:
        hub = hub_named(args)
        seat = _seat_by_key(args.seat, name_on_key(hub))
    except KeyFileError as error:
        print(str(error), file=sys.stderr)
        return 1
    settings = ConsoleSettings(
        base_dir=base_dir,
        hub=hub,
        seat=seat,
        post=args.post,
        demo=args.demo,
        demo_options=() if args.seed is None else ("--seed", str(args.seed)),
        language=args.lang,
        theme=args.theme,
        scale=args.scale,
        size=args.size,
        shot=args.shot,
        shot_after_s=args.after,
        debug=args.debug,
        mode=Mode.EXERCISE if args.exercise else None,
        tour=args.shot is None and not args.no_tour,
    )
    try:
        console = Console(settings)
    except SeatTakenError as error:
        print(str(error), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"the base dir cannot be used: {error}", file=sys.stderr)
        return 1
    return console.run()


def _seat_by_key(asked: str, on_key: str) -> str:
    """With a key that was carried here the seat is the one that the key says."""
    if asked and on_key and asked != on_key:
        raise KeyFileError(f"the key is that of {on_key!r}, not of {asked!r}: leave --seat out, or bring the other key")
    return on_key or asked


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it like 1920x1080")
    return int(found[1]), int(found[2])
