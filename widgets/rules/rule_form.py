"""The form of one rule: a field for each of its parts, each with what is wrong with it as one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from models.rules.faults import Fault
from models.rules.rule_fields import Fields
from models.rules.rule_sources import Columns, in_a_cell
from widgets.rules.field_specs import BETWEEN, FieldBox, FieldSpec, box_of
from widgets.theme import Theme

Reader = Callable[[Fields], object]


class RuleForm(QWidget):
    """`edited` carries the rule as the fields have it, `faulty` the faults of fields that make none (or nothing)."""

    edited = Signal(object)
    faulty = Signal(object)

    def __init__(self, specs: Sequence[FieldSpec], columns: Columns, read: Reader, theme: Theme) -> None:
        super().__init__()
        self._columns, self._read, self._theme = columns, read, theme
        self._specs = {spec.name: spec for spec in specs}
        self.boxes: dict[str, FieldBox] = {spec.name: box_of(spec) for spec in specs}
        self._said = {spec.name: QLabel() for spec in specs}
        self._taken: frozenset[str] = frozenset()
        self._lay_out(specs)
        for box in self.boxes.values():
            box.edited.connect(self._on_edited)
        self.set_theme(theme)
        self.setEnabled(False)

    def set_values(self, values: Mapping[str, object], taken: frozenset[str]) -> None:
        """The fields of a rule as files have them; `taken` are the ids of the other rules."""
        self._taken = taken
        self.setEnabled(bool(values))
        for name, box in self.boxes.items():
            box.set_text(in_a_cell(values.get(name, ""), BETWEEN))
        self._tell(())

    def set_names(self) -> None:
        """What may be written has changed."""
        for name, spec in self._specs.items():
            if spec.names is not None:
                self.boxes[name].set_names(spec.names())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for said in self._said.values():
            palette = said.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.urgent))
            said.setPalette(palette)

    def said(self, name: str) -> str:
        """What is wrong with a field."""
        return self._said[name].text()

    def _on_edited(self) -> None:
        faults: list[Fault] = []
        cells = {name: box.text for name, box in self.boxes.items()}
        rule = self._read(Fields(self._columns.values(cells), lambda _: 0, faults))
        if cells.get("id", "") in self._taken:
            faults.append(Fault(0, "id", self.tr("Another rule has this id.")))
        self._tell(tuple(faults))
        if not faults:
            self.edited.emit(rule)

    def _tell(self, faults: tuple[Fault, ...]) -> None:
        for name, label in self._said.items():
            text = next((fault.sentence for fault in faults if fault.column == name), "")
            label.setText(f"✕ {text}" if text else "")
            label.setVisible(bool(text))
        self.faulty.emit(faults)

    def _lay_out(self, specs: Sequence[FieldSpec]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, 8, 6)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        filled = [0, 0]
        for spec in specs:
            cell = QVBoxLayout()
            cell.setSpacing(1)
            name, box, said = QLabel(spec.title), self.boxes[spec.name], self._said[spec.name]
            for label in (name, said):
                label.setTextFormat(Qt.TextFormat.PlainText)
            said.setWordWrap(True)
            name.setBuddy(box)
            (box.focusProxy() or box).setAccessibleName(spec.title.replace("&", ""))
            for part in (name, box, said):
                cell.addWidget(part)
            cell.addStretch(1)
            grid.addLayout(cell, filled[spec.column], spec.column)
            filled[spec.column] += 1
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(max(filled), 1)
