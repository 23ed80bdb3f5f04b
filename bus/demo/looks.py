"""What the demonstration does with a caller's data: looks at a number before it rings, erases what is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bus.demo.names import LEADER, SEAT
from bus.demo.plans import Shift
from bus.demo.room import after, drawn
from models.domain.caller.fields import Field
from models.domain.caller.orders import CallerOrder, EraseCaller, RevealField
from models.domain.case import Case, CaseState

LOOKED_SHARE, ERASED_SHARE = 0.5, 0.05
LOOKED, ERASED = (0.5, 3.0), (3.5, 6.0)
"""City minutes from the check of the work until the caller is rung, and until what he asked for then is done."""


def looks(shift: Shift, case: Case, now: datetime) -> Iterator[tuple[str, str, CallerOrder]]:
    """What is due, each with what it is and by whom. Who comes back to a case later finds the same due again."""
    callers, say = shift.city.callers, shift.city.say
    if case.state is not CaseState.CHECKED or Field.CALLER_PHONE not in case.caller:
        return
    lot = drawn(shift, case, "looked")
    if lot < LOOKED_SHARE and now >= after(shift, case, "looked", case.touch.at, LOOKED):
        reason = callers.reasons[int(lot / LOOKED_SHARE * len(callers.reasons))]
        yield "looked", SEAT, RevealField(case.number, Field.CALLER_PHONE, say(reason))
    if lot < ERASED_SHARE and now >= after(shift, case, "erased", case.touch.at, ERASED):
        yield "erased", LEADER, EraseCaller(case.number, say(callers.erased))
