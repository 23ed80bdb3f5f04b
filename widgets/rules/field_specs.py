"""A field of a rule as a form shows it, and the field itself: a line, boxes to tick, or a list to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QGridLayout, QLineEdit, QWidget

Choices = Sequence[tuple[str, str]]
BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """`several`: entries parted by `;`. `ticks` are boxes, of which several may hold; `choices` a list to choose one.

    `names` are what may be written, for completion: (what is written, what it is called).
    """

    name: str
    title: str
    column: int = 0
    hint: str = ""
    several: bool = False
    ticks: Choices = ()
    choices: Choices = ()
    names: Callable[[], Choices] | None = None


class FieldBox(QWidget):
    """One field: its text is what would stand in the cell of a table. `edited` comes from the officer's hand alone."""

    edited = Signal()

    @property
    def text(self) -> str:
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        raise NotImplementedError

    def set_names(self, names: Choices) -> None:
        """What may be written here."""


class LineBox(FieldBox):
    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self._spec = spec
        self.line = QLineEdit()
        self.line.setPlaceholderText(spec.hint)
        self._names = QStringListModel(self)
        completer = LastWord(self._names, self) if spec.several else QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        _alone(self, self.line)
        self.line.textEdited.connect(self.edited)
        completer.activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)

    @property
    def text(self) -> str:
        """Without the names that completion puts behind what is written."""
        whole = self.line.text().strip()
        if self._spec.names is None:
            return whole
        parts = whole.split(";") if self._spec.several else [whole]
        return BETWEEN.join(part.split("  ")[0].strip() for part in parts)

    def set_text(self, text: str) -> None:
        if self.text != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def set_names(self, names: Choices) -> None:
        self._names.setStringList([f"{written}  {called}" if called else written for written, called in names])

    def _on_completed(self) -> None:
        self.line.setText(self.text)
        self.edited.emit()


class TicksBox(FieldBox):
    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self._boxes = {kept: QCheckBox(told) for kept, told in spec.ticks}
        self.ticks = tuple(self._boxes.values())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for at, box in enumerate(self._boxes.values()):
            grid.addWidget(box, at // 4, at % 4)
            box.clicked.connect(self.edited)
        self.setFocusProxy(next(iter(self._boxes.values())))

    @property
    def text(self) -> str:
        return BETWEEN.join(kept for kept, box in self._boxes.items() if box.isChecked())

    def set_text(self, text: str) -> None:
        ticked = {part.strip() for part in text.split(";")}
        for kept, box in self._boxes.items():
            box.setChecked(kept in ticked)


class ChoiceBox(FieldBox):
    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self._list = QComboBox()
        for kept, told in spec.choices:
            self._list.addItem(told, kept)
        _alone(self, self._list)
        self._list.activated.connect(self.edited)

    @property
    def text(self) -> str:
        return str(self._list.currentData() or "")

    def set_text(self, text: str) -> None:
        self._list.setCurrentIndex(max(0, self._list.findData(text)))


class LastWord(QCompleter):
    """Completes what is written after the last `;`."""

    def splitPath(self, path: str) -> list[str]:  # noqa: N802  # as Qt calls it
        return [path.rpartition(";")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802  # as Qt calls it
        line = self.widget()
        before = line.text().rpartition(";")[0] if isinstance(line, QLineEdit) else ""
        chosen = str(index.data())
        return f"{before}{BETWEEN}{chosen}" if before else chosen


def box_of(spec: FieldSpec) -> FieldBox:
    if spec.ticks:
        return TicksBox(spec)
    return ChoiceBox(spec) if spec.choices else LineBox(spec)


def _alone(box: FieldBox, inner: QWidget) -> None:
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.addWidget(inner)
    box.setFocusProxy(inner)
