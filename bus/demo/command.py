"""The command line of the demonstration: run the made-up city on a hub until told to stop."""

from __future__ import annotations

import argparse
import math
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
import structlog

from bus.demo.city import Language, crews_of, load_city
from bus.demo.feed import Feed
from bus.demo.plans import Shift
from models.clock import Clock
from models.rules.shelf import shipped_rules

DONE = 0
PACE, SLOWEST, FASTEST = 3.0, 0.1, 60.0
SIGNALS = ("SIGINT", "SIGTERM", "SIGBREAK")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the demonstration takes beside the address of the hub."""
    parser.add_argument("--seed", type=int, default=7, help="which day it is: the same seed gives the same day")
    parser.add_argument(
        "--pace",
        type=_pace,
        default=PACE,
        metavar="X",
        help="how much faster than a real city: 1 is about a report a minute, %(default)g (the default) one in "
        f"20 s, 30 one in 2 s; {SLOWEST:g} to {FASTEST:g}",
    )
    parser.add_argument("--minutes", type=_minutes, metavar="N", help="stop after so many minutes")
    parser.add_argument("--lang", choices=("en", "zh"), default="en", help="language of its reports and crews")
    parser.add_argument("--until-stdin-closes", action="store_true", help="stop when whoever started it goes away")


def run(args: argparse.Namespace, address: str, clock: Clock) -> int:
    """Feed the hub until SIGINT, SIGTERM, the time asked for or (where asked) the end of standard input."""
    ends = math.inf if args.minutes is None else time.monotonic() + 60 * args.minutes
    with _told_to_stop(with_stdin=args.until_stdin_closes) as stop:
        structlog.get_logger("demo").info("the demonstration starts", address=address, seed=args.seed, pace=args.pace)
        feed = Feed.open(shift_of(args.lang, args.seed, args.pace), clock, address)
        try:
            feed.run(lambda: stop.is_set() or time.monotonic() >= ends)
        finally:
            feed.close()
    return DONE


def shift_of(language: Language, seed: int, pace: float) -> Shift:
    """The whole city at a pace: as many more reports in an hour, and crews as much faster."""
    city = load_city(language)
    faster = msgspec.structs.replace(city, reports_an_hour=city.reports_an_hour * pace)
    rules = shipped_rules()
    return Shift(faster, seed, rules.policy_now, crews_of(city), rules, pace)


@contextmanager
def _told_to_stop(*, with_stdin: bool) -> Iterator[threading.Event]:
    """An event that is set when someone wants us to stop; afterwards signals mean what they meant before."""
    stop = threading.Event()
    numbers = [getattr(signal, name) for name in SIGNALS if hasattr(signal, name)]
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in numbers}
    if with_stdin:
        threading.Thread(target=_watch_stdin, args=(stop,), name="demo stdin", daemon=True).start()
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _watch_stdin(stop: threading.Event) -> None:
    # Not through sys.stdin's buffer: a read that waits there at the end of the process would abort it.
    while os.read(sys.stdin.fileno(), 4096):
        pass
    stop.set()


def _pace(text: str) -> float:
    pace = float(text)
    if not SLOWEST <= pace <= FASTEST:
        raise argparse.ArgumentTypeError(f"{text} is not between {SLOWEST:g} and {FASTEST:g}")
    return pace


def _minutes(text: str) -> float:
    minutes = float(text)
    if not 0 < minutes < math.inf:
        raise argparse.ArgumentTypeError(f"{text} is no positive number of minutes")
    return minutes
