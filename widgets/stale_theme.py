"""How a theme looks when what it shows may no longer be so: the same shapes and words, without colour."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QColor

from widgets.theme import Theme


def greyed(theme: Theme) -> Theme:
    """Text one step dimmer, lights and levels as greys of their own brightness."""
    return replace(
        theme,
        text=theme.dim,
        dim=theme.faint,
        accent=theme.dim,
        overdue=_grey(theme.overdue),
        urgent=_grey(theme.urgent),
        soon=_grey(theme.soon),
        on_time=_grey(theme.on_time),
        paused=_grey(theme.paused),
        level_a=_grey(theme.level_a),
        level_b=_grey(theme.level_b),
        level_c=_grey(theme.level_c),
        level_w=_grey(theme.level_w),
    )


def _grey(colour: str) -> str:
    """The grey that is as bright to the eye (ITU-R BT.601 weights)."""
    of = QColor(colour)
    level = round(0.299 * of.red() + 0.587 * of.green() + 0.114 * of.blue())
    return QColor(level, level, level).name()
