"""What is written on a case beside its steps: a question of the seat, an answer, a picture; and who was looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bus.demo.looks import looks
from bus.demo.names import FIELD, SEAT, SOURCE
from bus.demo.phrases import Texts
from bus.demo.pictures import made_up_picture
from bus.demo.plans import Shift
from bus.demo.room import after, drawn
from models.domain.caller.orders import CallerOrder
from models.domain.case import Assignment, Case, Stage
from models.domain.thread.orders import AttachFile, PostMessage

SHOWN_SHARE, TWICE_SHARE, ASKED_SHARE = 0.4, 0.3, 0.35
SHOWN, ASKED, ANSWERED = (1.0, 9.0), (0.5, 6.0), (7.0, 14.0)
"""City minutes from the arrival until a crew shows a picture, the seat asks, the crew answers."""


@dataclass(frozen=True, slots=True)
class Said:
    """An order with an id that is the same in every run: said twice, it is there once."""

    by: str
    id: str
    order: PostMessage | AttachFile | CallerOrder


@dataclass(slots=True)
class Talk:
    """Remembers what it has said, so that a look costs little."""

    said: set[str] = field(default_factory=set)

    def next(self, shift: Shift, cases: Mapping[str, Case], now: datetime, most: int) -> Iterator[Said]:
        """What is due to be said, so many at the most."""
        for case in cases.values():
            if most <= 0:
                return
            for one in _due(shift, case, now, self.said):
                self.said.add(one.id)
                most -= 1
                yield one


def _due(shift: Shift, case: Case, now: datetime, said: set[str]) -> Iterator[Said]:
    if case.sender != SOURCE or not case.open:
        return
    for what, by, order in looks(shift, case, now):
        if (key := _key(case, what)) not in said:
            yield Said(by, key, order)
    lead = case.lead
    if lead is None or lead.stage is not Stage.ON_SCENE:
        return
    since = lead.arrived_at
    if since is None:
        return
    for what, by, share, room in (
        ("shown", FIELD, SHOWN_SHARE, SHOWN),
        ("shown again", FIELD, SHOWN_SHARE * TWICE_SHARE, ANSWERED),
        ("asked", SEAT, ASKED_SHARE, ASKED),
        ("answered", FIELD, ASKED_SHARE, ANSWERED),
    ):
        lot = what.removesuffix(" again") if by == FIELD else what
        key = _key(case, what)
        asked = "asked" if what == "answered" else lot
        if key not in said and drawn(shift, case, asked) < share and now >= after(shift, case, what, since, room):
            yield Said(by, key, _order(shift, case, lead, what))


def _key(case: Case, what: str) -> str:
    return f"demo-talk-{case.record}-{what}"


def _order(shift: Shift, case: Case, lead: Assignment, what: str) -> PostMessage | AttachFile:
    talk = shift.city.phrases.talk
    if what.startswith("shown"):
        name = shift.city.say(talk.name).format(n=1 if what == "shown" else 2)
        caption = _say(shift, case, what, talk.captions) if what == "shown" else ""
        return AttachFile(case.number, f"{name}.png", made_up_picture(case.record, what), caption)
    if what == "asked":
        return PostMessage(case.number, _say(shift, case, what, talk.questions), lead.unit)
    return PostMessage(case.number, _say(shift, case, what, talk.answers))


def _say(shift: Shift, case: Case, what: str, texts: Texts) -> str:
    return shift.city.say(texts[int(drawn(shift, case, what + " said") * len(texts))])
