"""What a seat knows on a believable afternoon: the ground that lines are read on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from console.commands.known import Known
from models.domain.case import Case, CaseState, Place, Unit, UnitStatus
from models.domain.roles import POSTS
from models.domain.summary import summarise
from models.rules.catalogue import Catalogue
from models.rules.shelf import shipped_rules
from tests.widgets.cases import NOW, TZ, UNIT_NAMES, case_of, flooded_underpass
from widgets.queue.case_rows import CaseRows

LIFT = case_of(state=CaseState.ACCEPTED)
YESTERDAY = case_of("DD-20261120-0038", title="Fallen tree across the footpath", state=CaseState.ACCEPTED)
UNDERPASS = flooded_underpass()
CLOSED = case_of("DD-20261119-0040", title="Lamp out", state=CaseState.CLOSED)
NEAR, FAR = Place("", "Fuyong", 113.84, 22.68), Place("", "Fuyong", 114.6, 22.68)


def units() -> dict[str, Unit]:
    """Five crews; the water crew and two more are at work on the underpass."""
    at_work = {assignment.unit for assignment in UNDERPASS.active}
    return {
        call_sign: Unit(
            call_sign,
            name,
            call_sign[:3],
            FAR if call_sign == "GAS-2" else NEAR,
            UnitStatus.ON_DUTY,
            NOW,
            (UNDERPASS.number,) if call_sign in at_work else (),
        )
        for call_sign, name in UNIT_NAMES.items()
    }


def afternoon(chosen: Case | None = None, crews: Mapping[str, Unit] | None = None, *more: Case) -> Known:
    """Three open cases, a closed one, crews, the rules as they ship."""
    cases = (LIFT, YESTERDAY, UNDERPASS, CLOSED, *more)
    catalogue = Catalogue.load()
    rows = CaseRows({})
    rows.load([summarise(case) for case in cases])
    return Known(
        rows=rows,
        now=NOW,
        zone=TZ,
        roles=POSTS["whole_room"],
        chosen=chosen,
        cases={case.number: case for case in cases},
        units=units() if crews is None else crews,
        departments={code: each.name_en for code, each in catalogue.departments.items()},
        types={code: each.name_en for code, each in catalogue.types.items()},
        catalogue=catalogue,
        rules=shipped_rules(),
    )


def for_post(known: Known, post: str) -> Known:
    return replace(known, roles=POSTS[post])
