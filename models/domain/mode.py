"""Whether what a hub keeps is real: said in the welcome, and shown on every window, page and file."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """A journal is of one mode for ever: nothing of an exercise may be taken for real later."""

    LIVE = "live"
    EXERCISE = "exercise"
    DEMO = "demo"
    REPLAY = "replay"
