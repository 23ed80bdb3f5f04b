"""A caller's fields in words, and what happened with them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.caller.facts import CallerErased, FieldRevealed
from models.domain.caller.fields import Field
from widgets.sentence_parts import with_addition

translate = QCoreApplication.translate
_NAMES: Mapping[Field, object] = {
    Field.CALLER_NAME: QT_TRANSLATE_NOOP("words", "Name"),
    Field.CALLER_PHONE: QT_TRANSLATE_NOOP("words", "Telephone"),
    Field.CALLER_WORDS: QT_TRANSLATE_NOOP("words", "Own words"),
    Field.SOURCE_COLUMNS: QT_TRANSLATE_NOOP("words", "Columns of the source"),
    Field.FILE: QT_TRANSLATE_NOOP("words", "Files"),
}


def field_name(field: Field) -> str:
    return translate("words", str(_NAMES[field]))


def caller_sentence(fact: FieldRevealed | CallerErased) -> str:
    """The sentence of the timeline: which field, why, and never a value."""
    if isinstance(fact, FieldRevealed):
        text = translate("words", "Looked at the caller's data: {field}")
        return with_addition(text.format(field=field_name(fact.field)), fact.reason)
    text = translate("words", "Erased the caller's data: {fields}")
    return with_addition(text.format(fields=", ".join(map(field_name, fact.fields))), fact.reason)
