"""What is said where a piece of the filter is not understood: which, and what would be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from widgets.queue.filter_fields import FIELD_OF, FIELDS, FieldKind, FilterField
from widgets.queue.filter_terms import Fault, FaultKind


def fault_text(fault: Fault) -> str:
    """One sentence. Fields are named as they can be typed, in the language of the screen."""
    field = FIELD_OF.get(fault.field)
    named = "" if field is None else _name(field)
    return _TOLD[fault.kind]().format(text=fault.text, field=named, fields=_field_names())


def _field_names() -> str:
    texts = [field for field in FIELDS if field.kind is FieldKind.TEXT]
    return ", ".join(map(_name, texts[:_NAMED]))


def _name(field: FilterField) -> str:
    return field.chinese[0] if QLocale().language() == QLocale.Language.Chinese else field.key


_NAMED = 7
"""So many fields are named where somebody has typed one that there is not."""


def _field() -> str:
    return QCoreApplication.translate(
        "filter", "There is no field “{text}”: there is {fields} and more. In quotes it is looked for as a word."
    )


def _span() -> str:
    return QCoreApplication.translate("filter", "“{text}” is no length of time: {field}<30m, {field}<2h or {field}>1d.")


def _count() -> str:
    return QCoreApplication.translate("filter", "“{text}” is no number: {field}>1 or {field}:2.")


def _compared() -> str:
    return QCoreApplication.translate("filter", "“{field}” is a text and cannot be compared: {field}:{text}")


_TOLD = {FaultKind.FIELD: _field, FaultKind.SPAN: _span, FaultKind.COUNT: _count, FaultKind.COMPARED: _compared}
