"""An early warning in words: what it is about, and each term of its score with the figures behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.rules.early_warnings.warning import EarlyWarning, SubjectKind, Term, TermKind

translate = QCoreApplication.translate

_KINDS: Mapping[SubjectKind, object] = {
    SubjectKind.PLACE: QT_TRANSLATE_NOOP("warnings", "Place"),
    SubjectKind.TYPE: QT_TRANSLATE_NOOP("warnings", "Type"),
    SubjectKind.AREA: QT_TRANSLATE_NOOP("warnings", "Area"),
}
_TERMS: Mapping[TermKind, object] = {
    TermKind.REPEATS: QT_TRANSLATE_NOOP("warnings", "Repeats"),
    TermKind.SOURCES: QT_TRANSLATE_NOOP("warnings", "Sources"),
    TermKind.LONG_OPEN: QT_TRANSLATE_NOOP("warnings", "Long open"),
    TermKind.SURGE: QT_TRANSLATE_NOOP("warnings", "Surge"),
    TermKind.HIGH_LEVEL: QT_TRANSLATE_NOOP("warnings", "High level"),
}


@dataclass(frozen=True, slots=True)
class SubjectNames:
    """Names of case types and of groups of types, by their codes; a code without a name is shown as it is."""

    types: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)


def kind_word(kind: SubjectKind) -> str:
    return translate("warnings", str(_KINDS[kind]))


def subject_text(warning: EarlyWarning, names: SubjectNames) -> str:
    """What it is about, in one line."""
    if warning.kind is SubjectKind.AREA:
        return warning.label
    if warning.kind is SubjectKind.TYPE:
        name = names.types.get(warning.label, warning.label)
        return translate("warnings", "{type} in {area}").format(type=name, area=warning.area) if warning.area else name
    group = names.groups.get(warning.group, warning.group)
    text = (
        translate("warnings", "{group} around {place}")
        if warning.around
        else translate("warnings", "{group} at {place}")
    )
    return text.format(group=group, place=warning.label)


def term_word(kind: TermKind) -> str:
    return translate("warnings", str(_TERMS[kind]))


def term_text(term: Term) -> str:
    """The figures of a term, as `7 in 6 h where 1.2 is usual`."""
    if term.absent:
        text = translate("warnings", "not told: {weeks} of {needed} weeks of history")
        return text.format(weeks=f"{term.value:g}", needed=f"{term.usual or 0:g}")
    match term.kind:
        case TermKind.REPEATS | TermKind.SURGE:
            return _against_usual(term)
        case TermKind.SOURCES:
            return translate("warnings", "{n} different in {span}").format(n=f"{term.value:g}", span=_span(term.hours))
        case TermKind.LONG_OPEN:
            return _open(term)
        case TermKind.HIGH_LEVEL:
            return translate("warnings", "{n} in {span}").format(n=f"{term.value:g}", span=_span(term.hours))


def terms_text(warning: EarlyWarning) -> str:
    """The terms that gave points, the weightiest first."""
    telling = sorted((term for term in warning.terms if term.points > 0), key=lambda term: -term.points)
    return " · ".join(f"{term_word(term.kind)}: {term_text(term)}" for term in telling)


def _against_usual(term: Term) -> str:
    count, span = f"{term.value:g}", _span(term.hours)
    if term.usual is None:
        return translate("warnings", "{n} in {span}").format(n=count, span=span)
    if term.usual < 0.05:
        return translate("warnings", "{n} in {span} where none is usual").format(n=count, span=span)
    usual = f"{term.usual:.1f}" if term.usual < 10 else f"{term.usual:.0f}"
    return translate("warnings", "{n} in {span} where {usual} is usual").format(n=count, span=span, usual=usual)


def _open(term: Term) -> str:
    if term.value <= 0:
        return translate("warnings", "none is open")
    days = f"{term.value:.0f}" if term.value >= 1 else "< 1"
    if term.overdue:
        return translate("warnings", "{n} d, past its limit").format(n=days)
    return translate("warnings", "{n} d").format(n=days)


def _span(hours: float) -> str:
    if hours > 48 and hours % 24 == 0:
        return translate("warnings", "{n} d").format(n=f"{hours / 24:g}")
    return translate("warnings", "{n} h").format(n=f"{hours:g}")
