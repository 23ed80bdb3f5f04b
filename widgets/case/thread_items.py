"""The thread of a case as plain frozen items: who said what to whom, and which files he put beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from models.domain.facts import Entry
from models.domain.thread.facts import FileAttached, MessagePosted

TOGETHER = timedelta(minutes=1)
"""Files that somebody attaches one after the other belong together."""


@dataclass(frozen=True, slots=True)
class ThreadItem:
    """`number` is that of the first journal entry of it. `to` is empty for everybody at work on the case."""

    number: int
    at: datetime
    by: str
    to: str
    text: str
    files: tuple[FileAttached, ...] = ()


def thread_items(entries: Sequence[Entry]) -> tuple[ThreadItem, ...]:
    """Messages and files among the entries, oldest first."""
    items: list[ThreadItem] = []
    for entry in entries:
        match entry.fact:
            case MessagePosted() as said:
                items.append(ThreadItem(entry.number, said.at, entry.by, said.to, said.text))
            case FileAttached() as file:
                if items and _joins(items[-1], entry, file):
                    items[-1] = replace(items[-1], files=(*items[-1].files, file))
                else:
                    items.append(ThreadItem(entry.number, file.at, entry.by, "", file.text, (file,)))
            case _:
                pass
    return tuple(items)


def _joins(last: ThreadItem, entry: Entry, file: FileAttached) -> bool:
    return bool(last.files) and last.by == entry.by and not file.text and file.at - last.at <= TOGETHER
