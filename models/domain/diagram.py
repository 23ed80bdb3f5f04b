"""Draws the life cycle from its one table: `python -m models.domain.diagram > docs/life_cycle.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from models.domain.case import CaseState, Stage
from models.domain.life_cycle import MOVES
from models.domain.orders import AddNote

Arrow = tuple[CaseState, str, CaseState]

_TOGETHER_ONLY = {
    ("DispatchCase", CaseState.ACCEPTED, CaseState.HANDLING),
    ("DispatchCase", CaseState.DISPATCHED, CaseState.HANDLING),
    ("RecallUnit", CaseState.DISPATCHED, CaseState.HANDLING),
    ("RecallUnit", CaseState.HANDLING, CaseState.DISPATCHED),
    ("ReturnAssignment", CaseState.DISPATCHED, CaseState.HANDLING),
    ("ReturnAssignment", CaseState.HANDLING, CaseState.DISPATCHED),
    ("CompleteAssignment", CaseState.HANDLING, CaseState.DISPATCHED),
}
"""The table says where an order may start and where it may end, not which start has which end: these never occur."""

_HEAD = """# The life cycle of a case

Drawn from `MOVES` in `models/domain/life_cycle.py` by `python -m models.domain.diagram`; a test holds the two
together. The hub decides by that table, and the window enables its actions by it. An order that leaves the state as it
is (a note, a second unit, a step in the field) has no arrow.
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
        if order is not AddNote
        for start in move.states
        for end in move.leads_to
        if start is not end
        and (order.__name__, start, end) not in _TOGETHER_ONLY
        and not (start is CaseState.DISPATCHED and move.stages and Stage.DISPATCHED not in move.stages)
    ]
    names = [order.__name__ for order in MOVES]
    return tuple(sorted(found, key=lambda a: (states.index(a[0]), states.index(a[2]), names.index(a[1]))))


def document() -> str:
    """The whole page as Markdown."""
    return "\n".join((_HEAD, *_diagram(), "", *_table(), "", _SOURCES))


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
    yield "| order | from | unit is | the case is then |"
    yield "|---|---|---|---|"
    for order, move in MOVES.items():
        then = "as before" if order is AddNote else _words(CaseState, move.leads_to)
        unit = "" if move.stages is None else _words(Stage, move.stages)
        yield f"| {order.__name__} | {_words(CaseState, move.states)} | {unit} | {then} |"


def _words(every: Iterable[CaseState | Stage], some: Iterable[CaseState | Stage]) -> str:
    chosen = set(some)
    return ", ".join(word.value for word in every if word in chosen)


if __name__ == "__main__":
    sys.stdout.write(document())
