"""What happened about the shift, told in one plain sentence a fact."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.domain.shift import facts as f
from widgets.sentence_parts import with_addition
from widgets.shift.shift_words import log_kind_name

translate = QCoreApplication.translate


def shift_sentence(fact: f.ShiftFact) -> str:
    match fact:
        case f.LogWritten():
            words = translate("shift", "Wrote into the duty log ({kind})").format(kind=log_kind_name(fact.kind))
            return with_addition(words, fact.text)
        case f.HandoverPrepared():
            words = translate("shift", "Prepared handover {n} of {shift}")
            return with_addition(words.format(n=fact.handover, shift=fact.shift), fact.note)
        case f.HandoverReplaced():
            return translate("shift", "Handover {n} was replaced by another page").format(n=fact.handover)
        case f.HandoverSigned():
            return with_addition(translate("shift", "Signed handover {n}").format(n=fact.handover), fact.note)
        case f.HandoverRefused():
            return with_addition(translate("shift", "Refused handover {n}").format(n=fact.handover), fact.reason)
        case f.HandoverCountersigned():
            return with_addition(translate("shift", "Countersigned handover {n}").format(n=fact.handover), fact.note)
