"""Values as people write them: yes and no, levels, times of day, lengths of time. None is what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo

from models.domain.case import EmergencyReport, Grade, Level, MediationStage
from models.domain.clocks import Limit

YES, NO = ("yes", "y", "是", "对"), ("no", "n", "否", "不")
_CLOCK = re.compile(r"(\d{1,2})[:：点](\d{2})分?")
_DAY_CLOCK = re.compile(r"(?:(\d{4})-)?(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2})[:：](\d{2}))?")
_LATER = re.compile(r"\+?(\d{1,4})\s*(min|m|分钟|分|h|小时|时|d|天|日)", re.IGNORECASE)
_SPANS: Mapping[str, timedelta] = {
    **dict.fromkeys(("min", "m", "分钟", "分"), timedelta(minutes=1)),
    **dict.fromkeys(("h", "小时", "时"), timedelta(hours=1)),
    **dict.fromkeys(("d", "天", "日"), timedelta(days=1)),
}
_LIMIT = re.compile(r"(\d{1,4})\s*(nm|nh|nd|wh|wd|min|m|分钟|分|h|小时|时|d|天|日|工作时|工作日)", re.IGNORECASE)
_LIMIT_UNITS: Mapping[str, str] = {
    **{unit: unit for unit in ("nm", "nh", "nd", "wh", "wd")},
    **dict.fromkeys(("min", "m", "分钟", "分"), "nm"),
    **dict.fromkeys(("h", "小时", "时"), "nh"),
    **dict.fromkeys(("d", "天", "日"), "nd"),
    "工作时": "wh",
    "工作日": "wd",
}
_REPORTS: Mapping[str, EmergencyReport] = {
    **{each.value: each for each in EmergencyReport},
    "初报": EmergencyReport.FIRST,
    "续报": EmergencyReport.CONTINUED,
    "终报": EmergencyReport.FINAL,
}
_GRADES: Mapping[str, Grade] = {
    **{each.value.casefold(): each for each in Grade},
    **{str(place): each for place, each in enumerate(Grade, start=1)},
    **dict(zip(("特别重大", "重大", "较大", "一般"), Grade, strict=True)),
}


def yes_no(text: str) -> bool | None:
    folded = text.casefold()
    return True if folded in YES else False if folded in NO else None


def level(text: str) -> Level | None:
    return next((each for each in Level if each.value == text.upper()), None)


def grade(text: str) -> Grade | None:
    return _GRADES.get(text.casefold())


def report(text: str) -> EmergencyReport | None:
    return _REPORTS.get(text.casefold())


def mediation(text: str) -> MediationStage | None:
    return next((each for each in MediationStage if each.value == text.casefold().replace("-", "_")), None)


def task_number(text: str) -> int | None:
    digits = text.removeprefix("#")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else None


def limit(text: str) -> str | None:
    """A limit as the rules write it, such as `2nh`: plain hours and days are natural ones."""
    match = _LIMIT.fullmatch(text.strip())
    if match is None or not int(match[1]):
        return None
    return str(Limit.parse(f"{int(match[1])}{_LIMIT_UNITS[match[2].casefold()]}"))


def moment(text: str, now: datetime, zone: tzinfo) -> datetime | None:
    """`14:40` (the next one to come), `2026-11-23`, `11-23 08:00`, or `2h` from now."""
    kept = text.strip()
    if match := _LATER.fullmatch(kept):
        return _later(now, int(match[1]) * _SPANS[match[2].casefold()])
    local = now.astimezone(zone)
    if match := _CLOCK.fullmatch(kept):
        at = _on(local, local.year, local.month, local.day, int(match[1]), int(match[2]))
        if at is not None and at <= now:
            return _later(at, timedelta(days=1))
        return at
    if match := _DAY_CLOCK.fullmatch(kept):
        year, month, day, hour, minute = (None if part is None else int(part) for part in match.groups())
        assert month is not None
        assert day is not None
        return _on(local, year or local.year, month, day, hour or 0, minute or 0)
    return None


def _on(local: datetime, year: int, month: int, day: int, hour: int, minute: int) -> datetime | None:
    try:
        return local.replace(year=year, month=month, day=day, hour=hour, minute=minute, second=0, microsecond=0)
    except ValueError:  # there is no such day or hour
        return None


def _later(at: datetime, span: timedelta) -> datetime | None:
    try:
        return at + span
    except OverflowError:
        return None
