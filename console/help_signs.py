"""The signs that the help explains, by groups. Sources are marked for translation."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from widgets.legend import SignKind


@dataclass(frozen=True, slots=True)
class SignText:
    """`value` is as `widgets.legend.Sign` takes it."""

    kind: SignKind
    value: str
    words: object


LIGHTS = (
    SignText(SignKind.LIGHT, "OVERDUE", QT_TRANSLATE_NOOP("help", "Crossed square: a limit has passed")),
    SignText(SignKind.LIGHT, "URGENT", QT_TRANSLATE_NOOP("help", "Square: less than ten minutes left, or refused")),
    SignText(SignKind.LIGHT, "SOON", QT_TRANSLATE_NOOP("help", "Triangle: less than a fifth of the time is left")),
    SignText(SignKind.LIGHT, "ON_TIME", QT_TRANSLATE_NOOP("help", "Circle: on time")),
    SignText(SignKind.LIGHT, "PAUSED", QT_TRANSLATE_NOOP("help", "Bars: its clock is paused")),
)
LEVELS = (
    SignText(SignKind.LEVEL, "A", QT_TRANSLATE_NOOP("help", "Level A: urgent")),
    SignText(SignKind.LEVEL, "B", QT_TRANSLATE_NOOP("help", "Level B: important")),
    SignText(SignKind.LEVEL, "C", QT_TRANSLATE_NOOP("help", "Level C: common")),
    SignText(SignKind.LEVEL, "W", QT_TRANSLATE_NOOP("help", "W: a weather warning to be relayed")),
)
ALERTS = (
    SignText(
        SignKind.ALERT, "calling", QT_TRANSLATE_NOOP("help", "Filled: it calls. The figure is its priority, 1 first")
    ),
    SignText(SignKind.ALERT, "acknowledged", QT_TRANSLATE_NOOP("help", "Tick: acknowledged, until that runs out")),
    SignText(SignKind.ALERT, "shelved", QT_TRANSLATE_NOOP("help", "Board below: on the shelf, until its end")),
    SignText(SignKind.ALERT, "suppressed", QT_TRANSLATE_NOOP("help", "Stroke across: a consequence of another alert")),
    SignText(SignKind.ALERT, "returned", QT_TRANSLATE_NOOP("help", "Dotted: over, and nobody has seen it")),
)
HONEST = (
    SignText(SignKind.GLYPH, "●", QT_TRANSLATE_NOOP("help", "The hub is heard: what is shown is so")),
    SignText(SignKind.GLYPH, "✕", QT_TRANSLATE_NOOP("help", "The link is lost: grey is what was known then")),
    SignText(SignKind.GLYPH, "◌", QT_TRANSLATE_NOOP("help", "The hub is silent, or not heard yet")),
    SignText(SignKind.GLYPH, "◔", QT_TRANSLATE_NOOP("help", "From the cache of this seat: as old as is said")),
    SignText(
        SignKind.GLYPH, "▲", QT_TRANSLATE_NOOP("help", "Orders queued, a clock that is off, a hub that cannot write")
    ),
    SignText(SignKind.GLYPH, "▽", QT_TRANSLATE_NOOP("help", "The hub cannot make its copies: tell whoever runs it")),
    SignText(SignKind.GLYPH, "◆", QT_TRANSLATE_NOOP("help", "Not real: an exercise, a demonstration, a replay")),
)
FLAGS = (
    SignText(
        SignKind.GLYPH, "⚑", QT_TRANSLATE_NOOP("help", "A flag: there a limit falls due, with the light at its foot")
    ),
    SignText(SignKind.GLYPH, "┊", QT_TRANSLATE_NOOP("help", "Broken frame: nobody has been sent yet")),
)
