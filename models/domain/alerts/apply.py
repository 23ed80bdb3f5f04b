"""What facts about alerts make of a case: its heeds, and nothing else."""

from __future__ import annotations

from models.domain.alerts.facts import AlertAcknowledged, AlertFact, AlertShelved, AlertUnshelved
from models.domain.alerts.heeds import Heed, with_heed, without_heed
from models.domain.case import Case


def heeded(case: Case, fact: AlertFact, by: str) -> Case:
    heeds = case.tracks.heeds
    match fact:
        case AlertAcknowledged():
            heeds = with_heed(heeds, Heed(fact.alert, fact.raised, by, fact.at, fact.until))
        case AlertShelved():
            shelved = Heed(fact.alert, fact.raised, by, fact.at, fact.until, shelved=True, reason=fact.reason)
            heeds = with_heed(heeds, shelved)
        case AlertUnshelved():
            heeds = without_heed(heeds, fact.alert)
    return case.on_track(heeds=heeds)
