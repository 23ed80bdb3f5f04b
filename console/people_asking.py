"""People changed or listed: by the hub that is asked over the wire, or in the database that a room's hubs share."""

from __future__ import annotations

import time

from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from bus.events import LinkChanged, LinkState
from bus.hub.people.desk import PeopleDesk
from bus.keys.key_folder import made_by
from bus.link import Link
from bus.messages import ManagePeople, PeopleTold
from bus.session import ClientSession, Credentials
from models.clock import WallClock
from models.store.engine import open_writer
from models.store.postgresql import is_postgresql, shown
from models.store.schema import REVISION, revision_of

ANSWER_WITHIN_S = 20.0


class NobodyToAskError(RuntimeError):
    """There is no hub or database that answers: the message says why."""


def ask_hub(door: str, asked: ManagePeople, credentials: Credentials | None) -> PeopleTold:
    """By whoever signs in, or as the owner of the hub's folder. NobodyToAskError where it is not let in."""
    session = ClientSession("people" if credentials else made_by() or "owner", "seat" if credentials else "owner")
    session.credentials = credentials
    link, until, waits = Link(door, session), time.monotonic() + ANSWER_WITHIN_S, True
    try:
        while time.monotonic() < until:
            for event in link.turn(0.1):
                if isinstance(event, PeopleTold):
                    return event
                if isinstance(event, LinkChanged) and event.state is LinkState.LOST and event.reason:
                    raise NobodyToAskError(event.reason)
            if waits and link.state is LinkState.LIVE:
                link.session.ask_people(asked)
                waits = False
    finally:
        link.close()
    raise NobodyToAskError("no hub answers")


def ask_database(url: str, asked: ManagePeople) -> PeopleTold:
    """As whoever may write to the database, whether or not a hub runs. NobodyToAskError where it cannot be done."""
    try:
        if not is_postgresql(url):
            raise NobodyToAskError("a hub's database file is the hub's alone: name its folder with --base-dir")
        engine = open_writer(url)
    except ArgumentError as error:
        raise NobodyToAskError(str(error)) from error
    try:
        with engine.begin() as connection:
            revision = revision_of(connection)
        if revision != REVISION:
            raise NobodyToAskError(
                f"{shown(url)} is of {revision or 'no'} revision, {REVISION} is needed: start a hub once with --upgrade"
            )
        now = WallClock().now()
        return PeopleDesk(engine.begin, engine.begin, now).manage(asked, made_by(), now, owner=True)
    except SQLAlchemyError as error:
        raise NobodyToAskError(f"{shown(url)}: {getattr(error, 'orig', None) or error}") from error
    finally:
        engine.dispose()
