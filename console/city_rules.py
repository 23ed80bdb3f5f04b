"""The city's rules at one desk: what came of them, and everything on the screen that follows them."""

from __future__ import annotations

from collections.abc import Sequence

from console.languages import group_name, type_names
from console.lookout import Lookout
from console.room import Room
from console.rules_door import RulesDoor
from console.window import MainWindow
from models.domain.rules import Book
from models.rules.catalogue import Catalogue
from models.rules.shelf import Rack, Shelf
from widgets.early_warnings.early_warning_words import SubjectNames


class CityRules:
    """Begins with the catalogue that ships; from the first books on it is the hub's."""

    lookout: Lookout

    def __init__(self, window: MainWindow, room: Room, rulebook: RulesDoor, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._window = window
        self._room = room
        self._rulebook = rulebook
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
        self._room.ordering.set_rules(self.catalogue, self._shelf)
        self._room.catalogue, self._room.shelf = self.catalogue, self._shelf
        self._window.case.set_times(self._shelf.times())
        self._name_types()
        self._room.rules_changed.emit()

    def group(self, type_code: str) -> str:
        """The group of a type, empty for one that is not known."""
        return self.catalogue.group(type_code) if self.catalogue.knows(type_code) else ""

    def _name_types(self) -> None:
        language = self._room.language
        names = type_names(self.catalogue, language)
        groups = {each.group_code: group_name(each, language) for each in self.catalogue.types.values()}
        self._room.names = SubjectNames(names, groups)
        self._window.case.set_type_names(names)
