"""`main.py lookout`: the process beside a console that looks through all its cases.

The console starts it; it is no command for people. It reads messages on standard input and answers on standard output
(`messages`), at a low priority, and ends when its input does: however the console ended, it does not outlive it.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import pickle
import signal
import sys
import threading
from typing import IO, TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from console.looking_out.gathering import Gathering
    from console.looking_out.messages import FromLookout

NICER = 10
"""Taken from its priority: the screen, the link and the hub go first."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None: all it has to know comes with the first message."""


def run(args: argparse.Namespace) -> int:
    """2 where nobody opened it properly; otherwise it serves, and the process ends with its input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C at the terminal is for the console, which ends this
    if hasattr(os, "nice"):
        os.nice(NICER)
    told, answers = _ends()
    from console.looking_out.gathering import Gathering
    from console.looking_out.messages import Opening

    try:
        opening = pickle.load(told)
    except (EOFError, pickle.UnpicklingError, ValueError):
        opening = None
    if not isinstance(opening, Opening):
        print("the lookout is started by a console", file=sys.stderr)
        return 2
    waiting = Gathering()
    threading.Thread(target=_listen, args=(told, waiting), name="lifeline", daemon=True).start()
    from console.looking_out.serving import Serving  # numbers, texts and a database

    try:
        Serving(opening, waiting, lambda answer: _say(answers, answer)).serve()
    except BrokenPipeError:
        os._exit(0)
    except Exception as error:  # noqa: BLE001  # its last words: the console hears only that it has ended
        structlog.get_logger("desk").error("the lookout has failed", exc_info=error)
    os._exit(1)  # an orderly end would wait for the thread that waits for input


def _ends() -> tuple[IO[bytes], IO[bytes]]:
    """The two pipes, as files of their own. What a library might print goes to standard error instead."""
    told, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with contextlib.suppress(OSError):  # a program without a terminal may have no standard error
        os.dup2(2, 1)
    return told, answers


def _say(answers: IO[bytes], answer: FromLookout) -> None:
    pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


def _listen(told: IO[bytes], waiting: Gathering) -> None:
    """Takes in everything at once, so that the console never waits; ends the process at once with its input."""
    try:
        while True:
            waiting.put(pickle.load(told))
    except EOFError:
        os._exit(0)  # there is nothing to save, and the work may be in the middle of anything
    except Exception as error:  # noqa: BLE001  # a message that cannot be read: the console starts another process
        print(f"the lookout cannot read what it is told: {error}", file=sys.stderr, flush=True)
        os._exit(1)
