"""The form that registers a report: what a caller says goes in on the left, what it may be the same as is on the right.

What was typed is kept until it is registered or thrown away: leaving the form loses nothing but the caller's name,
number and own words, which are written nowhere at a seat.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.domain.case import Level, Place
from models.domain.deciding import MAX_TEXT, MAX_TITLE
from models.rules.catalogue import CaseType
from models.rules.type_words import likely_types
from widgets.forms.caller_fields import CallerFields
from widgets.forms.choice_list import Finder, add_choice, choice_list, chosen_key
from widgets.forms.duplicate_list import DuplicateLine, DuplicateList
from widgets.forms.order_form import TextField
from widgets.pane_keys import NO_KEYS, Keys, PaneKeys, shown_key, with_key
from widgets.theme import Theme
from widgets.words import channel_name, level_name

ASK_AFTER_MS = 150
CHANNELS = (
    "hotline",
    "phone",
    "walk-in",
    "grid",
    "app",
    "web",
    "sensor",
    "police",
    "fire",
    "court",
    "handoff",
    "internal",
)


NOT_KEPT = frozenset({"caller_name", "caller_phone", "caller_words"})


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form."""

    title: str = ""
    text: str = ""
    type_code: str = ""
    level: str = ""
    address: str = ""
    area: str = ""
    point: str = ""
    channel: str = "hotline"
    call_back: bool = True
    type_chosen: bool = False
    caller_name: str = ""
    caller_phone: str = ""
    caller_words: str = ""

    @property
    def blank(self) -> bool:
        return not (self.title.strip() or self.text.strip() or self.address.strip())

    @property
    def place(self) -> Place:
        """The place as it stands; without coordinates where they cannot be read (`point_fault` says so)."""
        lon, lat = read_point(self.point) or (None, None)
        return Place(self.address.strip(), self.area.strip(), lon, lat)

    def as_dict(self) -> dict[str, str | bool]:
        """What is kept of it: all but the caller."""
        return {name: value for name, value in asdict(self).items() if name not in NOT_KEPT}


def read_point(text: str) -> tuple[float, float] | None:
    """`113.82, 22.66` as longitude and latitude in degrees; None where it is not two numbers on the earth."""
    parts = text.replace("，", ",").replace(";", ",").split(",")
    try:
        lon, lat = (float(part) for part in parts)
    except ValueError:
        return None
    return (lon, lat) if -180 <= lon <= 180 and -90 <= lat <= 90 else None


class RegisterForm(QDialog):
    """`registered(draft, into)`: into is the case that it is the same matter as, or empty.

    `asked(draft)` follows typing by a moment, for likely duplicates; `changed(draft)` whatever was typed, to keep it.
    """

    registered = Signal(object, str)
    asked = Signal(object)
    changed = Signal(object)

    def __init__(
        self,
        types: Sequence[CaseType],
        areas: Sequence[str],
        theme: Theme,
        draft: Draft | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._types = {each.code: each for each in types}
        self._level_chosen = self._type_chosen = False
        self._asked_before = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Register a report"))
        self.title = QLineEdit()
        self.title.setMaxLength(MAX_TITLE)
        self.text = TextField(4)
        self.text.setPlaceholderText(self.tr("for everybody to read: nothing in it about the caller"))
        self.types = choice_list()
        self.types.setAccessibleName(self.tr("Types"))
        self.finder = Finder(self.types)
        self.finder.setPlaceholderText(self.tr("words in English or Chinese, or the code"))
        self.level = QComboBox()
        self.channel = QComboBox()
        self.address = QLineEdit()
        self.area = QLineEdit()
        self.point = QLineEdit()
        self.caller = CallerFields()
        self.duplicates = DuplicateList()
        self._problem = QLabel()
        self._send, self._join = QPushButton(), QPushButton()
        self._drop = QPushButton(self.tr("Throw the draft away"))
        self._keys = PaneKeys(self, {"form_send": lambda: self.register(""), "form_same": self._register_as_same})
        self.set_keys(NO_KEYS)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_AFTER_MS)
        self._fill(areas)
        self._lay_out()
        self._dress(theme)
        self._restore(draft or Draft())
        self._connect()
        self._on_changed()
        self.title.setFocus()

    # ---- told ----

    def set_keys(self, keys: Keys) -> None:
        """The keys in force: heard in every field, shown on the buttons."""
        self._keys.set_keys(keys)
        self._send.setText(with_key(self.tr("Register"), shown_key(keys, "form_send")))
        self._join.setText(with_key(self.tr("Register as the same matter"), shown_key(keys, "form_same")))

    def set_duplicates(self, lines: Sequence[DuplicateLine]) -> None:
        self.duplicates.set_lines(lines, self._asked_before)

    # ---- what stands here ----

    @property
    def draft(self) -> Draft:
        return Draft(
            title=self.title.text(),
            text=self.text.toPlainText(),
            type_code=chosen_key(self.types),
            level=str(self.level.currentData()),
            address=self.address.text(),
            area=self.area.text(),
            point=self.point.text(),
            channel=str(self.channel.currentData()),
            call_back=self.caller.call_back.isChecked(),
            type_chosen=self._type_chosen or bool(self.finder.text()),
            caller_name=self.caller.name.text().strip(),
            caller_phone=self.caller.phone.text().strip(),
            caller_words=self.caller.said,
        )

    def problem(self) -> str:
        """Why it cannot be registered yet, or empty."""
        draft = self.draft
        if not draft.title.strip():
            return self.tr("Say in a few words what it is about.")
        if not draft.type_code:
            return self.tr("Choose a type: no type has these words.")
        if len(draft.text) > MAX_TEXT:
            return self.tr("The text is longer than {n} characters.").format(n=MAX_TEXT)
        if draft.point.strip() and read_point(draft.point) is None:
            return self.tr("Coordinates are two numbers, longitude and latitude: 113.82, 22.66.")
        return self.caller.problem()

    # ---- built ----

    def _fill(self, areas: Sequence[str]) -> None:
        for channel in CHANNELS:
            self.channel.addItem(channel_name(channel), channel)
        for level in Level:
            self.level.addItem(f"{level.value}  {level_name(level)}", level.value)
        for each in self._types.values():
            add_choice(self.types, each.code, f"{each.code}  {each.name_en} · {each.name_zh}")
        completer = QCompleter(QStringListModel(sorted(areas), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.area.setCompleter(completer)
        self.point.setPlaceholderText("113.82, 22.66")

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(18)
        across.addLayout(self._matter(), 11)
        across.addLayout(self._beside(), 9)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(across, 1)
        column.addWidget(self._problem)
        column.addLayout(self._foot())
        wished = QSize(56, 34) * self.fontMetrics().height()
        self.resize(wished.boundedTo(self.screen().availableSize()))

    def _matter(self) -> QGridLayout:
        """What everybody will read."""
        left = QGridLayout()
        left.setHorizontalSpacing(10)
        left.setVerticalSpacing(6)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("What it is a&bout"), self.title),
            (self.tr("De&scription"), self.text),
            (self.tr("&Address"), self.address),
            (self.tr("A&rea"), self.area),
            (self.tr("Coor&dinates"), self.point),
            (self.tr("&Type"), self.finder),
            ("", self.types),
            (self.tr("&Level"), self.level),
            (self.tr("Reported b&y"), self.channel),
        )
        for row, (name, field) in enumerate(rows):
            if name:
                left.addWidget(_named(name, field), row, 0, Qt.AlignmentFlag.AlignTop)
            left.addWidget(field, row, 1)
        left.setRowStretch(6, 1)
        return left

    def _beside(self) -> QVBoxLayout:
        """Who says it, and what it may be the same as."""
        right = QVBoxLayout()
        right.addWidget(_named(self.tr("&May be the same matter"), self.duplicates.list))
        right.addWidget(self.duplicates, 1)
        right.addSpacing(6)
        right.addWidget(self.caller)
        return right

    def _foot(self) -> QHBoxLayout:
        leave = QPushButton(self.tr("Leave, keep the draft (Esc)"))
        for button in (leave, self._drop, self._join, self._send):
            button.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._drop)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self._join)
        foot.addWidget(self._send)
        return foot

    def showEvent(self, event: QShowEvent) -> None:
        """The hands go from the matter to the caller, then to what it may be the same as, then to the buttons."""
        super().showEvent(event)
        matter = (self.title, self.text, self.address, self.area, self.point, self.finder, self.types, self.level)
        walk = (*matter, self.channel, *self.caller.walk, self.duplicates.list, self._drop)
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)

    def _dress(self, theme: Theme) -> None:
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        palette = self._problem.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.soon))
        self._problem.setPalette(palette)

    def _restore(self, draft: Draft) -> None:
        self.title.setText(draft.title)
        self.text.setPlainText(draft.text)
        self.address.setText(draft.address)
        self.area.setText(draft.area)
        self.point.setText(draft.point)
        self.caller.set_caller(draft.caller_name, draft.caller_phone, draft.caller_words, draft.call_back)
        self.channel.setCurrentIndex(max(0, self.channel.findData(draft.channel)))
        self._choose_type(draft.type_code)
        self.level.setCurrentIndex(max(0, self.level.findData(draft.level or Level.C.value)))
        self._level_chosen = bool(draft.level) and not draft.blank
        self._type_chosen = draft.type_chosen

    def _connect(self) -> None:
        for line in (self.title, self.address, self.area, self.point):
            line.textChanged.connect(self._on_changed)
        self.title.textEdited.connect(self._suggest_type)
        self.text.textChanged.connect(self._on_changed)
        self.text.textChanged.connect(self._suggest_type)
        self.text.finished.connect(self.address.setFocus)
        self.types.currentItemChanged.connect(self._on_type_chosen)
        self.types.itemClicked.connect(self._on_type_clicked)
        self.level.activated.connect(self._on_level_chosen)
        self.channel.activated.connect(self._on_changed)
        self.caller.changed.connect(self._on_changed)
        self.duplicates.picked.connect(self._show_problem)
        self._timer.timeout.connect(self._ask)
        self._send.clicked.connect(lambda: self.register(""))
        self._join.clicked.connect(self._register_as_same)
        self._drop.clicked.connect(self._throw_away)

    # ---- what happens ----

    def register(self, into: str) -> None:
        """Send it, unless something is in the way: then the reason is shown."""
        self._show_problem()
        if self.problem():
            return
        self.registered.emit(self.draft, into)
        self.changed.emit(Draft())
        self.accept()

    def _register_as_same(self) -> None:
        """Only where a case is chosen: a new one is not what was asked for."""
        if self.duplicates.chosen:
            self.register(self.duplicates.chosen)

    def _throw_away(self) -> None:
        self.finder.clear()
        self._restore(replace(Draft(), channel=self.draft.channel))
        self.changed.emit(Draft())
        self.title.setFocus()

    def _on_changed(self, *_: object) -> None:
        self._show_problem()
        self.changed.emit(self.draft)
        self._timer.start()

    def _ask(self) -> None:
        draft = self.draft
        self._asked_before = not draft.blank
        if draft.blank:
            self.duplicates.set_lines((), asked=False)
        else:
            self.asked.emit(draft)

    def _show_problem(self) -> None:
        problem = self.problem()
        self._problem.setText(problem)
        self._send.setEnabled(not problem)
        self._join.setEnabled(not problem and bool(self.duplicates.chosen))

    def _suggest_type(self, *_: object) -> None:
        """The type that the words speak of, until the officer has chosen one."""
        if self.finder.text() or self._type_chosen:
            return
        found = likely_types(f"{self.title.text()} {self.text.toPlainText()}", self._types.values(), 1)
        if found:
            self._choose_type(found[0])

    def _choose_type(self, code: str) -> None:
        for row in range(self.types.count()):
            if self.types.item(row).data(Qt.ItemDataRole.UserRole) == code:
                self.types.setCurrentRow(row)
                self.types.scrollToItem(self.types.item(row))
                return
        self.types.setCurrentRow(-1)

    def _on_type_chosen(self) -> None:
        kind = self._types.get(chosen_key(self.types))
        if kind is not None and not self._level_chosen:
            self.level.setCurrentIndex(self.level.findData(kind.level.value))
        self._on_changed()

    def _on_type_clicked(self) -> None:
        self._type_chosen = True
        self._on_changed()

    def _on_level_chosen(self) -> None:
        self._level_chosen = True
        self._on_changed()


def _named(name: str, field: QWidget) -> QLabel:
    """The label of a field, whose mnemonic leads to it."""
    label = QLabel(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setBuddy(field)
    field.setAccessibleName(name.replace("&", ""))
    return label


def draft_of(kept: Mapping[str, object]) -> Draft:
    """The draft that was kept, as far as it can be read."""
    fields = {name: kept[name] for name in Draft.__dataclass_fields__ if name in kept and name not in NOT_KEPT}
    for flag in ("call_back", "type_chosen"):
        if flag in fields:
            fields[flag] = str(fields[flag]).casefold() == "true"
    return Draft(**{name: value if isinstance(value, bool) else str(value) for name, value in fields.items()})  # type: ignore[arg-type]  # texts and one flag
