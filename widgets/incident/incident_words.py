"""An incident in words: its figures, and what happened in it as sentences of the timeline."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.incident.facts import IncidentFact, RoleAssigned, SituationAdded, StepTicked, StepUnticked
from models.domain.incident.incident import Figures
from widgets.sentence_parts import Telling, with_addition

translate = QCoreApplication.translate
_FIGURES: Mapping[str, object] = {
    "affected": QT_TRANSLATE_NOOP("incident", "affected {n}"),
    "trapped": QT_TRANSLATE_NOOP("incident", "trapped {n}"),
    "injured": QT_TRANSLATE_NOOP("incident", "injured {n}"),
    "dead": QT_TRANSLATE_NOOP("incident", "dead {n}"),
    "water_cm": QT_TRANSLATE_NOOP("incident", "water {n} cm"),
}


def figure_text(name: str, value: int) -> str:
    return translate("incident", str(_FIGURES[name])).format(n=value)


def figures_text(figures: Figures) -> str:
    """What is counted, in one line: `affected 40 · water 35 cm`."""
    return " · ".join(figure_text(name, value) for name, value in figures.said().items())


def incident_sentence(fact: IncidentFact, tell: Telling) -> str:
    match fact:
        case StepTicked():
            return translate("words", "Done by the plan card: {step}").format(step=fact.text or fact.step)
        case StepUnticked():
            return translate("words", "Not done after all: {step}").format(step=fact.text or fact.step)
        case RoleAssigned():
            return _role(fact, tell)
        case SituationAdded():
            said = " · ".join(filter(None, (figures_text(fact.figures), fact.text)))
            return with_addition(translate("words", "Situation"), said)


def _role(fact: RoleAssigned, tell: Telling) -> str:
    if not fact.role:
        return translate("words", "{unit} has no role at the scene any more").format(unit=tell.unit(fact.unit))
    text = translate("words", "{unit} has the role {role}")
    return text.format(unit=tell.unit(fact.unit), role=fact.text or fact.role)
