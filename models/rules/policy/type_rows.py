"""Types of case from records: a new one from nothing, or what a record says anew of one that is there."""

from __future__ import annotations

import re
from collections.abc import Mapping

from models.domain.case import Level
from models.domain.clocks import LimitUnit
from models.rules.policy.book import CaseType, LimitEntry
from models.rules.policy.checking import CODE, CODE_FORM
from models.rules.policy.columns import NAMES, STEP_NAMES, STEPS
from models.rules.policy.entries import read_entries
from models.rules.policy.record import Record, read_date

_MANGLED = re.compile(r"\d+(\.\d+)?[eE]\+?\d+|\d+\.0+")
_UNIT_WORDS = {"natural": ("nm", "nh", "nd"), "working_hours": ("wh",), "working_days": ("wd",)}


def read_types(records: list[Record], before: Mapping[str, CaseType]) -> dict[str, CaseType]:
    """The types that the records name, by code; those with faults are left out."""
    types: dict[str, CaseType] = {}
    first: dict[str, int] = {}
    for record in records:
        code = record.text("code")
        if code in first:
            record.wrong("code", f"{code!r} stands twice: first on line {first[code]}")
            continue
        first[code] = record.line
        if _code_is_whole(record, code, before):
            found = _type(record, code, before.get(code))
            types |= {} if found is None else {code: found}
    return types


def _code_is_whole(record: Record, code: str, before: Mapping[str, CaseType]) -> bool:
    """A spreadsheet takes codes for numbers: it drops leading zeros and writes long ones as powers."""
    lost = next((known for known in before if known.lstrip("0") == code and known != code), "")
    if not code:
        record.wrong("code", "the code is missing")
    elif code not in before and _MANGLED.fullmatch(code):
        record.wrong("code", f"{code!r} is a number that a spreadsheet made of a code: write the code as text")
    elif code not in before and lost:
        record.wrong("code", f"{code!r} has lost its leading zero, as codes do in spreadsheets: write {lost!r} as text")
    elif not CODE.fullmatch(code):
        record.wrong("code", f"{code!r} is no code: {CODE_FORM}")
    else:
        return True
    return False


def _type(record: Record, code: str, before: CaseType | None) -> CaseType | None:
    if before is None and (missing := [name for name in NAMES if name not in record]):
        record.wrong("code", f"{code!r} is a new type: it needs {', '.join(missing)}")
        return None
    names = {name: record.text(name) if name in record else str(getattr(before, name)) for name in NAMES}
    level = record.read("level", _level, Level.C) if "level" in record or before is None else before.level
    _check_unit(record)
    had = {STEP_NAMES[kind]: entry for kind, entry in before.limits.items()} if before else dict[str, LimitEntry]()
    entries = read_entries(record, STEPS, had)
    return CaseType(
        code=code,
        group_code=names["group_code"],
        group_zh=names["group_zh"],
        group_en=names["group_en"],
        name_zh=names["name_zh"],
        name_en=names["name_en"],
        level=level,
        department=names["department"],
        profile=names["profile"],
        limits={STEPS[name]: entry for name, entry in entries.items()},
        basis=record.text("basis") if "basis" in record or before is None else before.basis,
        as_of=record.read("as_of", read_date, "") if "as_of" in record or before is None else before.as_of,
    )


def _level(text: str) -> Level:
    try:
        return Level(text.upper())
    except ValueError:
        raise ValueError(f"{text!r} is no level: A urgent, B important, C ordinary, W warning") from None


def _check_unit(record: Record) -> None:
    """Some tables say in a column of its own how the handling limit is counted: the two must agree."""
    word, limit = record.text("handle_unit"), record.text("handle").lower()
    if not word:
        return
    if word not in _UNIT_WORDS:
        record.wrong("handle_unit", f"{word!r} is none of {', '.join(_UNIT_WORDS)}")
    elif limit[-2:] in set(LimitUnit) and limit[-2:] not in _UNIT_WORDS[word]:
        record.wrong("handle_unit", f"{word!r} does not go with the limit {limit}")
