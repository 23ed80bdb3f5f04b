"""Editing the working calendars: a year of days, the chosen day, the week, and the holidays anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from models.rules.calendar.book import CalendarBook, CalendarData, Override
from models.rules.calendar.public_holidays import EARLIEST, LATEST, PublicHolidays
from models.rules.rule_fields import Fields
from widgets.case.action_row import ActionItem, ActionRow
from widgets.rules.calendar_fields import COLUMNS, calendar_of, calendar_specs, calendar_values
from widgets.rules.day_look import DayKind, DayLooks, with_own
from widgets.rules.day_panel import DayPanel
from widgets.rules.day_words import LEGEND, kind_mark, kind_name
from widgets.rules.rule_editor import RuleEditor
from widgets.rules.rule_form import RuleForm
from widgets.rules.special_days import day_table, special_days
from widgets.rules.table_pane import TablePane
from widgets.rules.year_grid import YearGrid
from widgets.theme import Theme

SHAPES = {DayKind.WORKING: "12", DayKind.WEEKEND: "·", DayKind.HOLIDAY: "▮", DayKind.MADE_UP: "▁"}
FRAME = "▢"


class CalendarEditor(RuleEditor):
    """`lookup_asked` wants the holidays of a calendar looked up, `import_asked` a file of days opened."""

    lookup_asked = Signal(object)
    import_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._book = CalendarBook(())
        self._looks: DayLooks | None = None
        self._looking = False
        self.names, self.year = QComboBox(), QSpinBox()
        self.grid, self.day = YearGrid(theme), DayPanel(theme)
        self.form = RuleForm(calendar_specs(), COLUMNS, self._read, theme)
        self.days = TablePane(day_table(), self.tr("Special days"), theme, whole_rows=True)
        self.days.set_empty_text(self.tr("Every day of this year is as its weekday has it."))
        self.buttons = ActionRow(theme)
        self.side = QTabWidget(documentMode=True)
        self._lay_out()
        self._connect()

    # ---- told ----

    def set_value(self, value: CalendarBook) -> None:
        self._book = value
        shown = self.current_name
        self.names.clear()
        for data in value.calendars:
            self.names.addItem(data.name or self.tr("the duty room's own"), data.name)
        self.names.setCurrentIndex(max(0, self.names.findData(shown)))
        self._show_calendar(fill=True)

    def set_base(self, value: CalendarBook) -> None:
        """What is in force is compared in the list of changes."""

    def set_now(self, today: date) -> None:
        """The day that is chosen at first."""
        self.grid.set_day(today)
        self._show_day()

    def set_looked_up(self, name: str, found: PublicHolidays | None) -> None:
        """The holidays that were asked for, of the calendar with a name; None where there are none to be had."""
        self._looking = False
        data = next((data for data in self._book.calendars if data.name == name), None)
        if found is not None and data is not None:
            self._take(replace(data, off=found.off, on=found.on, published=found.published), fill=True)
        self._show_buttons()

    def set_theme(self, theme: Theme) -> None:
        self.grid.set_theme(theme)
        self.day.set_theme(theme)
        self.form.set_theme(theme)
        self.days.set_theme(theme)
        self.buttons.set_theme(theme)

    @property
    def current_name(self) -> str:
        """The name of the calendar that is shown; that of the duty room's own is empty."""
        return str(self.names.currentData() or "")

    # ---- inside ----

    @property
    def _data(self) -> CalendarData | None:
        return next((data for data in self._book.calendars if data.name == self.current_name), None)

    def _take(self, data: CalendarData, fill: bool = False) -> None:
        calendars: Sequence[CalendarData] = [data if each.name == data.name else each for each in self._book.calendars]
        self._book = CalendarBook(tuple(calendars))
        self._show_calendar(fill)
        self.edited.emit(self._book)

    def _read(self, fields: Fields) -> CalendarData | None:
        return calendar_of(self._data, fields) if self._data is not None else None

    def _show_calendar(self, fill: bool) -> None:
        if (data := self._data) is None:
            return
        self._looks = DayLooks.of(data)
        self.grid.set_calendar(data)
        if fill:
            self.form.set_values(calendar_values(data), frozenset())
        self._show_buttons()
        self._show_day()

    def _show_day(self) -> None:
        if (looks := self._looks) is None:
            return
        day = self.grid.day
        self.year.blockSignals(True)
        self.year.setValue(day.year)
        self.year.blockSignals(False)
        self.day.set_day(day, looks.look(day), looks.own.get(day))
        self.days.set_rows(special_days(looks, day.year))

    def _show_buttons(self) -> None:
        data = self._data
        why = "" if data is not None and data.country else self.tr("This calendar has no country.")
        if self._looking:
            why = self.tr("They are being looked up …")
        self.buttons.set_actions(
            [
                ActionItem("import", self.tr("Import days…")),
                ActionItem("look_up", self.tr("Look up holidays anew"), "", not why, why),
            ]
        )

    def _on_year(self, year: int) -> None:
        day = self.grid.day
        self.grid.set_day(date(year, day.month, min(day.day, 28) if day.month == 2 else day.day))
        self._show_day()

    def _on_listed_day(self) -> None:
        if (row := self.days.current) is not None and row.day != self.grid.day:
            self.grid.set_day(row.day)
            self._show_day()

    def _on_overridden(self, own: Override | None) -> None:
        if (data := self._data) is not None:
            self._take(with_own(data, self.grid.day, own))

    def _on_toggled(self, day: date) -> None:
        """A day with the city's own word loses it; any other becomes the opposite of what it is."""
        if (data := self._data) is None or self._looks is None:
            return
        own = None if day in self._looks.own else Override(day, not self._looks.look(day).windows)
        self._take(with_own(data, day, own))

    def act(self, action: str) -> None:
        if action == "import":
            self.import_asked.emit()
        elif (data := self._data) is not None:
            self._looking = True
            self._show_buttons()
            self.lookup_asked.emit(data)

    def _on_form(self, data: CalendarData | None) -> None:
        if data is not None and data != self._data:
            self._take(data)

    def _on_name(self) -> None:
        self._show_calendar(fill=True)

    def _connect(self) -> None:
        self.names.activated.connect(self._on_name)
        self.year.valueChanged.connect(self._on_year)
        self.grid.day_chosen.connect(self._show_day)
        self.grid.day_toggled.connect(self._on_toggled)
        self.day.overridden.connect(self._on_overridden)
        self.days.chosen.connect(self._on_listed_day)
        self.form.edited.connect(self._on_form)
        self.form.faulty.connect(self.faulty)
        self.buttons.chosen.connect(self.act)

    def _lay_out(self) -> None:
        self.year.setRange(EARLIEST, LATEST)
        head = QHBoxLayout()
        head.setContentsMargins(8, 2, 8, 2)
        for title, field in ((self.tr("&Calendar"), self.names), (self.tr("&Year"), self.year)):
            label = QLabel(title)
            label.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
            head.addWidget(label)
            head.addWidget(field)
        head.addWidget(self.buttons, 1)
        legend = QLabel(self._legend())
        legend.setTextFormat(Qt.TextFormat.PlainText)
        legend.setWordWrap(True)
        legend.setContentsMargins(12, 2, 12, 2)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.grid, 1)
        column.addWidget(legend)
        for page, name in ((self.day, self.tr("Day")), (self._scrolled(), self.tr("Week and holidays"))):
            self.side.addTab(page, name)
        self.side.addTab(self.days, self.tr("Special days"))
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(left)
        across.addWidget(self.side)
        across.setSizes([880, 420])
        across.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(across)

    def _scrolled(self) -> QScrollArea:
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.form)
        return scroll

    def _legend(self) -> str:
        """Each shape and mark with its word."""
        told = [f"{SHAPES.get(kind, FRAME)}{kind_mark(kind)} {kind_name(kind)}" for kind in LEGEND]
        told.append(self.tr("▨ year not published"))
        return "   ".join(told)
