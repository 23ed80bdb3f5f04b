"""A duty room with its hands full, at a hub: long titles in two languages, thirty units, an incident, a log, alerts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from models.clock import WallClock
from models.domain.case import Grade, Place
from models.domain.incident.incident import Figures
from models.domain.incident.orders import AddSituation, AssignRole, Broadcast, TickStep
from models.domain.orders import (
    AcceptCase,
    AddNote,
    Arrive,
    DispatchCase,
    GradeEmergency,
    Order,
    RegisterUnit,
    ReportCase,
    RequestExtension,
    ReturnAssignment,
    SetOut,
    SetUnitDuty,
    SignAssignment,
    SuperviseCase,
)
from models.domain.shift.orders import WriteLog
from models.domain.shift.sheets import LogKind
from models.domain.thread.orders import PostMessage
from tests.console.room import Room

TITLES = (
    "Water main burst under the northbound carriageway beside the primary school, water running into two basements",
    "宝安大道松岗段下穿通道积水严重,两辆小客车熄火被困,水位仍在上涨,现场有人求助",
    "Lift with four people stuck between the seventh and the eighth floor, block C",
    "沿街商铺外立面广告牌松动,随时可能坠落,已有路人反映多次",
    "Scaffolding leaning over the footpath after the storm",
    "小区北门消防通道长期被占用",
    "Gas smell in a stairwell",
    "路灯不亮",
)
PLACES = (
    Place("Heping Road 1288, block C, entrance by the underground car park", "Fuyong · Heping grid 12", 113.83, 22.67),
    Place("宝安大道与松岗立交辅道交汇处西南角公交站旁", "松岗街道 · 第十二网格", 113.84, 22.77),
    Place("Harbour Street 7", "Xixiang", 113.86, 22.57),
)
CREWS = (
    (
        "WAT",
        "Water and drainage emergency crew, northern district",
        "排水抢险第{n}突击队(北片区)",
        ("pumping", "pipe_repair"),
    ),
    ("MUN", "Municipal maintenance crew", "市政养护{n}队", ("electrical",)),
    ("FIR", "Fire post", "消防站{n}", ("firefighting",)),
    ("TRF", "Traffic police", "交警{n}队", ()),
    ("GAS", "Gas company emergency crew", "燃气抢修{n}班", ()),
)
TYPES = ("0806", "0111", "0205", "0107", "0802", "0310")
REASON = "the valve for this street stands under a parked lorry whose driver is not to be found"


@dataclass(frozen=True, slots=True)
class FullHub:
    """Where such a room can be looked at, and which of its cases is the incident."""

    address: str
    incident: str


def fill(room: Room) -> str:
    """Everything that a desk can have on its hands at once; the number of the case that is an incident."""
    numbers = [report(room, at) for at in range(24)]
    for number in numbers[:18]:
        place(room, AcceptCase(number))
    register(room)  # after the reports: nothing has gone out by itself
    for at, number in enumerate(numbers[:14]):
        send(room, at, number)
    incident(room, numbers[0])
    asked(room, numbers)
    for kind in LogKind:
        place(room, WriteLog(kind, f"{kind}: {REASON}, and {TITLES[1]}", "whole_room", cases=tuple(numbers[:2])))
    return numbers[0]


def place(room: Room, order: Order) -> None:
    receipt = room.place(order)
    assert receipt.accepted, (order, receipt)


def register(room: Room) -> None:
    for at in range(30):
        department, english, chinese, skills = CREWS[at % len(CREWS)]
        number = at // len(CREWS) + 1
        name = f"{english} {number}" if at % 2 else chinese.format(n=number)
        sign = f"{department}-{number}"
        place(
            room,
            RegisterUnit(sign, name, department, PLACES[at % 3], skills, ("pump_large", "generator"), ("day", "night")),
        )
    place(room, SetUnitDuty("GAS-6", False, "the whole crew is at the yearly training outside the city"))


def report(room: Room, at: int) -> str:
    """Every third one is late already, and calls for somebody."""
    told = WallClock().now() - timedelta(minutes=200 if at % 3 == 1 else 4 + at)
    title, where = TITLES[at % len(TITLES)], PLACES[at % len(PLACES)]
    return room.tell(
        ReportCase(f"F-{at}", told, TYPES[at % len(TYPES)], title, f"{title}. {REASON}.", where, channel="hotline")
    )


def send(room: Room, at: int, number: str) -> None:
    """One unit leads, another helps; how far they have come differs."""
    lead, helper = f"WAT-{at % 6 + 1}", f"MUN-{at % 6 + 1}"
    place(room, DispatchCase(number, (lead, helper), note=REASON))
    steps = (SignAssignment(number, lead), SetOut(number, lead), Arrive(number, lead))
    for step in steps[: at % 4]:
        place(room, step)
    if at % 5 == 4:
        place(room, ReturnAssignment(number, helper, REASON))


def incident(room: Room, number: str) -> None:
    place(room, SignAssignment(number, "WAT-1"))
    place(room, GradeEmergency(number, Grade.II, REASON))
    place(room, TickStep(number, "any.people", "Ask who is in danger"))
    place(
        room, Broadcast(number, ("WAT-1", "TRF", "POL", "HLT"), f"close both ends of the underpass; {REASON}", "30nm")
    )
    place(room, AssignRole(number, "WAT-1", "command", "Command at the scene"))
    place(room, AddSituation(number, REASON, Figures(affected=1240, trapped=3, water_cm=140)))
    place(room, PostMessage(number, f"Second pump on its way. {TITLES[1]}"))


def asked(room: Room, numbers: list[str]) -> None:
    """What others wait for: a reason, an extension, an answer."""
    place(room, SuperviseCase(numbers[0], "WAT-1", f"why has nobody reported since noon? {TITLES[1]}"))
    place(room, AddNote(numbers[0], f"{REASON}; {TITLES[1]}"))
    place(room, SignAssignment(numbers[4], "WAT-5"))
    place(room, RequestExtension(numbers[4], REASON))
