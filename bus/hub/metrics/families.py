"""Every figure of a hub with its name, for Prometheus. docs/operations.md says which of them to watch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import accumulate

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric

from bus.hub.metrics.overview import Kept, Overview, Part
from bus.hub.metrics.standing import Standing
from bus.hub.metrics.tally import BUCKETS_S
from models.clock import Clock


class HubFigures:
    """A collector: asked by a registry, it tells all figures as they are at that moment."""

    def __init__(self, overview: Overview, clock: Clock) -> None:
        self._overview, self._clock = overview, clock

    def collect(self) -> Iterator[Metric]:
        yield _labelled(
            "role", "What this process is: 1 for one of them.", {part: part is self._overview.part for part in Part}
        )
        if (standing := self._overview.standing) is not None:
            yield from _of_standing(standing)
            yield _gauge("loop_silent_seconds", "Since the hub's loop last came round.", self._overview.silent_s)
        yield from _of_kept(self._overview.kept(), self._clock.now())


def _of_standing(hub: Standing) -> Iterator[Metric]:
    told = GaugeMetricFamily("dutydesk_journal", "The journal that is served: always 1.", labels=("journal", "mode"))
    told.add_metric((hub.journal, hub.mode), 1)
    yield told
    yield _gauge("epoch", "Rises with every hub that takes the lead.", hub.epoch)
    yield _gauge("journal_head", "Number of the last entry.", hub.head)
    yield _gauge("read_only", "1 where the last write failed: no receipts until one goes through.", hub.read_only)
    yield _gauge("live_cases", "Cases that are not archived.", hub.live_cases)
    yield from _of_sessions(hub)
    queues = {"planning": hub.planning, "quarantine": hub.unkept, "group": hub.last_group}
    yield _labelled(
        "queue_length",
        "Cases whose next instant is not worked out, bad frames not yet kept, what the last commit decided on.",
        queues,
        label="queue",
    )
    yield from _counters(hub)
    yield _commits(hub)


def _of_sessions(hub: Standing) -> Iterator[Metric]:
    there = hub.attendance
    yield _labelled("sessions", "Peers that are there.", there.sessions)
    yield _gauge("seats_filling", "Seats that are being sent a snapshot.", there.filling)
    yield _gauge("seats_without_credit", "Seats that are sent no more until they acknowledge.", there.waiting)
    yield _gauge("messages_unacknowledged_most", "Of the seat that owes the most.", there.most_unpaid)
    yield _gauge("bytes_unacknowledged_most", "The same in bytes.", there.most_unpaid_bytes)
    yield _gauge("entries_behind_most", "Of the seat that lacks the most.", there.most_behind)


def _counters(hub: Standing) -> Iterator[Metric]:
    answers = CounterMetricFamily(
        "dutydesk_answers", "Reports and orders answered since the hub began.", labels=("sort", "outcome")
    )
    for labels, count in sorted(hub.answers.items()):
        answers.add_metric(labels, count)
    yield answers
    frames = CounterMetricFamily(
        "dutydesk_frames_refused", "Frames that could not be taken since the hub began.", labels=("code",)
    )
    for code, count in sorted(hub.turned_away.items()):
        frames.add_metric((code,), count)
    yield frames
    yield CounterMetricFamily(
        "dutydesk_commits_failed",
        "Groups that could not be written; nothing of them was acknowledged.",
        value=hub.failed_commits,
    )


def _commits(hub: Standing) -> Metric:
    edges = [*map(str, BUCKETS_S), "+Inf"]
    upto = accumulate(hub.commits)
    return HistogramMetricFamily(
        "dutydesk_commit_seconds",
        "How long the database took for a group.",
        buckets=list(zip(edges, upto, strict=True)),
        sum_value=hub.commits_s,
    )


def _of_kept(kept: Kept, now: datetime) -> Iterator[Metric]:
    if kept.newest_copy is not None:
        age = (now - kept.newest_copy).total_seconds()
        yield _gauge("backup_age_seconds", "Age of the newest copy in the folder of copies.", age)
    failing = {duty.name: bool(duty.failing) for duty in kept.duties}
    yield _labelled("duty_failing", "1 where it failed the last time it was tried.", failing, label="duty")
    done = {duty.name: duty.done.timestamp() for duty in kept.duties if duty.done is not None}
    yield _labelled("duty_done_timestamp_seconds", "When it last went well.", done, label="duty")
    yield CounterMetricFamily("dutydesk_heads_written", "Signed heads written.", value=kept.heads_written)
    yield _gauge("head_signed", "Number of the last entry that was signed.", kept.head_signed)


def _gauge(name: str, says: str, value: float) -> Metric:
    return GaugeMetricFamily(f"dutydesk_{name}", says, value=float(value))


def _labelled(name: str, says: str, values: object, label: str = "role") -> Metric:
    family = GaugeMetricFamily(f"dutydesk_{name}", says, labels=(label,))
    assert isinstance(values, dict)
    for key, value in values.items():
        family.add_metric((str(key),), float(value))
    return family
