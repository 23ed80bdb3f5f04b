"""The days of a year that differ from their weekday, as a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.rules.calendar.windows import show_windows
from widgets.rules.day_look import DayLook, DayLooks
from widgets.rules.day_words import kind_name, weekday_name
from widgets.rules.row_table import Column, RowTable

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DayRow:
    day: date
    look: DayLook


def special_days(looks: DayLooks, year: int) -> list[DayRow]:
    days = {*looks.off, *looks.on, *looks.own}
    return [DayRow(day, looks.look(day)) for day in sorted(days) if day.year == year]


def day_table() -> RowTable[DayRow]:
    return RowTable(
        [
            Column(translate("rules", "Day"), lambda row: f"{row.day} {weekday_name(row.day.weekday())}", width=15),
            Column(translate("rules", "What"), lambda row: kind_name(row.look.kind), width=14),
            Column(translate("rules", "Name or note"), _named, width=0),
        ],
        lambda row: row.day,
    )


def _named(row: DayRow) -> str:
    return " ".join(filter(None, (row.look.name, show_windows(row.look.windows))))
