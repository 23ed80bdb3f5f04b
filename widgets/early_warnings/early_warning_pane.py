"""The pane of early warnings: places, types and areas that stand out, best first, and why; never persons."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from models.rules.early_warnings.warning import EarlyWarning
from widgets.case.action_row import ActionItem, ActionRow
from widgets.early_warnings.early_warning_detail import EarlyWarningDetail
from widgets.early_warnings.early_warning_list import EarlyWarningList
from widgets.early_warnings.early_warning_words import SubjectNames
from widgets.pane_keys import NO_KEYS, Keys, PaneKeys, shown_key
from widgets.pane_section import Rule
from widgets.stale_theme import greyed
from widgets.theme import Theme


class EarlyWarningsPane(QWidget):
    """Told what to show by `set_…`; says which case was chosen, and of which warning a verification is asked.

    `zone` is where times are read, the machine's own where none is given.
    """

    case_chosen = Signal(str)
    verification_asked = Signal(object)

    def __init__(self, theme: Theme, zone: tzinfo | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._stale = theme, False
        self._names = SubjectNames()
        self._lacking = (0, 0)
        self._list = EarlyWarningList(theme)
        self._detail = EarlyWarningDetail(theme, zone)
        self._empty, self._history = QLabel(), QLabel()
        self._rules = (Rule(theme), Rule(theme))
        self._verify = ActionRow(theme)
        self._keys = PaneKeys(self, {"verify": self._on_verify})
        self.set_keys(NO_KEYS)
        self.setFocusProxy(self._list)
        self._lay_out()
        self._connect()
        self._dress()
        self._show_state()

    # ---- told ----

    @property
    def current(self) -> EarlyWarning | None:
        """The warning that is chosen."""
        return self._list.current

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    def set_keys(self, keys: Keys) -> None:
        """The keys in force. The one that has a case verified on site means the chosen warning here."""
        self._keys.set_keys(keys)
        item = ActionItem("verify", self.tr("Raise a verification task"), shown_key(keys, "verify"))
        self._verify.set_actions([item])

    def set_stale(self, stale: bool) -> None:
        """Grey what is shown: it may no longer be so."""
        self._stale = stale
        self._dress()

    def set_names(self, types: Mapping[str, str], groups: Mapping[str, str]) -> None:
        """Names of case types and of groups of types, by their codes."""
        self._names = SubjectNames(types, groups)
        self._list.set_names(self._names)
        self._show_current()

    def set_history(self, weeks: int, needed: int) -> None:
        """How many weeks of history there are, and how many a surge needs: with fewer the pane says so."""
        self._lacking = (weeks, needed)
        self._show_state()

    def set_warnings(self, warnings: tuple[EarlyWarning, ...]) -> None:
        """Show these, best first. The chosen one stays chosen while it is among them."""
        self._list.set_warnings(warnings)
        self._show_state()
        self._show_current()

    # ---- inside ----

    def _lay_out(self) -> None:
        for label in (self._empty, self._history):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._history.setContentsMargins(12, 6, 12, 6)
        self._shown = QSplitter(Qt.Orientation.Vertical)
        self._shown.setChildrenCollapsible(False)
        self._shown.addWidget(self._list)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._rules[0])
        column.addWidget(self._detail, 1)
        column.addWidget(self._rules[1])
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 6, 8, 6)
        foot.addWidget(self._verify)
        column.addLayout(foot)
        self._shown.addWidget(lower)
        self._stack = QStackedLayout()
        self._empty.setParent(self)  # shown by the layout before it is laid out, it would be a window for a moment
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._shown)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._history)
        whole.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self._list.chosen.connect(self._show_current)
        self._detail.case_chosen.connect(self.case_chosen)
        self._verify.chosen.connect(self._on_verify)

    def _dress(self) -> None:
        theme = greyed(self._theme) if self._stale else self._theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.panel))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        for label, colour in ((self._empty, theme.dim), (self._history, theme.dim)):
            ink = label.palette()
            ink.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(ink)
        for part in (self._list, self._detail, self._verify, *self._rules):
            part.set_theme(theme)

    def _show_state(self) -> None:
        some = self.current is not None
        self._stack.setCurrentWidget(self._shown if some else self._empty)
        self._empty.setText(
            self.tr(
                "No early warning.\nPlaces, types and areas stand here when something comes back, is seen by several "
                "sources, stays open for long or grows beyond the usual."
            )
        )
        weeks, needed = self._lacking
        self._history.setVisible(weeks < needed)
        text = self.tr("Surges are not told yet: they need {needed} weeks of history. Weeks that are there: {weeks}.")
        self._history.setText(text.format(weeks=weeks, needed=needed))

    def _show_current(self) -> None:
        if (warning := self.current) is not None:
            self._detail.set_warning(warning, self._names)

    def _on_verify(self) -> None:
        if (warning := self.current) is not None:
            self.verification_asked.emit(warning)
