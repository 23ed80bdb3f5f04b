"""How far the due instants of the clocks agree with those that a source has written down itself, as plain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from console.report_views import Value

OFF = (
    ("under_1_hour", timedelta(hours=1)),
    ("under_1_day", timedelta(days=1)),
    ("under_7_days", timedelta(days=7)),
    ("more", timedelta.max),
)
"""Steps of how far off a due instant is."""

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Compared:
    """A case whose source tells when it is due. `due` is what the case's clock says, None where it has none.

    `promised` is the clock's limit with its calendar; `on_time` the source's own verdict, None where it has none.
    """

    source_type: str
    target: datetime
    due: datetime | None
    promised: str
    closed_at: datetime | None
    on_time: bool | None

    @property
    def agrees(self) -> bool:
        """To the minute: both lie within the same one."""
        return self.due is not None and _minute(self.due) == _minute(self.target)


def agreement(compared: Sequence[Compared]) -> Value:
    """Overall, how far off the others are, what follows for the verdicts, and by type, the commonest first."""
    types: defaultdict[str, list[Compared]] = defaultdict(list)
    for each in compared:
        types[each.source_type].append(each)
    return {
        **_share(compared),
        "without_clock": sum(each.due is None for each in compared),
        "off": _off(compared),
        "on_time": _verdicts(compared),
        "types": [_type(name, types[name]) for name in sorted(types, key=lambda name: (-len(types[name]), name))],
    }


def _share(compared: Sequence[Compared]) -> Value:
    agree = sum(each.agrees for each in compared)
    return {"n": len(compared), "agree": agree, "share": _rounded(agree, len(compared))}


def _type(name: str, compared: Sequence[Compared]) -> Value:
    off = [abs(each.due - each.target) / _HOUR for each in compared if each.due is not None and not each.agrees]
    return {
        "type": name,
        **_share(compared),
        "limit": ", ".join(sorted({each.promised for each in compared if each.promised})),
        "others_off_h": round(median(off), 1) if off else None,
    }


def _off(compared: Iterable[Compared]) -> Value:
    """Of the due instants that do not agree: how far, and to which side."""
    off = [each.due - each.target for each in compared if each.due is not None and not each.agrees]
    steps = dict.fromkeys((name for name, _ in OFF), 0)
    for difference in off:
        steps[next(name for name, limit in OFF if abs(difference) < limit)] += 1
    return {**steps, "due_earlier": sum(d < timedelta() for d in off), "due_later": sum(d > timedelta() for d in off)}


def _verdicts(compared: Iterable[Compared]) -> Value:
    """How many closed cases get the source's own verdict: by its target, by our due instant, and where both agree."""
    closed = [each for each in compared if each.closed_at is not None and each.on_time is not None]
    ours = [each for each in closed if each.due is not None]
    same = [each for each in ours if each.agrees]
    return {
        "closed": len(closed),
        "by_target": _rounded(sum(_kept(each, each.target) for each in closed), len(closed)),
        "with_clock": len(ours),
        "by_due": _rounded(sum(_kept(each, each.due) for each in ours), len(ours)),
        "agreeing": len(same),
        "by_due_where_agreeing": _rounded(sum(_kept(each, each.due) for each in same), len(same)),
    }


def _kept(each: Compared, due: datetime | None) -> bool:
    """Whether closing by a due instant gives the verdict that the source has given."""
    return due is not None and each.closed_at is not None and (each.closed_at <= due) is each.on_time


def _rounded(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
