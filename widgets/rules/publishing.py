"""What can be done with a draft as it stands, and why not; the form that a publication begins with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from models.domain.rules import BookKind
from widgets.rules.basis import without_basis
from widgets.rules.drafts import Draft
from widgets.rules.publish_form import PublishForm
from widgets.theme import Theme
from widgets.track_words import book_name

translate = QCoreApplication.translate
ALL = ("open", "save", "undo", "redo", "discard", "try", "publish")


@dataclass(frozen=True, slots=True)
class Standing:
    """How a draft stands: the newest version, why this seat may not publish, whether something is on its way."""

    draft: Draft | None
    newest: int
    may_not: str
    sent: bool
    faulty: bool


def reasons(standing: Standing) -> Mapping[str, str]:
    """Why each action that cannot be done now is off; the others have no reason, or an empty one."""
    draft = standing.draft
    if draft is None:
        return dict.fromkeys(ALL, translate("rules", "The rules have not come from the hub yet."))
    return {
        "undo": "" if draft.past else translate("rules", "There is nothing to take back."),
        "redo": "" if draft.future else translate("rules", "There is nothing to do again."),
        "discard": _same() if draft.untouched else "",
        "publish": _why_not_publish(draft, standing),
    }


def form_for(draft: Draft, now: datetime, zone: tzinfo, theme: Theme, over: QWidget) -> PublishForm:
    """Asks for what a publication of this draft needs."""
    told = translate("rules", "{n} changes to version {seen}.")
    if draft.kind is BookKind.POLICY:
        told = translate("rules", "{n} changes to version {seen}. Cases keep the policy that they were filed under.")
    title = translate("rules", "Publish: {book}").format(book=book_name(draft.kind))
    form = PublishForm(title, told.format(n=len(draft.changes()), seen=draft.seen), now, zone, theme, over)
    form.set_timed(draft.kind is not BookKind.CALENDAR)
    if draft.kind is BookKind.POLICY:
        form.set_asks(list(without_basis(draft.base, draft.value)))
    return form


def _why_not_publish(draft: Draft, standing: Standing) -> str:
    if standing.may_not:
        return standing.may_not
    if standing.sent:
        return translate("rules", "The last publication is still on its way.")
    if draft.untouched and not standing.faulty:
        return _same()
    if standing.newest > draft.seen:
        return translate("rules", "Another version was published meanwhile: go on from that one first.")
    return translate("rules", "The draft has faults: they are listed below.") if standing.faulty else ""


def _same() -> str:
    return translate("rules", "The draft says what is in force.")
