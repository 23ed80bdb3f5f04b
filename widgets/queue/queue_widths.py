"""How wide the columns of the queue are while nobody has set them by hand."""

from __future__ import annotations

from datetime import timedelta

from models.domain.case import CaseState, Stage
from models.domain.lights import Light
from widgets.queue.case_painter import PAD
from widgets.queue.queue_columns import COUNTED, MOMENTS, Column
from widgets.queue.queue_texts import header_word
from widgets.remaining import remaining_text
from widgets.text_cache import TextCache
from widgets.words import channel_name, clock_name, sender_name, stage_name, state_name

NARROW = 47.0
"""Below so many heights of a letter the source is hidden and the year taken off the numbers, until columns are set by
hand."""
_LEAST_CASE = "A case in few"
"""So much of a title is shown before any other column is: the place goes first, then the unit."""

_LIGHT_ROOM = 1.0
_RING_ROOM = 2.0
"""In heights of a letter."""
_MARK = " ↓2"


def usual_width(column: Column, letters: TextCache) -> int:
    """What a column needs for the longest that it usually says, and for its own name."""
    if column is Column.LEVEL:
        return round(_RING_ROOM * letters.height())
    said = (*_longest(column), header_word(column) + _MARK)
    light = round(_LIGHT_ROOM * letters.height()) if column is Column.LEFT else 0
    return max(map(letters.width_of, said)) + 2 * PAD + light


def fitted(width: int, letters: TextCache) -> dict[Column, int]:
    """The width shared out among the columns that there is room for; the case takes what is left."""
    fixed = [Column.LEFT, Column.NUMBER, Column.LEVEL, Column.STATE]
    widths = {column: usual_width(column, letters) for column in fixed}
    if width < NARROW * letters.height():
        widths[Column.NUMBER] = letters.width_of("1121-00000") + 2 * PAD
    else:
        widths[Column.CHANNEL] = usual_width(Column.CHANNEL, letters)
    rest = width - sum(widths.values())
    least = letters.width_of(_LEAST_CASE) + 2 * PAD
    for column, share, most in ((Column.LEAD, 25, 8.5), (Column.PLACE, 24, 11.5)):
        named = letters.width_of(header_word(column)) + 2 * PAD
        wanted = min(max(rest * share // 100, named), max(named, round(most * letters.height())))
        if wanted + least <= width - sum(widths.values()):
            widths[column] = wanted
    return widths


def _longest(column: Column) -> tuple[str, ...]:
    """In the language of the screen."""
    if column in COUNTED:
        return ("99",)
    if column in MOMENTS:
        return ("2026-11-21 00:00",)
    late = int(timedelta(days=9, hours=23).total_seconds() * 1000)
    table = {
        Column.LEFT: (remaining_text(Light.OVERDUE, 0, late),),
        Column.NUMBER: ("20261121-00000",),
        Column.CHANNEL: (channel_name("weather"),),
        Column.STATE: (state_name(CaseState.CALLED_BACK), stage_name(Stage.EN_ROUTE)),
        Column.CLOCK: (clock_name("first_report"), clock_name("call_back")),
        Column.OFFICER: (sender_name("Seat 12"),),
        Column.GRADE: ("III",),
    }
    return table.get(column, ("Xixiang · Yantian 12",))
