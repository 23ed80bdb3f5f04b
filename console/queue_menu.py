"""The menu over the rows of the queue: what can be done about the selected cases, as in the case pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint

from console.action_table import ACTIONS, action_text
from console.actions import Keys, items_for, why_not
from console.many_table import MANY
from console.room import Room
from models.domain.case import Case
from models.store.cache import Cache
from widgets.action_menu import ActionMenu
from widgets.key_button import ActionItem
from widgets.queue.queue_pane import QueuePane


class QueueMenu(QObject):
    """`keys` gives the key that is shown with an action; `act` begins one on what is selected."""

    def __init__(self, pane: QueuePane, room: Room, keys: Keys, act: Callable[[str], None]) -> None:
        super().__init__(pane)
        self._pane, self._room, self._keys, self._act = pane, room, keys, act
        self.menu = ActionMenu(pane)
        self.menu.setAccessibleName(self.tr("Actions on the selected cases"))
        self.menu.chosen.connect(self._on_chosen)
        self.menu.aboutToShow.connect(partial(pane.hand.set_busy, True))
        self.menu.aboutToHide.connect(partial(pane.hand.set_busy, False))
        pane.view.menu_asked.connect(self._on_asked)

    def _on_asked(self, place: QPoint) -> None:
        """What can be done is known when the cases have been read; meanwhile the rows hold still."""
        self._pane.hand.stay()
        numbers = tuple(self._pane.view.selected())
        self._room.look_up(partial(_cases_of, numbers), partial(self._open, numbers, place))

    def _open(self, numbers: Sequence[str], place: QPoint, cases: Sequence[Case]) -> None:
        if not cases or tuple(self._pane.view.selected()) != tuple(numbers):
            return  # the hand has gone on
        if len(cases) == 1:
            case = cases[0]
            items = items_for(case, self._room.roles, self._room.ordering.mediated(case), self._keys)
            able = [_in_front(item) for item in items if item.enabled]
            able.sort(key=lambda item: bool(item.group))
            self.menu.fold(able, f"{case.number}  {case.title}")
        else:
            self.menu.fold(self._for_many(cases), self.tr("{n} cases are selected").format(n=len(cases)))
        self.menu.open_at(place)

    def _for_many(self, cases: Sequence[Case]) -> list[ActionItem]:
        """Those that at least one of the cases allows; the sheet that opens tells which ones do not."""
        room, found = self._room, []
        for action in ACTIONS:
            if action.id not in MANY:
                continue
            able = sum(not why_not(case, action, room.roles, room.ordering.mediated(case)) for case in cases)
            if able:
                text = self.tr("{action} ({able} of {n})").format(action=action_text(action), able=able, n=len(cases))
                text = action_text(action) if able == len(cases) else text
                found.append(ActionItem(action.id, text, self._keys(action.id)))
        return found

    def _on_chosen(self, action_id: str) -> None:
        self._act(action_id)


def _in_front(item: ActionItem) -> ActionItem:
    """What is a button in the case pane stands before the groups."""
    return replace(item, group="") if item.primary or item.spare else item


def _cases_of(numbers: Sequence[str], cache: Cache) -> tuple[Case, ...]:
    return tuple(case for number in numbers if (case := cache.case(number)) is not None)
