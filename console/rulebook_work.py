"""What takes too long for the screen: reading a file of rules, writing one, looking holidays up. A thread for each."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from models.domain.rules import BookKind
from models.rules.calendar.book import ALL_YEARS, CalendarData, Years
from models.rules.calendar.public_holidays import EARLIEST, PublicHolidays, country_fault, public_holidays
from models.rules.faults import Fault, RuleFileError
from models.rules.kind_checks import Beside
from models.rules.kind_files import RuleFile
from models.rules.kinds import KINDS, Value, drafted

YEARS_AHEAD = 1
Answer = Callable[[], None]


class RulebookWork(QObject):
    """Runs a piece of work in a thread; what it gives back is called in the screen's thread."""

    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: list[threading.Thread] = []
        self._done.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def begin(self, work: Callable[[], Answer]) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=self._run, args=(work,), name="rulebook", daemon=True)
        self._threads.append(thread)
        thread.start()

    def end(self) -> None:
        """Wait for what is under way; its answers are no longer called."""
        self._done.disconnect(self._finish)
        for thread in self._threads:
            thread.join(10)

    def _run(self, work: Callable[[], Answer]) -> None:
        self._done.emit(work())

    def _finish(self, answer: Answer) -> None:
        answer()


def read_draft(path: Path, kind: BookKind, draft: Value, beside: Beside, calendar: str) -> Value | RuleFileError:
    """What the file makes of the draft, or every fault of it, also those beside the other rules."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return RuleFileError([Fault(0, "", f"the file cannot be read: {error.strerror or error}")])
    over = Beside(lambda each: draft if each is kind else beside.newest(each), beside.units)
    try:
        return drafted(kind, RuleFile(path.name, data, calendar=calendar), over)
    except RuleFileError as error:
        return error


def write_draft(path: Path, kind: BookKind, draft: Value) -> str:
    """Why it could not be written, or empty. The form goes by the ending of the file's name."""
    form = path.suffix.removeprefix(".").casefold()
    mark = "\ufeff" if form == "csv" else ""  # without it spreadsheets take the Chinese for Western text
    try:
        path.write_text(mark + KINDS[kind].write(draft, form), encoding="utf-8", newline="")
    except OSError as error:
        return error.strerror or str(error)
    except ValueError as error:
        return str(error)
    return ""


def look_up(data: CalendarData, this_year: int) -> PublicHolidays | str:
    """The holidays of a calendar's country from its first year to the next one, or why there are none to be had."""
    if (fault := country_fault(data.country, data.region)) is not None:
        return fault[1]
    known = data.published if data.published != ALL_YEARS else Years(this_year, this_year)
    years = Years(max(EARLIEST, known.first), max(known.last, this_year + YEARS_AHEAD))
    try:
        return public_holidays(data.country, data.region, years)
    except ValueError as error:
        return str(error)
