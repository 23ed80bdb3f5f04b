"""Messages and files of a case in words: who a message is for, what a file is, how large."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.thread.attached_files import PICTURES
from models.domain.thread.facts import FileAttached, MessagePosted
from models.domain.thread.orders import SEATS
from widgets.sentence_parts import Telling, with_addition

translate = QCoreApplication.translate
_KINDS: Mapping[str, object] = {
    "application/pdf": QT_TRANSLATE_NOOP("words", "PDF"),
    "application/zip": QT_TRANSLATE_NOOP("words", "archive"),
    "audio/mpeg": QT_TRANSLATE_NOOP("words", "sound"),
    "audio/ogg": QT_TRANSLATE_NOOP("words", "sound"),
    "video/mp4": QT_TRANSLATE_NOOP("words", "video"),
    "text/plain": QT_TRANSLATE_NOOP("words", "text"),
}


def thread_sentence(fact: MessagePosted | FileAttached, tell: Telling) -> str:
    """The sentence of the timeline."""
    if isinstance(fact, MessagePosted):
        to = addressed(fact.to, tell)
        text = translate("words", "Message to {who}") if to else translate("words", "Message")
        return with_addition(text.format(who=to), fact.text)
    text = translate("words", "Attached {name} ({kind}, {size})")
    told = text.format(name=fact.name, kind=media_name(fact.media), size=size_text(fact.size))
    return with_addition(told, fact.text)


def addressed(to: str, tell: Telling) -> str:
    """Who a message is for; empty for everybody at work on the case."""
    return translate("words", "the duty room") if to == SEATS else tell.unit(to) if to else ""


def media_name(media: str) -> str:
    if media in PICTURES:
        return translate("words", "picture")
    return translate("words", str(_KINDS[media])) if media in _KINDS else translate("words", "file")


def size_text(size: int) -> str:
    """Bytes as people read them: `640 B`, `12 KB`, `4.8 MB`."""
    if size < 1024:
        return f"{size} B"
    if size < 1024 * 1024:
        return f"{round(size / 1024)} KB"
    return f"{size / 1024 / 1024:.1f} MB"
