"""`main.py report handover`: a handover as it was, the last one, or the page as it would be handed over now."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import datetime

from console.report_source import NothingToReportError, ReportSource, times_of
from console.report_views import Value
from console.shift_folder import Folder
from models.domain.case import Case, CaseState
from models.domain.clocks import WorkTimes
from models.domain.instants import to_ms
from models.domain.shift.gather import Gathering, Picked, gather, noted
from models.domain.shift.plan import ShiftPlan
from models.domain.shift.sheets import Handover, Page, Sheet, Signature
from models.domain.summary import summarise
from models.rules.shift_plan import shipped_plan
from widgets.queue.case_rows import CaseRows
from widgets.shift.shift_picking import pick


def handover_report(source: ReportSource, args: argparse.Namespace, now: datetime) -> Value:
    """`number` chooses a handover, `now` the page of this moment; without it the last handover, else that page."""
    sheets = source.sheets()
    handovers = {sheet.handover.number: sheet.handover for sheet in sheets if sheet.handover is not None}
    if args.number and args.number != "now":
        if not args.number.isdecimal() or int(args.number) not in handovers:
            raise NothingToReportError(f"there is no handover {args.number}; known: {_known(handovers)}")
        return _handed(handovers[int(args.number)], sheets)
    if handovers and args.number != "now":
        return _handed(handovers[max(handovers)], sheets)
    zone = now.astimezone().tzinfo
    assert zone is not None
    return _page_now(source, shipped_plan(zone), sheets, now.astimezone(zone))


def _known(handovers: dict[int, Handover]) -> str:
    return ", ".join(map(str, sorted(handovers))) or "none"


def _handed(handover: Handover, sheets: list[Sheet]) -> Value:
    return {
        "handover": handover.number,
        "shift": handover.shift,
        "state": handover.state.value,
        "prepared": _signature(handover.prepared),
        "taken": _signature(handover.taken),
        "countersigned": _signature(handover.countersigned),
        **_page(handover.page, sheets),
    }


def _page_now(source: ReportSource, plan: ShiftPlan, sheets: list[Sheet], local: datetime) -> Value:
    folder = Folder()
    folder.take(replace(sheet, filed=0) for sheet in sheets)
    signed, outgoing = folder.signed, plan.outgoing(local, folder.handed)
    begun = signed.taken.at if signed is not None and signed.taken is not None else outgoing.begins
    times, cases = times_of(source), list(source.cases())
    wanted = _picked(cases, times, begun, local, plan)
    chosen = set(wanted.wanted())
    found = {case.number: case for case in cases if case.number in chosen or noted(case) or case.active}
    lines = folder.logged_since(begun)
    given = Gathering(wanted, found, source.units(), times, plan, local, begun, 0, lines)
    return {"handover": None, "shift": outgoing.key, "state": "not prepared", **_page(gather(given), sheets)}


def _picked(cases: list[Case], times: WorkTimes, begun: datetime, now: datetime, plan: ShiftPlan) -> Picked:
    """What the console picks from its rows, from the same rows; received and closed are counted here."""
    rows = CaseRows({})
    rows.load([summarise(case, times) for case in cases if case.state is not CaseState.ARCHIVED])
    picked = pick(rows.columns, to_ms(begun), to_ms(now), plan.most_listed)
    received = sum(case.reported_at >= begun for case in cases)
    closed = sum(case.closed_at is not None and case.closed_at >= begun for case in cases)
    return replace(picked, figures=replace(picked.figures, received=received, closed=closed))


def _page(page: Page, sheets: list[Sheet]) -> Value:
    listed = set(page.lines)
    lines = [sheet.line for sheet in sheets if sheet.line is not None and sheet.line.number in listed]
    figures = page.figures
    return {
        "gathered_at": page.at.isoformat(),
        "begun_at": page.begun.isoformat(),
        "rests_on": page.rests_on or None,
        "figures": {name: getattr(figures, name) for name in figures.__slots__},
        "counts": {section.part.value: section.count for section in page.sections},
        "matters": [
            {
                "part": section.part.value,
                "case": matter.case,
                "at": matter.at.isoformat() if matter.at is not None else None,
                "what": matter.what,
                "who": matter.who,
            }
            for section in page.sections
            for matter in section.matters
        ],
        "log": [
            {
                "number": line.number,
                "at": line.at.isoformat(),
                "kind": line.kind.value,
                "by": line.by,
                "text": line.text,
                "told": [f"{each.who} {each.at.isoformat()}" for each in line.told],
            }
            for line in lines
        ],
    }


def _signature(signature: Signature | None) -> str | None:
    if signature is None:
        return None
    words = f"{signature.by} ({signature.post}) {signature.at.isoformat()}"
    return f"{words}: {signature.remark}" if signature.remark else words
