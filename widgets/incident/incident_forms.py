"""The forms of an incident: how it stands, what of the plan card is done, who is what at the scene."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSpinBox, QWidget

from models.domain.case import Case
from models.domain.incident.decide import MOST_COUNTED
from models.domain.incident.incident import Figures
from models.domain.incident.orders import AddSituation, AssignRole, TickStep, UntickStep
from models.domain.orders import CaseOrder
from models.rules.plans.cards import shipped_cards
from widgets.commands.spoken_language import spoken_language
from widgets.forms.order_form import OrderForm
from widgets.forms.text_forms import TextForm
from widgets.theme import Theme

_ASKED: Mapping[str, object] = {
    "affected": QT_TRANSLATE_NOOP("incident", "&Affected"),
    "trapped": QT_TRANSLATE_NOOP("incident", "&Trapped"),
    "injured": QT_TRANSLATE_NOOP("incident", "&Injured"),
    "dead": QT_TRANSLATE_NOOP("incident", "&Dead"),
    "water_cm": QT_TRANSLATE_NOOP("incident", "&Water, cm"),
}


class SituationForm(TextForm):
    """Words, figures, or both; people are counted and never named. What is left at “not said” stays as it was."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        self.figures = {name: QSpinBox() for name in _ASKED}
        title, button = self.tr("How it stands"), self.tr("Add (Enter)")
        missing = self.tr("Say how it stands, in words or in figures.")
        super().__init__(case, theme, title, button, self.tr("&Situation"), missing, parent)
        self._lay_out()
        self.add_remark(self.tr("People are counted here, never named."))
        self.check()

    @property
    def counted(self) -> Figures:
        values = {name: box.value() for name, box in self.figures.items() if box.value() >= 0}
        return Figures(**values)

    def order(self) -> CaseOrder:
        return AddSituation(self.case.number, self.text, self.counted)

    def problem(self) -> str:
        return self.problem_of_length() if self.counted.said() else super().problem()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        latest = self.case.incident.figures.said()
        for at, (name, box) in enumerate(self.figures.items()):
            label = QLabel(QCoreApplication.translate("incident", str(_ASKED[name])))
            label.setBuddy(box)
            box.setAccessibleName(label.text().replace("&", ""))
            box.setRange(-1, MOST_COUNTED)
            box.setSpecialValueText(str(latest[name]) + " …" if name in latest else self.tr("not said"))
            box.setValue(-1)
            box.valueChanged.connect(self.check)
            grid.addWidget(label, at // 3 * 2, at % 3)
            grid.addWidget(box, at // 3 * 2 + 1, at % 3)
            self.asks(box)
        self.fields.addLayout(grid)


class ChoiceForm(OrderForm):
    """One choice and nothing else; `nothing` is said where there is none."""

    def __init__(
        self,
        case: Case,
        theme: Theme,
        title: str,
        button: str,
        prompt: str,
        choices: Mapping[str, str],
        nothing: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(case, theme, title, button, parent)
        self._nothing = nothing
        self.choice = QComboBox()
        for key, told in choices.items():
            self.choice.addItem(told, key)
        self.add_field(prompt, self.choice)
        self.choice.setEnabled(bool(choices))

    @property
    def key(self) -> str:
        return str(self.choice.currentData() or "")

    def problem(self) -> str:
        return "" if self.choice.count() else self._nothing


class TickForm(ChoiceForm):
    """The next step of the plan card is offered first."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        language = spoken_language()
        card = shipped_cards().card(case.type_code)
        steps = {each.id: each.name(language) for each in card.steps if case.incident.tick(each.id) is None}
        title, button = self.tr("Plan card: a step is done"), self.tr("Done (Enter)")
        nothing = self.tr("Every step of the plan card is done.")
        super().__init__(case, theme, title, button, self.tr("&Step"), steps, nothing, parent)
        self.check()

    def order(self) -> CaseOrder:
        return TickStep(self.case.number, self.key, self.choice.currentText())


class UntickForm(ChoiceForm):
    """The latest is offered first."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        ticks = {tick.step: tick.text or tick.step for tick in reversed(case.incident.ticks)}
        title, button = self.tr("Plan card: not done after all"), self.tr("Take back (Enter)")
        nothing = self.tr("No step of the plan card is ticked.")
        super().__init__(case, theme, title, button, self.tr("&Step"), ticks, nothing, parent)
        self.check()

    def order(self) -> CaseOrder:
        return UntickStep(self.case.number, self.key)


class RoleForm(ChoiceForm):
    """Which unit at work, and what it is at the scene."""

    def __init__(
        self, case: Case, theme: Theme, names: Mapping[str, str], parent: QWidget | None = None, wanted: str = ""
    ) -> None:
        units = {each.unit: f"{names.get(each.unit, each.unit)} ({each.unit})" for each in case.active}
        title, button = self.tr("Role at the scene"), self.tr("Give (Enter)")
        nothing = self.tr("No unit is at work on this case.")
        super().__init__(case, theme, title, button, self.tr("&Unit"), units, nothing, parent)
        self.role = QComboBox()
        self.role.addItem(self.tr("none"), "")
        for each in shipped_cards().roles:
            self.role.addItem(each.name(spoken_language()), each.id)
        self.add_field(self.tr("&Role"), self.role)
        if wanted in units:
            self.choice.setCurrentIndex(self.choice.findData(wanted))
        self.choice.currentIndexChanged.connect(self._show_held)
        self.role.currentIndexChanged.connect(self.check)
        self._show_held()
        (self.role if wanted in units else self.choice).setFocus()

    def order(self) -> CaseOrder:
        role = str(self.role.currentData())
        return AssignRole(self.case.number, self.key, role, self.role.currentText() if role else "")

    def problem(self) -> str:
        if problem := super().problem():
            return problem
        return self.tr("It has this role already: choose another.") if self._held() == self.role.currentData() else ""

    def _held(self) -> str:
        held = self.case.incident.role_of(self.key)
        return "" if held is None else held.role

    def _show_held(self) -> None:
        self.role.setCurrentIndex(max(0, self.role.findData(self._held())))
        self.check()
