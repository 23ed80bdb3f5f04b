"""The columns of a table of types: their names here, and the names that other tables give them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from models.domain.clocks import ClockKind

STEPS: Mapping[str, ClockKind] = {
    "accept": ClockKind.ACCEPT,
    "verify": ClockKind.VERIFY,
    "dispatch": ClockKind.DISPATCH,
    "sign": ClockKind.SIGN,
    "arrive": ClockKind.ARRIVE,
    "first_feedback": ClockKind.FEEDBACK,
    "handle": ClockKind.HANDLE,
    "repair": ClockKind.REPAIR,
    "check": ClockKind.CHECK,
    "call_back": ClockKind.CALL_BACK,
    "close": ClockKind.CLOSE,
}
"""Steps that a limit can be laid down for, by the name of their column."""

STEP_NAMES: Mapping[ClockKind, str] = {kind: name for name, kind in STEPS.items()}
USUAL_STEPS = ("accept", "dispatch", "sign", "arrive", "first_feedback", "handle", "repair")
NAMES = ("group_code", "group_zh", "group_en", "name_zh", "name_en", "level", "department", "profile")
DETAILS = ("calendar", "basis", "as_of")
"""What goes with a limit: for a whole row, or for one step as `handle_basis`."""

ANSWERS = (
    "supervise",
    "instruction",
    "verification",
    "check",
    "request",
    *(f"{report}_{grade}" for report in ("first", "continued") for grade in ("I", "II", "III", "IV")),
)
"""The answers that the duty room waits for; a policy may leave some without a limit."""

_OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "code": ("编码", "代码", "小类代码"),
    "group_code": ("l1_code", "大类代码", "大类编码"),
    "group_zh": ("l1_zh", "大类", "大类名称"),
    "group_en": ("l1_en", "大类英文"),
    "name_zh": ("小类", "名称", "小类名称"),
    "name_en": ("英文名称",),
    "level": ("级别", "等级"),
    "department": ("dept_type", "处置单位", "责任单位"),
    "profile": ("流程",),
    "accept": ("accept_limit", "受理时限"),
    "verify": ("verify_limit", "核实时限"),
    "dispatch": ("dispatch_limit", "分拨时限", "派遣时限"),
    "sign": ("sign_limit", "签收时限"),
    "arrive": ("arrive_limit", "到场时限"),
    "first_feedback": ("first_feedback_limit", "反馈时限"),
    "handle": ("handle_limit", "dispose_limit", "处置时限"),
    "repair": ("repair_limit", "stage2_repair_limit", "修复时限"),
    "check": ("check_limit", "核查时限"),
    "call_back": ("call_back_limit", "回访时限"),
    "close": ("close_limit", "结案时限"),
    "handle_unit": ("dispose_calendar",),
    "calendar": ("日历",),
    "basis": ("依据",),
    "as_of": ("依据日期",),
}


def type_columns() -> tuple[str, ...]:
    """Every column that a table of types may have."""
    details = (f"{step}_{detail}" for step in STEPS for detail in DETAILS)
    return ("code", *NAMES, *STEPS, *DETAILS, "handle_unit", *details)


def own_name(column: str) -> str:
    """A column's name here, for any name that it may go by."""
    plain = unicodedata.normalize("NFKC", column).strip().casefold().replace(" ", "_")
    return _BY_OTHER_NAME.get(plain, plain)


def own_names(columns: Iterable[str]) -> dict[str, str]:
    return {column: own_name(column) for column in columns}


_BY_OTHER_NAME = {other: name for name, others in _OTHER_NAMES.items() for other in others}
