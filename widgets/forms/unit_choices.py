"""Which units could be sent to a case, the likeliest first: values alone, and the table model that shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.domain.case import Case, Unit, UnitStatus
from models.domain.distance import metres_between
from widgets.words import status_name

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """`metres` is the straight line from the unit's base to the case, None where either has no point.

    `department` is its name; `why_not` says why the unit cannot be sent, or is empty.
    """

    unit: Unit
    department: str
    metres: float | None
    suggested: bool
    matching: bool
    why_not: str

    def answers(self, words: str) -> bool:
        """Whether each of the words is found in what the unit is called."""
        called = f"{self.unit.call_sign} {self.unit.name} {self.unit.department} {self.department}".casefold()
        return all(word in called for word in words.casefold().split())


def unit_choices(
    case: Case,
    units: Sequence[Unit],
    suggested: Sequence[str] = (),
    department: str = "",
    departments: Mapping[str, str] = MappingProxyType({}),
) -> list[UnitChoice]:
    """Suggested units in their order, then those that can be sent: of the department and free first, then nearest."""
    rank = {call_sign: i for i, call_sign in enumerate(suggested)}
    choices = [
        UnitChoice(
            unit=unit,
            department=departments.get(unit.department, unit.department),
            metres=metres_between(case.place, unit.base),
            suggested=unit.call_sign in rank,
            matching=bool(department) and unit.department == department,
            why_not=_why_not(case, unit),
        )
        for unit in units
    ]
    return sorted(
        choices,
        key=lambda c: (
            bool(c.why_not),
            rank.get(c.unit.call_sign, len(rank)),
            not c.matching,
            not c.unit.free,
            float("inf") if c.metres is None else c.metres,
            c.unit.call_sign,
        ),
    )


def _why_not(case: Case, unit: Unit) -> str:
    if case.assignment_of(unit.call_sign) is not None:
        return translate("words", "on this case already")
    return status_name(unit.status) if unit.status is UnitStatus.OFF_DUTY else ""


def doing(choice: UnitChoice) -> str:
    """What the unit is at, in words."""
    if choice.why_not:
        return choice.why_not
    if not choice.unit.cases:
        return translate("words", "free")
    latest = choice.unit.cases[-1][-4:]
    if len(choice.unit.cases) == 1:
        return translate("words", "on {case}").format(case=latest)
    return translate("words", "on {n} cases, latest {case}").format(n=len(choice.unit.cases), case=latest)


class UnitChoiceModel(QAbstractTableModel):
    """A row a unit; the first column tells in which order units were ticked."""

    TICK, UNIT, DOING, DISTANCE = range(4)

    def __init__(self, choices: Sequence[UnitChoice], leads: bool, parent: QObject | None = None) -> None:
        """`leads` says whether the first unit ticked will lead."""
        super().__init__(parent)
        self.choices = tuple(choices)
        self._leads = leads
        self._ticked: list[int] = []

    @property
    def ticked(self) -> tuple[str, ...]:
        """Call signs in the order of ticking."""
        return tuple(self.choices[row].unit.call_sign for row in self._ticked)

    def turn(self, row: int) -> None:
        """Tick a row, or take the tick away; a unit that cannot be sent stays unticked."""
        if self.choices[row].why_not:
            return
        before = [*self._ticked, row]
        if row in self._ticked:
            self._ticked.remove(row)
        else:
            self._ticked.append(row)
        for changed in before:
            at = self.index(changed, self.TICK)
            self.dataChanged.emit(at, at, [Qt.ItemDataRole.DisplayRole])

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.choices)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 4

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        fixed = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return fixed if self.choices[index.row()].why_not else fixed | Qt.ItemFlag.ItemIsEnabled

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Send"), self.tr("Unit"), self.tr("State"), self.tr("From base"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | int | None:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == self.DISTANCE:
            return (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._text(index.row(), index.column())

    def _text(self, row: int, column: int) -> str:
        choice = self.choices[row]
        if column == self.TICK:
            if row not in self._ticked:
                return "☐" if not choice.why_not else ""
            place = self._ticked.index(row)
            return self.tr("☑ lead") if self._leads and place == 0 else "☑"
        if column == self.UNIT:
            told = f"{choice.unit.name} · {choice.unit.call_sign} · {choice.department}"
            suggested = self.tr("suggested")  # not inside the f-string: the translators' tool does not look there
            return f"{told} · {suggested}" if choice.suggested else told
        if column == self.DOING:
            return doing(choice)
        return "" if choice.metres is None else self.tr("{km} km").format(km=f"{choice.metres / 1000:.1f}")
