"""What the lookout knows: likely duplicates, figures for the early warnings, and the past to try drafts of rules on.

It is at work in the lookout's own process: what it keeps of 100,000 cases would burden the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, tzinfo

from console.found import DuplicatesFound, TrialDone, WarningsFound
from console.trial import try_out
from models.domain.case import Case, CaseState
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes, due_at
from models.domain.instants import to_ms
from models.domain.rules import Book, BookKind
from models.rules.duplicates.index import DuplicateIndex
from models.rules.duplicates.sketch import Sketch, can_be_suggested, sketch_of
from models.rules.early_warnings.columns import Columns
from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.observing import observation_of
from models.rules.early_warnings.scoring import surge_history, warnings_at
from models.rules.early_warnings.settings import WarningSettings
from models.rules.kinds import Value
from models.rules.shelf import Rack, Shelf


class Looking:
    """Told of cases, rules and units as they come; used by one thread."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._rack = Rack()
        self._shelf = Shelf(self._rack)
        self._index = DuplicateIndex()
        self._seen: dict[str, Observation] = {}
        self._due: dict[str, datetime] = {}
        self.units: dict[str, str] = {}
        self.routed: set[str] = set()

    def take_books(self, books: Iterable[Book]) -> bool:
        """Whether due instants are others now: the calendar is new."""
        before = self._rack(BookKind.CALENDAR)
        self._rack.put(books)
        return self._rack(BookKind.CALENDAR) != before

    def take(self, cases: Iterable[Case], gone: Iterable[str] = ()) -> None:
        group, times = self._grouping(), self._times()
        for case in cases:
            self._take_case(case, group, times)
        for number in gone:
            self._index.drop(number)
            self._seen.pop(number, None)
            self._due.pop(number, None)

    def duplicates(self, asked: int, draft: Sketch, most: int, now: datetime) -> DuplicatesFound:
        return DuplicatesFound(asked, tuple(self._index.likely(draft, to_ms(now), most)))

    def warnings(self, now: datetime) -> WarningsFound | None:
        """None while the rules are not here."""
        if not self._rack.full:
            return None
        settings: WarningSettings = self._shelf.value(BookKind.WARNINGS, self._shelf.version_at(BookKind.WARNINGS, now))
        overdue = frozenset(number for number, due in self._due.items() if due <= now)
        columns = Columns.of(self._seen.values(), settings.place, overdue)
        weeks, needed = surge_history(columns, settings, now, self._zone)
        return WarningsFound(warnings_at(columns, settings, now, self._zone), weeks, needed)

    def trial(self, kind: BookKind, draft: Value, cases: Iterable[Case], now: datetime) -> TrialDone:
        """A draft tried on these cases; what goes wrong is told in the answer."""
        try:
            trial = try_out(kind, draft, self._shelf, cases, self.units, frozenset(self.routed), now)
        except (ValueError, KeyError) as error:
            return TrialDone(kind, None, str(error))
        return TrialDone(kind, trial)

    def _take_case(self, case: Case, group: Callable[[str], str], times: WorkTimes) -> None:
        if can_be_suggested(case):
            self._index.put(sketch_of(case, group))
        else:
            self._index.drop(case.number)
        seen = observation_of(case, group(case.type_code), overdue=False)
        if seen is None or case.state is CaseState.ARCHIVED:
            self._seen.pop(case.number, None)
        else:
            self._seen[case.number] = seen
        due = min((due for c in case.clocks if (due := due_at(c, times)) is not None), default=None)
        if due is None:
            self._due.pop(case.number, None)
        else:
            self._due[case.number] = due

    def _grouping(self) -> Callable[[str], str]:
        """The group of a type, as the newest policy says; its first digits while there is none."""
        if not self._rack.full:
            return lambda type_code: type_code[:2]
        policy = self._shelf.newest_policy()
        return lambda type_code: policy.group(type_code) if policy.knows(type_code) else ""

    def _times(self) -> WorkTimes:
        return self._shelf.times() if self._rack.full else ROUND_THE_CLOCK
