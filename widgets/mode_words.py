"""What a window, a page and a file say of a hub whose journal is not real."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.domain.mode import Mode

translate = QCoreApplication.translate


def mode_mark(mode: Mode) -> str:
    """In a few words, for each page, file and title; nothing where it is real."""
    marks = {
        Mode.EXERCISE: translate("mode", "Exercise – not real"),
        Mode.DEMO: translate("mode", "Demonstration – not real"),
        Mode.REPLAY: translate("mode", "Replay – not live"),
    }
    return marks.get(mode, "")


def mode_sentence(mode: Mode) -> str:
    """In a sentence; nothing where it is real."""
    sentences = {
        Mode.EXERCISE: translate("mode", "Exercise – not real: these cases are made for training."),
        Mode.DEMO: translate("mode", "Demonstration – not real: a made-up city."),
        Mode.REPLAY: translate("mode", "Replay – not live: this is how it was."),
    }
    return sentences.get(mode, "")
