"""Deciding on a new version of the city's rules."""

from __future__ import annotations

from models.domain.clocks import due_at
from models.domain.deciding import MAX_TEXT, Desk, Facts, bad_time, missing
from models.domain.facts import (
    BookPublished,
)
from models.domain.orders import Placed, PublishBook, Refused
from models.domain.rules import Book, BookKind

MOST_BODY = 3 * 1024 * 1024
"""The longest body of a book, in characters: it has to fit a frame of the bus."""


def publish(desk: Desk, order: PublishBook, placed: Placed) -> Facts | Refused:
    """A new version of a book of rules, in force from now or from a later instant; `placed.seen` is the one seen."""
    if (bad := _bad_book(desk, order, placed)) is not None:
        return bad
    version = desk.board.books(order.kind)[-1].version + 1 if desk.board.books(order.kind) else 1
    valid_from = order.valid_from or desk.now
    return (BookPublished(order.kind, desk.now, version, valid_from, order.body, order.note),)


def _bad_book(desk: Desk, order: PublishBook, placed: Placed) -> Refused | None:
    if not order.note.strip():
        return missing("note")
    if len(order.note) > MAX_TEXT or len(order.body) > MOST_BODY:
        return Refused("too_long", f"body is longer than {MOST_BODY} characters.", "body", ("body", str(MOST_BODY)))
    if order.valid_from is not None:
        if (bad := bad_time("valid_from", order.valid_from, order.valid_from)) is not None:
            return bad
        if order.valid_from < desk.now:
            return Refused("past", "valid_from lies in the past.", "valid_from", ("valid_from",))
        if order.kind is BookKind.CALENDAR and order.valid_from > desk.now:
            return Refused("at_once", "A calendar says what days are: it holds at once.", "valid_from", ("valid_from",))
    latest = desk.board.books(order.kind)[-1] if desk.board.books(order.kind) else None
    if latest is not None and placed.seen is not None and placed.seen != latest.version:
        return _overtaken(latest)
    if (fault := desk.rules.fault_of(order.kind, order.body)) is not None:
        return Refused("bad_rules", f"{fault[0]}: {fault[1].rstrip('.')}.", "body", fault)
    return _moved_into_the_past(desk, order) if order.kind is BookKind.CALENDAR else None


def _overtaken(latest: Book) -> Refused:
    return Refused(
        "conflict",
        f"{latest.by} was faster: version {latest.version} at {latest.published_at:%Y-%m-%d %H:%M:%S} UTC. "
        "Look again and decide.",
        "seen",
        (latest.by, "BookPublished", latest.published_at.isoformat()),
    )


def _moved_into_the_past(desk: Desk, order: PublishBook) -> Refused | None:
    """A calendar that would make a clock late that is not late now."""
    then, moved, first = desk.rules.times_with(order.body), 0, ""
    for case in desk.board.open_cases():
        for clock in case.clocks:
            due = due_at(clock, desk.rules.times)
            if due is None or clock.limit.natural or due <= desk.now:
                continue
            later = due_at(clock, then)
            if later is not None and later <= desk.now:
                moved, first = moved + 1, first or case.number
    if not moved:
        return None
    return Refused(
        "past_due",
        f"{moved} running clocks would be overdue at once, the first on {first}: "
        "extend them first, or leave those days as they are.",
        "body",
        (str(moved), first),
    )
