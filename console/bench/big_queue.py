"""A process: the real queue pane with very many cases, sorted, filtered and changed by turns.

Options: how many rows, how many changes, how many rows for the peer. It says `Handled` and ends.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Sequence
from datetime import timedelta

import msgspec
from PySide6.QtWidgets import QApplication

from console.bench.children import say
from console.bench.made_city import made_rows
from console.bench.proxy_peer import painted, proxy_times
from console.window import standing_word
from models.clock import WallClock
from models.domain.instants import to_ms
from models.domain.summary import CaseRow
from models.rules.catalogue import Catalogue
from widgets.queue.case_rows import CaseRows
from widgets.queue.queue_columns import Column, SortKey
from widgets.queue.queue_model import QueueModel
from widgets.queue.queue_pane import QueuePane
from widgets.theme import THEMES, apply_theme

FILTERS = ("school", "level:A", "unit:fire", "福永", "area:sha market", "overdue", "0007", "lamp near", "grid")
PEER_WORD = "school"


class Handled(msgspec.Struct, frozen=True):
    """Seconds of each step until it was painted; of each change until the view had been told, and the picture after.

    The peer's two are for `peer_rows` rows.
    """

    sorts: list[float]
    filters: list[float]
    changes: list[float]
    pictures: list[float]
    peer_sort: float
    peer_filter: float
    peer_rows: int


def main(rows: int, changed: int, peer_rows: int) -> None:
    app = QApplication(sys.argv[:1])
    apply_theme(app, THEMES["dark"])
    clock = WallClock()
    made = made_rows(rows, clock.now())
    live = CaseRows({code: each.name_en for code, each in Catalogue.load().types.items()})
    pane = QueuePane(live, standing_word, THEMES["dark"])
    pane.resize(1000, 700)
    pane.set_queue("open")
    pane.load(made)
    pane.set_now(to_ms(clock.now()))
    pane.show()
    app.processEvents()
    sorts, filters = _sorts(pane), _filters(pane)
    changes, pictures = _changes(pane, made, changed)
    pane.close()
    some = made[:peer_rows]
    peer_sort, peer_filter = proxy_times(some, PEER_WORD)
    say(Handled(sorts, filters, changes, pictures, peer_sort, peer_filter, len(some)))


def _timed(pane: QueuePane, step: Callable[[], object]) -> float:
    """A step with all that follows from it: what waits in the event loop is done, what is out of date is painted."""
    painted(pane)
    began = time.perf_counter()
    step()
    painted(pane)
    return time.perf_counter() - began


def _sorts(pane: QueuePane) -> list[float]:
    model = pane.view.model()
    assert isinstance(model, QueueModel)
    keys = [SortKey(column, descending) for descending in (False, True) for column in Column]
    return [_timed(pane, lambda key=key: model.sort_by(key)) for key in keys]  # type: ignore[misc]  # bound at once


def _filters(pane: QueuePane) -> list[float]:
    """Each one from everything; the way back to everything is a filter too."""
    return [_timed(pane, lambda text=text: pane.set_filter(text)) for each in FILTERS for text in (each, "")]  # type: ignore[misc]  # bound at once


def _changes(pane: QueuePane, made: Sequence[CaseRow], count: int) -> tuple[list[float], list[float]]:
    """Cases change in what they are sorted by, and new ones appear, with the most urgent first as it is used."""
    model = pane.view.model()
    assert isinstance(model, QueueModel)
    model.sort_by()
    chance = random.Random(7)
    last = len(made)
    told, pictures = [], []
    for turn in range(count):
        row = made[int(chance.random() * len(made))]
        if turn % 3 == 0:
            last += 1
            row = row._replace(number=f"DD-20300101-{last}")
        else:
            sooner = int(timedelta(minutes=60 * chance.random()).total_seconds() * 1000)
            row = row._replace(due_ms=row.due_ms - sooner, title=f"{row.title} {turn}")
        began = time.perf_counter()
        pane.apply([row])
        told.append(time.perf_counter() - began)
        painted(pane)
        pictures.append(time.perf_counter() - began - told[-1])
    return told, pictures


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
