"""How the screen looks and speaks at a seat: chosen at the start, else as it was left, else as the system does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QSettings

from console.languages import LOCALES
from widgets.theme import THEMES

SCALES = (100, 110, 125, 150, 175, 200)
"""Sizes of text, in per cent."""
_LANGUAGE, _THEME, _SCALE = "screen/language", "screen/theme", "screen/scale"


@dataclass(frozen=True, slots=True)
class Look:
    """`scale` is the size of text in per cent."""

    language: str
    theme: str
    scale: int

    def scaled(self, steps: int) -> int:
        """The size that is so many steps larger, or smaller."""
        at = min(range(len(SCALES)), key=lambda each: abs(SCALES[each] - self.scale))
        return SCALES[min(max(at + steps, 0), len(SCALES) - 1)]


def look_of(kept: QSettings, language: str = "", theme: str = "", scale: int = 0) -> Look:
    """What was asked for at the start goes first; what was kept and can no longer be is left out."""
    if not language:
        language = str(kept.value(_LANGUAGE, ""))
    if language not in LOCALES:
        language = "zh" if QLocale.system().language() is QLocale.Language.Chinese else "en"
    if not theme:
        theme = str(kept.value(_THEME, ""))
    if not scale:
        kept_scale = str(kept.value(_SCALE, SCALES[0]))
        scale = int(kept_scale) if kept_scale.isdecimal() else SCALES[0]
    return Look(language, theme if theme in THEMES else "dark", min(max(scale, SCALES[0]), SCALES[-1]))


def keep_look(look: Look, kept: QSettings) -> None:
    kept.setValue(_LANGUAGE, look.language)
    kept.setValue(_THEME, look.theme)
    kept.setValue(_SCALE, look.scale)
