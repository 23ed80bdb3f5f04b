"""Where the handover stands, in words and boxes, and what can be done about it at this seat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from console.refusals import for_roles
from console.shift_folder import Folder
from models.domain.roles import Role
from models.domain.shift.orders import SHIFT_ORDERS, CountersignHandover, PrepareHandover, ShiftOrder
from models.domain.shift.plan import ShiftPlan, ShiftTimes
from models.domain.shift.sheets import Handover, HandoverState, Signature
from widgets.key_button import ActionItem
from widgets.shift.shift_handover import Standing
from widgets.shift.shift_sheet import Naming
from widgets.shift.shift_signatures import Mark, SignatureBox
from widgets.track_words import post_name
from widgets.words import sender_name

translate = QCoreApplication.translate
PREPARE, SIGN, REFUSE, COUNTERSIGN = "prepare", "sign", "refuse", "countersign"
LIVE, FROZEN, PDF, PRINT = "live", "frozen", "pdf", "print"


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where the handover is looked at. `live` is the link; `frozen` whether the prepared page is on show."""

    plan: ShiftPlan
    local: datetime
    naming: Naming
    roles: frozenset[Role]
    live: bool
    frozen: bool
    language: str
    page_at: datetime | None = None
    number: int = 0


def standing(folder: Folder, at: Standpoint) -> Standing:
    """What the tab is told."""
    subject, key = _subject(folder, at)
    steps = _steps(folder, at)
    leads_on = {SIGN} if folder.waiting is not None else {PREPARE}
    following = next((step.id for step in steps if step.id in leads_on and step.enabled), "")
    asks = ""
    if at.frozen and folder.waiting is not None:
        asks = translate("shift", "Remark for signing, or the reason why you do not take over")
    elif PREPARE in {step.id for step in steps}:
        asks = translate("shift", "Note for the next shift, put on the page when it is prepared")
    return Standing(
        shift=shift_text(key, at.plan, at.language),
        boxes=boxes_of(subject, at.naming, due=_due(folder, at)),
        shown=_shown(folder, at),
        actions=tuple(steps),
        warning=_warning(folder, at),
        asks=asks,
        next_step=following,
    )


def handover_due(folder: Folder, at: Standpoint) -> bool:
    """Whether somebody should see to it now."""
    return folder.waiting is not None or folder.refused is not None or _due(folder, at)


def shift_name(times: ShiftTimes, language: str) -> str:
    return times.zh if language == "zh" else times.en


def shift_text(key: str, plan: ShiftPlan, language: str) -> str:
    """`2026-11-21 Day shift, 08:00–20:00`."""
    day, _, rest = key.partition(" ")
    times = plan.named(key)
    if times is None:
        return f"{day} {rest}"
    return f"{day} {shift_name(times, language)}, {times.begins:%H:%M}–{times.ends:%H:%M}"


def boxes_of(
    handover: Handover | None, naming: Naming, due: bool = False
) -> tuple[SignatureBox, SignatureBox, SignatureBox]:
    """The three signatures; `due` says that it is time to prepare."""
    titles = (
        translate("shift", "Prepared, outgoing"),
        translate("shift", "Signed, incoming"),
        translate("shift", "Countersigned, leader"),
    )
    nobody = translate("shift", "not yet")
    if handover is None:
        first = SignatureBox(titles[0], translate("shift", "due now") if due else nobody, waiting=due)
        return first, SignatureBox(titles[1], nobody), SignatureBox(titles[2], nobody)
    prepared = SignatureBox(titles[0], signature_text(handover.prepared, naming), Mark.DONE)
    taken, state = handover.taken, handover.state
    if state is HandoverState.REFUSED and taken is not None:
        words = translate("shift", "refused: {who}").format(who=signature_text(taken, naming))
        second = SignatureBox(titles[1], words, Mark.AGAINST)
    elif taken is not None:
        second = SignatureBox(titles[1], signature_text(taken, naming), Mark.DONE)
    else:
        second = SignatureBox(titles[1], nobody, waiting=state is HandoverState.PREPARED)
    seen = handover.countersigned
    if seen is not None:
        return prepared, second, SignatureBox(titles[2], signature_text(seen, naming), Mark.DONE)
    return prepared, second, SignatureBox(titles[2], nobody, waiting=state is HandoverState.SIGNED)


def signature_text(signature: Signature, naming: Naming) -> str:
    words = f"{naming.time(signature.at)} · {sender_name(signature.by)} · {post_name(signature.post)}"
    return f"{words} — {signature.remark}" if signature.remark else words


def _due(folder: Folder, at: Standpoint) -> bool:
    """Time to prepare: the shift ends soon, or is over."""
    outgoing = at.plan.outgoing(at.local, folder.handed)
    return at.local >= outgoing.ends - at.plan.prepare_before


def _subject(folder: Folder, at: Standpoint) -> tuple[Handover | None, str]:
    """The handover that the boxes are about, and the key of its shift."""
    outgoing = at.plan.outgoing(at.local, folder.handed)
    pending = folder.waiting or folder.refused
    if pending is not None:
        return pending, pending.shift
    signed = folder.signed
    if signed is not None and signed.countersigned is None and not _due(folder, at):
        return signed, signed.shift
    return None, outgoing.key


def _shown(folder: Folder, at: Standpoint) -> str:
    waiting = folder.waiting
    if at.frozen and waiting is not None:
        text = translate("shift", "The page as prepared at {time}, entry {n}")
        return text.format(time=at.naming.time(waiting.page.at), n=waiting.page.rests_on)
    if at.page_at is None:
        return translate("shift", "Being gathered…")
    text = translate("shift", "As it is at {time}, entry {n}")
    return text.format(time=at.page_at.astimezone(at.naming.zone).strftime("%H:%M:%S"), n=at.number)


def _warning(folder: Folder, at: Standpoint) -> str:
    late = at.plan.late(at.local, folder.handed)
    if late is not None:
        name = shift_text(late.key, at.plan, at.language)
        state = translate("shift", "waits for a signature") if folder.waiting else translate("shift", "not prepared")
        text = translate("shift", "Late: {shift} has not handed over ({state}).")
        return text.format(shift=name, state=state)
    refused = folder.refused
    if refused is not None and refused.taken is not None:
        text = translate("shift", "Refused by {who}: {reason}. Prepare the page anew.")
        return text.format(who=sender_name(refused.taken.by), reason=refused.taken.remark.rstrip("."))
    return ""


def _steps(folder: Folder, at: Standpoint) -> list[ActionItem]:
    waiting, signed = folder.waiting, folder.signed
    steps: list[ActionItem] = []
    if waiting is not None and at.frozen:
        why = _why_not(PrepareHandover, at)
        steps.append(_item(SIGN, translate("shift", "Sign and take over"), why))
        steps.append(_item(REFUSE, translate("shift", "Do not take over"), why))
        steps.append(_item(LIVE, translate("shift", "As it is now")))
    else:
        anew = waiting is not None or folder.refused is not None
        words = translate("shift", "Prepare anew") if anew else translate("shift", "Prepare handover")
        steps.append(_item(PREPARE, words, _why_not(PrepareHandover, at)))
        if waiting is not None:
            steps.append(_item(FROZEN, translate("shift", "The prepared page")))
    if waiting is None and signed is not None and signed.countersigned is None:
        steps.append(_item(COUNTERSIGN, translate("shift", "Countersign"), _why_not(CountersignHandover, at)))
    return [*steps, _item(PDF, translate("shift", "PDF…")), _item(PRINT, translate("shift", "Print…"))]


def _item(step: str, text: str, why_not: str = "") -> ActionItem:
    return ActionItem(step, text, enabled=not why_not, why_not=why_not)


def _why_not(order: type[ShiftOrder], at: Standpoint) -> str:
    roles = SHIFT_ORDERS[order]
    if not at.roles & roles:
        return for_roles(role.value for role in Role if role in roles)
    if not at.live:
        return translate("shift", "There is no link to the hub: a handover rests on what stands there now.")
    return ""
