"""Which of its two languages the screen speaks, for names that come from data in both."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def spoken_language() -> str:
    """`en` or `zh`; a locale that is neither is read in English."""
    return "zh" if QLocale().language() is QLocale.Language.Chinese else "en"
