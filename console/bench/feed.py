"""A process: a source that sends reports at an even pace, and notes when each one went off.

Options: address, name, reports a second. For each line with a number it is told, it sends so many and says `Fed`.
"""

from __future__ import annotations

import dataclasses
import sys
import time

import msgspec

from bus.events import LinkState
from bus.link import SourceLink, open_source
from console.bench.children import Ready, hear, say
from console.bench.made_city import made_reports
from models.clock import WallClock
from models.domain.orders import ReportCase

ANSWERED_WITHIN_S = 30.0
SOON_S = 0.01


class Fed(msgspec.Struct, frozen=True):
    """The monotonic instant at which each accepted report was handed over, by the number its case was given."""

    sent_at: dict[str, float]


def main(address: str, name: str, per_s: int) -> None:
    link = open_source(address, name)
    try:
        while link.state is not LinkState.LIVE:
            link.turn(SOON_S)
        say(Ready())
        serial = 0
        while line := hear():
            reports = list(made_reports(int(line), WallClock().now(), seed=serial + 1))
            say(_fed(link, reports, f"{name}-{serial}", per_s))
            serial += 1
    finally:
        link.close()


def _fed(link: SourceLink, reports: list[ReportCase], name: str, per_s: int) -> Fed:
    off_at: dict[str, float] = {}
    sent_at: dict[str, float] = {}

    def turn(timeout_s: float) -> None:
        for receipt in link.turn(timeout_s):
            if receipt.accepted:
                sent_at[receipt.case] = off_at[receipt.id]

    begin = time.monotonic()
    for at, order in enumerate(reports):
        due = begin + at / per_s
        while (left := due - time.monotonic()) > 0:
            turn(left)
        message_id = f"{name}-{at}"
        now = dataclasses.replace(order, record=message_id, reported_at=WallClock().now())
        off_at[message_id] = time.monotonic()
        link.submit(message_id, now)
        turn(0)
    until = time.monotonic() + ANSWERED_WITHIN_S
    while link.outstanding and time.monotonic() < until:
        turn(SOON_S)
    return Fed(sent_at)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
