"""What a peer is answered to a question about a case: nothing that it may not have is in it."""

from __future__ import annotations

from bus.hub.masking import caller_lines, seen_entries
from bus.hub.scopes.asking import file_is_seen
from bus.hub.session import Hub, Question, Session
from bus.messages import AskCaller, AskFile, AskTimeline, CallerTold, FileTold, Timeline, WireEntry
from models.domain.caller.fields import Field
from models.domain.thread.attached_files import MAX_FILE_BYTES

FILE_PART = 512 * 1024
"""Bytes of an attached file in one message: between two of them a slow link carries what is newer."""


def answer_to(hub: Hub, session: Session, asked: Question) -> Timeline | CallerTold | FileTold:
    """With nothing in it that this seat may not have: a case that it does not see is as one that there is not."""
    sees = session.view is None or session.view.held.sees(asked.case)
    match asked:
        case AskTimeline():
            entries = _timeline(hub, session, asked.case) if sees else []
            return Timeline(asked.id, asked.case, entries)
        case AskCaller():
            held = hub.held(asked.case) if sees else ()
            return CallerTold(asked.id, asked.case, caller_lines(held, session.sight))
        case AskFile():
            return file_told(hub, session, asked)


def _timeline(hub: Hub, session: Session, case_no: str) -> list[WireEntry]:
    entries = hub.timeline(case_no)
    return seen_entries(entries, session.sight) if session.view is None else session.view.timeline(entries)


def file_told(hub: Hub, session: Session, asked: AskFile) -> FileTold:
    """A part of a file, for those who may see files; sources are given none."""
    size, data = 0, b""
    sees = session.role == "seat" and session.sight.sees(Field.FILE)
    if sees and session.view is not None:
        sees = file_is_seen(asked, session.view.held, hub.timeline)
    if sees and 0 <= asked.offset < MAX_FILE_BYTES:  # no database takes every whole number
        size, data = hub.file_part(asked.digest, asked.offset, FILE_PART)
    return FileTold(asked.id, asked.digest, asked.offset, size, data)
