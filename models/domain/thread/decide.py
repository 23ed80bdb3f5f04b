"""Deciding on messages and files in the thread of a case."""

from __future__ import annotations

from models.domain.case import Case
from models.domain.deciding import Desk, Facts, missing
from models.domain.orders import Refused
from models.domain.thread.attached_files import MAX_FILE_BYTES, PROGRAM, digest_of, media_of, plain_name
from models.domain.thread.facts import FileAttached, MessagePosted
from models.domain.thread.orders import SEATS, AttachFile, PostMessage


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
    if media == PROGRAM:
        return Refused("file_program", f"The file {name} is a program: it is not taken.", "data", (name,))
    return (FileAttached(case.number, desk.now, digest_of(order.data), size, name, media, order.text),)
