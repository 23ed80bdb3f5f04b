"""One kind of rules: its editor, the draft in it, and the way of the draft to a file, a trial or a publication."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from models.domain.rules import Book, BookKind
from models.rules.faults import Fault
from models.rules.kind_checks import Beside
from models.rules.kinds import KINDS, Value
from widgets.pane_keys import Keys
from widgets.rules.drafts import Draft
from widgets.rules.file_asking import ask_for_file, ask_where_to_save
from widgets.rules.page_foot import TRIED, PageFoot
from widgets.rules.page_head import PageHead
from widgets.rules.publishing import Standing, form_for, reasons
from widgets.rules.rule_editor import RuleEditor
from widgets.rules.trial_rows import Trial
from widgets.rules.trial_view import TrialView
from widgets.theme import Theme
from widgets.words import sender_name

CHECK_AFTER_MS = 120
"""How long the fingers rest before a draft is checked against the other rules, which takes some ten milliseconds."""
TRIAL_HEIGHT = 320


class BookPage(QWidget):
    """Told books, files and trials by `set_…`; says what the officer wants done with the draft."""

    published = Signal(object, str, object, str, int)
    trial_asked = Signal(object, object)
    file_chosen = Signal(object, str)
    save_chosen = Signal(object, str, object)
    case_chosen = Signal(str)
    marked = Signal()

    def __init__(
        self, kind: BookKind, editor: RuleEditor, theme: Theme, zone: tzinfo, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self.kind, self.editor = kind, editor
        self._theme, self._zone, self._now = theme, zone, now
        self.draft: Draft | None = None
        self._newest: Book | None = None
        self._beside: Beside | None = None
        self._faults: tuple[Fault, ...] = ()
        self._field_faults: tuple[Fault, ...] = ()
        self._may_not = ""
        self._sent, self._sent_seen = "", 0
        self.head = PageHead(theme, zone, kind in TRIED, self)
        self.foot = PageFoot(kind, theme, zone)
        self._check = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._lay_out()
        self._connect()
        self._show()

    # ---- told ----

    def set_books(self, books: Sequence[Book], beside: Beside) -> None:
        """All versions of the kind, oldest first, and the other rules that are in force."""
        self._beside = beside
        if self._newest != books[-1]:
            self._newest = books[-1]
            self._take_newest(books[-1])
            self.foot.set_books(books)
        self._check.start()

    def set_may_not_publish(self, why: str) -> None:
        """Why nobody at this seat may publish; empty where someone may."""
        self._may_not = why
        self._show()

    def set_trial(self, trial: Trial | None, trouble: str) -> None:
        view = self._shown_trial()
        if trial is None:
            view.set_text(self.tr("The draft could not be tried: {trouble}").format(trouble=trouble))
        else:
            view.set_trial(trial)

    def take_draft(self, value: Value, told: str) -> None:
        """Make this the draft: from a file, or from an old version."""
        if self.draft is None:
            return
        self.foot.set_file_faults("", ())
        self._change(self.draft.edited(value), anew=True)
        self.head.set_notice(told)
        self.foot.setCurrentWidget(self.foot.changes)

    def refuse_file(self, name: str, faults: tuple[Fault, ...]) -> None:
        """A file that cannot be taken: the draft stays as it is."""
        text = self.tr("Nothing was taken from {name}: {n} faults, listed below.")
        self.head.set_notice(text.format(name=name, n=len(faults)), "bad")
        self.foot.set_file_faults(name, faults)

    def tell(self, text: str, level: str = "info") -> None:
        self.head.set_notice(text, level)

    def settle(self, refused: str) -> None:
        """The answer to what was published: empty where it was accepted, else why it was refused."""
        body, seen = self._sent, self._sent_seen
        self._sent = ""
        if refused:
            text = self.tr("Refused: {reason} The draft is kept.").format(reason=refused)
            self.head.set_notice(text, "bad")
        elif self.draft is not None:
            if self.draft.seen == seen:  # else the version itself has come already
                self._rest_on(seen + 1, KINDS[self.kind].decode(body))
            self.head.set_notice(self.tr("Published as version {n}.").format(n=seen + 1), "good")
        self._show()

    def set_keys(self, keys: Keys) -> None:
        """The keys in force."""
        self.head.set_keys(keys)
        self.editor.set_keys(keys)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.head, self.foot, self.editor):
            part.set_theme(theme)

    @property
    def unsent(self) -> bool:
        """Whether there is a draft that says something else than what is in force."""
        return self.draft is not None and not self.draft.untouched

    @property
    def faults(self) -> tuple[Fault, ...]:
        return (*self._field_faults, *self._faults)

    # ---- what the officer does ----

    def act(self, action: str) -> None:
        """By button or key; what cannot be done now says why."""
        if action == "publish":
            self.check()
        if reason := self._reasons().get(action, ""):
            self.head.set_notice(reason)
            return
        match action:
            case "open":
                ask_for_file(self, self.kind, self.open_file)
            case "save":
                ask_where_to_save(self, self.kind, self.save_file)
            case "publish":
                self._ask_publish()
            case "try":
                self._try()
            case _:
                self._step(action)

    def open_file(self, path: str) -> None:
        self.file_chosen.emit(self.kind, path)

    def save_file(self, path: str) -> None:
        if self.draft is not None:
            self.save_chosen.emit(self.kind, path, self.draft.value)

    def check(self) -> None:
        """The faults of the draft beside the other rules, as they are now."""
        self._check.stop()
        if self.draft is not None and self._beside is not None:
            self._faults = KINDS[self.kind].faults(self.draft.value, self._beside)
        self.foot.set_faults(self.faults)
        self._show()

    # ---- inside ----

    def _lay_out(self) -> None:
        down = self._down = QSplitter(Qt.Orientation.Vertical)
        down.addWidget(self.editor)
        down.addWidget(self.foot)
        down.setStretchFactor(0, 3)
        down.setStretchFactor(1, 1)
        down.setSizes([520, 170])
        down.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(down, 1)

    def _connect(self) -> None:
        self.head.chosen.connect(self.act)
        self.head.rebased.connect(self._rebase)
        self.editor.edited.connect(self._on_edited)
        self.editor.faulty.connect(self._on_faulty)
        self.foot.case_chosen.connect(self.case_chosen)
        self.foot.draft_taken.connect(self._on_old_version)
        self._check.timeout.connect(self.check)

    def _take_newest(self, book: Book) -> None:
        """A version was published, by us or by somebody else, or it is the first that is known."""
        value = KINDS[self.kind].decode(book.body)
        self.head.set_version(book)
        draft = self.draft
        if draft is None or draft.untouched:
            self.draft = Draft.of(self.kind, book.version, value)
            self.editor.set_value(value)
            self.editor.set_base(value)
        elif draft.body == book.body or book.body == self._sent or draft.seen == book.version:
            self._rest_on(book.version, value)
        else:
            text = self.tr("Version {version} was published by {by} meanwhile: your draft began before it.")
            self.head.set_notice(text.format(version=book.version, by=sender_name(book.by)), "bad")
            self.head.set_overtaken(book)
        self._changed()

    def _rebase(self) -> None:
        """Compare the draft with the newest version, and publish it as having seen that."""
        if self._newest is not None:
            self._rest_on(self._newest.version, KINDS[self.kind].decode(self._newest.body))
            self.head.set_notice(self.tr("The changes below are those against version {n}.").format(n=self.draft_seen))

    @property
    def draft_seen(self) -> int:
        return self.draft.seen if self.draft is not None else 0

    def _rest_on(self, version: int, base: Value) -> None:
        if self.draft is not None:
            self.draft = self.draft.on(version, base)
            self.editor.set_base(base)
            self.head.set_overtaken(None)
            self._changed()

    def _on_edited(self, value: Value) -> None:
        if self.draft is not None:
            self.foot.set_file_faults("", ())
            self._change(self.draft.edited(value))

    def _on_faulty(self, faults: tuple[Fault, ...]) -> None:
        self._field_faults = faults
        self.foot.set_faults(self.faults)
        self._show()

    def _change(self, draft: Draft, anew: bool = False) -> None:
        self.draft = draft
        if anew:
            self._field_faults = ()
            self.editor.set_value(draft.value)
        if not self._sent:
            self.head.set_notice("")
        self._changed()

    def _changed(self) -> None:
        if self.draft is not None:
            self.foot.set_changes(self.draft.changes())
        self.foot.set_outdated()
        self._check.start()
        self._show()

    def _step(self, action: str) -> None:
        draft = self.draft
        assert draft is not None  # what can be done has a draft: the reasons say so
        steps: Mapping[str, Callable[[], Draft]] = {
            "undo": draft.undone,
            "redo": draft.redone,
            "discard": draft.discarded,
        }
        self._change(steps[action](), anew=True)

    def _on_old_version(self, book: Book) -> None:
        told = self.tr("The draft is version {n} as it was; it is not in force until it is published.")
        self.take_draft(KINDS[self.kind].decode(book.body), told.format(n=book.version))

    def _try(self) -> None:
        assert self.draft is not None
        self._shown_trial().set_text(self.tr("The draft is being tried on all cases …"))
        self.trial_asked.emit(self.kind, self.draft.value)

    def _shown_trial(self) -> TrialView:
        """The foot with the trial in it, high enough to read it."""
        editor, foot = self._down.sizes()
        if foot < TRIAL_HEIGHT:
            self._down.setSizes([editor + foot - TRIAL_HEIGHT, TRIAL_HEIGHT])
        return self.foot.show_trial()

    def _ask_publish(self) -> None:
        assert self.draft is not None  # what can be done has a draft: the reasons say so
        form = form_for(self.draft, self._now(), self._zone, self._theme, self)
        form.confirmed.connect(self._on_confirmed)
        form.open()

    def _on_confirmed(self, note: str, valid_from: datetime | None) -> None:
        if self.draft is not None:
            self._sent, self._sent_seen = self.draft.body, self.draft.seen
            self.head.set_notice(self.tr("On its way to the hub …"))
            self._show()
            self.published.emit(self.kind, self._sent, valid_from, note, self.draft.seen)

    def _reasons(self) -> Mapping[str, str]:
        newest = self._newest.version if self._newest is not None else 0
        return reasons(Standing(self.draft, newest, self._may_not, bool(self._sent), bool(self.faults)))

    def _show(self) -> None:
        self.head.set_reasons(self._reasons())
        self.marked.emit()
