"""What a typed line means: a verb, a case, values, what is missing, and what is wrong at which place. Never raises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from console.commands.finding_case import Sought, like_a_case, sought_case
from console.commands.known import Known
from console.commands.slot_values import NOT_MEANT, Faulty, default_of, value_of
from console.commands.slots import Kind, Slot, can_be_typed, field_names, slots_of
from console.commands.verbs import Verb, verb_named
from console.commands.words import Line, NamedField, Word, read_line
from models.domain.orders import CaseOrder


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, and where it stands. `code` and `args` are worded in `mistake_words`."""

    start: int
    end: int
    code: str
    args: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the line and what it stands for: `role` is verb, case, field (a name), or value (of `slot`)."""

    start: int
    end: int
    role: str
    slot: Slot | None = None


@dataclass(slots=True)
class Read:
    """`values` are by the order's field; those in `filled` were not typed but follow from the case.

    `order` is None while something is missing or wrong; `expected` is what may stand at the end of the line next.
    """

    line: Line
    verb: Verb | None = None
    number: str = ""
    among: Sought | None = None
    values: dict[str, Any] = field(default_factory=dict)  # Any: a value of whichever field of the order
    filled: set[str] = field(default_factory=set)
    parts: list[Part] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    missing: list[Slot] = field(default_factory=list)
    expected: list[Slot] = field(default_factory=list)
    order: CaseOrder | None = None

    def wrong(self, word: Word, code: str, *args: str) -> None:
        self.mistakes.append(Mistake(word.start, word.end, code, args))


def read(text: str, known: Known) -> Read:
    """Read a line by what is known now."""
    line = read_line(text, field_names())
    result = Read(line)
    if not line.words:
        return result
    first, rest = line.words[0], list(line.words[1:])
    result.verb = verb_named(first.text)
    result.parts.append(Part(first.start, first.end, "verb"))
    if result.verb is None:
        result.wrong(first, "no_verb", first.text)
        return result
    _take_case(result, rest, known)
    if result.verb.order is not None:
        _take_values(result, rest, known)
        _make(result, known)
    return result


def _take_case(result: Read, rest: list[Word], known: Known) -> None:
    """The case stands first where it is named; otherwise the chosen one is meant."""
    verb = result.verb
    assert verb is not None
    if verb.id in ("register", "help", "undo"):
        return
    if rest and like_a_case(rest[0].text):
        word = rest.pop(0)
        result.parts.append(Part(word.start, word.end, "case"))
        sought = sought_case(word.text, known)
        result.number = sought.number
        if sought.code:
            result.among = sought
            result.wrong(word, sought.code, word.text, str(len(sought.among)))
    elif rest and verb.order is None:
        whole = Word(result.line.text[rest[0].start : rest[-1].end], rest[0].start, rest[-1].end)
        result.parts.append(Part(whole.start, whole.end, "case"))
        result.wrong(whole, "no_such_case", whole.text)  # words are offered cases for, but mean none by themselves
    elif known.chosen is not None and verb.order is not None:
        result.number = known.chosen.number


def _take_values(result: Read, rest: list[Word], known: Known) -> None:
    assert result.verb is not None
    assert result.verb.order is not None
    slots = slots_of(result.verb.order)
    for named in result.line.fields:
        _take_field(result, named, slots, known)
    open_slots = [slot for slot in slots if slot.placed and slot.field not in result.values]
    while rest and open_slots:
        slot = open_slots[0]
        if slot.kind in (Kind.UNITS, Kind.RECIPIENTS):
            _take_several(result, rest, slot, known)
            rest = []
        elif not _take_placed(result, rest[0], slot, known) and default_of(slot, result, known) is not None:
            pass  # it was left out: the word belongs to the next slot
        else:
            rest.pop(0)
        open_slots.pop(0)
    _take_rest(result, rest, slots)
    result.expected = open_slots or [slot for slot in slots if not slot.placed and slot.field not in result.values]


def _take_placed(result: Read, word: Word, slot: Slot, known: Known) -> bool:
    """Take a word for a slot; False where it can be none, and the slot may be left out."""
    value = value_of(slot, word.text, result, known)
    if isinstance(value, Faulty):
        if value.code in NOT_MEANT and default_of(slot, result, known) is not None:
            return False
        result.wrong(word, value.code, *value.args)
    else:
        result.values[slot.field] = value
    result.parts.append(Part(word.start, word.end, "value", slot))
    return True


def _take_several(result: Read, rest: Sequence[Word], slot: Slot, known: Known) -> None:
    values: list[object] = []
    for word in rest:
        result.parts.append(Part(word.start, word.end, "value", slot))
        value = value_of(slot, word.text, result, known)
        if isinstance(value, Faulty):
            result.wrong(word, value.code, *value.args)
        elif value in values:
            result.wrong(word, "twice", word.text)
        else:
            values.append(value)
    result.values[slot.field] = tuple(values)


def _take_field(result: Read, named: NamedField, slots: Sequence[Slot], known: Known) -> None:
    result.parts.append(Part(named.name.start, named.name.end + 1, "field"))
    slot = next((slot for slot in slots if named.name.text in slot.names), None)
    if slot is None or slot.kind is Kind.UNKNOWN:
        told = ", ".join(f"{slot.names[0]}:" for slot in slots if slot.kind is not Kind.UNKNOWN)
        result.wrong(named.name, "no_field" if told else "no_fields", named.name.text, told)
        return
    result.parts.append(Part(named.value.start, named.value.end, "value", slot))
    if slot.field in result.values:
        result.wrong(named.name, "field_twice", named.name.text)
    elif slot.kind in (Kind.UNITS, Kind.RECIPIENTS):
        words = [Word(text, named.value.start, named.value.end) for text in _listed(named.value.text)]
        _take_several(result, words, slot, known)
    elif named.value.text:
        value = value_of(slot, named.value.text, result, known)
        if isinstance(value, Faulty):
            result.wrong(named.value, value.code, *value.args)
        else:
            result.values[slot.field] = value


def _listed(text: str) -> list[str]:
    return text.replace(",", " ").replace("、", " ").replace("\uff0c", " ").split()


def _take_rest(result: Read, rest: Sequence[Word], slots: Sequence[Slot]) -> None:
    """Words left over are the text of an order that has one; otherwise there is no place for them."""
    if not rest:
        return
    flowing = next((slot for slot in slots if slot.flowing and slot.field not in result.values), None)
    whole = Word(result.line.text[rest[0].start : rest[-1].end], rest[0].start, rest[-1].end)
    if flowing is None:
        result.wrong(whole, "no_place", whole.text)
        return
    result.values[flowing.field] = whole.text.strip('"“”')
    result.parts.append(Part(whole.start, whole.end, "value", flowing))


def _make(result: Read, known: Known) -> None:
    """Fill in what follows from the case, and make the order where nothing is missing or wrong."""
    verb = result.verb
    assert verb is not None
    assert verb.order is not None
    for slot in slots_of(verb.order):
        given = result.values.get(slot.field)
        if not slot.needed or (given not in (None, (), "")):
            continue
        value = default_of(slot, result, known)
        if value is None:
            result.missing.append(slot)
        else:
            result.values[slot.field] = value
            result.filled.add(slot.field)
    if result.number and not result.mistakes and not result.missing and can_be_typed(verb.order):
        result.order = verb.order(result.number, **result.values)
