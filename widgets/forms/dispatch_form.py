"""The form that sends units: type to find one, Enter ticks it, Enter again sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QLineEdit, QTableView, QWidget

from models.domain.case import Case, Unit
from models.domain.deciding import MAX_TEXT
from models.domain.orders import CaseOrder, DispatchCase
from models.domain.rules import Route
from widgets.forms.order_form import OrderForm, TextField
from widgets.forms.unit_choices import UnitChoiceModel, unit_choices
from widgets.pane_keys import Keys, shown_key, with_key
from widgets.route_sentences import route_sentence
from widgets.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class DispatchForm(OrderForm):
    """The words stay in the finder while the arrows walk the list, so that the hands need not move."""

    def __init__(
        self,
        case: Case,
        units: Sequence[Unit],
        suggested: Sequence[str],
        theme: Theme,
        department: str = "",
        parent: QWidget | None = None,
        *,
        departments: Mapping[str, str] = MappingProxyType({}),
        route: Route | None = None,
    ) -> None:
        """`department` is the code of the one responsible; `departments` are the names of all by their codes.

        `route` is what the rules propose: it is told with its reasons.
        """
        super().__init__(case, theme, self.tr("Dispatch units"), self.tr("Dispatch"), parent)
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(self.tr("name, call sign or department"))
        self.finder.setClearButtonEnabled(True)
        leads = not any(a.lead for a in case.active)
        self.model = UnitChoiceModel(unit_choices(case, units, suggested, department, departments), leads, self)
        self.list = QTableView()
        self.list.setAccessibleName(self.tr("Units"))
        self._proposed = tuple(suggested)
        self.note = TextField(2)
        self.designated = QCheckBox(self.tr("&Designate: the unit may not return the case"))
        self.any_of = QCheckBox(self.tr("An&y one of them is enough: the first to finish hands it over"))
        self._lay_out(_proposal(route, units, departments))
        self.finder.installEventFilter(self)
        self.list.installEventFilter(self)
        self.finder.textChanged.connect(self._on_finder_changed)
        self.list.clicked.connect(self._on_clicked)
        self.model.dataChanged.connect(self._on_ticked)
        self.note.textChanged.connect(self.check)
        self.note.finished.connect(self.submit)
        self._choose_first()
        self._propose()
        self.finder.setFocus()
        self._on_ticked()

    def set_keys(self, keys: Keys) -> None:
        """Enter ticks here: the button says what sends."""
        super().set_keys(keys)
        self._send.setText(with_key(self.tr("Dispatch"), shown_key(keys, "form_send")))

    def order(self) -> CaseOrder:
        several = len(self.model.ticked) > 1
        return DispatchCase(
            self.case.number,
            self.model.ticked,
            self.note.toPlainText().strip(),
            self.designated.isChecked(),
            several and self.any_of.isChecked(),
        )

    def problem(self) -> str:
        if not self.model.choices:
            return self.tr("There is no unit yet: units come with their first report for duty.")
        if not self.model.ticked:
            return self.tr("Tick at least one unit: type to find it, Enter ticks.")
        if len(self.note.toPlainText()) > MAX_TEXT:
            return self.tr("The note is longer than {n} characters.").format(n=MAX_TEXT)
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._took(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _took(self, watched: QObject, event: QKeyEvent) -> bool:
        """Act on a key in the finder or the list; says whether it was one of ours."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._nothing_to_tick():
                self.submit()
            else:
                self._tick()
            return True
        if event.key() == Qt.Key.Key_Space and (watched is self.list or not self.finder.text()):
            self._tick()
            return True
        if watched is self.finder and event.key() in _MOVES:
            self.list.event(event)
            return True
        return False

    def _nothing_to_tick(self) -> bool:
        """Whether Enter sends: something is ticked, and nothing is looked for or the marked unit is ticked already."""
        row = self.list.currentIndex().row()
        seen = row >= 0 and not self.list.isRowHidden(row)
        chosen = self.model.choices[row].unit.call_sign if seen else ""
        return bool(self.model.ticked) and (not self.finder.text() or chosen in self.model.ticked)

    def _propose(self) -> None:
        """Tick what is suggested, so that Enter sends it; the first other unit ticked by hand takes its place."""
        rows = {choice.unit.call_sign: row for row, choice in enumerate(self.model.choices)}
        proposed = [rows[call_sign] for call_sign in self._proposed if call_sign in rows]
        for row in proposed:
            self.model.turn(row)
        if proposed:
            self.list.setCurrentIndex(self.model.index(proposed[0], UnitChoiceModel.UNIT))

    def _tick(self) -> None:
        row = self.list.currentIndex().row()
        if row < 0 or self.list.isRowHidden(row):
            return
        chosen, proposed = self.model.choices[row].unit.call_sign, self._proposed
        self._proposed = ()
        if proposed and chosen not in proposed and self.model.ticked == proposed:
            for each, choice in enumerate(self.model.choices):
                if choice.unit.call_sign in proposed:
                    self.model.turn(each)
        self.model.turn(row)
        self.finder.clear()

    def _on_clicked(self) -> None:
        self._tick()

    def _on_ticked(self) -> None:
        """Which of several is enough is a question only where there are several."""
        self.any_of.setEnabled(len(self.model.ticked) > 1)
        self.check()

    def _on_finder_changed(self, words: str) -> None:
        for row, choice in enumerate(self.model.choices):
            self.list.setRowHidden(row, not choice.answers(words))
        self._choose_first()

    def _choose_first(self) -> None:
        """Choose the first unit that is shown and can be sent, unless the chosen one still is shown."""
        current = self.list.currentIndex()
        if current.isValid() and not self.list.isRowHidden(current.row()) and not self.finder.text():
            return
        for row, choice in enumerate(self.model.choices):
            if not self.list.isRowHidden(row) and not choice.why_not:
                self.list.setCurrentIndex(self.model.index(row, UnitChoiceModel.UNIT))
                return

    def _lay_out(self, proposal: str) -> None:
        self._dress_list()
        self.setMinimumWidth(46 * self.fontMetrics().height())
        if proposal:
            self.add_remark(proposal)
        self.add_field(self.tr("&Find a unit"), self.finder)
        self.fields.addWidget(self.list, 1)
        hint = self.tr("Enter ticks the marked unit; Enter with nothing typed sends. The first one ticked leads.")
        self.add_remark(hint)
        for box in (self.designated, self.any_of):
            self.fields.addWidget(box)
            self.asks(box)
        self.add_field(self.tr("&Note to the units, if there is one"), self.note)

    def _dress_list(self) -> None:
        view = self.list
        view.setModel(self.model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        view.setMinimumHeight(10 * (self.fontMetrics().height() + 8))
        head = view.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(UnitChoiceModel.UNIT, QHeaderView.ResizeMode.Stretch)


def _proposal(route: Route | None, units: Sequence[Unit], departments: Mapping[str, str]) -> str:
    if route is None:
        return ""
    return route_sentence(route, {**departments, **{unit.call_sign: unit.name for unit in units}})
