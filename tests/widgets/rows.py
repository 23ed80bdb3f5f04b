"""Made-up rows of the queue: seeded, alike to real ones, 100,000 in a second."""

import random
from collections.abc import Sequence

from models.domain.case import CaseState
from models.domain.summary import NEVER_MS, CaseRow

NOW_MS = 1_795_242_727_000  # 2026-11-21 06:32:07 UTC
MINUTE = 60_000
HOUR = 60 * MINUTE

TYPES: dict[str, tuple[str, str]] = {
    "0101": ("消防通道堵塞", "Fire lane blocked"),
    "0102": ("飞线充电", "Illegal e-bike charging"),
    "0201": ("井盖缺失", "Manhole cover missing"),
    "0202": ("路灯不亮", "Street lamps out"),
    "0203": ("道路积水", "Road flooding"),
    "0204": ("路面坑洼", "Pothole on service road"),
    "0301": ("暴露垃圾", "Exposed rubbish"),
    "0302": ("乱倒渣土", "Illegal dumping of spoil"),
    "0401": ("施工噪声扰民", "Construction noise after hours"),
    "0501": ("疑似燃气泄漏", "Suspected gas leak"),
    "0502": ("电梯困人", "Lift entrapment"),
    "0601": ("拖欠工资纠纷", "Wage dispute"),
    "0701": ("树木倒伏", "Fallen tree"),
}
TYPE_NAMES = {code: f"{zh} {en}" for code, (zh, en) in TYPES.items()}
ENDINGS = ("outside the school", "at the market street", "block C", "by the river path", "near exit 3", "stairwell 2")
ENDINGS_ZH = ("学校门口", "市场街路口", "三号楼", "河边步道", "地铁A出口", "二单元")
AREAS = ("Xixiang", "Shajing", "Fuyong", "Songgang", "Xin’an", "Shiyan", "Hangcheng", "福永街道", "沙井街道")
STREETS = ("Yantian Rd", "Heping Rd", "G107", "Tangtou Ave", "Market St", "创业一路", "宝安大道")
CHANNELS = ("hotline", "grid", "app", "sensor", "court", "weather")
CREWS = ("Water crew", "Power crew", "Gas Co. crew", "Municipal", "Urban mgmt", "Fire post", "市政班")
STATES = (
    (CaseState.REPORTED, ""),
    (CaseState.ACCEPTED, ""),
    (CaseState.DISPATCHED, "dispatched"),
    (CaseState.HANDLING, "signed"),
    (CaseState.HANDLING, "en_route"),
    (CaseState.HANDLING, "on_scene"),
    (CaseState.HANDLED, "done"),
    (CaseState.CHECKED, "done"),
    (CaseState.CALLED_BACK, "done"),
)
LEVELS = "ABBCCCCCCW"


def made_row(random_: random.Random, at: int, now_ms: int = NOW_MS) -> CaseRow:
    """The row of the case that came as number `at`."""
    pick = random_.random
    code, (zh, en) = _TYPE_LIST[int(pick() * len(_TYPE_LIST))]
    state, stage = STATES[int(pick() * len(STATES))]
    chinese = pick() < 0.4
    ending = int(pick() * len(ENDINGS))
    clock = pick()
    due_ms, soon_ms, paused = NEVER_MS, NEVER_MS, int(clock < 0.05)
    if clock > 0.1:
        due_ms = now_ms + int((pick() ** 4 * 120 - pick() ** 3 * 3) * HOUR)
        soon_ms = due_ms - 24 * MINUTE
    reported_ms = now_ms - int(pick() * 48 * HOUR)
    return CaseRow(
        number=f"BX-202611{1 + at // 10_000:02}-{at % 10_000:04}",
        state=state.value,
        stage=stage,
        level=LEVELS[int(pick() * len(LEVELS))],
        type_code=code,
        title=f"{zh}，{ENDINGS_ZH[ending]}" if chinese else f"{en}, {ENDINGS[ending]}",
        area=AREAS[int(pick() * len(AREAS))],
        address=f"{int(pick() * 9_000)} {STREETS[int(pick() * len(STREETS))]}",
        channel=CHANNELS[int(pick() * len(CHANNELS))],
        lead=f"{CREWS[int(pick() * len(CREWS))]} {1 + int(pick() * 20)}" if stage else "",
        units=1 + int(pick() * 1.3) if stage not in ("", "done") else 0,
        clock="handle" if due_ms != NEVER_MS else "",
        due_ms=due_ms,
        soon_ms=soon_ms,
        paused=paused,
        reported_ms=reported_ms,
        touched_ms=reported_ms + int(pick() * HOUR),
        returns=int(pick() * 1.05),
        reworks=int(pick() * 1.02),
        merged=(merged := int(pick() * 1.15) + int(pick() * 1.02)),
        tasks=int(pick() * 1.1),
        urges=int(pick() * 1.05),
        escalation=int(pick() * 1.02),
        sources=1 + int(pick() * 1.5 * merged),
    )


def made_rows(count: int, seed: int = 1, now_ms: int = NOW_MS) -> list[CaseRow]:
    random_ = random.Random(seed)
    return [made_row(random_, at, now_ms) for at in range(count)]


def numbers(rows: Sequence[CaseRow]) -> list[str]:
    return [row.number for row in rows]


_TYPE_LIST = list(TYPES.items())
