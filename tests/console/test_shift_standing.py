"""Where a handover stands as it is told: whose shift, which signature is next, what is late, what one may do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from console.shift_folder import Folder
from console.shift_standing import Standpoint, handover_due, standing
from models.domain.roles import POSTS
from models.domain.shift.sheets import Figures, Handover, HandoverState, LogKind, LogLine, Page, Sheet, Signature
from models.rules.shift_plan import shipped_plan
from tests.models.domain.room import SHANGHAI
from widgets.shift.shift_handover import Standing
from widgets.shift.shift_sheet import Naming
from widgets.shift.shift_signatures import Mark

PLAN = shipped_plan(SHANGHAI)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=SHANGHAI)


def handover(number: int, shift: str, state: HandoverState, at: str, countersigned: bool = True) -> Handover:
    when = wall(at)
    page = Page(when, when - timedelta(hours=12), 7, Figures())
    taken = Signature("Seat 2", "officer", when, "not complete")
    made = Handover(number, shift, state, page, Signature("Seat 1", "officer", when), when)
    if state is not HandoverState.PREPARED:
        made = replace(made, taken=taken)
    signed = state is HandoverState.SIGNED and countersigned
    return replace(made, countersigned=Signature("Seat 9", "leader", when)) if signed else made


def folder(*handovers: Handover) -> Folder:
    made = Folder()
    made.take(Sheet(f"handover {each.number}", handover=each) for each in handovers)
    return made


def told(at: str, *handovers: Handover, post: str = "officer", live: bool = True, frozen: bool = True) -> Standing:
    return standing(folder(*handovers), standpoint(at, post, live, frozen))


def standpoint(at: str, post: str = "officer", live: bool = True, frozen: bool = True) -> Standpoint:
    now = wall(at)
    return Standpoint(PLAN, now, Naming(SHANGHAI, now), POSTS[post], live, frozen, "en")


DAY, NIGHT = "2026-11-21 day", "2026-11-20 night"
SIGNED = handover(1, NIGHT, HandoverState.SIGNED, "11-21 08:05")
WAITING = handover(2, DAY, HandoverState.PREPARED, "11-21 19:50")
REFUSED = handover(2, DAY, HandoverState.REFUSED, "11-21 19:55")


def marks(shown: Standing) -> list[Mark]:
    return [box.mark for box in shown.boxes]


def steps(shown: Standing) -> list[str]:
    return [step.id for step in shown.actions]


def test_in_the_middle_of_a_shift_nothing_is_due() -> None:
    shown = told("11-21 12:00", SIGNED)
    assert shown.shift == "2026-11-21 Day shift, 08:00–20:00"
    assert marks(shown) == [Mark.EMPTY] * 3
    assert (shown.warning, shown.next_step) == ("", "prepare")
    assert not handover_due(folder(SIGNED), standpoint("11-21 12:00"))


@pytest.mark.parametrize(("at", "due"), [("11-21 19:29", False), ("11-21 19:30", True)])
def test_it_is_time_to_prepare_half_an_hour_before_the_end(at: str, due: bool) -> None:
    assert told(at, SIGNED).boxes[0].waiting == due
    assert handover_due(folder(SIGNED), standpoint(at)) == due


def test_a_prepared_page_waits_for_the_incoming_officer() -> None:
    shown = told("11-21 19:55", SIGNED, WAITING)
    assert marks(shown) == [Mark.DONE, Mark.EMPTY, Mark.EMPTY]
    assert [box.waiting for box in shown.boxes] == [False, True, False]
    assert steps(shown) == ["sign", "refuse", "live", "pdf", "print"]
    assert shown.next_step == "sign"
    assert "19:50" in shown.shown
    assert steps(told("11-21 19:55", SIGNED, WAITING, frozen=False)) == ["prepare", "frozen", "pdf", "print"]


def test_a_refusal_is_crossed_and_says_why_and_what_to_do() -> None:
    shown = told("11-21 19:57", SIGNED, REFUSED)
    assert marks(shown)[1] is Mark.AGAINST
    assert "not complete" in shown.boxes[1].words
    assert shown.warning.endswith("not complete. Prepare the page anew.")
    assert steps(shown)[0] == "prepare"


def test_a_shift_that_has_not_handed_over_a_while_after_its_end_is_late() -> None:
    assert told("11-21 20:14", SIGNED).warning == ""
    late = told("11-21 20:15", SIGNED)
    assert late.warning == "Late: 2026-11-21 Day shift, 08:00–20:00 has not handed over (not prepared)."
    assert late.shift.startswith("2026-11-21 Day shift")
    assert "waits for a signature" in told("11-21 20:15", SIGNED, WAITING).warning


def test_a_signed_handover_is_shown_until_the_leader_has_seen_it() -> None:
    unseen = handover(1, NIGHT, HandoverState.SIGNED, "11-21 08:05", countersigned=False)
    shown = told("11-21 09:00", unseen, post="leader")
    assert marks(shown) == [Mark.DONE, Mark.DONE, Mark.EMPTY]
    assert shown.boxes[2].waiting
    assert "countersign" in steps(shown)
    officers = next(step for step in told("11-21 09:00", unseen).actions if step.id == "countersign")
    assert not officers.enabled
    assert "shift leader" in officers.why_not
    assert "countersign" not in steps(told("11-21 09:00", SIGNED, post="leader"))


def test_who_only_watches_may_take_no_step_and_without_a_link_nobody_may() -> None:
    for shown in (told("11-21 19:40", SIGNED, post="supervisor"), told("11-21 19:40", SIGNED, live=False)):
        first = shown.actions[0]
        assert (first.id, first.enabled, shown.next_step) == ("prepare", False, "")
        assert first.why_not.endswith(".")


def test_the_folder_knows_the_lines_of_the_shift_and_lets_go_of_what_is_filed() -> None:
    lines = [LogLine(n, wall(f"11-21 0{n}:00"), "Seat 1", "officer", LogKind.EVENT, "x") for n in (7, 8, 9)]
    made = folder(SIGNED)
    made.take(Sheet(f"log {line.number}", line=line) for line in lines)
    assert made.logged_since(wall("11-21 08:00")) == (8, 9)
    made.take([Sheet("log 8", line=lines[1], filed=11)])
    assert made.logged_since(wall("11-21 08:00")) == (9,)
    made.begin_again([])
    assert (made.lines, made.handovers, made.handed) == ({}, {}, "")
