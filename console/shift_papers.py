"""What is put on paper of a handover: one as it was, or a draft of the moment, which nobody has signed."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QCoreApplication

from console.shift_known import ShiftKnown
from console.shift_standing import boxes_of, shift_text
from models.domain.shift.sheets import Handover, Page
from models.store.cards import card
from widgets.mode_words import mode_mark
from widgets.shift.shift_document import Paper
from widgets.shift.shift_words import handover_state_name

translate = QCoreApplication.translate
DIGEST_LETTERS = 16


def paper_of(known: ShiftKnown, handover: Handover | None) -> Paper | None:
    """None where there is neither a handover nor a page gathered yet."""
    gathered = known.gathered
    source = handover or gathered
    if source is None:
        return None
    page = source.page
    titles = known.titles_of(page)
    key = handover.shift if handover is not None else known.outgoing.key
    note = handover.prepared.remark if handover is not None else ""
    named = shift_text(key, known.plan, known.room.language)
    return Paper(
        title=translate("shift", "Handover of {shift}").format(shift=named),
        subtitle=_subtitle(handover, page, known),
        figures=page.figures,
        sections=known.sections(page, note, titles),
        signatures=boxes_of(handover, known.naming(titles)),
        rests_on=rests_on(page, gathered.journal if gathered is not None else ""),
        mark=mode_mark(known.room.mode),
    )


def rests_on(page: Page, journal: str) -> str:
    """Which journal entry the page rests on, and a digest by which two prints of it can be compared."""
    digest = hashlib.sha256(card(page)).hexdigest()[:DIGEST_LETTERS]
    text = translate("shift", "journal {journal}, entry {n}, page {digest}")
    return text.format(journal=journal[:8] or "—", n=page.rests_on, digest=digest)


def _subtitle(handover: Handover | None, page: Page, known: ShiftKnown) -> str:
    at = page.at.astimezone(known.room.zone).strftime("%Y-%m-%d %H:%M:%S")
    if handover is None:
        return translate("shift", "Draft, gathered {at}, signed by nobody").format(at=at)
    text = translate("shift", "Handover {n}, gathered {at}, {state}")
    return text.format(n=handover.number, at=at, state=handover_state_name(handover.state))
