"""Deciding on messages and files in the thread of a case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from models.domain.case import Case
from models.domain.deciding import Desk, Facts, missing
from models.domain.orders import Order, Refused
from models.domain.thread.attached_files import MAX_FILE_BYTES, PROGRAM, digest_of, media_of, plain_name
from models.domain.thread.facts import FileAttached, MessagePosted
from models.domain.thread.orders import SEATS, AttachFile, PostMessage
from models.domain.thread.traces.bare import KEEPS_TRACES, bare
from models.domain.thread.traces.broken import BrokenFileError


def post(desk: Desk, order: PostMessage, case: Case) -> Facts | Refused:
    if not order.text.strip():
        return missing("text")
    if order.to not in ("", SEATS) and not any(each.unit == order.to for each in case.assignments):
        return Refused("not_assigned", f"{order.to} has no work on {case.number}.", "to", (order.to, case.number))
    return (MessagePosted(case.number, desk.now, order.text, order.to),)


def attach(desk: Desk, order: AttachFile, case: Case) -> Facts | Refused:
    name, size = plain_name(order.name), len(order.data)
    if not name:
        return missing("name")
    if not size:
        return Refused("file_empty", f"The file {name} is empty.", "data", (name,))
    if size > MAX_FILE_BYTES:
        most = str(MAX_FILE_BYTES // 1024 // 1024)
        return Refused("file_too_large", f"The file {name} has more than {most} MB.", "data", (name, most))
    media = media_of(order.data)
    if (bad := _no_room(desk, case, size) or _not_taken(name, media) or _not_bare(name, order.data)) is not None:
        return bad
    return (FileAttached(case.number, desk.now, digest_of(order.data), size, name, media, order.text),)


def _no_room(desk: Desk, case: Case, size: int) -> Refused | None:
    limits, held = desk.rules.files, case.tracks
    if held.files >= limits.most_files:
        most = str(limits.most_files)
        return Refused("files_full", f"{case.number} has {most} files, the most there can be.", "data", (most,))
    if held.file_bytes + size > limits.most_bytes:
        most = str(limits.most_bytes // 1024 // 1024)
        told = f"The files of {case.number} would have more than {most} MB together."
        return Refused("files_large", told, "data", (most,))
    return None


def _not_taken(name: str, media: str) -> Refused | None:
    if media == PROGRAM:
        return Refused("file_program", f"The file {name} is a program: it is not taken.", "data", (name,))
    if media in KEEPS_TRACES:
        told = f"What the camera wrote into {name} cannot be taken out of a file of this kind."
        return Refused("file_heic", told, "data", (name,))
    return None


def _not_bare(name: str, data: bytes) -> Refused | None:
    """The seat has taken out what the camera wrote. A hub that did so itself would already have been sent it."""
    try:
        if bare(data) == data:
            return None
    except BrokenFileError as error:
        return Refused("file_broken", f"The file {name} cannot be read through: {error}.", "data", (name,))
    told = f"The file {name} says where and with what it was taken: that is taken out before it is sent."
    return Refused("file_traces", told, "data", (name,))


THREAD_HANDLERS: Mapping[type[Order], Callable[[Desk, Any, Any], Facts | Refused]] = {  # Any: its own order type
    PostMessage: post,
    AttachFile: attach,
}
