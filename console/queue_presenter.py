"""Joins the queue to the desk: what is kept of it at this seat, what many cases are acted on with, what is exported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.naming import ask_name
from console.queue_exporting import QueueExporting
from console.room import Room
from console.seat import Came
from console.toolbox import Toolbox
from widgets.queue.queue_pane import QueuePane
from widgets.queue.queue_scope import Whose, offered_areas
from widgets.queue.saved_view import LONGEST_NAME, MOST_VIEWS, SavedView, shipped_views, views_of, views_text

if TYPE_CHECKING:  # it has a sheet and a table of its own
    from console.acting_on_many import ActingOnMany

MOST_MARKED = 1_000


class QueuePresenter(QObject):
    """Views, watched areas and marks are kept with the seat, and go to no hub."""

    def __init__(self, pane: QueuePane, room: Room) -> None:
        super().__init__(pane)
        self._pane = pane
        self._room = room
        self._own_views = views_of(room.kept.value("queue/views"))
        self._many: ActingOnMany | None = None
        self.exporting = QueueExporting(pane, room)
        areas, marked = _kept(room.kept.value("queue/areas")), _kept(room.kept.value("queue/marked"))
        self._whose = Whose(room.seat_name, frozenset(marked), frozenset(areas))
        self._unit_names: dict[str, str] = {}
        self._connect()
        pane.views.set_own(self._own_views)
        pane.set_whose(self._whose)

    def _connect(self) -> None:
        pane, room = self._pane, self._room
        pane.areas_asked.connect(self.ask_areas)
        pane.columns_asked.connect(self.arrange)
        pane.views.save_asked.connect(self.ask_to_save)
        pane.views.rename_asked.connect(self._ask_to_rename)
        pane.views.deleted.connect(self.delete_view)
        room.loaded.connect(self._take_seat)
        room.came.connect(self._forget_gone)
        room.units_changed.connect(self._name_units)

    def offer(self, toolbox: Toolbox) -> None:
        """Say what the queue does beside showing rows."""
        toolbox.offer("queue_views", self._pane.views.open)
        toolbox.offer("save_view", self.ask_to_save)
        toolbox.offer("queue_columns", self.arrange)
        toolbox.offer("my_areas", self.ask_areas)
        toolbox.offer("mark_own", self.mark, self._why_not_mark)
        toolbox.offer("export_queue", self.exporting.ask)

    def takes(self, action_id: str) -> bool:
        """Begin an action on the selected cases, where there are several; says whether there are."""
        numbers = self._pane.view.selected()
        if len(numbers) < 2:
            return False
        self.many().begin(action_id, numbers)
        return True

    def many(self) -> ActingOnMany:
        """What acts on many cases; loaded with the first time that it is wanted."""
        if self._many is None:
            from console.acting_on_many import ActingOnMany  # noqa: PLC0415  # as said

            self._many = ActingOnMany(self._room, self)
        return self._many

    def close(self) -> None:
        if self._many is not None:
            self._many.close()
        self.exporting.close()

    # ---- mine ----

    def mark(self) -> None:
        """Mark the selected cases as this seat's own; where all are, take the marks away."""
        numbers = frozenset(self._pane.view.selected())
        marked = self._whose.marked
        after = marked - numbers if numbers <= marked else marked | numbers
        if len(after) > MOST_MARKED:
            text = self.tr("At most {count} cases can be marked: take some marks away first.")
            self._room.say(text.format(count=MOST_MARKED))
            return
        self._set(replace(self._whose, marked=after))
        text = self.tr("Marked as yours: {count}") if len(after) > len(marked) else self.tr("No longer marked: {count}")
        self._room.say(text.format(count=len(after ^ marked)))

    def _why_not_mark(self) -> str:
        return "" if self._pane.view.selected() else self.tr("Choose a case first.")

    def ask_areas(self) -> None:
        from widgets.queue.area_form import AreaForm  # noqa: PLC0415  # not before it is opened

        offered = offered_areas(self._pane.rows.values_of("area"))
        form = AreaForm(offered, self._whose.areas, self._room.window)
        form.chosen.connect(self.watch)
        form.open()

    def watch(self, areas: frozenset[str]) -> None:
        self._set(replace(self._whose, areas=areas))

    def _take_seat(self) -> None:
        """The name of the seat is known by now."""
        self._set(replace(self._whose, officer=self._room.seat_name))

    def _name_units(self) -> None:
        names = {unit.call_sign: unit.name for unit in self._room.units.values()}
        if names != self._unit_names:
            self._unit_names = names
            self._pane.set_unit_names(names)

    def _forget_gone(self, came: Came) -> None:
        if gone := self._whose.marked.intersection(came.gone):
            self._set(replace(self._whose, marked=self._whose.marked - gone))

    def _set(self, whose: Whose) -> None:
        self._whose = whose
        self._room.kept.setValue("queue/areas", sorted(whose.areas))
        self._room.kept.setValue("queue/marked", sorted(whose.marked))
        self._pane.set_whose(whose)

    # ---- views ----

    def arrange(self) -> None:
        from widgets.queue.column_form import ColumnForm  # noqa: PLC0415  # not before it is opened

        form = ColumnForm(self._pane.view.header, self._pane.model, self._room.window)
        form.set_keys(self._room.keys)
        form.open()

    def ask_to_save(self) -> None:
        known = [view.name for view in self._own_views]
        ask_name(self._room.window, self.tr("Save what is shown as a view"), known, self.save_view)

    def save_view(self, name: str) -> None:
        """Keep what is shown under a name; one of the same name is replaced."""
        if self._usable(name):
            view = self._pane.view_shown(name.strip())
            self._keep((*(each for each in self._own_views if each.name != view.name), view))

    def rename_view(self, old: str, new: str) -> None:
        if self._usable(new):
            others = [view for view in self._own_views if view.name != new.strip() or view.name == old]
            self._keep(tuple(replace(view, name=new.strip()) if view.name == old else view for view in others))

    def delete_view(self, name: str) -> None:
        self._keep(tuple(view for view in self._own_views if view.name != name))

    def _ask_to_rename(self, old: str) -> None:
        title = self.tr("Rename the view “{name}”").format(name=old)
        ask_name(self._room.window, title, [old], lambda new: self.rename_view(old, new))

    def _usable(self, name: str) -> bool:
        """Whether a view can have this name; where not, it is said why."""
        if not name.strip() or len(name.strip()) > LONGEST_NAME:
            self._room.say(self.tr("A view needs a name of at most {n} letters.").format(n=LONGEST_NAME))
        elif name.strip() in {view.name for view in shipped_views()}:
            self._room.say(self.tr("A view of this name comes with the program: choose another."))
        elif len(self._own_views) >= MOST_VIEWS:
            self._room.say(self.tr("{n} views are kept at the most: delete one first.").format(n=MOST_VIEWS))
        else:
            return True
        return False

    def _keep(self, views: tuple[SavedView, ...]) -> None:
        self._own_views = views
        self._room.kept.setValue("queue/views", views_text(views))
        self._pane.views.set_own(views)


def _kept(value: object) -> list[str]:
    """A list as the settings give it back: a single one comes as a text, none as nothing."""
    if isinstance(value, str):
        return [value] if value else []
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
