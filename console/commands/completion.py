"""What can stand at a place of the line: verbs, cases, units with the best first, fields, values; and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from console.action_table import BY_ID, action_text
from console.actions import why_not
from console.commands.completing_values import Choice, choices_for
from console.commands.finding_case import MOST_TOLD, Telling, like_a_case
from console.commands.known import Known
from console.commands.mistake_words import field_name
from console.commands.reading import Part, Read
from console.commands.slots import Kind, Slot, slots_of
from console.commands.verbs import Verb, verbs
from models.domain.life_cycle import MOVES
from models.domain.summary import CaseRow
from widgets.commands.offer_list import Offer
from widgets.words import stage_name, state_name

MOST_OFFERS = 40
_SPACED = (Kind.UNITS, Kind.RECIPIENTS)


@dataclass(frozen=True, slots=True)
class Completion:
    """What is offered in place of the stretch from `start` to `end`; `loose` where nothing fits what stands there."""

    start: int
    end: int
    offers: tuple[Offer, ...] = ()
    loose: bool = False


def complete(read: Read, cursor: int, known: Known, chinese: bool) -> Completion:
    """What can stand where the cursor is."""
    part = next((part for part in reversed(read.parts) if part.start <= cursor <= part.end), None)
    if not read.line.words or (part is not None and part.role == "verb"):
        start, end = (0, len(read.line.text)) if part is None else (part.start, part.end)
        typed = read.line.text[start:cursor].strip()
        return Completion(start, end, tuple(_verb_offers(typed, known, chinese)))
    if read.verb is None or (part is not None and part.role == "field"):
        return Completion(cursor, cursor)
    if part is not None:
        return _in_part(read, part, cursor, known, chinese)
    return Completion(cursor, cursor, tuple(_next_offers(read, known, chinese))[:MOST_OFFERS])


def _in_part(read: Read, part: Part, cursor: int, known: Known, chinese: bool) -> Completion:
    typed = read.line.text[part.start : cursor]
    offers: list[Offer] = []
    if part.role == "case":
        offers += _case_offers(read.verb, typed, known)
    elif part.slot is not None:
        offers += map(_offer, choices_for(part.slot, typed, read, known))
        if part.slot.flowing and read.verb is not None and read.verb.order is not None:
            offers += _field_offers(read, typed.split(" ")[-1], chinese)
            if offers and part.slot.kind is Kind.TEXT:
                return Completion(cursor - len(typed.split(" ")[-1]), part.end, tuple(offers))
        if part.slot.placed and _leads(read, part) and not offers:
            offers += _case_offers(read.verb, typed, known)
    if not offers and part.slot is not None:
        anything = tuple(map(_offer, choices_for(part.slot, "", read, known)))
        return Completion(part.start, part.end, anything[:MOST_OFFERS], loose=True)
    return Completion(part.start, part.end, tuple(offers[:MOST_OFFERS]))


def _leads(read: Read, part: Part) -> bool:
    """Whether the part stands right behind the verb, where a case could be named by words as well."""
    return len(read.line.words) > 1 and part.start == read.line.words[1].start


def _verb_offers(typed: str, known: Known, chinese: bool) -> Iterable[Offer]:
    """Verbs that begin so, then those whose action is called so; what the chosen case allows comes first."""
    folded = typed.casefold()
    found: list[tuple[tuple[bool, bool, int], Offer]] = []
    for place, verb in enumerate(verbs()):
        told = verb_told(verb)
        exact = folded in verb.names
        if not any(name.startswith(folded) for name in (*verb.names, *told.casefold().split())):
            continue
        reason = _off(verb, known)
        text = verb.chinese if chinese else verb.long
        found.append(((not exact, bool(reason), place), Offer(text, told, reason, verb.name, off=bool(reason))))
    return [offer for _, offer in sorted(found, key=lambda each: each[0])]


def verb_told(verb: Verb) -> str:
    """What a verb does, in a word or two."""
    translate = QCoreApplication.translate
    if verb.order is not None:
        return action_text(BY_ID[verb.id])
    others = {
        "go": translate("command", "Show a case"),
        "undo": translate("command", "Undo the last order"),
        "register": translate("command", "Register a report"),
        "help": translate("command", "Help on the command line"),
    }
    return others[verb.id]


def _off(verb: Verb, known: Known) -> str:
    if verb.order is None or known.chosen is None:
        return ""
    return why_not(known.chosen, BY_ID[verb.id], known.roles, known.mediated(known.chosen))


def _next_offers(read: Read, known: Known, chinese: bool) -> Iterable[Offer]:
    """What may come next, after a space."""
    verb = read.verb
    assert verb is not None
    named = any(part.role == "case" for part in read.parts)
    if len(read.line.words) == 1 and not read.line.fields and not named and verb.id not in ("register", "help", "undo"):
        yield from _case_offers(verb, "", known)
        return
    if verb.order is None:
        return
    for slot in read.expected[:1]:
        if slot.placed:
            yield from map(_offer, choices_for(slot, "", read, known))
    yield from _field_offers(read, "", chinese)
    several = [slot for slot in slots_of(verb.order) if slot.kind in _SPACED and slot.placed and not read.line.fields]
    for slot in several:
        if slot not in read.expected:
            yield from map(_offer, choices_for(slot, "", read, known))


def _field_offers(read: Read, typed: str, chinese: bool) -> list[Offer]:
    """Named fields that have not been given."""
    assert read.verb is not None
    assert read.verb.order is not None
    return [
        Offer(f"{field_name(slot, chinese)}:", slot_told(slot), "", joined=True)
        for slot in slots_of(read.verb.order)
        if slot.kind is not Kind.UNKNOWN and not slot.placed and slot.field not in read.values
        if any(name.startswith(typed.casefold()) for name in slot.names) and (typed or not slot.flowing or slot.needed)
    ]


def slot_told(slot: Slot) -> str:
    translate = QCoreApplication.translate
    kinds = {
        Kind.TEXT: translate("command", "words"),
        Kind.YES_NO: translate("command", "yes or no"),
        Kind.TIME: translate("command", "14:40, 2026-11-23 08:00 or 2h"),
        Kind.LIMIT: translate("command", "30min, 2h, 1d; working time 4wh, 2wd"),
        Kind.LEVEL: translate("command", "A, B, C or W"),
        Kind.TYPE: translate("command", "a type of the catalogue"),
        Kind.RECIPIENTS: translate("command", "units, departments or posts"),
    }
    return kinds.get(slot.kind, "")


def _case_offers(verb: Verb | None, typed: str, known: Known) -> list[Offer]:
    """Cases that the verb applies to: the chosen one first, then by number or words, the most urgent first."""
    digits = like_a_case(typed) and typed not in (".", "。")
    rows = (
        known.rows.numbered(typed.lstrip("#"), MOST_TOLD) if digits else known.rows.worded(_words(typed), MOST_OFFERS)
    )
    order = verb.order if verb is not None else None
    states = None if order is None else {state.value for state in MOVES[order].states}
    offers: list[Offer] = []
    chosen = known.chosen
    if chosen is not None and not typed.strip("."):
        standing = QCoreApplication.translate("command", "the case on show, {state}").format(
            state=state_name(chosen.state)
        )
        offers.append(Offer(".", chosen.title, standing, off=states is not None and chosen.state.value not in states))
    telling = Telling(known)
    for row in rows:
        if (states is None or row.state in states) and not (
            offers and chosen is not None and row.number == chosen.number
        ):
            offers.append(Offer(telling.of(row.number), row.title, _standing(row), row.number))
    return offers[:MOST_TOLD]


def _words(typed: str) -> str:
    return "" if typed in (".", "。") else typed


def _standing(row: CaseRow) -> str:
    told = [row.area, stage_name(row.stage) if row.stage else state_name(row.state)]
    return " · ".join(filter(None, told))


def _offer(choice: Choice) -> Offer:
    return Offer(choice.text, choice.told, choice.why, off=choice.off)


def offered(texts: Sequence[Offer]) -> list[str]:
    """The texts alone."""
    return [each.text for each in texts]
