"""An order changed a little at random: the answers other than the usual one, and fields that are empty or wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

from models.domain import orders as o
from models.domain.case import Level
from models.domain.incident import orders as i
from models.domain.incident.incident import Figures
from models.domain.orders import CaseOrder
from models.domain.thread.orders import SEATS, AttachFile, PostMessage

Change = Callable[[Random, Sequence[str], Sequence[str]], dict[str, object]]

CHANGES: Mapping[type[CaseOrder], Change] = {
    o.AcceptCase: lambda chance, units, types: {"type_code": chance.choice(types), "level": Level.B},
    PostMessage: lambda chance, units, types: {"to": chance.choice((*units, SEATS))},
    AttachFile: lambda chance, units, types: {"data": chance.choice((b"", b"MZ", b"%PDF-1", chance.randbytes(40)))},
    o.RecordVerification: lambda chance, units, types: {"found": False},
    o.DispatchCase: lambda chance, units, types: {
        "units": tuple(chance.sample(units, chance.choice((1, 2, 3)))),
        "designated": chance.random() < 0.2,
        "any_of": chance.random() < 0.4,
    },
    o.GiveFeedback: lambda chance, units, types: {"made_safe": chance.random() < 0.7},
    o.RequestSuspension: lambda chance, units, types: {"until": None, "event": chance.choice(("the part", ""))},
    o.DecideRequest: lambda chance, units, types: {"grant": False, "reason": chance.choice(("no", ""))},
    o.RecordCallBack: lambda chance, units, types: {"solved": False, "satisfied": False},
    o.Instruct: lambda chance, units, types: {"limit": chance.choice(("2nh", "1wd", "soon"))},
    i.Broadcast: lambda chance, units, types: {"recipients": chance.choice(((), ("WAT", "WAT"), ("MUN", "TRF")))},
    i.AssignRole: lambda chance, units, types: {"role": ""},
    i.AddSituation: lambda chance, units, types: {"text": "", "figures": Figures(injured=chance.choice((2, -1, None)))},
    o.EscalateCase: lambda chance, units, types: {"members": ()},
    o.ReclassifyCase: lambda chance, units, types: {"level": chance.choice(list(Level))},
}


def varied(order: CaseOrder, chance: Random, units: Sequence[str], types: Sequence[str], case: str = "") -> CaseOrder:
    """Another of its kind, two times out of five; on another case where one is named."""
    order = replace(order, case=case) if case else order
    change = CHANGES.get(type(order))
    if change is None or chance.random() > 0.4:
        return order
    return replace(order, **change(chance, units, types))  # type: ignore[arg-type]  # fields by their names
