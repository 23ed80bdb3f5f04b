"""Heeding: who has taken note of an alert of a case, until when, or has put it on the shelf, and why."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.domain.instants import at_ms, to_ms


class AlertKind(StrEnum):
    """What an alert calls about. A case has at most one of each kind at a time."""

    OVERDUE = "overdue"
    NEAR = "near"
    UNSIGNED = "unsigned"
    RETURNED = "returned"
    UNANSWERED = "unanswered"
    SUPERVISED = "supervised"
    ESCALATED = "escalated"
    REPORT_NEAR = "report_near"
    REPORT_LATE = "report_late"
    UNRESUMED = "unresumed"
    RELAY = "relay"


@dataclass(frozen=True, slots=True)
class Heed:
    """`raised` says which call it is about: the same kind that is raised anew calls again.

    Acknowledged, or `shelved` with a reason; both only `until`.
    """

    alert: AlertKind
    raised: datetime
    by: str
    at: datetime
    until: datetime
    shelved: bool = False
    reason: str = ""

    def holds(self, raised_ms: int, now_ms: int) -> bool:
        """Whether it is about the call that was raised at an instant, and has not run out."""
        return to_ms(self.raised) == raised_ms and to_ms(self.until) > now_ms


Heeds = tuple[Heed, ...]


def with_heed(heeds: Heeds, heed: Heed) -> Heeds:
    """A kind is heeded once: the latest word counts. Those that ran out before it are let go."""
    kept = (each for each in heeds if each.alert is not heed.alert and each.until > heed.at)
    return (*kept, heed)


def without_heed(heeds: Heeds, alert: AlertKind) -> Heeds:
    return tuple(each for each in heeds if each.alert is not alert)


def heeds_text(heeds: Heeds) -> str:
    """The heeds as one line of text for a column of the queue; empty for most cases."""
    if not heeds:
        return ""
    rows = [
        [h.alert.value, to_ms(h.raised), h.by, to_ms(h.at), to_ms(h.until), int(h.shelved), h.reason] for h in heeds
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def heeds_of(text: str) -> Heeds:
    """What `heeds_text` wrote, its instants in whole milliseconds."""
    if not text:
        return ()
    return tuple(
        Heed(AlertKind(alert), at_ms(raised), by, at_ms(at), at_ms(until), bool(shelved), reason)
        for alert, raised, by, at, until, shelved, reason in json.loads(text)
    )
