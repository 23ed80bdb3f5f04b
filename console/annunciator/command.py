"""`main.py annunciator`: the small process beside a console that calls out, also when the console cannot any more.

The console starts it; it is no command for people. It reads one line on standard input (`messages.Opening`), says on
standard output where it listens, and lives until the console says goodbye, or has died and that has been said.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from pathlib import Path

MOST_OPENING = 256 * 1024
PLAYERS = "DUTYDESK_PLAYERS"
"""The variable of the environment that names a folder of players: the tests make no sound."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--folder", type=Path, required=True, help="folder for sounds and the log of calls")
    parser.add_argument("--policy", type=Path, default=None, help="how to call out (default: the shipped policy)")
    parser.add_argument("--players", type=Path, default=None, help="use only the players in this folder")


def run(args: argparse.Namespace) -> int:
    """0 after a goodbye, 3 where the console has died, 1 where it cannot run, 2 where nobody opened it properly."""
    from console.annunciator.loop import Loop
    from console.annunciator.messages import decode_opening
    from console.annunciator.policy import PolicyError, policy_of

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C at the terminal is for the console, which says goodbye
    try:
        opening = decode_opening(_line())
    except ValueError:
        print("the annunciator is started by a console", file=sys.stderr)
        return 2
    closed = threading.Event()
    stopped = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    try:
        policy = policy_of(args.policy)
        players = args.players or (Path(os.environ[PLAYERS]) if os.environ.get(PLAYERS) else None)
        loop = Loop(opening, policy, args.folder, players)
    except (PolicyError, OSError) as error:
        print(f"the annunciator cannot start: {error}", file=sys.stderr)
        return 1
    print(json.dumps({"address": loop.address, "pid": os.getpid()}), flush=True)
    threading.Thread(target=_watch_lifeline, args=(closed,), name="lifeline", daemon=True).start()
    try:
        return loop.run(closed.is_set, stopped.is_set)
    finally:
        loop.close()


def _line() -> bytes:
    """The first line of standard input, byte by byte: what follows is only ever its end."""
    line = bytearray()
    while (byte := os.read(sys.stdin.fileno(), 1)) not in (b"", b"\n") and len(line) < MOST_OPENING:
        line += byte
    return bytes(line)


def _watch_lifeline(closed: threading.Event) -> None:
    while os.read(sys.stdin.fileno(), 4096):  # not through sys.stdin: its lock would be held at the end
        pass
    closed.set()
