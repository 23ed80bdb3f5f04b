"""What facts about the shift make of the room's folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from models.domain.shift import facts as f
from models.domain.shift.sheets import Handover, HandoverState, LogLine, Sheet, Signature, handover_key, line_key


def sheets_after(sheets: Mapping[str, Sheet], fact: f.ShiftFact, by: str, number: int) -> tuple[Sheet, ...]:
    """The sheets that are new or different after a fact, which `by` caused and which is entry `number`."""
    match fact:
        case f.LogWritten():
            line = LogLine(number, fact.at, by, fact.post, fact.kind, fact.text, fact.told, fact.cases, fact.corrects)
            return (Sheet(line_key(number), line=line),)
        case f.HandoverPrepared():
            prepared = Signature(by, fact.post, fact.at, fact.note)
            made = Handover(
                fact.handover, fact.shift, HandoverState.PREPARED, fact.page, prepared, keep_from=fact.keep_from
            )
            return (_sheet(made),)
        case f.HandoverReplaced():
            return (_sheet(replace(_handover(sheets, fact.handover), state=HandoverState.REPLACED)),)
        case f.HandoverRefused():
            refused = Signature(by, fact.post, fact.at, fact.reason)
            before = _handover(sheets, fact.handover)
            return (_sheet(replace(before, state=HandoverState.REFUSED, taken=refused)),)
        case f.HandoverSigned():
            taken = Signature(by, fact.post, fact.at, fact.note)
            before = _handover(sheets, fact.handover)
            signed = _sheet(replace(before, state=HandoverState.SIGNED, taken=taken))
            return (signed, *_filed(sheets, before.keep_from, number, signed.key))
        case f.HandoverCountersigned():
            seen = Signature(by, fact.post, fact.at, fact.note)
            sheet = sheets[handover_key(fact.handover)]
            return (replace(sheet, handover=replace(_handover(sheets, fact.handover), countersigned=seen)),)


def _sheet(handover: Handover) -> Sheet:
    return Sheet(handover_key(handover.number), handover=handover)


def _handover(sheets: Mapping[str, Sheet], number: int) -> Handover:
    handover = sheets[handover_key(number)].handover
    assert handover is not None
    return handover


def _filed(sheets: Mapping[str, Sheet], before: datetime, number: int, but: str) -> tuple[Sheet, ...]:
    """What is older than the shifts that the desks keep at hand."""
    return tuple(
        replace(sheet, filed=number)
        for key, sheet in sheets.items()
        if not sheet.filed and sheet.at < before and key != but
    )
