"""The city's rules at one desk: what came of them, and everything on the screen that follows them."""

from __future__ import annotations

from collections.abc import Sequence

from console.languages import group_name, type_names
from console.lookout import Lookout
from console.ordering import Ordering
from console.rules_door import RulesDoor
from console.window import MainWindow
from models.domain.rules import Book
from models.rules.catalogue import Catalogue
from models.rules.shelf import Rack, Shelf
from widgets.early_warning_words import SubjectNames


class CityRules:
    """Begins with the catalogue that ships; from the first books on it is the hub's."""

    lookout: Lookout
    names: SubjectNames

    def __init__(
        self, window: MainWindow, ordering: Ordering, rulebook: RulesDoor, catalogue: Catalogue, language: str
    ) -> None:
        self.catalogue = catalogue
        self._window = window
        self._ordering = ordering
        self._rulebook = rulebook
        self._language = language
        self._rack = Rack()
        self._shelf = Shelf(self._rack)
        self._name_types()

    def take(self, books: Sequence[Book]) -> None:
        """Names, clocks and proposals follow the rules that are new."""
        if not books or not self._rack.put(books):
            return
        self.lookout.take((), books=books)
        self._rulebook.take_books(books)
        if not self._rack.full:
            return
        self.catalogue = self._shelf.newest_policy()
        self._ordering.set_rules(self.catalogue, self._shelf)
        times = self._shelf.times()
        self._window.case.set_times(times)
        self._window.timeline.set_times(times)
        self._name_types()

    def group(self, type_code: str) -> str:
        """The group of a type, empty for one that is not known."""
        return self.catalogue.group(type_code) if self.catalogue.knows(type_code) else ""

    def _name_types(self) -> None:
        names = type_names(self.catalogue, self._language)
        groups = {each.group_code: group_name(each, self._language) for each in self.catalogue.types.values()}
        self.names = SubjectNames(names, groups)
        self._window.case.set_type_names(names)
        self._window.warnings.set_names(names, groups)
