"""Lets the screen's thread go first: the seat's thread works in the same interpreter, and so does the collector.

Measured with a burst of 30,000 reports: a full collection held the screen for 75 to 300 ms, and a painter that had to
wait 5 ms for its turn after every call of Qt took 80 ms for a picture of 10 ms. With both mended no gap was over 40 ms.

Nothing is collected but in the screen's thread. The collector runs in whichever thread has made the last object; a
widget in a reference cycle that goes in the seat's thread takes its timers along, which Qt allows no other thread.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

TURN_S = 0.000_5
"""How long a thread may go on when another wants its turn; the interpreter's own value is ten times as long."""
YOUNGEST = 20_000
"""Objects that may be made before the youngest are looked through (13 ms for 50,000). What has lived longer is looked
through in `rest` alone: in a burst there are so many values that one round over them took 80 ms."""
MANY = 30_000
"""So many within a moment are a burst: values, which form no cycles. They are let be, which costs nothing."""
SWEEP_MS, REST_MS = 50, 1000
MOST_ROUNDS = 3
"""So many rounds over the youngest since the last rest are a quiet time."""

_OWN_TURN_S = sys.getswitchinterval()


class ScreenFirst(QObject):
    """From `begin` to `end`; it lives in the screen's thread."""

    def __init__(self) -> None:
        super().__init__()
        self._collected_by_itself = gc.isenabled()
        self._burst = False
        self._sweep = QTimer(self, interval=SWEEP_MS)
        self._sweep.timeout.connect(self.sweep)
        self._rest = QTimer(self, interval=REST_MS)
        self._rest.timeout.connect(self.rest)

    def begin(self) -> None:
        """Before any other thread starts."""
        sys.setswitchinterval(TURN_S)
        self._collected_by_itself = gc.isenabled()
        gc.disable()
        self._sweep.start()
        self._rest.start()

    def end(self) -> None:
        """At the end of the console, also where the interpreter goes on after it."""
        self._sweep.stop()
        self._rest.stop()
        gc.unfreeze()
        if self._collected_by_itself:
            gc.enable()
        sys.setswitchinterval(_OWN_TURN_S)

    def sweep(self) -> None:
        """Look through the youngest once there are some; those of a burst are let be."""
        young = gc.get_count()[0]
        if young >= MANY:
            self._burst = True
            gc.freeze()
        elif young >= YOUNGEST:
            gc.collect(0)

    def rest(self) -> None:
        """Look through what has lived a little, in a quiet time; after a burst it is let be.

        Values form no cycles and go when nobody holds them, looked through or not.
        """
        rounds = gc.get_count()[1]
        if self._burst or rounds > MOST_ROUNDS:
            self._burst = False
            gc.freeze()
        elif rounds:
            gc.collect(1)


def settle() -> None:
    """When all is loaded: what is there now stays, and is looked through no more."""
    gc.freeze()
