"""One open task: what it is, whose, how long is left, what was asked, and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from models.domain.life_cycle import MOVES
from models.domain.lights import Light
from models.domain.roles import Role
from widgets.case.case_heading import Mark
from widgets.case.task_lines import TASK_ORDERS, TaskLine
from widgets.plain_tip import plain_tip
from widgets.text_runs import bold_font
from widgets.theme import Theme
from widgets.track_words import one_of, role_name

_ACTIONS: Mapping[str, object] = {
    "receive": QT_TRANSLATE_NOOP("tasks", "Receive"),
    "answer": QT_TRANSLATE_NOOP("tasks", "Answer"),
    "record_verification": QT_TRANSLATE_NOOP("tasks", "Record the finding"),
    "decide": QT_TRANSLATE_NOOP("tasks", "Decide"),
    "withdraw": QT_TRANSLATE_NOOP("tasks", "Withdraw"),
}


class TaskCard(QWidget):
    """Told a line by `set_line`; says by `chosen(action, number)` what is wanted."""

    chosen = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line: TaskLine | None = None
        self._light = Mark(theme)
        self._title, self._to, self._timer = QLabel(), QLabel(), QLabel()
        self._text, self._foot = QLabel(), QLabel()
        for label in (self._title, self._to, self._timer, self._text, self._foot):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._title, self._timer):
            label.setFont(bold_font(self.font()))
        for label in (self._text, self._foot):
            label.setWordWrap(True)
        self._to.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = {action: self._made(action) for action in TASK_ORDERS}
        self._lay_out()
        self.set_theme(theme)

    @property
    def line(self) -> TaskLine | None:
        """What is shown."""
        return self._line

    @property
    def buttons(self) -> Mapping[str, QPushButton]:
        """The button of each action, also of those that are not offered now."""
        return self._buttons

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._light.set_theme(theme)
        for label in (self._title, self._text):
            self._ink(label, theme.text)
        for label in (self._to, self._foot):
            self._ink(label, theme.dim)
        self._ink_timer()

    def set_line(self, line: TaskLine) -> None:
        if line == self._line:
            return
        self._line = line
        self._light.set_shown(line.light)
        self._light.setVisible(line.light is not Light.NONE)
        self._title.setText(line.title)
        self._to.setText(f"→ {line.to}")
        self._to.setToolTip(plain_tip(line.to))
        self._timer.setText(line.timer)
        self._text.setText(line.text)
        self._text.setVisible(bool(line.text))
        self._foot.setText(f"{line.asked} · {line.standing}")
        for action, button in self._buttons.items():
            button.setVisible(action in line.actions)
            button.setAccessibleName(f"{button.text()} {line.title}")
        self.setAccessibleName(f"{line.title} {self._to.text()}")
        self.setAccessibleDescription(f"{line.text} {self._foot.text()} {line.timer}")
        self._ink_timer()

    def set_roles(self, roles: frozenset[Role] | None) -> None:
        """What the seat may act as: what is others' to do is off, and says whose it is."""
        for action, button in self._buttons.items():
            whose = MOVES[TASK_ORDERS[action]].roles
            may = roles is None or bool(roles & whose)
            said = self.tr("This is for: {roles}.").format(roles=one_of(role_name(role) for role in sorted(whose)))
            button.setEnabled(may)
            button.setToolTip("" if may else plain_tip(said))

    def _made(self, action: str) -> QPushButton:
        button = QPushButton(QCoreApplication.translate("tasks", str(_ACTIONS[action])), self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        chosen = next((action for action, each in self._buttons.items() if each is button), "")
        if chosen and self._line is not None:
            self.chosen.emit(chosen, self._line.number)

    def _lay_out(self) -> None:
        head, buttons = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addWidget(self._to, 1)
        head.addWidget(self._light)
        head.addWidget(self._timer)
        buttons.setSpacing(6)
        for button in self._buttons.values():
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addWidget(self._foot)
        column.addLayout(buttons)

    def _ink_timer(self) -> None:
        light = Light.NONE if self._line is None else self._line.light
        colour = self._theme.light(light).name() if light > Light.ON_TIME else self._theme.dim
        self._ink(self._timer, colour)

    def _ink(self, label: QLabel, colour: str) -> None:
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        label.setPalette(palette)
