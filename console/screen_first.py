"""Lets the screen's thread go first: the seat's thread works in the same interpreter, and so does the collector.

Measured with a burst of 30,000 reports: a full collection held the screen for 75 to 300 ms, and a painter that had to
wait 5 ms for its turn after every call of Qt took 80 ms for a picture of 10 ms. With both mended no gap was over 40 ms.
"""

from __future__ import annotations

import gc
import sys

TURN_S = 0.000_5
"""How long a thread may go on when another wants its turn; the interpreter's own value is ten times as long."""
NEVER = 1_000_000
GENERATIONS = 20_000, NEVER, NEVER
"""Objects that may be made before the youngest are looked through (13 ms for 50,000). What has lived longer is looked
through in `rest` alone: in a burst there are so many values that one round over them took 80 ms."""
MOST_ROUNDS = 3
"""So many rounds over the youngest since the last rest are a quiet time."""

_OWN_TURN_S = sys.getswitchinterval()
_OWN_GENERATIONS = gc.get_threshold()


def begin() -> None:
    """Before the seat's thread starts."""
    sys.setswitchinterval(TURN_S)
    gc.set_threshold(*GENERATIONS)


def settle() -> None:
    """When all is loaded: what is there now stays, and is looked through no more."""
    gc.freeze()


def rest() -> None:
    """Once a second: look through what has lived a little, in a quiet time.

    After a burst it is let be instead. Values form no cycles and go when nobody holds them, looked through or not.
    """
    rounds = gc.get_count()[1]
    if rounds > MOST_ROUNDS:
        gc.freeze()
    elif rounds:
        gc.collect(1)


def end() -> None:
    """At the end of the console, also where the interpreter goes on after it."""
    gc.unfreeze()
    gc.set_threshold(*_OWN_GENERATIONS)
    sys.setswitchinterval(_OWN_TURN_S)
