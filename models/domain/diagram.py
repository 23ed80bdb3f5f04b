"""Draws the life cycle from its one table: `python -m models.domain.diagram > docs/life_cycle.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum

from models.domain.case import CaseState, Stage
from models.domain.clocks import ClockKind
from models.domain.life_cycle import ANSWERS, MOVES, RUNS
from models.domain.roles import Role
from models.domain.tasks import TaskKind

Arrow = tuple[CaseState, str, CaseState]

_HEAD = """# The life cycle of a case

Drawn from `MOVES` in `models/domain/life_cycle.py` by `python -m models.domain.diagram`; a test holds the two
together. The hub decides by that table, and the window enables its actions by it. An order that leaves the state as it
is (a note, a second unit, a step in the field) has no arrow.
"""
_CLOCKS = """## Which clocks run

A clock that may not run in the case's state is paused, and goes on when the case comes back to a state where it may;
when the case is over it is stopped. Every pause stands in the clock's ledger with its reason.
"""
_SOURCES = """## What sources tell

A report opens a case as `reported`. A report that its own city has closed already is `closed` at once, and a later word
of its closing closes an open case from any state. A source that dispatches by itself tells how far its units have come
(`ReportProgress`), up to `handled`; steps that it leaves out are filled in at the same instant, and a unit that it
sends to a case that was `handled` takes the case up again.
"""


def arrows() -> tuple[Arrow, ...]:
    """Every change of state that an order can bring about, in the order of the states."""
    states = list(CaseState)
    found = [
        (start, order.__name__, end)
        for order, move in MOVES.items()
        for start, ends in move.ends.items()
        for end in ends
        if start is not end
    ]
    names = [order.__name__ for order in MOVES]
    return tuple(sorted(found, key=lambda a: (states.index(a[0]), states.index(a[2]), names.index(a[1]))))


def document() -> str:
    """The whole page as Markdown."""
    return "\n".join((_HEAD, *_diagram(), "", *_table(), "", _CLOCKS, *_running(), "", _SOURCES))


def _diagram() -> Iterable[str]:
    together: dict[tuple[CaseState, CaseState], list[str]] = {}
    for start, order, end in arrows():
        together.setdefault((start, end), []).append(order)
    yield "```mermaid"
    yield "stateDiagram-v2"
    yield f"    [*] --> {CaseState.REPORTED.value}: ReportCase"
    for (start, end), orders in together.items():
        yield f"    {start.value} --> {end.value}: {', '.join(orders)}"
    starts = {start for start, _ in together}
    for state in CaseState:
        if state not in starts:
            yield f"    {state.value} --> [*]"
    yield "```"


def _table() -> Iterable[str]:
    yield "| order | who | from | unit or task | the case is then |"
    yield "|---|---|---|---|---|"
    for order, move in MOVES.items():
        ends = frozenset().union(*move.ends.values())
        stays = all(ends == {start} for start, ends in move.ends.items())
        then = "as before" if stays else _words(CaseState, ends)
        about = _words(Stage, move.stages or ()) or _words(TaskKind, move.tasks or ())
        who = _words(Role, move.roles) if len(move.roles) < len(Role) - 2 else "anyone"
        yield f"| {order.__name__} | {who} | {_words(CaseState, move.states)} | {about} | {then} |"


def _running() -> Iterable[str]:
    yield "| state | clocks that may run |"
    yield "|---|---|"
    for state, kinds in RUNS.items():
        yield f"| {state.value} | {_words(ClockKind, kinds | ANSWERS)} |"


def _words(every: Iterable[StrEnum], some: Iterable[StrEnum]) -> str:
    chosen = set(some)
    return ", ".join(word.value for word in every if word in chosen)


if __name__ == "__main__":
    sys.stdout.write(document())
