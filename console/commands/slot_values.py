"""What a word means in a slot, by what is known of the case; and what may be left out because only one thing fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC
from typing import TYPE_CHECKING, NamedTuple

from console.commands import values
from console.commands.finding_case import sought_case
from console.commands.known import Known
from console.commands.slots import Kind, Slot
from models.domain.life_cycle import MOVES, units_for
from models.domain.tasks import TaskState

if TYPE_CHECKING:  # they read each other's values
    from console.commands.reading import Read

Value = object


class Faulty(NamedTuple):
    """Why a word has no meaning in a slot: a code with what it is about, worded in `mistake_words`."""

    code: str
    args: tuple[str, ...] = ()


NOT_MEANT = frozenset({"no_unit", "no_task", "no_such_case"})
"""Codes of words that were not meant for the slot at all: where it can be left out, they belong to the next one."""


def value_of(slot: Slot, text: str, read: Read, known: Known) -> Value | Faulty:
    """What a text means in a slot."""
    if (taker := _TAKERS.get(slot.kind)) is not None:
        return taker(text, read, known)
    value = _PLAIN[slot.kind](text) if slot.kind in _PLAIN else None
    if value is None:
        return Faulty(f"no_{slot.kind.name.casefold()}", (text,))
    return value


def default_of(slot: Slot, read: Read, known: Known) -> Value | None:
    """What is meant where nothing is typed: the one unit or task of the case that it can be about."""
    case = known.case(read.number)
    if case is None or read.verb is None or read.verb.order is None:
        return None
    if slot.kind is Kind.CREW:
        able = units_for(case, read.verb.order)
        return able[0] if len(able) == 1 else None
    if slot.kind is Kind.TASK:
        numbers = open_tasks(read, known)
        return numbers[0] if len(numbers) == 1 else None
    if slot.kind is Kind.CASE and read.verb.id == "unlink" and len(case.tracks.links) == 1:
        return case.tracks.links[0]
    return None


def open_tasks(read: Read, known: Known) -> list[int]:
    """The tasks of the case that the verb can be about."""
    case = known.case(read.number)
    if case is None or read.verb is None or read.verb.order is None:
        return []
    kinds = MOVES[read.verb.order].tasks or frozenset()
    tasks = case.open_tasks(*kinds)
    if read.verb.id == "receive":
        tasks = tuple(task for task in tasks if task.state is TaskState.OPEN)
    return [task.number for task in tasks]


def _unit(text: str, read: Read, known: Known) -> Value | Faulty:
    folded = text.casefold()
    for unit in known.listed():
        if folded in (unit.call_sign.casefold(), unit.name.casefold()):
            return unit.call_sign
    return Faulty("no_unit", (text,))


def _crew(text: str, read: Read, known: Known) -> Value | Faulty:
    call_sign = _unit(text, read, known)
    case = known.case(read.number)
    if isinstance(call_sign, Faulty) or case is None or read.verb is None or read.verb.order is None:
        return call_sign
    if call_sign not in units_for(case, read.verb.order):
        return Faulty("not_now_unit", (str(call_sign), case.number))
    return call_sign


def _case(text: str, read: Read, known: Known) -> Value | Faulty:
    sought = sought_case(text, known)
    return Faulty(sought.code, (text, str(len(sought.among)))) if sought.code else sought.number


def _type(text: str, read: Read, known: Known) -> Value | Faulty:
    if text in known.types:
        return text
    found = [code for code, name in known.types.items() if name.casefold() == text.casefold()]
    return found[0] if len(found) == 1 else Faulty("no_type", (text,))


def _recipient(text: str, read: Read, known: Known) -> Value | Faulty:
    """A unit, a department, or whatever is typed, such as a post."""
    folded = text.casefold()
    for code, name in known.departments.items():
        if folded in (code.casefold(), name.casefold()):
            return code
    unit = _unit(text, read, known)
    return text if isinstance(unit, Faulty) else unit


def _moment(text: str, read: Read, known: Known) -> Value | Faulty:
    at = values.moment(text, known.now, known.zone)
    if at is None:
        return Faulty("no_time", (text,))
    return Faulty("past_time", (text,)) if at <= known.now else at.astimezone(UTC)


_TAKERS: Mapping[Kind, Callable[[str, Read, Known], Value | Faulty]] = {
    Kind.UNITS: _unit,
    Kind.CREW: _crew,
    Kind.CASE: _case,
    Kind.TYPE: _type,
    Kind.RECIPIENT: _recipient,
    Kind.RECIPIENTS: _recipient,
    Kind.TIME: _moment,
}
_PLAIN: Mapping[Kind, Callable[[str], Value | None]] = {
    Kind.LEVEL: values.level,
    Kind.GRADE: values.grade,
    Kind.REPORT: values.report,
    Kind.MEDIATION: values.mediation,
    Kind.TASK: values.task_number,
    Kind.YES_NO: values.yes_no,
    Kind.LIMIT: values.limit,
    Kind.TEXT: str,
}
