"""Which case is meant by what was typed: `.` for the chosen one, a whole number, or its last digits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from console.commands.known import Known
from models.domain.case import OPEN_STATES
from models.domain.summary import CaseRow

CHOSEN = (".", "。")
MOST_TOLD = 8
_LIKE_A_CASE = re.compile(r"[.。]|#?\d[\d-]*|[A-Za-z]+-\d{8}-\d+")
_OPEN = frozenset(state.value for state in OPEN_STATES)


class Sought(NamedTuple):
    """`number` is empty where `code` says why: `no_chosen`, `no_such_case` or `which_case`, of `among`."""

    number: str
    code: str = ""
    among: tuple[CaseRow, ...] = ()


def like_a_case(word: str) -> bool:
    """Whether a word can only mean a case, where a case may stand."""
    return _LIKE_A_CASE.fullmatch(word) is not None


def sought_case(word: str, known: Known) -> Sought:
    """The case a word means. Of several only one that is open alone may be meant without saying more."""
    if word in CHOSEN:
        return Sought(known.chosen.number) if known.chosen is not None else Sought("", "no_chosen")
    rows = known.rows.numbered(word.lstrip("#"), MOST_TOLD)
    opened = [row for row in rows if row.state in _OPEN]
    fitting = opened or rows
    if len(fitting) == 1:
        return Sought(fitting[0].number)
    if not fitting:
        return Sought("", "no_such_case")
    return Sought("", "which_case", tuple(fitting))


def short_number(number: str) -> str:
    """The serial of a case: what people say."""
    return number.rsplit("-", 1)[-1]


@dataclass(frozen=True, slots=True)
class Telling:
    """How many digits tell a case from all others that are open."""

    known: Known

    def of(self, number: str) -> str:
        """The shortest end of a number that means this case alone."""
        short = short_number(number)
        for ending in (short, number[-7:], number[-9:]):
            if sought_case(ending, self.known).number == number:
                return ending
        return number
