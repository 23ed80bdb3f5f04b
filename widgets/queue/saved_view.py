"""A view of the queue that has a name: which tab, what filter, which columns, in what order; and its form on file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from PySide6.QtCore import QCoreApplication

from models.domain.case import CaseState
from widgets.queue.queue_columns import MOST_URGENT_FIRST, Column, SortKey
from widgets.queue.queue_layout import sort_text

MOST_VIEWS = 50
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class SavedView:
    """`queue` is a tab's key; `sort` and `columns` as `queue_layout` writes them, empty for what is usual."""

    name: str
    queue: str
    filter: str = ""
    supervised: bool = False
    sort: str = ""
    columns: str = ""


def shipped_views() -> tuple[SavedView, ...]:
    """What comes with the program, named in the language of the screen."""
    urgent = sort_text(MOST_URGENT_FIRST)
    most_returned = sort_text((SortKey(Column.RETURNS, descending=True), *MOST_URGENT_FIRST))
    translate = QCoreApplication.translate
    return (
        SavedView(translate("views", "Red within the hour"), "open", "red<1h -overdue", sort=urgent),
        SavedView(translate("views", "Returned"), "open", "returned", sort=most_returned),
        SavedView(translate("views", "Unassigned A"), "open", "level:A unassigned", sort=urgent),
    )


def views_text(views: Iterable[SavedView]) -> str:
    return json.dumps([asdict(view) for view in views], ensure_ascii=False)


def views_of(text: object) -> tuple[SavedView, ...]:
    """What was kept; of what cannot be read, nothing."""
    try:
        found = json.loads(text) if isinstance(text, str) else []
    except (ValueError, RecursionError):
        return ()
    return tuple(filter(None, map(_view_of, found)))[:MOST_VIEWS] if isinstance(found, list) else ()


def _view_of(found: object) -> SavedView | None:
    if not isinstance(found, dict):
        return None
    told = {name: found[name] for name, kind in _KINDS.items() if isinstance(found.get(name), kind)}
    view = SavedView(**{"name": "", "queue": CaseState.REPORTED.value, **told})
    return view if view.name.strip() else None


_KINDS = {"name": str, "queue": str, "filter": str, "supervised": bool, "sort": str, "columns": str}
