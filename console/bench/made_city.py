"""Made-up reports and rows, seeded and alike to real ones in length and variety."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

from models.domain.case import CaseState, Level, Place, Stage
from models.domain.instants import to_ms
from models.domain.orders import ReportCase
from models.domain.summary import NEVER_MS, CaseRow
from models.rules.catalogue import Catalogue

AREAS = ("Xixiang", "Shajing", "Fuyong", "Songgang", "Xin’an", "Shiyan", "Hangcheng", "福永街道", "沙井街道")
STREETS = ("Yantian Rd", "Heping Rd", "G107", "Tangtou Ave", "Market St", "创业一路", "宝安大道")
ENDINGS = ("outside the school", "at the market street", "block C", "by the river path", "near exit 3", "二单元门口")
CHANNELS = ("hotline", "grid", "app", "sensor", "court", "weather")
CREWS = ("Water crew", "Power crew", "Gas crew", "Municipal", "Urban mgmt", "Fire post", "市政班")
STANDINGS = (
    (CaseState.REPORTED, ""),
    (CaseState.ACCEPTED, ""),
    (CaseState.DISPATCHED, Stage.DISPATCHED.value),
    (CaseState.HANDLING, Stage.SIGNED.value),
    (CaseState.HANDLING, Stage.ON_SCENE.value),
    (CaseState.HANDLED, Stage.DONE.value),
    (CaseState.CHECKED, Stage.DONE.value),
)


def made_reports(count: int, at: datetime, seed: int = 1) -> Iterator[ReportCase]:
    """Reports of the day before `at`, in no order."""
    chance = random.Random(seed)
    types = [kind for kind in Catalogue.load().types.values() if kind.level is not Level.W]  # no city has thousands
    for record in range(count):
        kind = types[int(chance.random() * len(types))]
        house, street = int(chance.random() * 900), STREETS[int(chance.random() * len(STREETS))]
        yield ReportCase(
            record=f"{seed}-{record}",
            reported_at=at - timedelta(seconds=int(chance.random() * 86_400)),
            type_code=kind.code,
            title=f"{kind.name_en}, {ENDINGS[int(chance.random() * len(ENDINGS))]} {house}",
            text="Called in by a resident who passes every day. " * (1 + int(chance.random() * 4)),
            place=Place(
                f"{house} {street}",
                AREAS[int(chance.random() * len(AREAS))],
                round(113.8 + chance.random() / 5, 6),
                round(22.6 + chance.random() / 5, 6),
            ),
            channel=CHANNELS[int(chance.random() * len(CHANNELS))],
            kept=(("ward", f"Ward {house % 22}"), ("queue", kind.department), ("source", "Citizens Connect App")),
        )


def made_rows(count: int, at: datetime, seed: int = 1) -> list[CaseRow]:
    """Rows of open cases in every state, with and without a running clock."""
    chance = random.Random(seed)
    now_ms = to_ms(at)
    return [
        _row(number, report, now_ms, chance) for number, report in enumerate(made_reports(count, at, seed), start=1)
    ]


def _row(number: int, report: ReportCase, now_ms: int, chance: random.Random) -> CaseRow:
    state, stage = STANDINGS[int(chance.random() * len(STANDINGS))]
    timed = chance.random() < 0.9
    due_ms = now_ms + int((chance.random() ** 4 * 120 - chance.random() ** 3 * 3) * 3_600_000) if timed else NEVER_MS
    return CaseRow(
        number=f"DD-{report.reported_at:%Y%m%d}-{number:04d}",
        state=state.value,
        stage=stage,
        level="ABBCCCCCCW"[int(chance.random() * 10)],
        type_code=report.type_code,
        title=report.title,
        area=report.place.area,
        address=report.place.address,
        channel=report.channel,
        lead=f"{CREWS[int(chance.random() * len(CREWS))]} {1 + int(chance.random() * 20)}" if stage else "",
        units=1 if stage and stage != Stage.DONE else 0,
        clock="handle" if timed else "",
        due_ms=due_ms,
        soon_ms=due_ms - 24 * 60_000 if timed else NEVER_MS,
        paused=int(not timed and chance.random() < 0.5),
        reported_ms=to_ms(report.reported_at),
        touched_ms=now_ms,
        returns=int(chance.random() * 1.05),
        reworks=int(chance.random() * 1.02),
        merged=int(chance.random() * 1.15),
        tasks=int(chance.random() * 1.1),
        urges=int(chance.random() * 1.1),
        escalation=int(chance.random() * 1.03),
        sources=1 + int(chance.random() * 1.1),
    )
