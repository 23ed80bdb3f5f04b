"""Deciding on the duty log and on handing over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from models.domain.deciding import MAX_WORD, Desk, Facts, bad_time, missing
from models.domain.orders import Order, Placed, Refused
from models.domain.roles import POSTS
from models.domain.shift.facts import (
    HandoverCountersigned,
    HandoverPrepared,
    HandoverRefused,
    HandoverReplaced,
    HandoverSigned,
    LogWritten,
)
from models.domain.shift.orders import (
    CountersignHandover,
    PrepareHandover,
    RefuseHandover,
    ShiftOrder,
    SignHandover,
    WriteLog,
)
from models.domain.shift.sheets import Handover, HandoverState, Matter, Page, Section, Signature, handover_key, line_key

MOST_TOLD, MOST_CASES = 50, 50
"""Who was told and which cases are named, in one line of the log at the most."""
MOST_MATTERS, MOST_LINES = 500, 5_000
"""Lines of one part of a page, and lines of the log that one page names: what a message of the bus has room for."""


def write_log(desk: Desk, order: WriteLog, placed: Placed) -> Facts | Refused:
    if (bad := _bad_post(order, placed)) is not None:
        return bad
    if not order.text.strip():
        return missing("text")
    if len(order.told) > MOST_TOLD or len(order.cases) > MOST_CASES:
        return _too_many("told" if len(order.told) > MOST_TOLD else "cases", MOST_TOLD)
    for telling in order.told:
        if not telling.who.strip() or len(telling.who) > MAX_WORD:
            return missing("told")
        if (bad := bad_time("told", telling.at, desk.now)) is not None:
            return bad
    for number in order.cases:
        if desk.board.case(number) is None:
            return Refused("no_case", f"There is no case {number}.", "cases", (number,))
    if order.corrects and line_key(order.corrects) not in desk.board.sheets():
        return Refused("no_line", f"The log has no line {order.corrects} at hand.", "corrects", (str(order.corrects),))
    return (LogWritten(desk.now, order.kind, order.text, order.post, order.told, order.cases, order.corrects),)


def prepare(desk: Desk, order: PrepareHandover, placed: Placed) -> Facts | Refused:
    """A page to sign. The numbers of handovers go on by one: the last is never filed."""
    if (bad := _bad_post(order, placed) or _bad_page(desk, order.page)) is not None:
        return bad
    if not order.shift.strip() or len(order.shift) > MAX_WORD:
        return missing("shift")
    if (bad := bad_time("keep_from", order.keep_from, desk.now)) is not None:
        return bad
    if order.keep_from > order.page.begun:
        return Refused("keep", "What this shift wrote has to stay at hand.", "keep_from", ())
    known = [sheet.handover for sheet in desk.board.sheets().values() if sheet.handover is not None]
    waiting = [each for each in known if each.state is HandoverState.PREPARED]
    number = max((each.number for each in known), default=0) + 1
    return (
        *(HandoverReplaced(each.number, desk.now) for each in waiting),
        HandoverPrepared(number, desk.now, order.shift, order.page, order.post, order.keep_from, order.note),
    )


def sign(desk: Desk, order: SignHandover, placed: Placed) -> Facts | Refused:
    found = _prepared(desk, order, placed)
    if isinstance(found, Refused):
        return found
    return (HandoverSigned(found.number, desk.now, order.post, order.note),)


def refuse(desk: Desk, order: RefuseHandover, placed: Placed) -> Facts | Refused:
    found = _prepared(desk, order, placed)
    if isinstance(found, Refused):
        return found
    if not order.reason.strip():
        return missing("reason")
    return (HandoverRefused(found.number, desk.now, order.post, order.reason),)


def countersign(desk: Desk, order: CountersignHandover, placed: Placed) -> Facts | Refused:
    if (bad := _bad_post(order, placed)) is not None:
        return bad
    found = _found(desk, order.handover)
    if isinstance(found, Refused):
        return found
    if found.countersigned is not None:
        return _overtaken(found.countersigned, "HandoverCountersigned")
    if found.state is not HandoverState.SIGNED:
        told = f"Handover {found.number} is not signed: it is {found.state.value}."
        return Refused("handover_unsigned", told, "handover", (str(found.number),))
    return (HandoverCountersigned(found.number, desk.now, order.post, order.note),)


def _prepared(desk: Desk, order: SignHandover | RefuseHandover, placed: Placed) -> Handover | Refused:
    """The handover, while it waits to be signed; who was slower is told who was faster, and when."""
    if (bad := _bad_post(order, placed)) is not None:
        return bad
    found = _found(desk, order.handover)
    if isinstance(found, Refused) or found.state is HandoverState.PREPARED:
        return found
    if found.taken is None:
        told = f"Another page was prepared in place of handover {found.number}."
        return Refused("handover_replaced", told, "handover", (str(found.number),))
    return _overtaken(found.taken, "HandoverSigned" if found.state is HandoverState.SIGNED else "HandoverRefused")


def _found(desk: Desk, number: int) -> Handover | Refused:
    sheet = desk.board.sheets().get(handover_key(number))
    if sheet is None or sheet.handover is None:
        return Refused("no_handover", f"There is no handover {number} at hand.", "handover", (str(number),))
    return sheet.handover


def _overtaken(by: Signature, fact: str) -> Refused:
    """Two put their hand to the same page: who was slower is told who was faster, and when."""
    return Refused(
        "conflict",
        f"{by.by} was faster: {fact} at {by.at:%Y-%m-%d %H:%M:%S} UTC. Look again and decide.",
        "handover",
        (by.by, fact, by.at.isoformat()),
    )


def _bad_post(order: ShiftOrder, placed: Placed) -> Refused | None:
    """An officer signs as what he is, not as more."""
    roles = POSTS.get(order.post)
    if roles is None or (placed.roles is not None and not roles <= placed.roles):
        return Refused("post", "The seat is not manned as that post.", "post", (order.post[:MAX_WORD],))
    return None


def _bad_page(desk: Desk, page: Page) -> Refused | None:
    for at in (page.at, page.begun):
        if (bad := bad_time("page", at, desk.now)) is not None:
            return bad
    if page.begun > page.at:
        return Refused("backwards", "at is earlier than begun.", "page", ("at", "begun"))
    parts = [section.part for section in page.sections]
    counts = (page.rests_on, *(getattr(page.figures, name) for name in page.figures.__slots__))
    if len(set(parts)) != len(parts) or min(counts) < 0:
        return _bad_figures()
    if len(page.lines) > MOST_LINES:
        return _too_many("page", MOST_LINES)
    return next(filter(None, (_bad_section(desk, section) for section in page.sections)), None)


def _bad_section(desk: Desk, section: Section) -> Refused | None:
    if len(section.matters) > MOST_MATTERS:
        return _too_many("page", MOST_MATTERS)
    if section.count < len(section.matters):
        return _bad_figures()
    return next(filter(None, (_bad_matter(desk, matter) for matter in section.matters)), None)


def _bad_matter(desk: Desk, matter: Matter) -> Refused | None:
    if max(len(matter.case), len(matter.what), len(matter.who)) > MAX_WORD:
        return _bad_figures()
    if matter.at is not None and (bad := bad_time("page", matter.at, matter.at)) is not None:
        return bad
    if matter.case and desk.board.case(matter.case) is None:
        return Refused("no_case", f"There is no case {matter.case}.", "page", (matter.case,))
    return None


def _bad_figures() -> Refused:
    return Refused("bad_page", "The page does not agree with itself.", "page", ())


def _too_many(field: str, most: int) -> Refused:
    return Refused("too_many_lines", f"{field} has more than {most} lines.", field, (field, str(most)))


SHIFT_HANDLERS: Mapping[type[Order], Callable[[Desk, Any, Any], Facts | Refused]] = {  # Any: its own order type
    WriteLog: write_log,
    PrepareHandover: prepare,
    SignHandover: sign,
    RefuseHandover: refuse,
    CountersignHandover: countersign,
}
