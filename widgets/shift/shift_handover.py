"""The handover tab: where it stands, the shift in numbers, the page itself, and what is to be done with it next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from models.domain.shift.sheets import Figures
from widgets.case.action_row import ActionItem, ActionRow
from widgets.pane_keys import NO_KEYS, Keys, PaneKeys, shown_key
from widgets.pane_section import Rule
from widgets.plain_tip import plain_tip
from widgets.shift.shift_figures import ShiftFigures
from widgets.shift.shift_page_view import PageView
from widgets.shift.shift_sheet import SheetSection
from widgets.shift.shift_signatures import SignatureBox, SignatureRow
from widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the handover stands. `shift` is the one that hands over, `warning` what is amiss, or empty.

    `shown` says which page is on show; `asks` what the note is for, empty where nothing can be noted. `next_step` is
    the action that the key of the next step means.
    """

    shift: str
    boxes: tuple[SignatureBox, SignatureBox, SignatureBox]
    shown: str
    actions: tuple[ActionItem, ...] = ()
    warning: str = ""
    asks: str = ""
    next_step: str = ""


class HandoverTab(QWidget):
    """Told the standing and the page; says which action was chosen. `note` is what was typed for it."""

    action_chosen = Signal(str)
    case_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Standing | None = None
        self._shift, self._warning, self._shown = QLabel(), QLabel(), QLabel()
        self.signatures = SignatureRow(theme)
        self.figures = ShiftFigures(theme)
        self.page = PageView(theme)
        self._note = QLineEdit()
        self._note.setMaxLength(20_000)
        self.steps = ActionRow(theme)
        self._rule = Rule(theme)
        self._keys = PaneKeys(self, {"shift_next": self._on_next})
        self._shown_keys: Keys = NO_KEYS
        self._lay_out()
        self.steps.chosen.connect(self.action_chosen)
        self.page.case_chosen.connect(self.case_chosen)
        self.set_theme(theme)

    # ---- told ----

    @property
    def note(self) -> str:
        return self._note.text().strip()

    @property
    def note_line(self) -> QLineEdit:
        return self._note

    def clear_note(self) -> None:
        self._note.clear()

    def set_theme(self, theme: Theme) -> None:
        for label, colour in ((self._shift, theme.text), (self._warning, theme.soon), (self._shown, theme.dim)):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)
        for part in (self.signatures, self.figures, self.page, self.steps, self._rule):
            part.set_theme(theme)

    def set_keys(self, keys: Keys) -> None:
        """The keys in force."""
        self._shown_keys = keys
        self._keys.set_keys(keys)
        self._show_steps()

    def set_standing(self, standing: Standing) -> None:
        if standing == self._standing:
            return
        self._standing = standing
        for label, text in ((self._shift, standing.shift), (self._warning, standing.warning)):
            label.setText(text)
            label.setToolTip(plain_tip(text))
        self._warning.setVisible(bool(standing.warning))
        self._shown.setText(standing.shown)
        self._shown.setToolTip(plain_tip(standing.shown))
        self.signatures.set_boxes(standing.boxes)
        self._show_steps()
        self._note.setVisible(bool(standing.asks))
        self._note.setPlaceholderText(standing.asks)
        self._note.setAccessibleName(standing.asks)

    def set_page(self, figures: Figures, sections: Sequence[SheetSection]) -> None:
        self.figures.set_figures(figures)
        self.page.set_sections(sections)

    # ---- inside ----

    def _lay_out(self) -> None:
        for label in (self._shift, self._warning, self._shown):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._warning.setWordWrap(True)
        bold = self._shift.font()
        bold.setBold(True)
        self._shift.setFont(bold)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 0)
        head.addWidget(self._shift, 1)
        head.addWidget(self._shown, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 6, 8, 6)
        foot.setSpacing(4)
        foot.addWidget(self._note)
        foot.addWidget(self.steps)
        self._warning.setContentsMargins(12, 0, 12, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._warning)
        column.addWidget(self.signatures)
        column.addWidget(self.figures)
        column.addWidget(self.page, 1)
        column.addWidget(self._rule)
        column.addLayout(foot)

    def _show_steps(self) -> None:
        standing, key = self._standing, shown_key(self._shown_keys, "shift_next")
        if standing is not None:
            keyed = (replace(each, key=key) if each.id == standing.next_step else each for each in standing.actions)
            self.steps.set_actions(tuple(keyed))

    def _on_next(self) -> None:
        standing = self._standing
        if standing is not None and any(each.id == standing.next_step and each.enabled for each in standing.actions):
            self.action_chosen.emit(standing.next_step)
