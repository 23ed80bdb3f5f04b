"""A process: the real timeline with thousands of spans in view, panned, zoomed and told of changes.

Options: how many spans, how many pictures. It says `Panned` and ends.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import msgspec
from PySide6.QtWidgets import QApplication

from console.bench.children import say
from models.clock import WallClock
from widgets.theme import THEMES, apply_theme, ui_font
from widgets.timeline.timeline_lanes import LaneNames, lanes_of
from widgets.timeline.timeline_pane import TimelinePane
from widgets.timeline.timeline_spans import FOREVER, NEVER, Span, Work

WIDTH, HEIGHT = 1920, 1080
HOURS = 4.0
ROWS = 29
"""Rows of a timeline that fills a screen of 1080 lines: all of them are in view."""
TURNS, STEP_HOURS = 30, HOURS / 1000
"""So many pictures to one side, then to the other: nothing leaves the view."""
NAMES = LaneNames({f"U-{n:02}": f"Water crew {n}" for n in range(ROWS)}, lambda _: "WAT")


class Panned(msgspec.Struct, frozen=True):
    """Seconds of each picture while it is panned; of laying the spans out; of a change until it was painted.

    `in_view` is how many spans the emptiest picture had.
    """

    frames: list[float]
    layouts: list[float]
    changes: list[float]
    in_view: int


def main(spans: int, frames: int) -> None:
    app = QApplication(sys.argv[:1])
    apply_theme(app, THEMES["dark"])
    app.setFont(ui_font(10.0))
    now = WallClock().now()
    made = made_spans(spans, now)
    pane = TimelinePane(THEMES["dark"], UTC)
    pane.resize(WIDTH, HEIGHT)
    pane.show()
    while pane.chart is None:
        app.processEvents()
    pane.set_now(now)
    pane.set_spans(made, NAMES)
    app.processEvents()
    chart = pane.chart
    assert chart is not None
    plot = chart.plot
    pans, drawn = [], []
    for turn in range(frames):
        step = STEP_HOURS if turn // TURNS % 2 else -STEP_HOURS
        pans.append(_timed(app, lambda by=step: plot.pan(by)))  # type: ignore[misc]  # bound at once
        drawn.append(plot.item.drawn)
    layouts = [_timed(app, lambda: lanes_of(made, pane.wanted.by, NAMES)) for _ in range(10)]

    def change() -> None:
        pane.set_spans(made, NAMES)
        plot.viewport.repaint()

    changes = [_timed(app, change) for _ in range(10)]
    pane.close()
    say(Panned(pans, layouts, changes, min(drawn)))


def made_spans(count: int, now: datetime, rows: int = ROWS) -> list[Span]:
    """Work of every kind, side by side on a few lanes, all of it in view when the timeline follows the present."""
    chance = random.Random(5)
    each = count // rows + 1
    long = HOURS * 0.9 * 3600 / each
    first = (now - timedelta(hours=HOURS * 0.6)).timestamp()
    return [_span(chance, nth % rows, first + (nth // rows) * long, long, nth) for nth in range(count)]


def _span(chance: random.Random, lane: int, start: float, long: float, nth: int) -> Span:
    end = start + long * (0.6 + 0.35 * chance.random())
    arrived = start + (end - start) * 0.4 if chance.random() < 0.7 else NEVER
    return Span(
        case=f"DD-20261121-{nth:04}",
        title="Road flooding at underpass",
        area="Songgang",
        type_code="0806",
        unit=f"U-{lane:02}",
        start=start,
        end=end,
        signed=start + (end - start) * 0.1,
        set_out=start + (end - start) * 0.2,
        arrived=arrived,
        due=FOREVER,
        soon=FOREVER,
        paused=False,
        work=Work.RETURNED if nth % 50 == 0 else Work.ON_CASE,
        pauses=((start + long * 0.1, start + long * 0.2),) if nth % 20 == 0 else (),
    )


def _timed(app: QApplication, step: Callable[[], object]) -> float:
    """A step, with what it brings about painted: a scene collects what has changed, and paints a turn later."""
    began = time.perf_counter()
    step()
    app.processEvents()
    app.processEvents()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
